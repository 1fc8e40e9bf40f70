"""What must not be read any more: names and codes of parties that no longer stand, wherever another text quotes them."""

from collections import defaultdict
from collections.abc import Iterable

from scripts.rules.fold import fold

OTHER_PARTY = "〔他方〕"
PREFIX = 2
"""Words are looked up by their first characters, so a text is read once however many words are hidden."""


class Veil:
    """Hides words in a text. A standing name that holds a hidden one (a branch and its former head office) is kept whole."""

    def __init__(self, hidden: Iterable[str], standing: Iterable[str]) -> None:
        kept = {fold(word) for word in standing}
        self._hidden = {fold(word) for word in hidden} - kept
        self._words: dict[str, list[str]] = defaultdict(list)
        for word in sorted(self._hidden | kept, key=lambda word: (-len(word), word)):
            if len(word) >= PREFIX:
                self._words[word[:PREFIX]].append(word)

    def __call__(self, text: str) -> str:
        """The text with every hidden word, however it is spelled, as 〔他方〕."""
        folded, origin = _folded(text)
        out, at, done = [], 0, 0
        while at < len(folded):
            word = self._word_at(folded, at)
            if word in self._hidden:
                out += [text[done : origin[at]], OTHER_PARTY]
                done = origin[at + len(word) - 1] + 1
            at += len(word) or 1
        return "".join([*out, text[done:]])

    def hides(self, text: str) -> bool:
        return self(text) != text

    def _word_at(self, folded: str, at: int) -> str:
        near = self._words.get(folded[at : at + PREFIX], ())
        return next((word for word in near if folded.startswith(word, at)), "")


def _folded(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the place it comes from."""
    pieces = [(character, at) for at, whole in enumerate(text) for character in fold(whole)]
    return "".join(character for character, _ in pieces), [at for _, at in pieces]

"""What must not be read any more: names and codes of parties that no longer stand, wherever another text quotes them."""

from collections import defaultdict
from collections.abc import Callable, Iterable

from scripts.rules.fold import fold

OTHER_PARTY = "〔他方〕"
PREFIX = 2
"""Words are looked up by their first characters, so a text is read once however many words are hidden."""

Found = tuple[int, bool]
"""How long a known word is, 0 for none, and whether it is hidden."""


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
        return covered(text, self._found)

    def hides(self, text: str) -> bool:
        return self(text) != text

    def _found(self, folded: str, at: int) -> Found:
        near = self._words.get(folded[at : at + PREFIX], ())
        word = next((word for word in near if folded.startswith(word, at)), "")
        return len(word), word in self._hidden


def covered(text: str, found: Callable[[str, int], Found]) -> str:
    """The text with 〔他方〕 over what is hidden; `found` is asked what begins at a place of the folded text."""
    pieces = [(character, at) for at, whole in enumerate(text) for character in fold(whole)]
    folded = "".join(character for character, _ in pieces)
    out, at, done = [], 0, 0
    while at < len(folded):
        length, hidden = found(folded, at)
        if length and hidden:
            out += [text[done : pieces[at][1]], OTHER_PARTY]
            done = pieces[at + length - 1][1] + 1
        at += length or 1
    return "".join([*out, text[done:]])

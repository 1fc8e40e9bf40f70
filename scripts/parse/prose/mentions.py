"""Who a sentence speaks of: firms by their name, by a shorter name, or by a word that refers back to one."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from scripts.parse.prose.gazetteer import Gazetteer
from scripts.parse.prose.lexicon import FORMAL, LEGAL
from scripts.parse.prose.names import Name
from scripts.parse.prose.spans import Piece
from scripts.parse.prose.vocabulary import MEANT
from scripts.rules.han import HAN

FORM = re.compile(rf"(?:股份|集团|建设|建筑|实业)*(?:{LEGAL}|集团)$")
STEM = 2
"""Characters that a shorter name has to share with the whole one."""
BUREAU = re.compile(r"中[建铁交冶电水核化航][一二三四五六七八九十]{1,3}[局院公司]*")
SHORT = re.compile(rf"(?:下称|简称|以下简称|以下称|又称|简稱)[“\"「'‘]?(?P<short>[{HAN}A-Za-z0-9]{{2,12}})[”\"」'’]?\s*[)）]")


@dataclass(frozen=True)
class Mention(Piece):
    """A place of the text that speaks of the firm `key`, which is its whole name."""

    key: str = ""


def whole_names(names: Iterable[Name], places: Gazetteer) -> dict[str, str]:
    """Name as written → the firm's whole name on the page: 样例公司 → 示例市样例建筑工程有限公司."""
    counts = Counter(name.text for name in names)
    written = sorted(counts, key=len, reverse=True)
    whole: dict[str, str] = {}
    for name in written:
        longer = [other for other in written if len(other) > len(name) and _short_for(name, other, places, counts)]
        whole[name] = whole[longer[0]] if len({whole[other] for other in longer}) == 1 else name
    for name in written:
        within = next((other for other in written if other != name and _stuck(name, other, places, counts)), name)
        whole[name] = whole[within] if within != name else whole[name]
    return whole


def _stuck(name: str, other: str, places: Gazetteer, counts: Counter[str]) -> bool:
    """Whether `name` is `other` with words of the sentence stuck to its front: the page writes it alone more often. A place in
    front is part of a firm's whole name, and of a shop's only where the page always writes it.
    """
    front = name.removesuffix(other)
    if front == name:
        return False
    if FORMAL.search(name):
        return places.at(front, 0) != len(front) and counts[other] > counts[name]
    return counts[other] >= counts[name]


def _short_for(name: str, other: str, places: Gazetteer, counts: Counter[str]) -> bool:
    """Whether one is the end of the other, or its own words without the form stand in it."""
    if other.endswith(name):
        return not _stuck(other, name, places, counts)
    stem = FORM.sub("", name)
    if re.search(r"有限|股份", name) or len(stem) < STEM:
        return False
    return (
        other.startswith(stem) or (stem != name and stem in other) or (bool(BUREAU.fullmatch(name)) and _abbreviates(name, other))
    )


def _abbreviates(name: str, other: str) -> bool:
    """Whether the characters of one stand in the other in their order: 中建二局, 中国建筑第二工程局."""
    rest = iter(other)
    return all(character in rest for character in name)


def shorter(text: str, names: Iterable[Name]) -> dict[str, str]:
    """Shorter names that the page itself introduces behind a name: （以下简称“示例路桥”）."""
    found: dict[str, str] = {}
    for name in names:
        match = SHORT.match(text, name.end + 1, name.end + 30) or SHORT.search(text, name.end, name.end + 24)
        if match and match.start() <= name.end + 2:
            found[match["short"]] = name.text
    return found


def _ends_in(name: str, short: str) -> bool:
    """Whether a name is an introduced shorter one, with words of the sentence before it or not."""
    return name == short or (len(short) > STEM and name.endswith(short) and not re.search(r"有限|股份", name))


class Known:
    """The firms of a page, by every name that it gives them."""

    def __init__(self, text: str, names: Iterable[Name], places: Gazetteer) -> None:
        written = tuple(names)
        self._whole = whole_names(written, places)
        self._short = {short: self._whole.get(name, name) for short, name in shorter(text, written).items()}
        self._whole |= {name: key for name in self._whole for short, key in self._short.items() if _ends_in(name, short)}

    def key(self, name: Name) -> str:
        """The whole name of a firm."""
        return self._whole[name.text]

    def firms(self, sentence: Piece, here: Iterable[Name]) -> list[Mention]:
        """The firms that a sentence names, in whole or in short, in order."""
        found = [Mention(name.text, name.start, name.end, self.key(name)) for name in here]
        for short, key in self._short.items():
            for match in re.finditer(re.escape(short), sentence.text):
                start = sentence.start + match.start()
                if not any(mention.start <= start < mention.end for mention in found):
                    found.append(Mention(short, start, start + len(short), key))
        return sorted(found, key=lambda mention: mention.start)


def referring(sentence: Piece, firms: list[Mention], subjects: tuple[str, ...]) -> list[Mention]:
    """The firms named, and the words that refer to them or to the `subjects` spoken of before (该公司, 前者), in order."""
    found = list(firms)
    for match in MEANT.finditer(sentence.text):
        start = sentence.start + match.start()
        if any(mention.start <= start < mention.end for mention in firms):
            continue
        before = tuple(dict.fromkeys(mention.key for mention in firms if mention.start < start)) or subjects
        if key := _meant(match.group(), before):
            found.append(Mention(match.group(), start, sentence.start + match.end(), key))
    return sorted(found, key=lambda mention: mention.start)


def _meant(word: str, before: tuple[str, ...]) -> str | None:
    if not before:
        return None
    if word == "前者":
        return before[0] if len(before) == 2 else None
    return before[-1] if word == "后者" or len(before) == 1 else None

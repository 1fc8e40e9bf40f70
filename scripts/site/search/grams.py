"""Which few characters stand where in whose texts: a word is found where all of its pairs stand beside each other.

Names and projects are cut into pairs, codes into threes: everything there is of a place in a name is then some forty bits, and
any part of a text is found exactly, for every place is known.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from scripts.site.search.entries import Entry, Kind
from scripts.site.search.numbers import Numbered

START = "\u0001"
"""Stands before a whole name: what begins as asked is found without all that contains it. No folded query holds it."""

SIZES = {"names": 2, "codes": 3}
"""Characters of a gram; theme/static/js/parts.js has the same. Digits are few, so pairs of them would be everybody's."""

FIRST, LAST = 8, 16
"""Added to the kind where the text begins here, and where it ends with this gram."""

PLACE = 24
"""Bits of a place within all texts of an employer; the eight below are the kind's."""

Postings = list[int]
"""Number, place and kind in one integer each: there are millions."""


def grams(found: Iterable[Numbered], index: str) -> Mapping[str, Postings]:
    """Where each gram stands, in order. The last characters of a text are grams too, though shorter."""
    size, postings = SIZES[index], defaultdict(list)
    for number, entry in found:
        begins = number << PLACE
        for kind, text in _texts(entry, index):
            for at, posting in enumerate(_flagged(kind, text, size, begins << 8)):
                postings[text[at : at + size]].append(posting)
            begins += len(text) + 1  # a place between two texts, so that no word is found across them
    return postings


def _texts(entry: Entry, index: str) -> Iterable[tuple[Kind, str]]:
    if index == "codes":
        return [(kind, text) for kind, text in entry.texts if kind is Kind.CODE]
    texts = [(kind, text) for kind, text in entry.texts if kind is not Kind.CODE]
    return [(kind, START + text if kind <= Kind.OTHER else text) for kind, text in texts]


def _flagged(kind: Kind, text: str, size: int, begins: int) -> Postings:
    """The postings of a text's grams, in order."""
    postings = list(range(begins + kind, begins + kind + (len(text) << 8), 1 << 8))
    for at in range(2 if text.startswith(START) else 1):
        postings[at] |= FIRST
    for at in range(max(0, len(text) - size), len(text)):
        postings[at] |= LAST
    return postings

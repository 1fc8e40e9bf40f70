"""Which few characters stand where in whose texts: a word is found where all of its pairs stand beside each other.

Names and projects are cut into pairs, codes into threes: everything there is of a place in a name is then some forty bits, and
any part of a text is found exactly, for every place is known. There are millions of places, so they are columns of numpy.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from scripts.site.search.entries import Kind
from scripts.site.search.numbers import Numbered

SIZES = {"names": 2, "codes": 3, "sounds": 2}
"""Characters of a gram; theme/static/js/parts.js has the same. Digits are few, so pairs of them would be everybody's."""

FIRST, LAST = 8, 16
"""Added to the kind where the text begins here, and where it ends with this gram."""

Column = NDArray[np.int64]
Texts = Iterable[tuple[int, Sequence[tuple[Kind, str]]]]
"""Texts of each number."""


class Rows(NamedTuple):
    """Whose a character is, its place within all texts of that employer, and of what it is: the kind with its flags."""

    who: Column
    place: Column
    kind: Column

    def at(self, rows: Column) -> "Rows":
        return Rows(self.who[rows], self.place[rows], self.kind[rows])


class Laid(NamedTuple):
    """Texts one behind the other, a row for each character; `left` are the characters from it to the end of its text."""

    characters: str
    left: Column
    rows: Rows


class Postings(NamedTuple):
    """Grams in order, where the rows of each end, and the rows: by gram, then by employer and place."""

    grams: Sequence[str]
    ends: Column
    rows: Rows


def of_names(found: Iterable[Numbered]) -> Postings:
    """Where each pair of characters stands in names and projects."""
    return _of([(number, [one for one in entry.texts if one[0] is not Kind.CODE]) for number, entry in found], SIZES["names"])


def of_codes(found: Iterable[Numbered]) -> Postings:
    return _of([(number, [one for one in entry.texts if one[0] is Kind.CODE]) for number, entry in found], SIZES["codes"])


def _of(found: Texts, size: int) -> Postings:
    laid = laid_out(found, size)
    grams, ends, order = cut(laid, size)
    return Postings(grams, ends, laid.rows.at(order))


def laid_out(found: Texts, size: int) -> Laid:
    texts, who, kinds, places = [], [], [], []
    for number, some in found:
        place = 0
        for kind, text in some:
            texts.append(text)
            who.append(number)
            kinds.append(int(kind))
            places.append(place)
            place += len(text) + 1  # a place between two texts, so that no word is found across them
    lengths = np.array([len(text) for text in texts], np.int64)
    within = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    left = np.repeat(lengths, lengths) - within
    kind = np.repeat(np.array(kinds, np.int64), lengths) | FIRST * (within == 0) | LAST * (left <= size)
    place_of = np.repeat(np.array(places, np.int64), lengths) + within
    return Laid("".join(texts), left, Rows(np.repeat(np.array(who, np.int64), lengths), place_of, kind))


def cut(laid: Laid, size: int) -> tuple[Sequence[str], Column, Column]:
    """All grams in the order of JavaScript, where the rows of each end, and the rows in that order. A text's last are shorter."""
    rank = _ranks(laid.characters)
    key = rank
    for step in range(1, size):
        behind = np.concatenate((rank[step:], np.zeros(min(step, len(rank)), np.int64)))
        key = key * (rank.max(initial=0) + 1) + behind * (laid.left > step)
    order = np.argsort(key, kind="stable")
    ends = np.append(np.flatnonzero(np.diff(key[order])) + 1, len(order))[: len(order)]
    begins = order[np.append(0, ends)[:-1]] if len(order) else order
    lengths = np.minimum(laid.left[begins], size)
    grams = [laid.characters[at : at + length] for at, length in zip(begins.tolist(), lengths.tolist(), strict=True)]
    return grams, ends, order


def _ranks(characters: str) -> Column:
    """From one, in the order of JavaScript: by UTF-16 units, where rare characters come before the last of the common ones."""
    points = np.frombuffer(characters.encode("utf-32-le"), np.uint32).astype(np.int64)
    _, rank = np.unique(np.where((points >= 0xE000) & (points < 0x10000), points + 0x110000, points), return_inverse=True)
    return rank + 1

"""Every place from which a text can be read on: a part of it is then the beginning of one of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from scripts.site.search.entries import BRACKETS, FORMS, Entry, Kind

START = "\u0001"
"""Stands before a whole name: what begins as asked is found without all that contains it. No folded query holds it."""

FIRST = 8
"""Added to the kind where the text is read from its beginning: the posting of a whole name, or of what it begins with."""

CODE_STARTS = {18: (0, 8, 12, 14), 15: (0, 9, 11)}
"""By length. GB 32100: class and division, the organisation code, a check. Every start costs the index some six bytes a code."""

YEARS = 8
"""How many years back from the newest one are told apart."""


class Posting(NamedTuple):
    """Who is meant, and by what; with what a filter needs. Small numbers, for there are millions."""

    mark: int
    place: int
    kind: int
    registers: int
    newest: int
    """The newest year, from 2000."""
    years: int
    """Bit n: a decision n years before the newest."""


def suffixes(entries: Sequence[Entry]) -> Mapping[str, list[Posting]]:
    """Where each text that can be read on leads."""
    found: dict[str, list[Posting]] = defaultdict(list)
    for entry in entries:
        of_kind = _postings(entry)
        for kind, text in _keys(entry):
            found[text].append(of_kind[kind])
    return found


def _postings(entry: Entry) -> list[Posting]:
    """By kind, and by kind and FIRST."""
    newest = max(entry.years, default=2000)
    years = sum(1 << newest - year for year in set(entry.years) if newest - year < YEARS)
    who = (entry.registers, newest - 2000, years)
    return [Posting(entry.mark, int(entry.place), kind, *who) for kind in range(2 * FIRST)]


def _keys(entry: Entry) -> Iterator[tuple[int, str]]:
    for kind, text in entry.texts:
        yield from ((kind if at else kind + FIRST, text[at:]) for at in _starts(kind, text))
        if kind in (Kind.NAME, Kind.OTHER):
            yield kind + FIRST, START + text
            yield from _left_out(text)


def _starts(kind: Kind, text: str) -> Iterable[int]:
    """Names can be read on from everywhere; of codes people know the beginning, the organisation's part, or the last digits."""
    return range(len(text)) if kind is not Kind.CODE else CODE_STARTS.get(len(text), (0,))


def _left_out(name: str) -> Iterator[tuple[int, str]]:
    """What can be read only where brackets, or legal forms too, are left out."""
    flat = BRACKETS.sub("", name)
    for kind, text, known in ((Kind.BRACKETS, flat, (name,)), (Kind.FORMS, FORMS.sub("", flat), (name, flat))):
        parts = ((at, text[at:]) for at in range(len(text)))
        yield from ((kind if at else kind + FIRST, part) for at, part in parts if not any(part in whole for whole in known))

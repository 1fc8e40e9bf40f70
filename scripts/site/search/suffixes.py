"""Every place from which a text can be read on: a part of it is then the beginning of one of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from scripts.site.search.entries import BRACKETS, FORMS, Entry, Kind

START = "\u0001"
"""Stands before a whole name: what begins as asked is found without all that contains it. No folded query holds it."""

FIRST = 8
"""Added to the kind where the text is read from its beginning: the posting of a whole name, or of what it begins with."""

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
        who = _who(entry)
        for kind, text in entry.texts:
            inner, whole = Posting(*who[:2], kind, *who[2:]), Posting(*who[:2], kind + FIRST, *who[2:])
            for at in range(len(text)):
                found[text[at:]].append(inner if at else whole)
            if kind in (Kind.NAME, Kind.OTHER):
                found[START + text].append(whole)
                for odd, part in _left_out(text):
                    found[part].append(Posting(*who[:2], odd, *who[2:]))
    return found


def _who(entry: Entry) -> tuple[int, int, int, int, int]:
    """A posting without its kind."""
    newest = max(entry.years, default=2000)
    years = sum(1 << newest - year for year in set(entry.years) if newest - year < YEARS)
    return entry.mark, int(entry.place), entry.registers, newest - 2000, years


def _left_out(name: str) -> Iterator[tuple[int, str]]:
    """What can be read only where brackets, or legal forms too, are left out."""
    flat = BRACKETS.sub("", name)
    for kind, text, known in ((Kind.BRACKETS, flat, name), (Kind.FORMS, FORMS.sub("", flat), f"{name}\n{flat}")):
        if text not in known:
            parts = ((kind if at else kind + FIRST, text[at:]) for at in range(len(text)))
            yield from ((odd, part) for odd, part in parts if part not in known)

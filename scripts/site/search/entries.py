"""What is found of an employer, and what is said of it once found."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from scripts.rules import Stood
from scripts.rules.fold import fold
from scripts.site.book import Book, Employer
from scripts.site.stood import decided_of, party_of, place_of, published_of
from scripts.site.words.registers import REGISTER_SHORT

REGISTERS = tuple(REGISTER_SHORT)
"""Their order is the order of bits in the index: a new one goes to the end."""

FORMS = re.compile("(?:股份|责任)?(?:有限)?(?:责任)?公司")
"""Legal forms, which people leave out or mix up; theme/static/js/close.js has the same."""


def flat(text: str) -> str:
    """Folded, and without brackets: they are written, left out and turned about at will."""
    return fold(text).replace("(", "").replace(")", "")


class Kind(IntEnum):
    """What of an employer a text is; theme/static/js/{search,close}.js have the same numbers."""

    NAME = 0
    OTHER = 1
    HEAD = 2
    PROJECT = 3
    CODE = 4
    FORMS = 5
    """A name without legal forms, where that is no part of the name: for second tries."""


@dataclass(frozen=True)
class Entry:
    """One employer. `place` is a division's code, `registers` a set of bits, `years` those of its decisions."""

    id: str
    name: str
    others: tuple[str, ...]
    head: str
    projects: tuple[str, ...]
    codes: tuple[str, ...]
    place: str
    where: str
    """The place in full, for people."""
    until: str
    registers: int
    years: tuple[int, ...]
    count: int

    @cached_property
    def mark(self) -> int:
        """32 bits in which its number begins."""
        return int.from_bytes(hashlib.sha256(self.id.encode()).digest()[:4], "big")

    @cached_property
    def texts(self) -> tuple[tuple[Kind, str], ...]:
        """Folded texts by which it is found, without brackets."""
        texts = [*_named(Kind.NAME, self.name)]
        for other in self.others:
            texts += _named(Kind.OTHER, other)
        texts.append((Kind.HEAD, flat(self.head)))
        texts += [(Kind.PROJECT, flat(project)) for project in self.projects]
        texts += [(Kind.CODE, flat(code)) for code in self.codes]
        return tuple(one for one in texts if one[1])


def _named(kind: Kind, name: str) -> Sequence[tuple[Kind, str]]:
    known = flat(name)
    if "公司" in known[:-2] and (short := FORMS.sub("", known)) not in known:  # a form at the end alone leaves a part of the name
        return (kind, known), (Kind.FORMS, short)
    return ((kind, known),)


def entries(book: Book) -> Sequence[Entry]:
    """Everybody who may be found, by id."""
    return [_entry(book, employer) for employer in book.employers.values()]


def _entry(book: Book, employer: Employer) -> Entry:
    place, head = place_of(employer.listings[0]), employer.party.branch_of
    region = book.atlas.current(place)
    return Entry(
        id=employer.id,
        name=employer.name,
        others=employer.other_names,
        head=head.name if head and not book.veil.hides(head.name) else "",
        projects=tuple(_projects(book, employer)),
        codes=_codes(employer),
        place=region.code if region else place,
        where=book.atlas.full_name(place),
        until=employer.until,
        registers=sum({_bit(stood.listing.register) for stood in employer.listings}),
        years=tuple(sorted({int(day[:4]) for stood in employer.listings if (day := _day(stood))})),
        count=len(employer.listings),
    )


def _codes(employer: Employer) -> tuple[str, ...]:
    """The code that is printed first, then whatever else was published: organisation codes, registration numbers."""
    parties = [party_of(stood) for stood in employer.listings]
    published = {code for one in parties for code in (one.uscc, one.organisation_code, one.registration_no) if code}
    known = employer.code
    return tuple(sorted(published, key=lambda code: (code != known, code)))


def _projects(book: Book, employer: Employer) -> Iterator[str]:
    published = {stood.values.project.name for stood in employer.listings if stood.values.project}
    yield from (name for name in sorted(published) if not book.veil.hides(name))


def _day(stood: Stood) -> str:
    return decided_of(stood) or published_of(stood)


def _bit(register: str) -> int:
    return 1 << (REGISTERS.index(register) if register in REGISTERS else 7)

"""What is shown of an employer that was found, in files of a few employers; and, for filters, where and when, of many together.

Their addresses stay, so that what a block led to yesterday is looked up in today's data: who is gone is in no summary.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from scripts.site.search.entries import Entry
from scripts.site.search.form import deflated, json_bytes, number, numbers
from scripts.site.search.numbers import Numbered

ABOUT, FACETS = 6, 2_000
"""Employers of one file, about. Ten hits are ten files of summaries, and each must be small."""
YEARS = 8
"""How many years back from the newest one are told apart."""


def files(found: Sequence[Numbered], bits: int) -> Iterator[tuple[str, bytes]]:
    """A file for each value of the upper bits, also where nobody is: a file that is not there is then always an error."""
    for shelf, some in _shelves(found, bits, ABOUT).items():
        yield f"/search/about/{bits}/{shelf}.bin", deflated(json_bytes(list(zip(*(row(*one) for one in some), strict=True))))
    for shelf, some in _shelves(found, bits, FACETS).items():
        yield f"/search/facets/{bits}/{shelf}.bin", deflated(*facets(some))


def shift(count: int, bits: int, together: int) -> int:
    """By how many bits a number is shifted to say which file: files double when employers have, numbers stay."""
    return bits - 1 - min(bits - 1, max(0, (count // together).bit_length() - 1))


def _shelves(found: Sequence[Numbered], bits: int, together: int) -> Mapping[int, Sequence[Numbered]]:
    by = shift(len(found), bits, together)
    shelves: dict[int, list[Numbered]] = defaultdict(list)
    for one in found:
        shelves[one[0] >> by].append(one)
    return {shelf: shelves[shelf] for shelf in range(max((1 << bits - 1) >> by, max(shelves, default=0) + 1))}


def row(number: int, entry: Entry) -> list[object]:
    """Number, id, name, codes, last day, registers, how many listings, other names, head office, projects, place in full.

    A file has a column for each, since what is alike then stands side by side; a file of nobody has none.
    """
    return [
        number, entry.id, entry.name, entry.codes, entry.until, entry.registers, entry.count,
        entry.others, entry.head, entry.projects, entry.where,
    ]  # fmt: skip


def facets(found: Sequence[Numbered]) -> tuple[bytes, ...]:
    """How many; their numbers, as steps; the three levels of the place; registers; the newest year, from 2000; the others."""
    steps = numbers([after - before for before, after in pairwise((0, *(who for who, _ in found)))])
    columns = zip(*(_facets(entry) for _, entry in found), strict=True) if found else ()
    return number(len(found)) + steps, *map(bytes, columns)


def _facets(entry: Entry) -> tuple[int, int, int, int, int, int]:
    """The last is a set of bits: bit n is a decision n years before the newest."""
    place, newest = int(entry.place), max(entry.years, default=2000)
    years = sum(1 << newest - year for year in set(entry.years) if newest - year < YEARS)
    return place // 10_000, place // 100 % 100, place % 100, entry.registers, newest - 2000, years

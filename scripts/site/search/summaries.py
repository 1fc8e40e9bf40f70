"""What is shown of an employer that was found, in files of about a dozen employers.

Their addresses stay, so that what a block led to yesterday is looked up in today's data: who is gone is in no summary.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from scripts.site.search.entries import Entry
from scripts.site.search.form import deflated, json_bytes

TOGETHER = 12
"""Employers of one file, about: ten hits are ten files, and each must be small."""


def bits(count: int) -> int:
    """How many bits of a mark say which file: the files double when the employers have."""
    return min(16, max(0, (count // TOGETHER).bit_length() - 1))


def files(entries: Sequence[Entry], bits: int) -> Iterator[tuple[str, bytes]]:
    """A file for each value of the bits, also where nobody is: a file that is not there is then always an error."""
    shelves: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        shelves[entry.mark >> 16 - bits].append(entry)
    for shelf in range(1 << bits):
        yield f"/search/about/{shelf}.bin", deflated(json_bytes([row(entry) for entry in shelves[shelf]]))


def row(entry: Entry) -> list[object]:
    """Mark, id, name, codes, place, last day, registers, years, how many listings, other names, head office, projects, place."""
    return [
        entry.mark, entry.id, entry.name, entry.codes, int(entry.place), entry.until,
        entry.registers, entry.years, entry.count, entry.others, entry.head, entry.projects, entry.where,
    ]  # fmt: skip

"""A small number for every employer, which stays while others come and go: postings and summaries go by it.

It is the beginning of a hash of the employer's id, or the next number that is free. So it changes only where somebody comes or
goes right before it, and for everybody when the employers have doubled. What was found by an old number is checked against
today's summary before it is shown (theme/static/js/search.js).
"""

from collections.abc import Iterator, Sequence

from scripts.site.search.entries import Entry

SPARE = 2
"""Numbers for each employer, at least: each doubling halves the neighbours that move and costs a bit in every posting."""

Numbered = tuple[int, Entry]


def bits(count: int) -> int:
    """How many bits a number has: one more than hashes fill, so that the last ones have somewhere to move."""
    return min(32, (SPARE * count).bit_length()) + 1


def numbered(entries: Sequence[Entry]) -> Iterator[Numbered]:
    """In the order of their numbers."""
    beyond, last = 33 - bits(len(entries)), -1
    for entry in sorted(entries, key=lambda entry: (entry.mark, entry.id)):
        last = max(last + 1, entry.mark >> beyond)
        yield last, entry

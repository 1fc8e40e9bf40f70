"""Sorted grams with their postings, in blocks of a few kilobytes, each a file for ever: its name is a hash of its content.

Blocks end where a text's own hash says so, not after so many: one text more or less changes one block, not all that follow.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import sub
from typing import TypeVar
from zlib import crc32

from scripts.site.search.form import Written, number, numbers, order, ordered, packed, texts
from scripts.site.search.grams import PLACE, Postings

T = TypeVar("T")
Line = tuple[str, Postings]

LEAST, MOST = 3_500, 7_000
"""Of a block before it is deflated, in bytes, about; deflated it is two thirds."""
ONE_IN = 64
"""Texts, one of which may begin a block."""
HEAVY = 1_000
"""Postings of one gram beyond which they are dealt out by number: one more or less then changes few blocks, and who looks for few
employers reads no others."""
WHO, _PLACES = PLACE + 8, (1 << PLACE) - 1
AGAIN = "\u0001"
"""Follows a gram that is dealt out, before the first bits of the numbers that are dealt to it."""


@dataclass(frozen=True)
class Block(Written):
    """A block, and the shortest text after all of the block before that is not after any of its own."""

    begins: str = ""


def cut(found: Mapping[str, Postings], bits: int) -> Iterator[Block]:
    """`bits` are those of an employer's number."""
    last = ""
    for lines in chunks(dealt(found, bits), _weight, lambda line: line[0]):
        yield Block(pack(lines), between(last, lines[0][0]))
        last = lines[-1][0]


def chunks(
    things: Iterable[T], weight: Callable[[T], int], text: Callable[[T], str], least: int = LEAST, most: int = MOST
) -> Iterator[list[T]]:
    """Runs that weigh at least so much and end where a text's hash lets them, and at most so much unless one thing is heavier."""
    run: list[T] = []
    total = 0
    for thing in things:
        heavy = weight(thing)
        may_begin = total >= least and crc32(text(thing).encode()) % ONE_IN == 0
        if run and (may_begin or total + heavy > most):
            yield run
            run, total = [], 0
        run.append(thing)
        total += heavy
    if run:
        yield run


def between(last: str, first: str) -> str:
    """The shortest beginning of `first` that sorts after `last`; `first` itself where they are the same."""
    for length in range(1, len(first)):
        if order(first[:length]) > order(last):
            return first[:length]
    return first


def dealt(found: Mapping[str, Postings], bits: int) -> Iterator[Line]:
    """Grams in order with their postings; one with very many of them in several lines."""
    for gram in ordered(found):
        postings = found[gram]
        if len(postings) <= HEAVY:
            yield gram, postings
        else:
            yield from _dealt(gram + AGAIN, postings, bits + WHO)


def _dealt(text: str, postings: Postings, bit: int) -> Iterator[Line]:
    """Halves by the next bit, until each is light or one employer's."""
    if len(postings) <= HEAVY or bit == WHO:
        yield text, postings
        return
    middle = bisect_left(postings, ((postings[0] >> bit) * 2 + 1) << bit - 1)
    for half, some in (("0", postings[:middle]), ("1", postings[middle:])):
        if some:
            yield from _dealt(text + half, some, bit - 1)


def _weight(line: Line) -> int:
    text, postings = line
    return 4 + len(text) + 3 * len(postings)


def pack(lines: Sequence[Line]) -> tuple[bytes, ...]:
    """The grams; how many postings each has; numbers as steps from one to the next, in parts; places; kinds; the other parts.

    A step is split where its gram's steps differ least above: what is below is as good as random and is packed bit by bit, what
    is above is small and deflates well. Each column is deflated by itself.
    """
    splits, above, below = zip(*(_split([posting >> WHO for posting in postings]) for _, postings in lines), strict=True)
    everything = [posting for _, postings in lines for posting in postings]
    return (
        number(len(lines)) + texts([text for text, _ in lines]),
        numbers([len(postings) for _, postings in lines]) + bytes(splits),
        numbers([step for steps in above for step in steps]),
        numbers([posting >> 8 & _PLACES for posting in everything]),
        bytes([posting & 255 for posting in everything]),
        packed("".join(below)),
    )


def _split(employers: Sequence[int]) -> tuple[int, list[int], str]:
    """How many bits are below; what is above them; what is below."""
    steps = list(map(sub, employers, chain((0,), employers)))
    bits = max(0, (employers[-1] // len(steps)).bit_length() - 1)
    below, mask = 1, (1 << bits) - 1
    for step in steps:
        below = below << bits | step & mask
    return bits, [step >> bits for step in steps], f"{below:b}"[1:]

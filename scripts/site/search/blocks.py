"""Sorted texts in blocks of a few kilobytes, each a file for ever: its name is a hash of its content.

Blocks end where a text's own hash says so, not after so many: one text more or less changes one block, not all that follow.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar
from zlib import crc32

from scripts.site.search.form import Written, number, numbers, order, texts
from scripts.site.search.suffixes import Posting

T = TypeVar("T")
Line = tuple[str, Sequence[Posting]]

LEAST, MOST = 9_000, 18_000
"""Of a block before it is deflated, in bytes, about; deflated it is half."""
ONE_IN = 64
"""Texts, one of which may begin a block."""
HEAVY = 1_000
"""Postings of one text beyond which they are dealt out by mark, so that one more or less changes few blocks."""
AGAIN = "\u0001"
"""Follows a text whose postings go on in another block: so it sorts after the text and before all that begin with it."""


@dataclass(frozen=True)
class Block(Written):
    """A block, and the shortest text after all of the block before that is not after any of its own."""

    begins: str = ""


def cut(found: Mapping[str, list[Posting]]) -> Iterator[Block]:
    last = ""
    for lines in chunks(dealt(found), _weight, lambda line: line[0]):
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


def dealt(found: Mapping[str, list[Posting]]) -> Iterator[Line]:
    """Texts in order with their postings; a text with very many of them in several lines."""
    for text in sorted(found, key=order):
        postings = found[text] if len(found[text]) == 1 else sorted(set(found[text]))
        if len(postings) <= HEAVY:
            yield text, postings
        else:
            yield from _dealt(text, postings)


def _dealt(text: str, postings: Sequence[Posting]) -> Iterator[Line]:
    """The postings by the first bits of their marks, as many as are needed."""
    bits = (len(postings) // HEAVY).bit_length()
    parts: list[list[Posting]] = [[] for _ in range(1 << bits)]
    for posting in postings:
        parts[posting.mark >> 16 - bits].append(posting)
    filled = [part for part in parts if part]
    yield text, filled[0]
    yield from ((text + AGAIN, part) for part in filled[1:])


def _weight(line: Line) -> int:
    text, postings = line
    return 6 + len(text) + 8 * len(postings)


def pack(lines: Sequence[Line]) -> bytes:
    """How many; the texts; how many postings each has; the postings column by column, marks as steps from one to the next."""
    postings = [posting for _, some in lines for posting in some]
    _, places, *rest = zip(*postings, strict=True)
    columns = (numbers(_steps(lines)), *map(bytes, zip(*map(_pairs, places), strict=True)), *map(bytes, rest))
    counts = numbers(len(some) for _, some in lines)
    return number(len(lines)) + texts([text for text, _ in lines]) + counts + b"".join(columns)


def _steps(lines: Sequence[Line]) -> Iterator[int]:
    for _, some in lines:
        before = 0
        for posting in some:
            yield posting.mark - before
            before = posting.mark


@cache
def _pairs(place: int) -> tuple[int, int, int]:
    """A division's code as its three levels."""
    return place // 10_000, place // 100 % 100, place % 100

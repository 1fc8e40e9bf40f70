"""Sorted grams with their postings, in blocks of a few kilobytes, each a file for ever: its name is a hash of its content.

Blocks end where a text's own hash says so, not after so many: one text more or less changes one block, not all that follow.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar
from zlib import crc32

import numpy as np

from scripts.site.search.form import Written, column, number, numbers, order, texts
from scripts.site.search.grams import FIRST, Column, Postings, Rows

T = TypeVar("T")

LEAST, MOST = 3_500, 7_000
"""Of a block before it is deflated, in bytes, about; deflated it is two thirds."""
ONE_IN = 64
"""Texts, one of which may begin a block."""
HEAVY = 1_000
"""Postings of one gram beyond which they are dealt out: those that begin a text before the others, and both by number. Who looks
for few employers then reads no others, what begins as asked is read first, and one more or less changes few blocks."""
AGAIN = "\u0001"
"""Follows a gram that is dealt out, before 0 for beginnings or 1 for others, and the first bits of the numbers dealt to it."""


@dataclass(frozen=True)
class Block(Written):
    """A block, and the shortest text after all of the block before that is not after any of its own."""

    begins: str = ""


class Line(NamedTuple):
    """A gram or a part of it, and which rows are its."""

    text: str
    begin: int
    end: int


def cut(found: Postings, bits: int) -> Iterator[Block]:
    """`bits` are those of an employer's number."""
    lines, rows = dealt(found, bits)
    last = ""
    for some in chunks(lines, _weight, lambda line: line.text):
        yield Block(pack(some, rows, bits), between(last, some[0].text))
        last = some[-1].text


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


def dealt(found: Postings, bits: int) -> tuple[Sequence[Line], Rows]:
    """Grams in order with their postings; one with very many of them in several lines."""
    ends = found.ends.tolist()
    whole = [Line(gram, begin, end) for gram, begin, end in zip(found.grams, [0, *ends], ends, strict=False)]
    heavy = [line for line in whole if line.end - line.begin > HEAVY]
    turned = np.arange(len(found.rows.who))
    for line in heavy:
        turned[line.begin : line.end] = line.begin + np.argsort(~_begins(found.rows, line), kind="stable")
    rows = found.rows.at(turned)
    parts = {line: list(_parts(line, rows, bits)) for line in heavy}
    return [part for line in whole for part in parts.get(line, (line,))], rows


def _begins(rows: Rows, line: Line) -> np.typing.NDArray[np.bool_]:
    return (rows.kind[line.begin : line.end] & FIRST) > 0


def _parts(line: Line, rows: Rows, bits: int) -> Iterator[Line]:
    middle = line.begin + int(_begins(rows, line).sum())
    for sign, begin, end in (("0", line.begin, middle), ("1", middle, line.end)):
        yield from _halves(Line(f"{line.text}{AGAIN}{sign}", begin, end), rows.who, bits)


def _halves(line: Line, who: Column, bit: int) -> Iterator[Line]:
    """Halves by the next bit, until each is light or one employer's."""
    text, begin, end = line
    if begin == end:
        return
    if end - begin <= HEAVY or bit == 0:
        yield line
        return
    middle = begin + int(np.searchsorted(who[begin:end], ((who[begin] >> bit) * 2 + 1) << bit - 1))
    yield from _halves(Line(f"{text}0", begin, middle), who, bit - 1)
    yield from _halves(Line(f"{text}1", middle, end), who, bit - 1)


def _weight(line: Line) -> int:
    return 4 + len(line.text) + 3 * (line.end - line.begin)


def pack(lines: Sequence[Line], rows: Rows, bits: int) -> tuple[bytes, ...]:
    """The grams; how many postings each has; numbers as steps from one to the next, in parts; places; kinds; the other parts.

    A step is split about where steps of so many postings lie: what is below is as good as random and is packed bit by bit, what
    is above is small and deflates well. Each column is deflated by itself.
    """
    begin, end = lines[0].begin, lines[-1].end
    counts = [line.end - line.begin for line in lines]
    steps = np.diff(rows.who[begin:end], prepend=0)
    starts = np.array([line.begin for line in lines]) - begin
    steps[starts] = rows.who[starts + begin]
    widths = np.repeat([below(line.text, count, bits) for line, count in zip(lines, counts, strict=True)], counts)
    return (
        number(len(lines)) + texts([line.text for line in lines]),
        numbers(counts),
        column(steps >> widths),
        column(rows.place[begin:end]),
        rows.kind[begin:end].astype(np.uint8).tobytes(),
        _packed(steps, widths),
    )


def below(text: str, count: int, bits: int) -> int:
    """How many bits of a step are packed; theme/static/js/shelf.js reckons the same. Part of a gram has part of the numbers."""
    known = len(text.partition(AGAIN)[2])
    return max(0, ((1 << max(0, bits - known)) // count).bit_length() - 2)


def _packed(values: Column, widths: Column) -> bytes:
    """So many bits of each value, the highest first, without a gap."""
    ends = np.cumsum(widths)
    beneath = np.repeat(ends, widths) - 1 - np.arange(ends[-1])
    return np.packbits((np.repeat(values, widths) >> beneath & 1).astype(np.uint8)).tobytes()

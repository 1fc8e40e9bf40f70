"""Pieces of text and where they stand."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

STOPS = re.compile(r"[。！？!?；;\n]+")


class Begins(Protocol):
    """What stands somewhere in the text."""

    @property
    def start(self) -> int: ...


T = TypeVar("T", bound=Begins)


@dataclass(frozen=True)
class Piece:
    """A part of the text: `text` is what stands from `start` to `end`."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end

    def holds(self, at: int) -> bool:
        return self.start <= at < self.end


def piece(text: str, start: int, end: int) -> Piece:
    return Piece(text[start:end], start, end)


def of_match(match: re.Match[str], group: str | int = 0, at: int = 0) -> Piece:
    """What a group matched, in a text whose first character stands at `at`."""
    return Piece(match[group], at + match.start(group), at + match.end(group))


def sentences(text: str) -> Iterator[Piece]:
    """The sentences of the text, without their stops; an item of a list that ends with a semicolon or a line is one."""
    begin = 0
    for stop in STOPS.finditer(text):
        if text[begin : stop.start()].strip():
            yield piece(text, begin, stop.start())
        begin = stop.end()
    if text[begin:].strip():
        yield piece(text, begin, len(text))


class Placed(Generic[T]):
    """Pieces in the order in which they stand, found by where they begin."""

    def __init__(self, pieces: Iterable[T]) -> None:
        self.all = tuple(sorted(pieces, key=lambda it: it.start))
        self._starts = [it.start for it in self.all]

    def within(self, start: int, end: int) -> tuple[T, ...]:
        """Those that begin at `start` or later, and before `end`."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

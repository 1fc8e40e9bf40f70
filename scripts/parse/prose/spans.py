"""Pieces of text and where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

STOPS = re.compile(r"[。！？!?；;\n]+")


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


def of_match(match: re.Match[str], group: str | int = 0) -> Piece:
    return Piece(match[group], *match.span(group))


def sentences(text: str) -> Iterator[Piece]:
    """The sentences of the text, without their stops; an item of a list that ends with a semicolon or a line is one."""
    begin = 0
    for stop in STOPS.finditer(text):
        if text[begin : stop.start()].strip():
            yield piece(text, begin, stop.start())
        begin = stop.end()
    if text[begin:].strip():
        yield piece(text, begin, len(text))

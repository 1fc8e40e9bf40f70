"""A page as rows of cells: lines, piped tables, and the records of a page's program. Offsets are kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.normalise.privacy import plain
from scripts.rules.fold import simplified

BREAK = re.compile(r"""\n|[{}]|(?<=["'])\s*,\s*(?=["']?[A-Za-z_]\w*["']?\s*:)""")
"""Ends of lines, and where one field or record of a program's data ends."""

CELL = re.compile(r"[^|\t]+")


@dataclass(frozen=True)
class Cell:
    text: str
    start: int


@dataclass(frozen=True)
class Row:
    text: str
    start: int
    cells: tuple[Cell, ...]


def legible(text: str) -> str:
    """The text simplified and in half width, of the same length, so that places found in it are places of the text."""
    return "".join(character if character in "\n\t" else plain(character) for character in simplified(text))


def rows(text: str) -> Iterator[Row]:
    """Every row that says something."""
    start = 0
    for stop in [*BREAK.finditer(text), None]:
        end = stop.start() if stop else len(text)
        if re.search(r"\w", text[start:end]):
            yield Row(text[start:end], start, tuple(_cells(text[start:end], start)))
        start = stop.end() if stop else end


def _cells(text: str, start: int) -> Iterator[Cell]:
    for match in CELL.finditer(text):
        stripped = match.group().strip()
        if stripped:
            yield Cell(stripped, start + match.start() + match.group().index(stripped))

"""Running text with a table flattened into it cell by cell, one under the other → grids: 序号, 单位, 金额, 1, 甲公司, 12, 2, …"""

import re
from collections.abc import Iterator, Sequence

from scripts.model import Content, Source
from scripts.parse import choosing, table
from scripts.parse.cells import cell_text
from scripts.parse.grid import Cell, Line

VERSION = "stacked/1"

FIRST = re.compile(r"序\s*号|编\s*号|No\.?", re.IGNORECASE)
"""What heads the column that numbers the rows; the rows are told apart by its numbers."""
HEADINGS = (3, 20)
"""Fewest and most columns of such a table."""
HEADING = 24
"""Characters of the longest column name."""

CUT = "the text ends within this row of its table"

Numbered = tuple[int, str]
"""A line that is not empty, with its number."""


def grids(text: str) -> list[tuple[Line, ...]]:
    """Every such table. One with a row that has another number of cells than the header is left out: nobody could tell which
    cell is missing.
    """
    lines = [(number, cell_text(line)) for number, line in enumerate(text.split("\n"), 1) if cell_text(line)]
    starts = [place for place, (_, said) in enumerate(lines) if FIRST.fullmatch(said)]
    return [grid for start in starts if (grid := _grid(lines[start:]))]


def content(text: str, source: Source, where: str) -> Content:
    """What the tables of a text hold for a source."""
    found = grids(text)
    chosen = choosing.chosen(found, source)
    if not chosen:
        return Content(parser=VERSION, text=text, problems=(table.nothing_found("table", found, source, where),))
    read = [table.read(found[number], header, where) for number, header in chosen.items()]
    rows = tuple(row for each in read for row in each.rows)
    return Content(parser=VERSION, rows=rows, text=text, problems=tuple(problem for each in read for problem in each.problems))


def _grid(lines: Sequence[Numbered]) -> tuple[Line, ...]:
    width = next((place for place, (_, said) in enumerate(lines) if said.rstrip(".、") == "1"), 0)
    header = lines[:width]
    if not HEADINGS[0] <= width <= HEADINGS[1] or any(len(said) > HEADING for _, said in header):
        return ()
    rows = list(_rows(lines[width:], width))
    return (_line(header, width), *(_line(row, width) for row in rows)) if rows else ()


def _rows(lines: Sequence[Numbered], width: int) -> Iterator[Sequence[Numbered]]:
    """The rows in order, each begun by the next number; the last is as long as the others, what follows is not of the table."""
    number, start = 1, 0
    while start < len(lines) and lines[start][1].rstrip(".、") == str(number):
        yield lines[start : start + width]
        start, number = start + width, number + 1


def _line(cells: Sequence[Numbered], width: int) -> Line:
    """A line of the table; the last one of a text that is cut off lacks cells."""
    missing = width - len(cells)
    texts = (*(said for _, said in cells), *([""] * missing))
    return Line(f"line={cells[0][0]}", tuple(map(Cell, texts)), doubt=CUT if missing else None)

"""Tables as rectangles: a cell that spans several places stands in each of them, as the same object."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scripts.parse.limits import sized


@dataclass(frozen=True, eq=False)
class Cell:
    """One published cell. Two places of a grid hold the same Cell exactly where the publisher merged them."""

    text: str = ""
    doubt: str | None = None
    """Why the text can't be trusted, if so."""


@dataclass(frozen=True)
class Span:
    """A cell and how many rows down and columns right it reaches, itself included."""

    cell: Cell
    down: int = 1
    right: int = 1


@dataclass(frozen=True)
class Line:
    """One line of a grid, and where it stands in the document."""

    at: str
    cells: tuple[Cell, ...]
    doubt: str | None = None
    """Why none of its cells can be trusted, if so."""

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(cell.text for cell in self.cells)

    @property
    def spoken(self) -> tuple[Cell, ...]:
        """The cells that say something, once each, from left to right."""
        return tuple(dict.fromkeys(cell for cell in self.cells if cell.text))

    @property
    def is_heading(self) -> bool:
        """One cell over several columns and nothing beside it: a title or a note, not a record."""
        return len(self.spoken) == 1 and self.cells.count(self.spoken[0]) > 1


def fill(rows: Sequence[Sequence[Span]], where: str) -> list[list[Cell]]:
    """Lays spans out as a browser does, top down, each at the first free place. All lines come out equally long.

    Raises Unreadable, its sentence beginning with `where`, for a table too large to be a list.
    """
    widest = max((sum(span.right for span in spans) for spans in rows), default=0)
    sized(len(rows), widest, where, cells=sum(span.down * span.right for spans in rows for span in spans))
    placed: list[dict[int, Cell]] = [{} for _ in rows]
    for top, spans in enumerate(rows):
        column = 0
        for span in spans:
            while column in placed[top]:
                column += 1
            for line in placed[top : top + span.down]:
                for right in range(column, column + span.right):
                    line.setdefault(right, span.cell)
            column += span.right
    widest = max((max(line, default=-1) + 1 for line in placed), default=0)
    sized(len(rows), widest, where)
    return [[line[column] if column in line else Cell() for column in range(widest)] for line in placed]


def merge(cells: list[list[Cell]], ranges: Iterable[tuple[int, int, int, int]]) -> None:
    """Fills merged ranges of a sheet in place. A range is (top, left, bottom, right), 0-based, ends excluded.

    Raises Unreadable where ranges overlap so often that they hold more cells than a sheet may.
    """
    height, width, area = len(cells), len(cells[0]) if cells else 0, 0
    for top, left, bottom, right in ranges:
        area += max(0, min(bottom, height) - top) * max(0, min(right, width) - left)
        sized(height, width, "the sheet with its merged cells", cells=area)
        if top < len(cells) and left < len(cells[top]):
            corner = cells[top][left]
            for line in cells[top:bottom]:
                line[left:right] = [corner] * len(line[left:right])


def squared(cells: list[list[Cell]]) -> list[list[Cell]]:
    """Lines padded with empty cells to the longest."""
    width = max(map(len, cells), default=0)
    return [[*line, *(Cell() for _ in range(width - len(line)))] for line in cells]


def without_twins(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Word writes one column as two that are merged on every line: such columns are one."""
    width = len(lines[0].cells) if lines else 0
    kept = [c for c in range(width) if c == 0 or any(line.cells[c] is not line.cells[c - 1] for line in lines)]
    return tuple(Line(line.at, tuple(line.cells[c] for c in kept), line.doubt) for line in lines)

"""One page → its parts: tables with the lines of text in their cells, and the lines that stand outside."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from scripts.parse.pdf import lines, ruled
from scripts.parse.pdf.lines import Written
from scripts.parse.pdf.ruled import Grid
from scripts.parse.pdf.shape import Box, Drawn, Glyph


@dataclass(eq=False)
class Filled:
    """A cell and the lines in it; what a page break cut off joins them."""

    width: float
    """Of its inside, which text may fill."""
    lines: list[Written] = field(default_factory=list)

    @property
    def text(self) -> str:
        return lines.text(self.lines, self.width)


@dataclass(frozen=True)
class Ruled:
    """One table of one page. Merged places hold the same cell."""

    page: int
    number: int
    """1-based, among the tables of its page."""
    box: Box
    across: tuple[float, ...]
    rows: tuple[tuple[Filled, ...], ...]


Part = Written | Ruled


@dataclass(frozen=True)
class Laid:
    """One page: its size and its parts from top to bottom, as they lie."""

    number: int
    width: float
    height: float
    parts: tuple[Part, ...]


def laid(page: Drawn) -> Laid:
    """Raises Unreadable for a page that is a drawing."""
    tables: list[Ruled] = []
    free = list(page.glyphs)
    for grid in ruled.grids(page.rules, page.number):
        inside, outside = _parted(free, grid)
        if _is_table(grid, inside.keys()):
            tables.append(_ruled(page.number, len(tables) + 1, grid, inside))
            free = outside
    parts: list[Part] = [*tables, *lines.written(free, cut=True)]
    parts.sort(key=lambda part: (part.box.top, part.box.left))
    return Laid(page.number, page.width, page.height, tuple(parts))


def _parted(glyphs: Iterable[Glyph], grid: Grid) -> tuple[dict[int, list[Glyph]], list[Glyph]]:
    """Characters by the cell that holds them, and those that stand in none."""
    inside: dict[int, list[Glyph]] = {}
    outside: list[Glyph] = []
    for glyph in glyphs:
        cell = grid.cell_at(glyph.box.middle)
        (outside if cell is None else inside.setdefault(cell, [])).append(glyph)
    return inside, outside


def _is_table(grid: Grid, said: Collection[int]) -> bool:
    """Whether something is said in it, and only in rectangles: text in another shape stands in a drawing."""
    places = Counter(cell for row in grid.cells for cell in row)
    boxes = grid.boxes()
    return bool(said) and all(_places(boxes[cell], grid) == places[cell] for cell in said)


def _places(box: Box, grid: Grid) -> int:
    columns = grid.across.index(box.right) - grid.across.index(box.left)
    return columns * (grid.down.index(box.bottom) - grid.down.index(box.top))


def _ruled(page: int, number: int, grid: Grid, cells: dict[int, list[Glyph]]) -> Ruled:
    boxes = grid.boxes()
    written = {cell: lines.written(glyphs, cut=False) for cell, glyphs in cells.items()}
    padding = _padding((line, boxes[cell]) for cell, found in written.items() for line in found)
    filled = {cell: Filled(box.width - 2 * padding, written.get(cell, [])) for cell, box in boxes.items()}
    rows = tuple(tuple(filled[cell] for cell in row) for row in grid.cells)
    return Ruled(page, number, grid.box, grid.across, rows)


def _padding(placed: Iterable[tuple[Written, Box]]) -> float:
    """How near text comes to the side of its cell. No table leaves more than the height of its type."""
    nearest = [(min(line.box.left - box.left, box.right - line.box.right), line.size) for line, box in placed]
    return max(0.0, min((min(gap, size) for gap, size in nearest), default=0.0))

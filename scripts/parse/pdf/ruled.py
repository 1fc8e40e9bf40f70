"""Ruling lines of one page → its tables, as grids of places that are merged where no line parts them."""

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from scripts.parse.limits import Unreadable
from scripts.parse.pdf.shape import Box, Point, around

NEAR = 3.0
"""Points between lines that are one: the two edges of a thick line, the ends of lines that should have met."""

_SHORT = 6.0
"""A line no longer than this rules nothing."""

_LINES = 2_000
_PLACES = 50_000
"""Of one page, its lines in whole pieces; a dense page has a hundred lines and a thousand places."""


@dataclass(frozen=True)
class Grid:
    """Where the lines of one table stand, and which of its places are one cell."""

    across: tuple[float, ...]
    """From the left edge to the right one, one more than there are columns."""
    down: tuple[float, ...]
    """From the top edge to the bottom one, one more than there are rows."""
    cells: tuple[tuple[int, ...], ...]
    """Row → column → number of the cell; places with the same number are merged."""

    @cached_property
    def box(self) -> Box:
        return Box(self.across[0], self.down[0], self.across[-1], self.down[-1])

    def cell_at(self, point: Point) -> int | None:
        """The number of the cell at `point`; None outside the table."""
        if not self.box.holds(point):
            return None
        column = min(bisect(self.across, point[0]), len(self.across) - 1)
        return self.cells[min(bisect(self.down, point[1]), len(self.down) - 1) - 1][column - 1]

    def boxes(self) -> dict[int, Box]:
        """Number of the cell → its place on the page."""
        found: dict[int, list[Box]] = {}
        for numbers, (top, bottom) in zip(self.cells, pairwise(self.down), strict=True):
            for number, (left, right) in zip(numbers, pairwise(self.across), strict=True):
                found.setdefault(number, []).append(Box(left, top, right, bottom))
        return {number: around(boxes) for number, boxes in found.items()}


def grids(rules: Sequence[Box], page: int) -> list[Grid]:
    """What is ruled into columns on a page, from the top; the outer sides may be open.

    Raises Unreadable where the page is a drawing rather than a list.
    """
    flat = _whole(rule for rule in rules if rule.width >= rule.height)
    upright = [_turned(rule) for rule in _whole(_turned(rule) for rule in rules if rule.width < rule.height)]
    if len(flat) + len(upright) > _LINES:
        raise Unreadable(f"page {page} of the PDF is ruled by more than {_LINES} lines, as no list is: look at it")
    tables = [_grid(*lines, page) for lines in _touching(flat, upright) if len(lines[0]) > 1 and lines[1]]
    return sorted((grid for grid in tables if len(grid.across) > 2), key=lambda grid: (grid.box.top, grid.box.left))


def _turned(rule: Box) -> Box:
    return Box(rule.top, rule.left, rule.bottom, rule.right)


def _whole(rules: Iterable[Box]) -> list[Box]:
    """Flat lines, each as one where it was drawn twice or in pieces: per cell, or dot by dot."""
    whole: list[Box] = []
    for level in _levels(sorted(rules, key=lambda rule: rule.top)):
        top = level[0].top
        for rule in sorted(level, key=lambda rule: rule.left):
            last = whole[-1] if whole else None
            if last and last.top == top and rule.left <= last.right + NEAR:
                whole[-1] = Box(last.left, top, max(last.right, rule.right), top)
            else:
                whole.append(Box(rule.left, top, rule.right, top))
    return [rule for rule in whole if rule.width > _SHORT]


def _levels(rules: Iterable[Box]) -> Iterator[list[Box]]:
    level: list[Box] = []
    for rule in rules:
        if level and rule.top - level[0].top > NEAR:
            yield level
            level = []
        level.append(rule)
    if level:
        yield level


def _touching(flat: Sequence[Box], upright: Sequence[Box]) -> list[tuple[list[Box], list[Box]]]:
    """Flat and upright lines that hang together, table by table."""
    group = list(range(len(flat) + len(upright)))
    for first, line in enumerate(flat):
        for second, other in enumerate(upright, start=len(flat)):
            if _meet(line, other):
                _join(group, first, second)
    tables: dict[int, tuple[list[Box], list[Box]]] = {}
    for number, line in enumerate((*flat, *upright)):
        tables.setdefault(_first(group, number), ([], []))[number >= len(flat)].append(line)
    return list(tables.values())


def _meet(flat: Box, upright: Box) -> bool:
    return flat.left - NEAR <= upright.left <= flat.right + NEAR and upright.top - NEAR <= flat.top <= upright.bottom + NEAR


def _first(group: list[int], number: int) -> int:
    while group[number] != number:
        group[number] = group[group[number]]
        number = group[number]
    return number


def _join(group: list[int], one: int, other: int) -> None:
    first, second = sorted((_first(group, one), _first(group, other)))
    group[second] = first


def _grid(flat: Sequence[Box], upright: Sequence[Box], page: int) -> Grid:
    sides = around([*flat, *upright])
    across = _apart([sides.left, *(line.left for line in upright), sides.right])
    down = _apart([sides.top, *(line.top for line in flat), sides.bottom])
    rows, columns = len(down) - 1, len(across) - 1
    if rows * columns > _PLACES:
        raise Unreadable(f"page {page} of the PDF has a table of {rows} rows and {columns} columns, as no list has: look at it")
    left_of = _walls([_turned(line) for line in upright], down, across)
    above = {(row, column) for column, row in _walls(flat, across, down)}
    group = list(range(rows * columns))
    for place in range(rows * columns):
        row, column = divmod(place, columns)
        if column and (row, column) not in left_of:
            _join(group, place - 1, place)
        if row and (row, column) not in above:
            _join(group, place - columns, place)
    numbers = [_first(group, place) for place in range(rows * columns)]
    return Grid(across, down, tuple(tuple(numbers[row * columns : (row + 1) * columns]) for row in range(rows)))


def _apart(positions: Iterable[float]) -> tuple[float, ...]:
    kept: list[float] = []
    for position in sorted(positions):
        if not kept or position - kept[-1] > NEAR:
            kept.append(position)
    return tuple(kept)


def _walls(lines: Iterable[Box], along: Sequence[float], levels: Sequence[float]) -> set[tuple[int, int]]:
    """(place along the line, number of its level) for every place that a flat line passes by, at half of its width."""
    walls = set()
    for line in lines:
        level = max(0, bisect(levels, line.top + NEAR / 2) - 1)
        for place, (begin, end) in enumerate(pairwise(along)):
            if line.left <= (begin + end) / 2 <= line.right:
                walls.add((place, level))
    return walls

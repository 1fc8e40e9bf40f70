"""The parts of a page in the order in which they are read: one column after the other where there are two."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from scripts.parse.pdf.laid import Laid, Part
from scripts.parse.pdf.lines import Written
from scripts.parse.pdf.shape import around

_LINES = 4
"""Lines that make a column."""

_FULL = 0.7
"""Share of a column that its middle line fills; labels before their values fill less."""

_NARROWEST = 0.3
"""Share of the text's width that a column has at least."""

_BESIDE = 0.7
"""Share of the lines that stand in columns; titles lie across them."""


@dataclass(frozen=True)
class Block:
    """Parts that are read one below the other."""

    parts: tuple[Part, ...]
    is_column: bool = False
    """Whether another column stands beside it."""


def blocks(page: Laid) -> list[Block]:
    """The parts of a page in order; what lies across two columns is read before or after both."""
    gutter = _gutter(page.parts)
    if gutter is None:
        return [Block(page.parts)]
    found: list[Block] = []
    for across, parts in groupby(page.parts, key=lambda part: part.box.left < gutter < part.box.right):
        run = tuple(parts)
        sides = tuple(part for part in run if part.box.right <= gutter), tuple(part for part in run if part.box.left >= gutter)
        found += [Block(run)] if across else [Block(side, is_column=True) for side in sides if side]
    return found


def _gutter(parts: Sequence[Part]) -> float | None:
    """Where the white space between two columns lies; None for a page of one column."""
    lines = [part for part in parts if isinstance(part, Written)]
    candidates = sorted({round(line.box.left) - 1 for line in lines})
    return next((x for x in candidates if _parts_columns(x, lines)), None)


def _parts_columns(x: float, lines: Sequence[Written]) -> bool:
    left = [line for line in lines if line.box.right <= x]
    right = [line for line in lines if line.box.left >= x]
    if min(len(left), len(right)) < _LINES or len(left) + len(right) < _BESIDE * len(lines):
        return False
    text = around([line.box for line in lines])
    columns = (left, text.left, x), (right, x, text.right)
    return all(_is_full(column, begin, end, text.width) for column, begin, end in columns)


def _is_full(column: Sequence[Written], begin: float, end: float, width: float) -> bool:
    return end - begin >= _NARROWEST * width and median(line.box.width for line in column) >= _FULL * (end - begin)

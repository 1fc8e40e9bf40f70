"""What a page shows: characters and ruling lines, in points from its top left corner, as it is held to be read."""

from dataclasses import dataclass
from typing import NamedTuple

Point = tuple[float, float]


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> Point:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, point: Point) -> bool:
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom


class Glyph(NamedTuple):
    """One character, in the box its font keeps for it."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page."""

    number: int
    """1-based."""
    width: float
    height: float
    glyphs: tuple[Glyph, ...] = ()
    rules: tuple[Box, ...] = ()
    """Lines and edges of boxes that run straight across or down: such a box has no height, or no width."""
    unnamed: int = 0
    """Characters whose font doesn't say which they are."""
    pictured: bool = False
    """Whether a picture fills a good part of the page."""


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds all of `boxes`, of which there is one at least."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )

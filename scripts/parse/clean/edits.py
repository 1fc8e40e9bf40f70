"""How noise is taken out without losing the way back: rules say what goes, one place carries it out."""

from collections.abc import Callable, Iterable
from typing import NamedTuple


class Edit(NamedTuple):
    """Characters `start` to `end`, at least one, become `new`."""

    start: int
    end: int
    new: str = ""


Rule = Callable[[str], Iterable[Edit]]
"""Reads a text and says what of it is noise, in the order it stands; what overlaps an earlier edit is left alone."""


class Traced(NamedTuple):
    """A text, and for each of its characters where in the source it stands."""

    text: str
    origin: tuple[int, ...]

    def edited(self, edits: Iterable[Edit]) -> "Traced":
        """Itself where there is nothing to edit."""
        pieces: list[str] = []
        origin: list[int] = []
        at = 0
        for edit in edits:
            if edit.start < at:
                continue
            pieces += (self.text[at : edit.start], edit.new)
            origin += self.origin[at : edit.start]
            origin += (self.origin[min(edit.start + n, edit.end - 1)] for n in range(len(edit.new)))
            at = edit.end
        if at == 0:
            return self
        return Traced("".join((*pieces, self.text[at:])), (*origin, *self.origin[at:]))

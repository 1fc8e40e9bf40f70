"""Workbook → rows of every visible sheet whose header fits the source. What a person wouldn't see isn't read."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from scripts.model import Content, Problem, Source
from scripts.parse import table
from scripts.parse.grid import Cell, Line, merge, squared, without_twins
from scripts.parse.limits import Unreadable
from scripts.parse.table import Header

VERSION = "workbook/1"


@dataclass(frozen=True)
class Sheet:
    """One sheet as stored: all its cells from A1 on, before merged cells are filled and hidden ones left out."""

    number: int
    """1-based, hidden sheets counted."""
    name: str
    hidden: bool = False
    cells: tuple[tuple[Cell, ...], ...] = ()
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """Merged ranges (top, left, bottom, right), 0-based, ends excluded."""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    """0-based."""
    formulas: int = 0
    """Cells whose value was stored by a formula."""


def content(sheets: Sequence[Sheet], source: Source, where: str) -> Content:
    """What a workbook holds. `sheet` of the source, a name or a 1-based number, limits it to one sheet.

    Raises Unreadable where the source names a sheet that isn't there, or is hidden.
    """
    visible = _visible(sheets, source.parse.sheet)
    grids = {sheet.number: _lines(sheet) for sheet in visible}
    headers = {number: table.find_header(lines, source) for number, lines in grids.items()}
    fitting: dict[int, Header] = {number: header for number, header in headers.items() if header}
    read = [table.read(grids[number], header, where) for number, header in fitting.items()]
    notes = [_note(sentence, where) for sheet in sheets for sentence in _left_out(sheet, sheet.number in fitting)]
    missing = [] if read else [table.nothing_found("visible sheet", list(grids.values()), source, where)]
    return Content(
        rows=tuple(chain(*(each.rows for each in read))),
        parser=VERSION,
        title=next((each.title for each in read if each.title), None),
        text="\n".join(each.text for each in read if each.text),
        problems=(*chain(*(each.problems for each in read)), *missing, *notes),
    )


def grids(sheets: Sequence[Sheet]) -> list[tuple[Line, ...]]:
    """Every visible sheet."""
    return [_lines(sheet) for sheet in _visible(sheets, None)]


def _visible(sheets: Sequence[Sheet], wanted: str | None) -> list[Sheet]:
    if wanted is None:
        return [sheet for sheet in sheets if not sheet.hidden]
    named = [sheet for sheet in sheets if wanted in (sheet.name, str(sheet.number))]
    if not named:
        names = "、".join(sheet.name for sheet in sheets)
        raise Unreadable(f"the source names the sheet {wanted!r}, and the workbook has {names}")
    if named[0].hidden:
        raise Unreadable(f"the source names the sheet {wanted!r}, which its publisher has hidden")
    return named[:1]


def _lines(sheet: Sheet) -> tuple[Line, ...]:
    cells = squared([list(line) for line in sheet.cells])
    merge(cells, sheet.merged)
    lines = [
        Line(
            f"sheet={sheet.number};cell=A{number + 1}",
            tuple(cell for column, cell in enumerate(line) if column not in sheet.hidden_columns),
        )
        for number, line in enumerate(cells)
        if number not in sheet.hidden_rows
    ]
    return without_twins(lines)


def _left_out(sheet: Sheet, read: bool) -> list[str]:
    """Sentences on what of a sheet wasn't read, and on what was read with reserve."""
    name = f"sheet {sheet.name!r}"
    if sheet.hidden:
        return [f"{name} is hidden and was not read"]
    if not read:
        return []
    facts = (
        (len(sheet.hidden_rows), "hidden rows, not read"),
        (len(sheet.hidden_columns), "hidden columns, not read"),
        (sheet.formulas, "formulas, read by the values stored with them"),
    )
    return [f"{name}: {what}: {count}" for count, what in facts if count]


def _note(sentence: str, where: str) -> Problem:
    return Problem(level="note", where=where, field=None, sentence=sentence)

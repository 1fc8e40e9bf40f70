"""XLSX bytes → sheets, after a look at the archive that costs nothing."""

import io
import re
import warnings
import zipfile
import zlib
from pathlib import PurePosixPath

import openpyxl
from openpyxl.cell import Cell as Stored
from openpyxl.cell import MergedCell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.workbook import Workbook
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.worksheet import Worksheet

from scripts.parse import archive, scalar
from scripts.parse.grid import Cell
from scripts.parse.limits import CELLS, Unreadable, sized
from scripts.parse.workbook import Sheet

_BROKEN = (
    zipfile.BadZipFile, zlib.error, InvalidFileException, KeyError, IndexError, ValueError, TypeError, AttributeError,
    SyntaxError, OSError, EOFError, NotImplementedError,
)  # fmt: skip
"""What zipfile and openpyxl raise on a damaged file. SyntaxError is XML's ParseError."""

_PROLOGUE = 64 * 1024
_MERGED = re.compile(rb'mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')


def sheets(body: bytes) -> tuple[Sheet, ...]:
    """All sheets in order. Raises Unreadable where the archive is damaged, locked, or unpacks to more than is sane."""
    try:
        _guard(body)
        formulas, values = _open(body, values=False), _open(body, values=True)
        pairs = zip(formulas.worksheets, values.worksheets, strict=True)
        return tuple(_sheet(number, *pair) for number, pair in enumerate(pairs, start=1))
    except _BROKEN as error:
        raise Unreadable(f"the workbook is damaged ({type(error).__name__}: {error}): save it anew") from error


def _guard(body: bytes) -> None:
    with archive.opened(body, "workbook") as parts:
        for name in parts.namelist():
            if PurePosixPath(name).suffix in (".xml", ".rels"):
                _guard_part(name, parts.read(name))


def _guard_part(name: str, content: bytes) -> None:
    if b"<!DOCTYPE" in content[:_PROLOGUE]:
        raise Unreadable(f"the workbook's part {name!r} declares entities, which workbooks never do")
    # openpyxl makes an object for each cell of a merged range while it loads, so they are counted before.
    sizes = (CellRange(match[1].decode()).size for match in _MERGED.finditer(content))
    if sum(size["rows"] * size["columns"] for size in sizes) > CELLS:
        raise Unreadable(f"the workbook's part {name!r} merges more than {CELLS} cells: no list does")


def _open(body: bytes, *, values: bool) -> Workbook:
    with warnings.catch_warnings():
        # openpyxl warns of features it would drop on saving; nothing is saved here.
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(io.BytesIO(body), data_only=values, keep_links=False)


def _sheet(number: int, sheet: Worksheet, values: Worksheet) -> Sheet:
    if sheet.sheet_state != "visible":
        return Sheet(number=number, name=sheet.title, hidden=True)
    sized(sheet.max_row, sheet.max_column, f"sheet {sheet.title!r}")
    pairs = [list(zip(*rows, strict=True)) for rows in zip(sheet.iter_rows(), values.iter_rows(), strict=True)]
    merged = (range_.bounds for range_ in sheet.merged_cells.ranges)
    return Sheet(
        number=number,
        name=sheet.title,
        cells=tuple(tuple(_cell(stored, value) for stored, value in line) for line in pairs),
        merged=tuple(sorted((top - 1, left - 1, bottom, right) for left, top, right, bottom in merged)),
        hidden_rows=frozenset(row - 1 for row, it in sheet.row_dimensions.items() if it.hidden or it.ht == 0),
        hidden_columns=_hidden_columns(sheet),
        formulas=sum(stored.data_type == "f" for line in pairs for stored, _ in line),
    )


def _hidden_columns(sheet: Worksheet) -> frozenset[int]:
    hidden = (it for it in sheet.column_dimensions.values() if it.hidden or it.width == 0)
    return frozenset(column - 1 for it in hidden for column in range(it.min or 1, min(it.max or 1, sheet.max_column) + 1))


def _cell(stored: Stored | MergedCell, value: Stored | MergedCell) -> Cell:
    if stored.data_type == "f" and value.value is None:
        return Cell("", scalar.NO_VALUE)
    if value.data_type == "e":
        return scalar.error(str(value.value))
    return scalar.cell(value.value, str(value.number_format))

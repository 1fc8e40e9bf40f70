"""XLS bytes (Excel 5 to 2003) → sheets."""

import io
import struct

import xlrd
from xlrd.biffh import error_text_from_code
from xlrd.book import Book
from xlrd.compdoc import CompDocError
from xlrd.sheet import Cell as Stored
from xlrd.sheet import Sheet as Stored_Sheet

from scripts.parse import scalar
from scripts.parse.grid import Cell
from scripts.parse.limits import Unreadable, sized
from scripts.parse.workbook import Sheet

_BROKEN = (
    xlrd.XLRDError, CompDocError, struct.error, AssertionError, IndexError, KeyError, ValueError, TypeError,
    AttributeError, OverflowError, NotImplementedError,
)  # fmt: skip
"""What xlrd raises on a damaged file."""


def sheets(body: bytes) -> tuple[Sheet, ...]:
    """All sheets in order; formulas show as their values. Raises Unreadable where the file is damaged or locked."""
    try:
        book = xlrd.open_workbook(file_contents=body, formatting_info=True, logfile=io.StringIO())
        return tuple(_sheet(book, number, sheet) for number, sheet in enumerate(book.sheets(), start=1))
    except _BROKEN as error:
        raise Unreadable(f"the workbook is damaged or locked ({error}): open and save it again as .xlsx") from error


def _sheet(book: Book, number: int, sheet: Stored_Sheet) -> Sheet:
    if sheet.visibility:
        return Sheet(number=number, name=sheet.name, hidden=True)
    sized(sheet.nrows, sheet.ncols, f"sheet {sheet.name!r}")
    merged = ((top, left, bottom, right) for top, bottom, left, right in sheet.merged_cells)
    columns = sheet.colinfo_map.items()
    return Sheet(
        number=number,
        name=sheet.name,
        cells=tuple(tuple(_cell(book, stored) for stored in sheet.row(row)) for row in range(sheet.nrows)),
        merged=tuple(sorted(merged)),
        hidden_rows=frozenset(row for row, it in sheet.rowinfo_map.items() if it.hidden),
        hidden_columns=frozenset(column for column, it in columns if it.hidden and column < sheet.ncols),
    )


def _cell(book: Book, stored: Stored) -> Cell:
    if stored.ctype == xlrd.XL_CELL_ERROR:
        return scalar.error(str(error_text_from_code.get(stored.value, stored.value)))
    if stored.ctype == xlrd.XL_CELL_BOOLEAN:
        return scalar.cell(bool(stored.value))
    number_format = str(book.format_map[book.xf_list[stored.xf_index].format_key].format_str)
    if stored.ctype == xlrd.XL_CELL_DATE:
        return scalar.cell(xlrd.xldate_as_datetime(stored.value, book.datemode), number_format)
    return scalar.cell(stored.value, number_format)

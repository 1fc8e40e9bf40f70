"""A stored value of a spreadsheet → the text a person reads in the cell."""

import datetime
import re
from decimal import Decimal

from scripts.parse.cells import cell_text
from scripts.parse.grid import Cell

LOST_DIGITS = "stored as a number, digits may be lost"
NO_VALUE = "a formula without a stored value"

_EXACT_BELOW = 10**11
"""From twelve digits on spreadsheets show numbers in scientific form, and from sixteen on they drop digits."""

_NOT_PATTERN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_ZEROS = re.compile(r"0{2,}")


def cell(value: object, number_format: str = "General") -> Cell:
    """The Cell for a value and its number format. Dates are ISO 8601, as precise as the format shows them."""
    match value:
        case None:
            return Cell()
        case bool():
            return Cell(str(value).upper())
        case int() | float():
            return _number(value, number_format)
        case datetime.datetime() | datetime.date():
            return Cell(_day(value, number_format))
        case _:
            return Cell(cell_text(str(value)))


def error(shown: str) -> Cell:
    """The Cell where a spreadsheet shows an error such as #REF!."""
    return Cell(shown, f"the cell shows the error {shown}")


def _number(value: int | float, number_format: str) -> Cell:
    digits = format(Decimal(str(value)).normalize() + 0, "f")
    padded = digits.zfill(len(number_format)) if _ZEROS.fullmatch(number_format) else digits
    return Cell(padded, LOST_DIGITS if abs(value) >= _EXACT_BELOW else None)


def _day(value: datetime.date, number_format: str) -> str:
    """2024年8月 is often stored as the first of August: a day that isn't shown isn't stated."""
    pattern = _NOT_PATTERN.sub("", number_format).lower()
    iso = f"{value.year:04}-{value.month:02}-{value.day:02}"
    if "y" not in pattern or "d" in pattern:
        return iso
    return iso[:7] if "m" in pattern else iso[:4]

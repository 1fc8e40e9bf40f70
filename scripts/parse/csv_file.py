"""CSV → rows."""

import csv
import io
from collections.abc import Sequence
from itertools import islice

from scripts.model import Content, Problem, Row, Source
from scripts.parse import table
from scripts.parse.cells import cell_text
from scripts.parse.grid import Cell, Line, squared
from scripts.parse.limits import Unreadable, sized

VERSION = "csv/1"

_DELIMITERS = (",", ";", "\t")
_SAMPLE_LINES = 30
_INJECTION_QUOTES = tuple(f"'{sign}" for sign in "=+-@")
"""Exports put ' before such signs, so that no spreadsheet runs the cell as a formula."""

Fields = tuple[int, list[str]]
"""One record of the file: the line it begins on, and its fields."""


def content(text: str, source: Source, where: str) -> Content:
    """What a CSV file holds. In a record longer or shorter than the header every value is doubted: any may have moved.

    Raises Unreadable where the quotes don't close as they should, naming the line.
    """
    records = _records(text, source.parse.delimiter or _delimiter(text, source))
    header = table.find_header(_lines(records), source)
    if header is None:
        return Content(parser=VERSION, problems=(table.nothing_found("list", [_lines(records)], source, where),))
    found = table.read(_lines(records, len(records[header.line][1])), header, where)
    problems = (*found.problems, *_uneven(found.rows, where))
    return Content(rows=found.rows, parser=VERSION, title=found.title, text=found.text, problems=problems)


def grids(text: str) -> list[list[Line]]:
    """The file's first lines as each delimiter would cut them."""
    sample = "".join(islice(io.StringIO(text, newline=""), _SAMPLE_LINES))
    return [_lines(_records(sample, delimiter, strict=False)) for delimiter in _DELIMITERS]


def _records(text: str, delimiter: str, *, strict: bool = True) -> list[Fields]:
    records, begins = [], 1
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
        for fields in reader:
            if any(fields):
                records.append((begins, fields))
            begins = reader.line_num + 1
    except (csv.Error, TypeError) as error:
        raise Unreadable(f"line {begins} can't be read as CSV with the delimiter {delimiter!r} ({error})") from error
    sized(len(records), max((len(fields) for _, fields in records), default=0), "the file")
    return records


def _delimiter(text: str, source: Source) -> str:
    """The delimiter under which the first lines name most of the declared columns; a comma when in doubt."""
    sample = "".join(islice(io.StringIO(text, newline=""), _SAMPLE_LINES))

    def columns_named(delimiter: str) -> int:
        header = table.find_header(_lines(_records(sample, delimiter, strict=False)), source)
        return len(header.known) if header else 0

    return max(_DELIMITERS, key=columns_named)


def _lines(records: Sequence[Fields], width: int | None = None) -> list[Line]:
    """Records as lines of equal length; those that don't have `width` fields carry a doubt and lose what is beyond."""
    grid = squared([[Cell(_published(field)) for field in fields[:width]] for _, fields in records])
    return [
        Line(f"line={begins}", tuple(cells), _doubt(fields, width)) for cells, (begins, fields) in zip(grid, records, strict=True)
    ]


def _published(field: str) -> str:
    text = cell_text(field)
    return text[1:] if text.startswith(_INJECTION_QUOTES) else text


def _doubt(fields: list[str], width: int | None) -> str | None:
    if width in (None, len(fields)):
        return None
    return f"the line has {len(fields)} fields and the header {width}, so values may stand in the wrong column"


def _uneven(rows: Sequence[Row], where: str) -> list[Problem]:
    doubted = [row.at for row in rows if row.doubts]
    if not doubted:
        return []
    sentence = f"lines with more or fewer fields than the header: {len(doubted)}, the first at {doubted[0]}"
    return [Problem(level="warning", where=where, field=None, sentence=sentence)]

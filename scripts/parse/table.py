"""A grid → rows in the publisher's own column names: finds the header, leaves out what is no record."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from scripts.model import Problem, Row, Source
from scripts.parse.cells import header_name, header_text
from scripts.parse.grid import Cell, Line
from scripts.parse.limits import CELL_CHARACTERS, Unreadable

_HEADER_WITHIN = 30
"""A header further down is not one: titles and notes above it take a few lines."""

_TOTAL = re.compile(r"(本页)?(合[计計]|[总總][计計]|小[计計]|共[计計])([:：].*|\d+[家户条个人]?)?")


@dataclass(frozen=True)
class Header:
    """Where the header ends, what it calls each column ("" for nothing), and which declared columns are among them."""

    line: int
    names: tuple[str, ...]
    known: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Table:
    """What one grid holds: its rows, and what is said around them."""

    rows: tuple[Row, ...] = ()
    title: str | None = None
    text: str = ""
    problems: tuple[Problem, ...] = ()


def _declared(source: Source) -> dict[str, str]:
    """Comparable form → spelling of every column that the source declares."""
    return {header_name(name): name for name in (*source.columns, *source.ignore, *source.where)}


def find_header(lines: Sequence[Line], source: Source) -> Header | None:
    """The line that names most of the declared columns, the first such, or the one that the source fixes.

    None where fewer than half of the columns the source uses are named: that is some other table.
    """
    names = _declared(source)
    if source.parse.header is not None:
        fixed = source.parse.header - 1
        return _header(lines, fixed, names) if 0 <= fixed < len(lines) else None
    headers = (_header(lines, index, names) for index in range(min(len(lines), _HEADER_WITHIN)))
    best = max(headers, key=lambda header: len(header.known), default=None)
    return best if best and 2 * len(best.known & set(source.columns)) >= len(source.columns) else None


def headings(lines: Sequence[Line]) -> tuple[tuple[str, ...], ...]:
    """What each of the first lines would call the columns, were it the header."""
    return tuple(_header(lines, index, {}).names for index in range(min(len(lines), _HEADER_WITHIN)))


def _header(lines: Sequence[Line], index: int, names: Mapping[str, str]) -> Header:
    line = lines[index]
    cells_named = Counter(header_name(cell.text) for cell in line.spoken)
    above = [line for line in lines[:index] if len(line.spoken) > 1 and not line.is_heading]
    found = []
    for column, cell in enumerate(line.cells):
        full = "/".join((*_groups(above, column, cell), header_text(cell.text)))
        short = header_text(cell.text) if cells_named[header_name(cell.text)] == 1 else full
        found.append(names.get(header_name(full)) or names.get(header_name(short)) or short)
    return Header(index, tuple(found), frozenset(found) & frozenset(names.values()))


def _groups(above: Sequence[Line], column: int, lowest: Cell) -> list[str]:
    """Names of the header cells over a column's lowest one, top first; `above` is without titles, which name no column."""
    over = dict.fromkeys(cell for line in above if (cell := line.cells[column]) is not lowest and cell.text)
    return [header_text(cell.text) for cell in over] if lowest.text else []


def read(lines: Sequence[Line], header: Header, where: str) -> Table:
    """The rows under `header`. A name given to two columns is fatal: which value belongs to it can't be known."""
    above, below = lines[: header.line], lines[header.line + 1 :]
    repeated = {_compared(line) for line in lines[: header.line + 1]}
    records = [line for line in below if line.spoken and not _is_furniture(line, repeated)]
    aside = [line for line in below if line.is_heading and not _is_total(line) and _compared(line) not in repeated]
    columns = _columns(header, records)
    problems = [*_twice(columns.values(), where), *(_set_aside(line, where) for line in aside)]
    return Table(
        rows=() if any(problem.level == "fatal" for problem in problems) else tuple(_row(r, columns) for r in records),
        title=next((line.spoken[0].text for line in above if len(line.spoken) == 1), None),
        text="\n".join(" ".join(cell.text for cell in line.spoken) for line in (*above, *aside) if line.spoken),
        problems=tuple(problems),
    )


def _is_furniture(line: Line, repeated: set[tuple[str, ...]]) -> bool:
    return line.is_heading or _is_total(line) or _compared(line) in repeated


def _is_total(line: Line) -> bool:
    return bool(line.spoken) and _TOTAL.fullmatch(header_text(line.spoken[0].text)) is not None


def _compared(line: Line) -> tuple[str, ...]:
    return tuple(header_name(text) for text in line.texts)


def _columns(header: Header, records: Sequence[Line]) -> dict[int, str]:
    """Place → name. A column without a name is left out when it holds nothing, else it goes by its place."""
    used = {place for line in records for place, text in enumerate(line.texts) if text}
    return {place: name or f"列{place + 1}" for place, name in enumerate(header.names) if name or place in used}


def _row(line: Line, columns: Mapping[int, str]) -> Row:
    cells = {name: line.cells[place] for place, name in columns.items()}
    for name, cell in cells.items():
        if len(cell.text) > CELL_CHARACTERS:
            raise Unreadable(
                f"{line.at}: the cell under {name!r} has {len(cell.text)} characters, and at most {CELL_CHARACTERS} "
                "are read: look whether the table lost its end"
            )
    doubts = {name: line.doubt or cell.doubt for name, cell in cells.items()}
    return Row(
        cells={name: cell.text for name, cell in cells.items()},
        at=line.at,
        doubts={name: doubt for name, doubt in doubts.items() if doubt},
    )


def _twice(names: Iterable[str], where: str) -> list[Problem]:
    return [
        Problem(
            level="fatal",
            where=where,
            field=name,
            sentence=f"{count} columns have this name, so their values can't be told apart: see the document",
        )
        for name, count in Counter(names).items()
        if count > 1
    ]


def _set_aside(line: Line, where: str) -> Problem:
    said = line.spoken[0].text[:60]
    sentence = f"{line.at} is one cell over several columns ({said!r}); it was read as a heading, not as a record"
    return Problem(level="note", where=where, field=None, sentence=sentence)


def nothing_found(kind: str, grids: Sequence[Sequence[Line]], source: Source, where: str) -> Problem:
    """Says that no `kind` (table, sheet) holds the declared columns, and which columns there are instead."""
    widest = max(grids, key=_most_cells, default=())
    line = max(widest[:_HEADER_WITHIN], key=lambda line: len(line.spoken), default=None)
    there = "、".join(header_text(cell.text)[:20] for cell in line.spoken[:20]) if line else ""
    count = f"{len(grids)} {kind}{'' if len(grids) == 1 else 's'}"
    sentence = (
        f"{count} found, but none with the columns that the source declares ({'、'.join(source.columns)}); "
        f"the fullest line says {there or 'nothing'}"
    )
    return Problem(level="fatal", where=where, field=None, sentence=sentence)


def _most_cells(lines: Sequence[Line]) -> int:
    return max((len(line.spoken) for line in lines[:_HEADER_WITHIN]), default=0)

"""Running text with a table flattened into it → grids: cells parted by pipes (| 序号 | 单位名称 |) or by ruled lines (│)."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from scripts.model import Content, Source
from scripts.parse import choosing, table
from scripts.parse.cells import cell_text
from scripts.parse.grid import Cell, Line, squared
from scripts.parse.limits import sized

VERSION = "piped/1"

_PIPE = re.compile(r"(?<!\\)[|｜│┃]")
_RULE = re.compile(r"[\s|｜│┃:：+\-—–=_─━═┌┬┐├┼┤└┴┘]*")
"""A line that only parts header and rows, or rows and rows: ---|---|---."""

_TEXT = 500_000
"""Characters of the longest text that is looked through; a list that is longer comes as a file of its own."""

_NARROWEST = 2
_ROW_LINES = 6
"""A row whose closing pipe stands further down than this is no row that was broken."""


@dataclass(frozen=True)
class _Written:
    """One row as written: the number of its first line, where it begins and ends in the text, what stands between pipes."""

    number: int
    start: int
    end: int
    parts: tuple[str, ...]


@dataclass(frozen=True)
class Piped:
    """A flattened table, and where it stands in the text."""

    lines: tuple[Line, ...]
    start: int
    end: int


def tables(text: str) -> tuple[Piped, ...]:
    """Every table in `text`: two rows or more in a run, of two cells or more, most of them equally many.

    A line with another number of cells in the run, such as a title, belongs to it. A text that is far too long has none.
    Raises Unreadable for a table too wide to be a list.
    """
    if len(text) > _TEXT:
        return ()
    runs = (_without_edges(_unrolled(run)) for run in _runs(text))
    return tuple(Piped(_lines(run), run[0].start, run[-1].end) for run in runs if _is_table(run))


def around(text: str, found: Sequence[Piped]) -> str:
    """The text without the tables `found` in it."""
    ends = [0, *(it.end for it in found)]
    starts = [*(it.start for it in found), len(text)]
    pieces = (text[end:start].strip() for end, start in zip(ends, starts, strict=True))
    return "\n".join(filter(None, pieces))


def grids(text: str) -> list[tuple[Line, ...]]:
    return [it.lines for it in tables(text)]


def content(text: str, source: Source, where: str) -> Content:
    """What a text with flattened tables holds; the text around those that were read stays text."""
    found = tables(text)
    grids = [it.lines for it in found]
    chosen = choosing.chosen(grids, source)
    if not chosen:
        return Content(parser=VERSION, text=text, problems=(table.nothing_found("table", grids, source, where),))
    read = [table.read(grids[number], header, where) for number, header in chosen.items()]
    problems = chain(*(each.problems for each in read), choosing.passed_over(grids, chosen, source, where))
    return Content(
        rows=tuple(chain(*(each.rows for each in read))),
        parser=VERSION,
        title=next((each.title for each in read if each.title), None),
        text=around(text, [found[number] for number in chosen]),
        problems=tuple(problems),
    )


def _runs(text: str) -> Iterator[list[_Written]]:
    run: list[_Written] = []
    for row in (*_rows(text), None):
        if row:
            run.append(row)
        elif run:
            yield run
            run = []


def _rows(text: str) -> Iterator[_Written | None]:
    """Rows in order, and None for a line of words, which parts two tables; rules and empty lines don't."""
    lines = text.splitlines(keepends=True)
    number, start = 0, 0
    while number < len(lines):
        count = _height(lines[number : number + _ROW_LINES])
        written = "".join(lines[number : number + count])
        if not _RULE.fullmatch(written):
            parts = tuple(map(_published, _PIPE.split(written)))
            yield _Written(number + 1, start, start + len(written), parts) if len(parts) > 1 else None
        number, start = number + count, start + len(written)


def _height(lines: Sequence[str]) -> int:
    """How many lines the row takes that begins with the first: one that opens with a pipe goes on until it ends at one."""
    stripped = [line.strip() for line in lines]
    if _PIPE.match(stripped[0]):
        for count, line in enumerate(stripped, start=1):
            if not line or (count > 1 and _PIPE.match(line)):
                break
            if _PIPE.fullmatch(line[-1]) and len(line) > 1:
                return count
    return 1


def _published(part: str) -> str:
    return cell_text(part.replace("\\|", "|"))


def _unrolled(run: list[_Written]) -> list[_Written]:
    """A table that was put on one line has an empty cell where a row ends: | 序号 | 名称 | | 1 | 示例甲 |."""
    parts = run[0].parts
    step = parts.index("", 1) if "" in parts[1:] else 0
    ends = range(0, len(parts), step or 1)
    if len(run) > 1 or step < _NARROWEST + 1 or ends[-1] != len(parts) - 1 or any(parts[end] for end in ends):
        return run
    return [replace(run[0], parts=parts[end : end + step + 1]) for end in ends[:-1]]


def _without_edges(run: list[_Written]) -> list[_Written]:
    """What stands before the first pipe and after the last is a cell only where some row has words there."""
    left = 0 if any(row.parts[0] for row in run) else 1
    right = 0 if any(row.parts[-1] for row in run) else 1
    return [replace(row, parts=row.parts[left : len(row.parts) - right]) for row in run]


def _is_table(run: Sequence[_Written]) -> bool:
    width, count = Counter(len(row.parts) for row in run).most_common(1)[0]
    return width >= _NARROWEST and count > 1


def _lines(run: Sequence[_Written]) -> tuple[Line, ...]:
    widest = max(len(row.parts) for row in run)
    sized(len(run), widest, f"the table at line {run[0].number}")
    cells = squared([[Cell(text) for text in row.parts] for row in run])
    return tuple(Line(f"line={row.number}", tuple(line)) for row, line in zip(run, cells, strict=True))

"""Forms → rows: a label and its value, line by line or cell by cell, where a list would have a header and records."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from scripts.model import Row
from scripts.parse.cells import cell_text, header_text
from scripts.parse.form_label import COLON, LONG, is_label
from scripts.parse.grid import Cell, Line
from scripts.parse.limits import CELL_CHARACTERS

LABELS = 3
"""Different labels that make a form. Fewer stand on any page: 来源, 时间."""

OTHERS = 2
"""Labels that make another form of a text or table that holds one."""

_KEYS = 100
"""Keys of one record; more of them are no form but a page of code."""

_TEXT = 500_000
"""Characters of the longest text that is looked through: ten times the longest decision."""

_LINE_END = re.compile("\n")
_PARAGRAPH_END = re.compile(r"\n[ \t\u3000]*\n")
_ENDS = " \t\u3000\n；;，,|｜"
_CUT = f"the value has more than {CELL_CHARACTERS} characters and was cut"


@dataclass(frozen=True)
class _Pair:
    """A label, its value, and where in a text both stand: the label's begin, the value's begin and end."""

    label: str
    value: str
    at: str
    begin: int = 0
    start: int = 0
    end: int = 0
    doubt: str | None = None


_Block = dict[str, _Pair]
"""The pairs of one form, by their labels."""


@dataclass(frozen=True)
class _Label:
    """A label as it stands in a text, its colon included."""

    begin: int
    end: int
    name: str


def blocks(text: str) -> tuple[Row, ...]:
    """The forms in a text, a row each, its spans pointing into `text`; none where it holds no form, or is far too long.

    A form is at least three different labels, each with a colon: a decision (被处罚单位：… 法定代表人：…), or the fields
    of a database (enterpriseName：…). A label that comes again begins the next form. A line without a label belongs to
    the value before it only if that is a long one (违法事实：…), and no empty line parts them.
    """
    return _rows(_joined(_chunks(list(_pairs(text)), text))) if len(text) <= _TEXT else ()


def of_grid(lines: Sequence[Line]) -> tuple[Row, ...]:
    """The forms in a table whose lines are label and value, one pair or several on a line; none where it is a list.

    A form is a table with at least three different labels, where two of three cells at a label's place are labels,
    and most of those at a value's place are not.
    """
    cells = [_alternating(line) for line in lines]
    labels = [label.text for line in cells for label in line[0::2]]
    values = [value.text for line in cells for value in line[1::2] if value.text]
    named = [label for label in labels if is_label(label)]
    if len(set(named)) < LABELS or 3 * len(named) < 2 * len(labels) or 2 * sum(map(is_label, values)) > len(values):
        return ()
    return _rows(_repeating(list(_grid_pairs(lines, cells))))


def _pairs(text: str) -> Iterator[_Pair]:
    labels = _labels(text)
    line_ends = [match.start() for match in _LINE_END.finditer(text)]
    for label, following in zip_longest(labels, labels[1:]):
        start, end = _value(text, label, following.begin if following else len(text))
        yield _Pair(
            label.name,
            cell_text(text[start:end]),
            f"line={bisect_left(line_ends, label.begin) + 1}",
            label.begin,
            start,
            end,
            _CUT if end - start == CELL_CHARACTERS else None,
        )


def _labels(text: str) -> list[_Label]:
    """All labels in order. A key of a database that has a colon elsewhere may be glued to its value."""
    found = [_Label(it.start(), it.end(), _name(it)) for it in COLON.finditer(text)]
    keys = sorted({re.escape(it.name) for it in found if it.name.isascii()}, key=len, reverse=True)
    if 0 < len(keys) <= _KEYS:
        glued = re.compile(rf"^({'|'.join(keys)})(?!\d{{0,3}}[：:])(?=[^\sA-Za-z_：:])", re.MULTILINE)
        found += [_Label(it.start(), it.end(), it[1]) for it in glued.finditer(text)]
    return sorted(found, key=lambda it: it.begin)


def _name(found: re.Match[str]) -> str:
    return header_text(found["first"] or found["next"] or found[0]).rstrip("：:")


def _value(text: str, label: _Label, stop: int) -> tuple[int, int]:
    """Where the value stands: on the label's line, else on the next; a long one goes on to its paragraph's end."""
    start = _behind_blanks(text, label.end, stop)
    if text[start : start + 1] == "\n":
        start = _behind_blanks(text, start + 1, stop)
    over = (_PARAGRAPH_END if LONG.fullmatch(label.name) else _LINE_END).search(text, start, stop)
    end = min(over.start() if over else stop, start + CELL_CHARACTERS)
    return start, start + len(text[start:end].rstrip(_ENDS))


def _behind_blanks(text: str, start: int, stop: int) -> int:
    while start < stop and text[start] in " \t\u3000":
        start += 1
    return start


def _chunks(pairs: Sequence[_Pair], text: str) -> Iterator[list[_Pair]]:
    """Pairs that no empty line parts."""
    chunk: list[_Pair] = []
    for pair in pairs:
        if chunk and _PARAGRAPH_END.search(text, chunk[-1].end, pair.begin):
            yield chunk
            chunk = []
        chunk.append(pair)
    if chunk:
        yield chunk


def _joined(chunks: Iterable[Sequence[_Pair]]) -> list[_Block]:
    """Blocks of pairs: a chunk goes on with the block before it unless it says something that the block has said."""
    blocks: list[_Block] = []
    for chunk in chunks:
        first, *others = _repeating(chunk)
        if blocks and blocks[-1].keys().isdisjoint(first):
            blocks[-1].update(first)
        else:
            blocks.append(first)
        blocks += others
    return blocks


def _repeating(pairs: Iterable[_Pair]) -> list[_Block]:
    """Pairs cut before each label that the block has already."""
    blocks: list[_Block] = [{}]
    for pair in pairs:
        if pair.label in blocks[-1]:
            blocks.append({})
        blocks[-1][pair.label] = pair
    return blocks


def _alternating(line: Line) -> list[Cell]:
    """Label, value, label, value: without the empty cells around them and a heading that stands before several lines."""
    cells = list(dict.fromkeys(line.cells))
    spoken = [place for place, cell in enumerate(cells) if cell.text]
    if not spoken:
        return []
    first, count = spoken[0], spoken[-1] - spoken[0] + 1
    if count % 2 and first + count < len(cells):
        count += 1
    return cells[first + count % 2 : first + count]


def _grid_pairs(lines: Sequence[Line], cells: Sequence[Sequence[Cell]]) -> Iterator[_Pair]:
    """A label that is merged over several lines has all their values."""
    values: defaultdict[Cell, dict[Cell, Line]] = defaultdict(dict)
    for line, alternating in zip(lines, cells, strict=True):
        for label, value in zip(alternating[0::2], alternating[1::2], strict=True):
            values[label].setdefault(value, line)
    for label, given in values.items():
        name = header_text(label.text).rstrip("：:")
        doubts = [value.doubt or line.doubt for value, line in given.items()]
        first = next(iter(given.values()))
        if name:
            joined = " ".join(filter(None, (value.text for value in given)))
            yield _Pair(name, joined, first.at, doubt=next(filter(None, doubts), None))


def _rows(blocks: Sequence[_Block]) -> tuple[Row, ...]:
    """A row of each block with labels enough; one that is printed twice is one."""
    if max(map(len, blocks), default=0) < LABELS:
        return ()
    rows = [_row(block) for block in blocks if OTHERS <= len(block) <= _KEYS and any(pair.value for pair in block.values())]
    return tuple({tuple(row.cells.items()): row for row in reversed(rows)}.values())[::-1]


def _row(block: _Block) -> Row:
    return Row(
        cells={label: pair.value for label, pair in block.items()},
        at=next(iter(block.values())).at,
        doubts={label: pair.doubt for label, pair in block.items() if pair.doubt},
        spans={label: (pair.start, pair.end) for label, pair in block.items() if pair.end > pair.start},
        rules=("form",),
    )

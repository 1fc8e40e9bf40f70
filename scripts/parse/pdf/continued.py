"""Tables of all pages → tables as their publisher meant them: put together where a page break cut them."""

from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from scripts.parse.cells import header_name
from scripts.parse.grid import Cell, Line, without_twins
from scripts.parse.pdf.laid import Filled, Laid, Ruled
from scripts.parse.pdf.lines import Written, by_line, is_ended

_SAME_COLUMN = 5.0
"""Points by which the columns of one table differ from page to page."""

_CAPTION_GAP = 2.5
"""In sizes of the type: what stands further above a table isn't said of it."""

_HEADER_LINES = 4
_CELLS = 3

LOOSE = "the row stands at the top of a page without its first cells: they may be those of the row before it"

Row = tuple[Filled, ...]


@dataclass
class Table:
    """One table over its pages."""

    parts: list[Ruled]
    """One for each page."""
    captions: tuple[str, ...]
    """The lines close above it."""
    across: tuple[float, ...]
    """Where its columns begin and end, from its left edge."""
    rows: list[tuple[str, Row]]
    """Each with its place in the document."""
    doubts: dict[str, str] = field(default_factory=dict)


def tables(pages: Iterable[Laid]) -> list[Table]:
    """Every table in order; `pages` are without what is printed on each of them."""
    found: list[Table] = []
    between: list[Written] = []
    for page in pages:
        above: list[Written] = []
        for part in page.parts:
            if isinstance(part, Written):
                above.append(part)
                between.append(part)
                continue
            if found and _goes_on(found[-1], part, between):
                _extend(found[-1], part)
            else:
                if found:
                    _name_blanks(part, found[-1])
                found.append(_begun(part, _captions(above, part)))
            above, between = [], []
    return found


def is_list(table: Table) -> bool:
    """Whether it has a header and a row; a frame with a caption has two cells that say something."""
    said = {filled for _, row in table.rows for filled in row if filled.lines}
    return len(table.rows) > 1 and len(said) >= _CELLS


def grid(table: Table) -> tuple[Line, ...]:
    """The table's lines, with its captions as headings above it."""
    cells = {filled: Cell(filled.text) for _, row in table.rows for filled in row}
    rows = [Line(at, tuple(cells[filled] for filled in row), table.doubts.get(at)) for at, row in table.rows]
    return without_twins([*(_heading(table, caption) for caption in table.captions), *rows])


def _heading(table: Table, caption: str) -> Line:
    return Line(_at(table.parts[0]), (Cell(caption),) * (len(table.across) - 1))


def _begun(part: Ruled, captions: tuple[str, ...]) -> Table:
    return Table(parts=[part], captions=captions, across=_from_left(part), rows=_placed(part))


def _placed(part: Ruled) -> list[tuple[str, Row]]:
    return [(f"{_at(part)};row={number}", row) for number, row in enumerate(part.rows, start=1)]


def _at(part: Ruled) -> str:
    return f"page={part.page};table={part.number}"


def _captions(above: Sequence[Written], part: Ruled) -> tuple[str, ...]:
    """Lines that follow close on each other down to the table, each as one, however wide its gaps."""
    said: list[str] = []
    edge = part.box.top
    for line in reversed(by_line(above)):
        if edge - line[0].box.bottom > _CAPTION_GAP * line[0].size:
            break
        said.insert(0, " ".join(piece.text.strip() for piece in line))
        edge = line[0].box.top
    return tuple(said)


def _goes_on(table: Table, part: Ruled, between: Sequence[Written]) -> bool:
    """Whether `part` is the rest of `table`: on the next page, in the same columns, under nothing but its captions."""
    said = {header_name("".join(piece.text for piece in line)) for line in by_line(between)}
    repeated = said <= {header_name(caption) for caption in table.captions}
    return part.page == table.parts[-1].page + 1 and repeated and _whole(table.across, _from_left(part)) is not None


def _extend(table: Table, part: Ruled) -> None:
    table.parts.append(part)
    own = _from_left(part)
    across = _whole(table.across, own) or own
    before = [(at, _spread(row, table.across, across)) for at, row in table.rows]
    known = [_compared(row) for _, row in before[:_HEADER_LINES]]
    added = [(at, _spread(row, own, across)) for at, row in _placed(part)]
    while added and _compared(added[0][1]) in known:
        added.pop(0)
    if added and before and _is_cut(before[-1][1], added[0][1]):
        _join(before[-1][1], added.pop(0)[1])
    elif added and before and before[-1][1][0].lines and not added[0][1][0].lines:
        table.doubts[added[0][0]] = LOOSE
    table.across, table.rows = across, before + added


def _name_blanks(part: Ruled, before: Table) -> None:
    """Fills header cells left blank in a table that otherwise repeats the header of the one before it, in its columns."""
    if part.rows and _whole(before.across, _from_left(part)) == _from_left(part):
        header = part.rows[0]
        for _, above in before.rows[:_HEADER_LINES]:
            if len(above) == len(header) and _repeats(header, above):
                for blank, named in zip(header, above, strict=True):
                    blank.lines = named.lines


def _repeats(header: Row, above: Row) -> bool:
    """Whether more than half of the cells say the same, and the others nothing."""
    pairs = [(one, other) for one, other in zip(_compared(header), _compared(above), strict=True) if one]
    return 2 * len(pairs) > len(header) and all(one == other for one, other in pairs)


def _from_left(part: Ruled) -> tuple[float, ...]:
    return tuple(edge - part.across[0] for edge in part.across)


def _whole(one: tuple[float, ...], other: tuple[float, ...]) -> tuple[float, ...] | None:
    """The finer of two divisions of the same width; None where neither holds all edges of the other."""
    finer, coarser = sorted((one, other), key=len, reverse=True)
    return finer if all(any(abs(edge - it) < _SAME_COLUMN for it in finer) for edge in coarser) and _as_wide(one, other) else None


def _as_wide(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return abs(one[-1] - other[-1]) < _SAME_COLUMN


def _spread(row: Row, own: tuple[float, ...], across: tuple[float, ...]) -> Row:
    """A row's cells under finer columns."""
    middles = ((left + right) / 2 for left, right in pairwise(across))
    return tuple(row[min(bisect(own, middle), len(row)) - 1] for middle in middles)


def _compared(row: Row) -> tuple[str, ...]:
    return tuple(header_name(filled.text) for filled in row)


def _is_cut(before: Row, after: Row) -> bool:
    """Whether `after` is what a page break cut off: text only where a line of `before` was full, and not everywhere."""
    pairs = [pair for pair in dict.fromkeys(zip(before, after, strict=True)) if pair[1].lines]
    runs_on = all(upper.lines and not _is_full_stop(upper, lower) for upper, lower in pairs)
    left_out = any(upper.lines and not lower.lines for upper, lower in zip(before, after, strict=True))
    return bool(pairs) and runs_on and left_out


def _is_full_stop(upper: Filled, lower: Filled) -> bool:
    last = upper.lines[-1]
    return is_ended(last, lower.lines[0].text, last.box.left + upper.width)


def _join(before: Row, after: Row) -> None:
    for upper, lower in dict.fromkeys(zip(before, after, strict=True)):
        upper.lines.extend(lower.lines)

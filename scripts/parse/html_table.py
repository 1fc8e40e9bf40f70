"""HTML page → rows of the table, or tables, whose header fits the source."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby

from lxml import etree, html

from scripts.model import Content, Problem, Source
from scripts.parse import choosing, markup, page, table
from scripts.parse.cells import cell_text
from scripts.parse.grid import Cell, Line, Span, fill, without_twins
from scripts.parse.limits import COLUMNS, NoTable

VERSION = "html_table/1"

_SCRIPT_ONLY = 200
"""A page with scripts and fewer visible characters than this is drawn by them."""


def content(text: str, source: Source, where: str) -> Content:
    """What an HTML page holds. Several tables with the same declared columns are read in order, as one list cut up.

    A page without a fitting table gives no rows and one fatal problem that says what was found instead.
    """
    root = markup.tree(text)
    elements = _tables(root)
    grids = _grids(elements)
    chosen = choosing.chosen(grids, source)
    read = {number: table.read(grids[number], header, where) for number, header in chosen.items()}
    around = page.content(root, without=[list(elements)[number] for number in read])
    problems = [*chain(*(each.problems for each in read.values())), *choosing.passed_over(grids, chosen, source, where)]
    return Content(
        rows=tuple(chain(*(each.rows for each in read.values()))),
        parser=VERSION,
        title=around.title,
        published=around.published,
        text="\n".join(filter(None, (around.text, *(each.text for each in read.values())))),
        problems=tuple(problems) if read else (_no_table(root, grids, source, where),),
    )


def holds_table(text: str) -> bool:
    return any(rows for rows in _tables(markup.tree(text)).values())


def grids(text: str) -> list[tuple[Line, ...]]:
    """Every table of a page, layout included. Raises NoTable where there is none, saying why."""
    root = markup.tree(text)
    found = _grids(_tables(root))
    if not any(found):
        raise NoTable(_without_table(root))
    return found


def _grids(tables: Mapping[etree._Element, Sequence[etree._Element]]) -> list[tuple[Line, ...]]:
    return [_lines(rows, number) for number, rows in enumerate(tables.values(), start=1)]


def _tables(root: html.HtmlElement) -> dict[etree._Element, list[etree._Element]]:
    """Every table with the lines that are its own, not those of a table inside it."""
    tables: dict[etree._Element, list[etree._Element]] = {element: [] for element in root.iter("table")}
    for row in root.iter("tr"):
        owner = next(row.iterancestors("table"), None)
        if owner is not None:
            tables[owner].append(row)
    return tables


def _lines(rows: Sequence[etree._Element], number: int) -> tuple[Line, ...]:
    filled = fill(list(_spans(rows)), f"table {number}")
    places = [f"table={number};row={line}" for line in range(1, len(rows) + 1)]
    lines = [Line(at, tuple(cells)) for at, cells in zip(places, filled, strict=True)]
    return without_twins([line for line, row in zip(lines, rows, strict=True) if not markup.hidden(row)])


def _spans(rows: Sequence[etree._Element]) -> Iterator[list[Span]]:
    """Cells of each line with their reach. No cell reaches beyond its own thead, tbody or tfoot."""
    for _, group in groupby(rows, key=lambda row: row.getparent()):
        section = list(group)
        for index, row in enumerate(section):
            left = len(section) - index
            cells = [cell for cell in row if cell.tag in ("td", "th") and not markup.hidden(cell)]
            yield [_span(cell, left) for cell in cells]


def _span(cell: etree._Element, rows_left: int) -> Span:
    text = cell_text(markup.visible_text(cell, without=frozenset({"table"})))
    down = _number(cell.get("rowspan"))
    return Span(Cell(text), min(down or rows_left, rows_left), min(_number(cell.get("colspan")) or 1, COLUMNS))


def _number(attribute: str | None) -> int:
    """A span as browsers read it: 1 where it is absent or no number. rowspan=0 means down to the section's end."""
    digits = (attribute or "1").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 1


def _no_table(root: html.HtmlElement, grids: Sequence[Sequence[Line]], source: Source, where: str) -> Problem:
    if any(grids):
        return table.nothing_found("table", grids, source, where)
    return Problem(level="fatal", where=where, field=None, sentence=_without_table(root))


def _without_table(root: html.HtmlElement) -> str:
    drawn = root.find(".//script") is not None and len(markup.visible_text(root)) < _SCRIPT_ONLY
    return "the page holds no table" + (
        "; it is built by JavaScript: find the address its data comes from, or another page" if drawn else ""
    )

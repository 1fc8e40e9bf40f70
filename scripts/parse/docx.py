"""DOCX → its tables as grids, the rows of those that fit the source, and its running text."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from lxml import etree

from scripts.model import Content, Source
from scripts.parse import choosing, docx_tree, table
from scripts.parse.cells import cell_text
from scripts.parse.docx_tree import children, name, setting, value
from scripts.parse.grid import Cell, Line, without_twins
from scripts.parse.limits import COLUMNS, NoTable, sized

VERSION = "docx/1"

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_BLOCKS = {"p", "tc", "tbl", "txbxContent"}

_NO_TITLE = re.compile(r"附\s*[件表].{0,6}|.{2,30}文件|.{1,20}[〔\[（(]\d{4}[〕\]）)].{0,6}\d+号")
"""What is centred too, above the title or below it: 附件2, 示例市人民政府文件, 示人社发〔2026〕7号."""


def text(body: bytes) -> str:
    """Paragraphs, cells of tables and text boxes in reading order, one on a line. Raises Unreadable."""
    return _text(docx_tree.body(body))


def grids(body: bytes) -> list[tuple[Line, ...]]:
    """Every table, those inside other tables on their own. Raises NoTable where there is none, and Unreadable."""
    found = _grids(_tables(docx_tree.body(body)))
    if not found:
        raise NoTable("the document holds no table")
    return found


def content(body: bytes, source: Source, where: str) -> Content:
    """What a document holds. Several tables with the same declared columns are read in order, as one list cut up.

    A document without a fitting table gives no rows and one fatal problem that says what was found instead.
    """
    root = docx_tree.body(body)
    tables = _tables(root)
    grids = _grids(tables)
    chosen = choosing.chosen(grids, source)
    read = {number: table.read(grids[number], header, where) for number, header in chosen.items()}
    title = next((it.title for it in read.values() if it.title), None) or _title(root)
    for number in read:
        tables[number].clear()
    problems = [*chain(*(each.problems for each in read.values())), *choosing.passed_over(grids, chosen, source, where)]
    return Content(
        rows=tuple(chain(*(each.rows for each in read.values()))),
        parser=VERSION,
        title=title,
        text="\n".join(filter(None, (_text(root), *(each.text for each in read.values())))),
        problems=tuple(problems) if read else (table.nothing_found("table", grids, source, where),),
    )


def _text(element: etree._Element, without: frozenset[str] = frozenset()) -> str:
    lines = map(cell_text, "".join(_pieces(element, without)).split("\n"))
    return "\n".join(filter(None, lines))


def _pieces(element: etree._Element, without: frozenset[str]) -> Iterator[str]:
    """Text below `element`, a new line at every block; elements with a tag in `without` are left out."""
    for child in element:
        tag = name(child)
        if tag == "t":
            yield child.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif not tag.endswith("Pr") and tag not in without:
            gap = "\n" if tag in _BLOCKS else ""
            yield gap
            yield from _pieces(child, without)
            yield gap


def _tables(root: etree._Element) -> list[etree._Element]:
    return list(root.iter("{*}tbl"))


def _grids(tables: Sequence[etree._Element]) -> list[tuple[Line, ...]]:
    return [without_twins(_lines(element, number)) for number, element in enumerate(tables, start=1)]


def _lines(element: etree._Element, number: int) -> list[Line]:
    placed: list[dict[int, Cell]] = []
    area, where = 0, f"table {number}"
    for row in children(element, "tr"):
        placed.append(_placed(row, placed[-1] if placed else {}))
        area += len(placed[-1])
        sized(len(placed), len(placed[-1]), where, cells=area)
    width = max((max(line, default=-1) + 1 for line in placed), default=0)
    sized(len(placed), width, where)
    cells = ([line[column] if column in line else Cell() for column in range(width)] for line in placed)
    return [Line(f"table={number};row={row}", tuple(line)) for row, line in enumerate(cells, start=1)]


def _placed(row: etree._Element, above: dict[int, Cell]) -> dict[int, Cell]:
    """Column → cell. One that goes on from the line above is the very cell that stands there."""
    placed: dict[int, Cell] = {}
    column = _count(setting(row, "trPr", "gridBefore"), 0)
    for element in children(row, "tc"):
        cell = above.get(column) if _goes_on(element) else None
        cell = cell or Cell(cell_text(_text(element, without=frozenset({"tbl"}))))
        right = column + max(1, _count(setting(element, "tcPr", "gridSpan"), 1))
        placed.update(dict.fromkeys(range(column, right), cell))
        column = right
    return placed


def _goes_on(cell: etree._Element) -> bool:
    merged = setting(cell, "tcPr", "vMerge")
    return merged is not None and value(merged) != "restart"


def _count(element: etree._Element | None, absent: int) -> int:
    said = (value(element) or "") if element is not None else ""
    return min(int(said), COLUMNS) if said.isascii() and said.isdigit() and len(said) < 6 else absent


def _title(root: etree._Element) -> str | None:
    """The first centred lines that follow on each other; a title of two lines is two centred paragraphs."""
    paragraphs = [(it, _text(it)) for it in takewhile(lambda it: name(it) != "tbl", root)]
    centred = [said if _is_centred(it) and not _NO_TITLE.fullmatch(said) else "" for it, said in paragraphs]
    first = next((number for number, said in enumerate(centred) if said), len(centred))
    return "".join(takewhile(bool, centred[first:])) or None


def _is_centred(paragraph: etree._Element) -> bool:
    aligned = setting(paragraph, "pPr", "jc")
    return aligned is not None and value(aligned) == "center"

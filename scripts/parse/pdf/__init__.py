"""PDF → its tables as grids, the rows of those that fit the source, and its running text."""

from functools import lru_cache
from itertools import chain

from scripts.model import Content, Problem, Source
from scripts.parse import choosing, table
from scripts.parse.grid import Line
from scripts.parse.limits import NoTable
from scripts.parse.pdf import confined
from scripts.parse.pdf.document import Document, Scanned

__all__ = ["Scanned", "content", "grids", "text"]

VERSION, TEXT_VERSION = "pdf_table/1", "pdf/1"

NO_TABLE = "the PDF holds no table with lines around its cells"


@lru_cache(maxsize=1)
def _read(body: bytes) -> Document:
    """The document; its tables and its text are asked for one after the other, and reading it takes seconds."""
    return confined.document(body)


def grids(body: bytes) -> tuple[tuple[Line, ...], ...]:
    """Every ruled table, over the pages on which it goes on. Raises NoTable where there is none, and Unreadable."""
    found = _read(body).grids
    if not found:
        raise NoTable(NO_TABLE)
    return found


def text(body: bytes) -> str:
    """Paragraphs and cells of tables in reading order, one on a line; no headers, footers and page numbers. Raises Unreadable."""
    return _said(_read(body))


def content(body: bytes, source: Source, where: str) -> Content:
    """What a PDF holds. Several tables with the same declared columns are read in order, as one list cut up.

    A document without a fitting table gives no rows and one fatal problem that says what was found instead.
    Raises Unreadable where it can't be read, and Scanned where its pages are pictures.
    """
    read = _read(body)
    chosen = choosing.chosen(read.grids, source)
    tables = {number: table.read(read.grids[number], header, where) for number, header in chosen.items()}
    problems = [*chain(*(each.problems for each in tables.values())), *choosing.passed_over(read.grids, chosen, source, where)]
    return Content(
        rows=tuple(chain(*(each.rows for each in tables.values()))),
        parser=VERSION,
        title=read.title or next((each.title for each in tables.values() if each.title), None),
        text=_said(read, frozenset(tables)),
        problems=(*(problems if tables else (_no_list(read, source, where),)), *_pictures(read, where)),
    )


def _said(read: Document, without: frozenset[int] = frozenset()) -> str:
    return "\n".join(said for said, table in read.said if table not in without)


def _no_list(read: Document, source: Source, where: str) -> Problem:
    if read.grids:
        return table.nothing_found("table", read.grids, source, where)
    return Problem(level="fatal", where=where, field=None, sentence=NO_TABLE)


def _pictures(read: Document, where: str) -> list[Problem]:
    if not read.pictures:
        return []
    pages = "、".join(map(str, read.pictures))
    sentence = f"these pages are pictures and were not read, so rows may be missing: {pages}"
    return [Problem(level="warning", where=where, field=None, sentence=sentence)]

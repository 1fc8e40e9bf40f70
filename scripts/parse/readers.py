"""One reader for each format: its tables as grids, what it holds for a declared source, and its running text."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from scripts.model import Content, Snapshot, Source
from scripts.parse import (
    csv_file,
    decode,
    doc,
    docx,
    html_table,
    json_file,
    markup,
    page,
    pdf,
    piped,
    scan,
    stacked,
    workbook,
    xls,
    xlsx,
)
from scripts.parse.formats import Format, format_of
from scripts.parse.grid import Line
from scripts.parse.limits import NoTable, Unreadable

Grids = Sequence[Sequence[Line]]

_TABLE_NAMES = (".xls", ".xlsx", ".csv")
_REFUSED: Mapping[str, str] = {
    "locked": "the document is locked with a password: ask its publisher for one that is open",
    "zip": "the document is an archive: unpack it, and give what is in it",
    "xml": "the document is XML, which no reader takes: see whether its publisher gives the list as a page or a workbook",
}


@dataclass(frozen=True)
class Reader:
    """How one format is read. Each function takes the snapshot and raises Unreadable."""

    grids: Callable[[Snapshot], Grids]
    content: Callable[[Snapshot, Source], Content]
    told: Callable[[Snapshot], Content]
    """Title, day and text, without any row."""


def of(snapshot: Snapshot) -> Reader:
    """The reader that the document's first bytes choose. Raises Unreadable for what no reader takes."""
    found = format_of(snapshot.body)
    if found in _REFUSED:
        raise Unreadable(_REFUSED[found])
    return READERS[found]


def _text(snapshot: Snapshot) -> str:
    return decode.text(snapshot.body, snapshot.charset)


def _said(text: str, parser: str) -> Content:
    return Content(parser=parser, text=text)


def _no_sentences(snapshot: Snapshot) -> Content:
    """A workbook has cells only, which may be a form."""
    return _said("", workbook.VERSION)


def _no_table(snapshot: Snapshot) -> Grids:
    raise NoTable("a picture holds no table that can be read")


def _picture(snapshot: Snapshot) -> Content:
    return _said(scan.text(snapshot.body, snapshot.media), scan.VERSION)


def _pdf(snapshot: Snapshot) -> Content:
    try:
        return _said(pdf.text(snapshot.body), pdf.TEXT_VERSION)
    except pdf.Scanned:
        return _picture(snapshot)


def _web(snapshot: Snapshot, source: Source) -> Content:
    """A page beside a workbook or a CSV file gives its title, day and text; one that poses as either by its name is read for its
    table.
    """
    text = _text(snapshot)
    suffix = PurePosixPath(urlsplit(snapshot.url).path).suffix.lower()
    if suffix in _TABLE_NAMES and not html_table.holds_table(text):
        raise Unreadable(f"the document is named {suffix} but is a web page without a table: open it and read it")
    if suffix in _TABLE_NAMES or source.parse.with_ == "html_table":
        return html_table.content(text, source, snapshot.url)
    return page.content(markup.tree(text))


def _plain(snapshot: Snapshot, source: Source) -> Content:
    text = _text(snapshot)
    if source.parse.with_ != "csv" and piped.tables(text):
        return piped.content(text, source, snapshot.url)
    if source.parse.with_ != "csv" and stacked.grids(text):
        return stacked.content(text, source, snapshot.url)
    return csv_file.content(text, source, snapshot.url)


def _plain_grids(snapshot: Snapshot) -> Grids:
    """The tables of a text that may be CSV, or sentences whose commas part no cells."""
    text = _text(snapshot)
    try:
        return piped.grids(text) or stacked.grids(text) or csv_file.grids(text)
    except Unreadable as why:
        raise NoTable(str(why)) from why


def _docx(snapshot: Snapshot) -> bytes:
    return doc.docx_of(snapshot.body) if format_of(snapshot.body) == "doc" else snapshot.body


_WORD = Reader(
    grids=lambda it: docx.grids(_docx(it)),
    content=lambda it, source: docx.content(_docx(it), source, it.url),
    told=lambda it: _said(docx.text(_docx(it)), docx.VERSION),
)
READERS: Mapping[Format, Reader] = {
    "html": Reader(
        grids=lambda it: html_table.grids(_text(it)), content=_web, told=lambda it: page.content(markup.tree(_text(it)))
    ),
    "xlsx": Reader(
        grids=lambda it: workbook.grids(xlsx.sheets(it.body)),
        content=lambda it, source: workbook.content(xlsx.sheets(it.body), source, it.url),
        told=_no_sentences,
    ),
    "xls": Reader(
        grids=lambda it: workbook.grids(xls.sheets(it.body)),
        content=lambda it, source: workbook.content(xls.sheets(it.body), source, it.url),
        told=_no_sentences,
    ),
    "docx": _WORD,
    "doc": _WORD,
    "pdf": Reader(
        grids=lambda it: pdf.grids(it.body), content=lambda it, source: pdf.content(it.body, source, it.url), told=_pdf
    ),
    "json": Reader(
        grids=lambda it: json_file.grids(_text(it)),
        content=lambda it, source: json_file.content(_text(it), source, it.url),
        told=lambda it: _said(_text(it), json_file.VERSION),
    ),
    "picture": Reader(grids=_no_table, content=lambda it, _: _picture(it), told=_picture),
    "text": Reader(grids=_plain_grids, content=_plain, told=lambda it: _said(_text(it), "text/1")),
}

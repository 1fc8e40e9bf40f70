"""snapshot → rows: formats, not meanings. Each reader knows one format; the document's bytes choose the reader."""

from collections.abc import Collection, Sequence
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from scripts.model import Content, Snapshot, Source, replace
from scripts.model.source import READERS
from scripts.parse import csv_file, decode, form, html_table, markup, page, prose, table, workbook, xls, xlsx
from scripts.parse.cells import header_name
from scripts.parse.formats import Format, format_of
from scripts.parse.grid import Line
from scripts.parse.limits import Unreadable
from scripts.parse.prose import Gazetteer

__all__ = ["Unreadable", "content", "header_name", "headings", "told"]

_TABLE_NAMES = (".xls", ".xlsx", ".csv")
_OTHERS = {"doc": "a Word document", "pdf": "a PDF", "zip": "an archive or a text document", "xml": "XML"}


def content(snapshot: Snapshot, source: Source) -> Content:
    """What a document holds, in its publisher's own words.

    A web page beside a workbook or a CSV file gives its title, day and text; a page that poses as one of these by
    its name is read for its table. Raises Unreadable where the document can't be read or isn't what it says.
    """
    if source.parse.with_ not in READERS:
        raise Unreadable(f"there is no reader {source.parse.with_!r} yet: a source may use {', '.join(READERS)}")
    found = _format(snapshot)
    if found == "xlsx":
        return workbook.content(xlsx.sheets(snapshot.body), source, snapshot.url)
    if found == "xls":
        return workbook.content(xls.sheets(snapshot.body), source, snapshot.url)
    text = decode.text(snapshot.body, snapshot.charset)
    return _web(text, snapshot, source) if found == "html" else csv_file.content(text, source, snapshot.url)


def told(snapshot: Snapshot, places: Collection[str], *, published: str | None = None) -> Content:
    """What a document's sentences say of firms. `places` are names of regions, by which names of firms are found.

    Raises Unreadable where the document holds no running text.
    """
    page = _page(snapshot)
    title = page.title or snapshot.link_text
    content = prose.content(page.text, Gazetteer(places), title=title, published=published or page.published)
    return replace(content, forms=(*form.blocks(content.text), *(row for grid in _grids(snapshot) for row in form.of_grid(grid))))


def _page(snapshot: Snapshot) -> Content:
    """A document's title, the day it gives, and its text."""
    found = _format(snapshot)
    if found in ("xlsx", "xls"):
        raise Unreadable("the workbook holds no list of parties that can be read")
    text = decode.text(snapshot.body, snapshot.charset)
    return page.content(markup.tree(text)) if found == "html" else Content(parser="text/1", text=text)


def headings(snapshot: Snapshot) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """For each table or sheet, what each of its first lines would call the columns: for choosing them where no source does.

    Raises Unreadable as `content` does, and for a page without a table.
    """
    return tuple(table.headings(lines) for lines in _grids(snapshot))


def _grids(snapshot: Snapshot) -> Sequence[Sequence[Line]]:
    found = _format(snapshot)
    if found == "xlsx":
        return workbook.grids(xlsx.sheets(snapshot.body))
    if found == "xls":
        return workbook.grids(xls.sheets(snapshot.body))
    text = decode.text(snapshot.body, snapshot.charset)
    return html_table.grids(text) if found == "html" else csv_file.grids(text)


def _format(snapshot: Snapshot) -> Format:
    found = format_of(snapshot.body)
    if found in _OTHERS:
        raise Unreadable(f"the document is {_OTHERS[found]}, which no reader takes")
    return found


def _web(text: str, snapshot: Snapshot, source: Source) -> Content:
    suffix = PurePosixPath(urlsplit(snapshot.url).path).suffix.lower()
    if suffix in _TABLE_NAMES and not html_table.holds_table(text):
        raise Unreadable(f"the document is named {suffix} but is a web page without a table: open it and read it")
    if suffix in _TABLE_NAMES or source.parse.with_ == "html_table":
        return html_table.content(text, source, snapshot.url)
    return page.content(markup.tree(text))

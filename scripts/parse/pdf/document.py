"""PDF bytes → what the document says: its tables, its paragraphs, and which pages are but pictures."""

from dataclasses import dataclass

from scripts.parse.grid import Line
from scripts.parse.limits import NoTable
from scripts.parse.pdf import continued, drawn, furniture, paragraphs
from scripts.parse.pdf.laid import Laid, laid
from scripts.parse.pdf.shape import Drawn

_FEW = 20
"""Characters that stand on a scanned page too: its number, a stamp."""

_UNNAMED = 0.2
"""Share of characters without a name above which what is left says nothing."""


class Scanned(NoTable):
    """The document is pictures of text: nothing reads it but a reader for scans, and a person who checks."""


@dataclass(frozen=True)
class Document:
    """What a PDF says."""

    title: str | None
    grids: tuple[tuple[Line, ...], ...]
    said: tuple[tuple[str, int | None], ...]
    """Paragraphs and cells in reading order, each with the index of the table that it stands in."""
    pictures: tuple[int, ...] = ()
    """Numbers of pages that are pictures, 1-based."""


def document(body: bytes) -> Document:
    """Reads a PDF in this very process, however long it takes. Raises Scanned, and Unreadable as `drawn.pages` does."""
    pages: list[Laid] = []
    pictures: list[int] = []
    characters = unnamed = 0
    for page in drawn.pages(body):
        characters += len(page.glyphs)
        unnamed += page.unnamed
        if _is_picture(page):
            pictures.append(page.number)
        pages.append(laid(page))
    _refuse_unread(characters, unnamed, len(pages), len(pictures))
    kept = furniture.without(pages)
    tables = [table for table in continued.tables(kept) if continued.is_list(table)]
    number = {id(part): index for index, table in enumerate(tables) for part in table.parts}
    return Document(
        title=paragraphs.title(kept),
        grids=tuple(continued.grid(table) for table in tables),
        said=tuple((it.text, number.get(id(it.table))) for it in paragraphs.said(kept)),
        pictures=tuple(pictures),
    )


def _is_picture(page: Drawn) -> bool:
    return page.pictured and len(page.glyphs) < _FEW


def _refuse_unread(characters: int, unnamed: int, pages: int, pictures: int) -> None:
    if pictures == pages:
        raise Scanned(f"the PDF's pages are pictures without text ({pages}): {READ_SCANS}")
    if not characters:
        raise Scanned(f"the PDF shows no characters: if its {pages} pages are drawings of text, {READ_SCANS}")
    if unnamed > _UNNAMED * characters:
        raise Scanned(f"the PDF's fonts don't say which characters they show, so its text is lost: {READ_SCANS}")


READ_SCANS = "install the reader for scans as README says, or ask the publisher for the list as a workbook"

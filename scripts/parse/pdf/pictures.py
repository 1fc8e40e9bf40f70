"""PDF bytes → pictures of its pages, for reading scans."""

import io
from collections.abc import Iterator

import pypdfium2

from scripts.parse.limits import Unreadable
from scripts.parse.pdf import drawn

PAGES = 20
"""Reading a scanned page takes seconds."""

_DOTS_PER_POINT = 200 / 72
"""Small print needs 200 dots an inch; more is slower and reads no better."""

_LONGEST = 4_000
"""Dots along the longer side of a page: a poster is read coarsely."""


def pages(body: bytes) -> Iterator[bytes]:
    """Each page as PNG. Raises Unreadable for a PDF that is damaged, locked, or of too many pages."""
    document = drawn.opened(body)
    if len(document) > PAGES:
        raise Unreadable(f"the PDF has {len(document)} scanned pages, and at most {PAGES} are read: type the list off")
    for number in range(1, len(document) + 1):
        try:
            yield _png(document[number - 1])
        except pypdfium2.PdfiumError as error:
            raise Unreadable(f"page {number} of the PDF is damaged ({error}): save the document anew") from error


def _png(page: pypdfium2.PdfPage) -> bytes:
    scale = min(_DOTS_PER_POINT, _LONGEST / max(page.get_size()))
    shown = io.BytesIO()
    page.render(scale=scale).to_pil().save(shown, "PNG")
    return shown.getvalue()

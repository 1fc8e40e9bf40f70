"""PDF bytes → what a person sees on its pages.

pdfium with our own tables: pdfplumber takes 5.9 s for the tables of 67 pages that take 1.3 s here, and brings four libraries.
"""

import math
from collections import Counter
from collections.abc import Iterator
from ctypes import byref
from functools import cache

import pypdfium2
import pypdfium2.raw as pdfium

from scripts.parse.cells import cell_text
from scripts.parse.limits import Unreadable
from scripts.parse.pdf import strokes
from scripts.parse.pdf.shape import Box, Drawn, Glyph
from scripts.parse.pdf.strokes import Hold

PAGES = 300
PAGE_GLYPHS = 30_000
"""Characters of one page; a dense one has three thousand."""

GLYPHS = 600_000
"""Characters of one document: 300 dense pages have no more."""

_QUARTER = math.pi / 2
_ASKEW = math.radians(3)
_LINE_HYPHEN = 0x02
"""What pdfium gives for a hyphen at the end of a line."""

_GENERATED = set(map(ord, " \r\n"))
"""What pdfium adds between words and lines, where the file has nothing."""

_PRIVATE = range(0xE000, 0xF900)
"""Numbers that mean no character: each font uses them as it likes."""

_UNDRAWN = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
"""How text lies behind the picture of a scanned page: a program's guess, which nobody sees."""


def pages(body: bytes) -> Iterator[Drawn]:
    """Every page in order. Raises Unreadable where the file is damaged, locked, or larger than lists are."""
    document = opened(body)
    if len(document) > PAGES:
        raise Unreadable(f"the PDF has {len(document)} pages, and at most {PAGES} are read: give the part that holds the list")
    total = 0
    for number in range(1, len(document) + 1):
        drawn = _page(document, number)
        total += len(drawn.glyphs)
        if total > GLYPHS:
            raise Unreadable(f"the PDF has more than {GLYPHS} characters, as no list has: look at the document")
        yield drawn


def opened(body: bytes) -> pypdfium2.PdfDocument:
    """Raises Unreadable where the file is damaged or locked."""
    try:
        return pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise Unreadable("the PDF is locked with a password: ask its publisher for one that is open") from error
        raise Unreadable("the PDF is damaged or cut off: fetch it again, or save it anew") from error


def _page(document: pypdfium2.PdfDocument, number: int) -> Drawn:
    try:
        page = document[number - 1]
        drawn = _drawn(page, page.get_textpage(), number)
        page.close()
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"page {number} of the PDF is damaged ({error}): save the document anew") from error
    return drawn


def _drawn(page: pypdfium2.PdfPage, characters: pypdfium2.PdfTextPage, number: int) -> Drawn:
    count, text = characters.count_chars(), characters.raw
    if count > PAGE_GLYPHS:
        raise Unreadable(f"page {number} of the PDF has {count} characters, and at most {PAGE_GLYPHS} are read: look at it")
    seen = {index: code for index in range(count) if _is_seen(text, index, code := pdfium.FPDFText_GetUnicode(text, index))}
    turns = {index: _turn(text, index) for index in seen}
    turn, hold, paper = _upright(page, Counter(turns.values()))
    glyphs = (_glyph(text, index, code, hold) for index, code in seen.items() if turns[index] == turn)
    found = strokes.strokes(page, hold, paper, number)
    return Drawn(
        number=number,
        width=paper.right,
        height=paper.bottom,
        glyphs=tuple(glyph for glyph in glyphs if glyph.text and paper.holds(glyph.box.middle)),
        rules=found.rules,
        unnamed=sum(_is_unnamed(text, index, code) for index, code in seen.items()),
        pictured=found.is_pictured,
    )


def _is_seen(text: pdfium.FPDF_TEXTPAGE, index: int, code: int) -> bool:
    if code in _GENERATED and pdfium.FPDFText_IsGenerated(text, index) == 1:
        return False
    return pdfium.FPDFTextObj_GetTextRenderMode(pdfium.FPDFText_GetTextObject(text, index)) not in _UNDRAWN


def _is_unnamed(text: pdfium.FPDF_TEXTPAGE, index: int, code: int) -> bool:
    return code in _PRIVATE or pdfium.FPDFText_HasUnicodeMapError(text, index) == 1


def _turn(text: pdfium.FPDF_TEXTPAGE, index: int) -> int | None:
    """Quarter turns to the left by which a character stands on the sheet; None where it stands askew, as watermarks do."""
    turns = -pdfium.FPDFText_GetCharAngle(text, index) / _QUARTER
    return round(turns) % 4 if abs(turns - round(turns)) * _QUARTER < _ASKEW else None


def _upright(page: pypdfium2.PdfPage, turns: Counter[int | None]) -> tuple[int, Hold, Box]:
    """How most characters are turned, how to hold the sheet so that they are upright, and the paper as it then lies.

    The page's own rotation says less: wide tables are often drawn lying on an upright sheet.
    """
    turn = max((it for it in turns if it is not None), key=lambda it: turns[it], default=0)
    left, below, right, above = page.get_bbox()
    wide, high = right - left, above - below
    holds: tuple[Hold, ...] = (
        lambda x, y: (x - left, above - y),
        lambda x, y: (y - below, x - left),
        lambda x, y: (right - x, y - below),
        lambda x, y: (above - y, right - x),
    )
    return turn, holds[turn], Box(0, 0, *((high, wide) if turn % 2 else (wide, high)))


def _glyph(text: pdfium.FPDF_TEXTPAGE, index: int, code: int, hold: Hold) -> Glyph:
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text, index, byref(box))
    x0, y0 = hold(box.left, box.top)
    x1, y1 = hold(box.right, box.bottom)
    return Glyph(_character(code), Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))


@cache
def _character(code: int) -> str:
    """What is seen of a character, a blank as one space; "" where it is none."""
    if code == _LINE_HYPHEN:
        return "-"
    if not 0x20 <= code <= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return ""
    return " " if chr(code).isspace() else cell_text(chr(code))

"""A page's drawing → the straight lines that rule it: drawn ones, and the edges of filled boxes, thin or wide."""

from collections.abc import Callable, Iterator
from ctypes import byref, c_float, c_int, c_uint
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from scripts.parse.limits import Unreadable
from scripts.parse.pdf.shape import Box, Point

PAGE_STROKES = 50_000
"""Ends of lines on one page; a page of dotted borders has twenty thousand."""

Hold = Callable[[float, float], Point]
"""From coordinates on the sheet, which grow upwards, to the page as it is held to be read."""

_FORM_DEPTH = 5
_STRAIGHT = 0.6
_PICTURED = 0.4
"""Share of the paper; a scan fills it, or is cut into stripes that do."""
_WHITE = 250

Placed = tuple[pdfium.FPDF_PAGEOBJECT, int, pypdfium2.PdfMatrix]
"""Something drawn, what kind of thing, and the matrix from its own coordinates to the sheet's."""


@dataclass(frozen=True)
class Strokes:
    """What of a page's drawing matters to a reader of its text."""

    rules: tuple[Box, ...]
    is_pictured: bool
    """Whether a picture fills a good part of the page, as that of a scanned one does."""


def strokes(page: pypdfium2.PdfPage, hold: Hold, paper: Box, number: int) -> Strokes:
    """Raises Unreadable where page `number` is drawn of more lines than a table has."""
    found: list[Box] = []
    ends, pictured = 0, 0.0
    for it, kind, matrix in _objects(page):
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictured += _area(it)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH and _is_seen(it):
            ends += pdfium.FPDFPath_CountSegments(it)
            if ends > PAGE_STROKES:
                raise Unreadable(f"page {number} of the PDF is a drawing of more than {PAGE_STROKES} lines: look at it")
            found.extend(_straight(it, matrix, hold))
    rules = tuple(within for rule in found if (within := _within(rule, paper)))
    return Strokes(rules, pictured > _PICTURED * paper.width * paper.height)


def _area(found: pdfium.FPDF_PAGEOBJECT) -> float:
    left, below, right, above = c_float(), c_float(), c_float(), c_float()
    pdfium.FPDFPageObj_GetBounds(found, byref(left), byref(below), byref(right), byref(above))
    return (right.value - left.value) * (above.value - below.value)


def _objects(page: pypdfium2.PdfPage) -> Iterator[Placed]:
    """What is drawn on the page, also by the forms on it; not its text."""
    raw = page.raw
    count = pdfium.FPDFPage_CountObjects(raw)
    yield from _placed((pdfium.FPDFPage_GetObject(raw, it) for it in range(count)), pypdfium2.PdfMatrix(), _FORM_DEPTH)


def _placed(objects: Iterator[pdfium.FPDF_PAGEOBJECT], outer: pypdfium2.PdfMatrix, depth: int) -> Iterator[Placed]:
    for found in objects:
        kind = pdfium.FPDFPageObj_GetType(found)
        if kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            inner = (pdfium.FPDFFormObj_GetObject(found, it) for it in range(pdfium.FPDFFormObj_CountObjects(found)))
            yield from _placed(inner, _matrix(found).multiply(outer), depth - 1)
        elif kind != pdfium.FPDF_PAGEOBJ_TEXT:
            yield found, kind, _matrix(found).multiply(outer)


def _matrix(found: pdfium.FPDF_PAGEOBJECT) -> pypdfium2.PdfMatrix:
    raw = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(found, byref(raw))
    return pypdfium2.PdfMatrix.from_raw(raw)


def _is_seen(path: pdfium.FPDF_PAGEOBJECT) -> bool:
    """Whether anything of the path is drawn in a colour that shows on white paper."""
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(path, byref(fill), byref(stroke))
    return bool(
        (fill.value and _shows(path, pdfium.FPDFPageObj_GetFillColor))
        or (stroke.value and _shows(path, pdfium.FPDFPageObj_GetStrokeColor))
    )


def _shows(path: pdfium.FPDF_PAGEOBJECT, colour: Callable[..., int]) -> bool:
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint(255)
    colour(path, byref(red), byref(green), byref(blue), byref(alpha))
    return alpha.value > 0 and min(red.value, green.value, blue.value) < _WHITE


def _straight(path: pdfium.FPDF_PAGEOBJECT, matrix: pypdfium2.PdfMatrix, hold: Hold) -> Iterator[Box]:
    start = last = (0.0, 0.0)
    for index in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        point = _point(segment, matrix, hold)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _rule(last, point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield from _rule(point, start)
        last = point


def _point(segment: pdfium.FPDF_PATHSEGMENT, matrix: pypdfium2.PdfMatrix, hold: Hold) -> Point:
    x, y = c_float(), c_float()
    pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
    return hold(*matrix.on_point(x.value, y.value))


def _rule(begin: Point, end: Point) -> Iterator[Box]:
    (x0, y0), (x1, y1) = begin, end
    if abs(y1 - y0) <= _STRAIGHT and abs(y1 - y0) < abs(x1 - x0):
        yield Box(min(x0, x1), (y0 + y1) / 2, max(x0, x1), (y0 + y1) / 2)
    elif abs(x1 - x0) <= _STRAIGHT and abs(x1 - x0) < abs(y1 - y0):
        yield Box((x0 + x1) / 2, min(y0, y1), (x0 + x1) / 2, max(y0, y1))


def _within(rule: Box, paper: Box) -> Box | None:
    """What of a rule lies on the paper."""
    left, right = max(rule.left, paper.left), min(rule.right, paper.right)
    top, bottom = max(rule.top, paper.top), min(rule.bottom, paper.bottom)
    return Box(left, top, right, bottom) if left <= right and top <= bottom else None

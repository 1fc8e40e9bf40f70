"""A small writer of PDFs, so that tests say where each character and line stands. Everything written with it is synthetic."""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

WIDTH, HEIGHT = 595, 842
"""A4 in points."""


@dataclass
class Sheet:
    """One page; coordinates are points from its top left corner."""

    turned: int = 0
    """/Rotate of the page."""
    width: float = WIDTH
    height: float = HEIGHT
    drawn: list[str] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
    picture: bool = False

    def text(self, x: float, y: float, said: str, size: float = 10, mode: int = 0, angle: str = "1 0 0 1") -> None:
        """One line whose type begins at (x, y); Chinese is as wide as high, ASCII half as wide."""
        # pdfium passes over a lone character whose font isn't in the file, so none stands alone.
        said = said if len(said) > 1 else said + "\u200b"
        self.said |= set(said)
        codes = "".join(f"{ord(character):04x}" for character in said)
        place = f"{angle} {x} {self.height - y - 0.88 * size}"
        self.drawn.append(f"BT /F {size} Tf {mode} Tr {place} Tm <{codes}> Tj ET")

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self.drawn.append(f"{x0} {self.height - y0} m {x1} {self.height - y1} l S")

    def box(self, left: float, top: float, right: float, bottom: float, colour: str = "0 g") -> None:
        """A filled one."""
        self.drawn.append(f"q {colour} {left} {self.height - bottom} {right - left} {bottom - top} re f Q")

    def paragraph(self, x: float, y: float, lines: Iterable[str], size: float = 10, pitch: float = 16) -> None:
        for number, said in enumerate(lines):
            self.text(x, y + number * pitch, said, size)

    def table(self, across: Sequence[float], top: float, rows: Sequence[Sequence[str]], pitch: float = 12) -> float:
        """A ruled table; a line break in a cell is one on paper. Returns where it ends."""
        for row in rows:
            bottom = top + 6 + pitch * max(said.count("\n") + 1 for said in row)
            for (left, right), said in zip(pairwise(across), row, strict=True):
                self.cell(left, top, right, bottom, said)
            top = bottom
        return top

    def cell(self, left: float, top: float, right: float, bottom: float, said: str = "") -> None:
        for edge in (
            (left, top, right, top),
            (left, bottom, right, bottom),
            (left, top, left, bottom),
            (right, top, right, bottom),
        ):
            self.line(*edge)
        self.paragraph(left + 3, top + 3, said.split("\n"), pitch=12)


def pdf(*sheets: Sheet, named: bool = True) -> bytes:
    """The document. Not `named`: its font doesn't say which characters it shows."""
    said = sorted(set().union(*(sheet.said for sheet in sheets)))
    objects = ["<</Type /Catalog /Pages 2 0 R>>", ""]
    objects += _font(said, named)
    kids = []
    for sheet in sheets:
        kids.append(f"{len(objects) + 1} 0 R")
        objects += _page(sheet, len(objects) + 2)
    objects[1] = f"<</Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}]>>"
    return written(objects)


def written(objects: Sequence[str]) -> bytes:
    """Numbered objects as a file, the first one being the catalog."""
    body = b"%PDF-1.7\n"
    starts = []
    for number, said in enumerate(objects, start=1):
        starts.append(len(body))
        body += f"{number} 0 obj\n{said}\nendobj\n".encode("latin-1")
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    count = len(objects) + 1
    trailer = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer <</Size {count} /Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return body + trailer.encode()


def stream(said: str | bytes, entries: str = "") -> str:
    body = said if isinstance(said, bytes) else said.encode("latin-1")
    return f"<<{entries} /Length {len(body)}>>\nstream\n{body.decode('latin-1')}\nendstream"


def packed(said: bytes) -> str:
    return stream(zlib.compress(said, 1), "/Filter /FlateDecode")


def _font(said: Sequence[str], named: bool) -> list[str]:
    known = "/ToUnicode 6 0 R " if named else ""
    chars = "\n".join(f"<{ord(it):04x}> <{ord(it):04x}>" for it in said)
    cmap = f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(said)} beginbfchar\n{chars}\nendbfchar"
    system = "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
    return [
        f"<</Type /Font /Subtype /Type0 /BaseFont /Example /Encoding /Identity-H {known}/DescendantFonts [4 0 R]>>",
        f"<</Type /Font /Subtype /CIDFontType2 /BaseFont /Example {system} /DW 1000 /W [32 126 500] /FontDescriptor 5 0 R>>",
        "<</Type /FontDescriptor /FontName /Example /Flags 4 /Ascent 880 /Descent -120 /FontBBox [0 -120 1000 880]>>",
        stream(cmap),
    ]


def _page(sheet: Sheet, content: int) -> list[str]:
    picture = f"q {sheet.width} 0 0 {sheet.height} 0 0 cm /P Do Q" if sheet.picture else ""
    resources = f"/Resources <</Font <</F 3 0 R>> /XObject <</P {content + 1} 0 R>>>>"
    size = f"/MediaBox [0 0 {sheet.width} {sheet.height}] /Rotate {sheet.turned}"
    pixel = stream("\x80", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray")
    return [
        f"<</Type /Page /Parent 2 0 R {size} {resources} /Contents {content} 0 R>>",
        stream("\n".join((*sheet.drawn, picture))),
        pixel,
    ]

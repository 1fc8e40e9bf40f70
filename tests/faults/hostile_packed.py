"""Hostile archives, workbooks and documents, each made when it is asked for."""

import gzip
import io
import random
import struct
import zipfile
import zlib

from hostile import GOOD, HEADER, Files, hostile
from openpyxl import Workbook
from word_inputs import packed

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LAUGHING = '<!DOCTYPE x [<!ENTITY l0 "哈">{}]>'.format(
    "".join('<!ENTITY l{} "{}">'.format(n, f"&l{n - 1};" * 10) for n in range(1, 10))
)
STEALING = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
END = b"</sheetData>"
NARROW = "<w:tr><w:tc><w:p/></w:tc></w:tr>"
WIDE = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99999"/></w:tcPr><w:p/></w:tc></w:tr>'


def word(body: str, prologue: str = "", **others: bytes) -> bytes:
    document = f"{prologue}<w:document {W}><w:body>{body}</w:body></w:document>"
    return packed({"_rels/.rels": "<Relationships/>", "word/document.xml": document, **others})


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def workbook() -> bytes:
    book, file = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet()
    sheet.append(HEADER)
    sheet.append(GOOD)
    book.save(file)
    return file.getvalue()


def changed(body: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The archive with something replaced in one of its parts."""
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return packed(parts | {part: parts[part].replace(old, new, 1)})


def locked(body: bytes) -> bytes:
    """The archive with the sign of encryption set on every part, in both of its directories."""
    marked = bytearray(body)
    for magic, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(magic)
        while at >= 0:
            marked[at + offset] |= 1
            at = marked.find(magic, at + 4)
    return bytes(marked)


def lying() -> bytes:
    """A part of 30 MB that the directory says has ten bytes."""
    body = bytearray(packed({"xl/workbook.xml": b"0" * 30_000_000}))
    struct.pack_into("<I", body, body.find(b"PK\x01\x02") + 24, 10)
    return bytes(body)


def nested(levels: int) -> bytes:
    body = b"0" * 1_000_000
    for level in range(levels):
        body = packed({f"{level}.zip": body})
    return body


def picture() -> bytes:
    """A PNG of 60000 by 60000 points in some hundred bytes."""
    size = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", size), (b"IDAT", zlib.compress(bytes(100_000))), (b"IEND", b""))
    written = (struct.pack(">I", len(it)) + kind + it + struct.pack(">I", zlib.crc32(kind + it)) for kind, it in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(written)


def sheet(find: bytes, put: bytes) -> bytes:
    return changed(workbook(), "xl/worksheets/sheet1.xml", find, put)


def cell(row: int, column: str, text: bytes) -> bytes:
    return f'<row r="{row}"><c r="{column}{row}" t="str"><v>'.encode() + text + b"</v></c></row>" + END


def noise(length: int) -> bytes:
    return random.Random(7).randbytes(length)


def heavy(body: str) -> bytes:
    """A document with a picture so large that nothing seems odd in how much it unpacks to."""
    return word(body, **{"word/media/a.png": noise(300_000)})


def tables_in_tables(depth: int) -> str:
    inside = paragraph("示例")
    for _ in range(depth):
        inside = f"<w:tbl><w:tr><w:tc>{inside}<w:p/></w:tc></w:tr></w:tbl>"
    return inside


ARCHIVES: Files = {
    "bomb.xlsx": lambda: packed({"xl/workbook.xml": bytes(50_000_000)}),
    "bomb.docx": lambda: packed({"word/document.xml": bytes(50_000_000)}),
    "sizes-lie.xlsx": lying,
    "zip-in-zip.zip": lambda: nested(9),
    "zip-in-zip.docx": lambda: nested(9),
    "members.xlsx": lambda: packed({"xl/workbook.xml": b"", **{f"{n}.xml": b"" for n in range(3000)}}),
    "outside.docx": lambda: packed({"word/document.xml": "<a/>", "../../../etc/cron.d/a": "x"}),
    "absolute.xlsx": lambda: packed({"xl/workbook.xml": "<a/>", "/etc/cron.d/a": "x"}),
    "gzip.xlsx": lambda: gzip.compress(workbook(), mtime=0),
    "bomb.gz": lambda: gzip.compress(bytes(50_000_000), mtime=0),
    "classes.jar": lambda: packed({"META-INF/MANIFEST.MF": "x", "A.class": b"\xca\xfe\xba\xbe"}),
    "empty.zip": lambda: packed({}),
    "cut.zip": lambda: packed({"a": noise(9000)})[:4000],
    "magic.xlsx": lambda: b"PK\x03\x04" + noise(5000),
}

WORKBOOKS: Files = {
    "cut.xlsx": lambda: workbook()[:-100],
    "locked.xlsx": lambda: locked(workbook()),
    "encrypted.xlsx": lambda: OLE + noise(600) + "EncryptedPackage".encode("utf-16-le") + noise(600),
    "laughs.xlsx": lambda: sheet(b"<worksheet", LAUGHING.encode() + b"<worksheet"),
    "xxe.xlsx": lambda: sheet(b"<worksheet", STEALING.encode() + b"<worksheet"),
    "merged.xlsx": lambda: sheet(END, END + b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    "far-cell.xlsx": lambda: sheet(END, cell(1_048_576, "XFD", b"1")),
    "long-cell.xlsx": lambda: sheet(END, cell(3, "B", b"x" * 1_000_000)),
    "no-numbers.xlsx": lambda: sheet(b"<v>12.5</v>", b"<v>1e999</v>"),
    "deep.xlsx": lambda: sheet(b"<sheetData>", b"<sheetData>" + b"<row>" * 20_000),
    "noise.xls": lambda: OLE + noise(20_000),
    "old-noise.xls": lambda: b"\x09\x08" + noise(20_000),
    "workbook.csv": workbook,
    "workbook.doc": workbook,
    "workbook.txt": workbook,
}

DOCUMENTS: Files = {
    "cut.docx": lambda: word(paragraph("示例"))[:-40],
    "locked.docx": lambda: locked(word(paragraph("示例"))),
    "encrypted.docx": lambda: OLE + noise(600) + "EncryptedPackage".encode("utf-16-le") + noise(600),
    "laughs.docx": lambda: word(paragraph("&l9;"), LAUGHING),
    "xxe.docx": lambda: word(paragraph("&e;"), STEALING),
    "deep.docx": lambda: heavy("<w:sdt>" * 50_000),
    "tables-in-tables.docx": lambda: word(tables_in_tables(60)),
    "wide.docx": lambda: heavy(f"<w:tbl>{WIDE * 60_000}</w:tbl>"),
    "paragraph.docx": lambda: heavy(paragraph("示例甲公司拖欠工资，" * 100_000)),
    "rows.docx": lambda: heavy(f"<w:tbl>{NARROW * 150_000}</w:tbl>"),
    "picture-bomb.docx": lambda: word(paragraph("示例"), **{"word/media/a.png": picture()}),
    "macros.docx": lambda: word(paragraph("示例"), **{"word/vbaProject.bin": OLE + noise(900)}),
    "noise.doc": lambda: OLE + noise(900) + "WordDocument".encode("utf-16-le") + noise(900),
    "pdf.docx": lambda: b"%PDF-1.7\n" + noise(900),
    "picture.docx": picture,
    "picture.png": picture,
}

PACKED = hostile(ARCHIVES | WORKBOOKS | DOCUMENTS)

"""What a document is, by its first bytes: names and headers lie, bytes less so."""

import re
from typing import Literal

Format = Literal["xlsx", "xls", "doc", "pdf", "zip", "xml", "html", "text"]

_MAGIC: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF", "pdf"),
    (b"\x09\x08", "xls"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_ZIP = b"PK\x03\x04"
_WITHIN = 64 * 1024
_BLANK = b"\xef\xbb\xbf\xff\xfe\r\n\t "
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def format_of(body: bytes) -> Format:
    """The format of a document. Text that is neither HTML nor XML is "text": CSV, if anything."""
    if body.startswith(_OLE):
        return "doc" if _WORD_STREAM in body else "xls"
    for magic, named in _MAGIC:
        if body.startswith(magic):
            return named
    if body.startswith(_ZIP):
        return "xlsx" if b"xl/workbook" in body else "zip"
    # UTF-16 has a NUL beside every letter of a tag.
    begin = body[:_WITHIN].replace(b"\0", b"").lstrip(_BLANK)
    if _HTML.search(begin):
        return "html"
    if begin.startswith(b"<?xml"):
        return "xml"
    return "html" if begin.startswith(b"<") else "text"

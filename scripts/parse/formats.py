"""What a document is, by its first bytes: names and headers lie, bytes less so."""

import re
from typing import Literal

Format = Literal["xlsx", "xls", "docx", "doc", "pdf", "picture", "locked", "zip", "xml", "html", "json", "text"]

_MAGIC: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF", "pdf"),
    (b"\x09\x08", "xls"),
    (b"\x89PNG\r\n\x1a\n", "picture"),
    (b"\xff\xd8\xff", "picture"),
)
_PARTS: tuple[tuple[bytes, Format], ...] = ((b"xl/workbook", "xlsx"), (b"word/document.xml", "docx"))
"""What a ZIP archive holds that is one of these documents."""
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_LOCKED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ZIP = b"PK\x03\x04"
_WITHIN = 64 * 1024
_BLANK = b"\xef\xbb\xbf\xff\xfe\r\n\t "
_JSON = re.compile(rb"[\w.$]{0,60}\(?\s*(?:\{\s*\"|\[\s*[\[{\"])")
"""An object, a list of objects or lists, or either handed to a function."""
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


def format_of(body: bytes) -> Format:
    """The format of a document. Text that is neither HTML nor XML nor JSON is "text": CSV, or sentences."""
    if body.startswith(_OLE):
        return "locked" if _LOCKED_STREAM in body else "doc" if _WORD_STREAM in body else "xls"
    for magic, named in _MAGIC:
        if body.startswith(magic):
            return named
    if body.startswith(_ZIP):
        return next((named for part, named in _PARTS if part in body), "zip")
    # UTF-16 has a NUL beside every letter of a tag.
    begin = body[:_WITHIN].replace(b"\0", b"").lstrip(_BLANK)
    if _HTML.search(begin):
        return "html"
    if begin.startswith(b"<?xml"):
        return "xml"
    if begin.startswith(b"<"):
        return "html"
    return "json" if _JSON.match(begin) and body.rstrip(_BLANK + b"\0;").endswith((b"}", b"]", b")")) else "text"

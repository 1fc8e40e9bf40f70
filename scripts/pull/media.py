"""What bytes are, by their first characters: neither file names nor headers are to be believed."""

import io
import re
import zipfile

HTML = "text/html"
CSV = "text/csv"
TEXT = "text/plain"
JSON = "application/json"
XML = "application/xml"
PDF = "application/pdf"
XLS = "application/vnd.ms-excel"
DOC = "application/msword"
OLE = "application/x-ole-storage"
ZIP = "application/zip"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
UNKNOWN = "application/octet-stream"

MAGIC = {b"%PDF-": PDF, b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TAGS = re.compile(rb"<(!doctype html|html|head|body|meta|title|script|table|div|frameset|center|p|h1)\b", re.IGNORECASE)
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")

ALLOWED = {
    "xlsx": {XLSX, XLS},
    "xls": {XLS, XLSX},
    "docx": {DOCX},
    "pdf": {PDF},
    "csv": {CSV},
    "json": {JSON},
}
"""What a file with this extension may turn out to be. The two kinds of workbook are often named for each other."""


def sniff(body: bytes, name: str) -> str:
    """Media type of `body`. `name` (path of the url) only tells CSV from other text."""
    for magic, media in MAGIC.items():
        if body.startswith(magic):
            return media
    if body.startswith(OLE_MAGIC):
        return _ole(body)
    if body.startswith(b"PK\x03\x04"):
        return _zip(body)
    return _text(body, name)


def lie(media: str, extension: str) -> str | None:
    """The sentence to say where a file is not what its extension promises."""
    if media in ALLOWED.get(extension, {media}):
        return None
    return f"it is named .{extension} but holds {media}: open it in a browser to see what the site sends"


def _ole(body: bytes) -> str:
    """The directory of an OLE file names its streams in UTF-16."""
    if "Workbook".encode("utf-16-le") in body or "Book".encode("utf-16-le") in body:
        return XLS
    return DOC if "WordDocument".encode("utf-16-le") in body else OLE


def _zip(body: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return ZIP
    if any(name.startswith("xl/") for name in names):
        return XLSX
    return DOCX if any(name.startswith("word/") for name in names) else ZIP


def _text(body: bytes, name: str) -> str:
    if body.startswith(UTF16_MARKS):
        return CSV if name.lower().endswith(".csv") else TEXT
    if b"\x00" in body[:4096]:
        return UNKNOWN
    head = body[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if TAGS.search(head) and head.startswith(b"<"):
        return HTML
    if name.lower().endswith(".csv"):
        return CSV
    if head.startswith(b"<?xml"):
        return XML
    return JSON if head[:1] in (b"{", b"[") else TEXT

"""A scanned page → its text, by the optional reader `rapidocr`, whose models lie in its package: nothing is fetched.

Whatever comes from here is a guess about shapes: the caller doubts every value of it.
"""

import importlib
from collections.abc import Callable, Iterator
from typing import Any

from scripts.parse.limits import Unreadable
from scripts.parse.pdf import pictures
from scripts.parse.pdf.document import READ_SCANS, Scanned
from scripts.parse.pdf.lines import Written, by_line
from scripts.parse.pdf.shape import Box

VERSION = "scan/1"
DOUBT = "read from a picture, where a program may take one character for another"
"""Why no value of a scan can be trusted."""

Engine = Callable[[bytes], Any]
"""From the bytes of a picture to an answer with `txts` and `boxes`: the corners of each line, in pixels."""

_PICTURES = ("image/png", "image/jpeg")


def text(body: bytes, media: str, engine: Engine | None = None) -> str:
    """The lines of a scanned PDF or of a picture, one on a line, pages in order.

    Raises Scanned where the reader isn't installed, Unreadable for any other kind of document.
    """
    if media not in (*_PICTURES, "application/pdf"):
        raise Unreadable(f"{media} isn't a kind of picture that is read: scans are PDF, PNG or JPEG")
    read = engine or _engine()
    pages = [body] if media in _PICTURES else pictures.pages(body)
    return "\n".join(line for page in pages for line in _lines(read(page)))


def _engine() -> Engine:
    try:
        engine: Engine = importlib.import_module("rapidocr").RapidOCR(params={"Global.log_level": "error"})
    except ImportError as error:
        raise Scanned(f"the document is a picture of text: {READ_SCANS}") from error
    return engine


def _lines(answer: Any) -> Iterator[str]:
    """What was read, piece by piece, put together line by line."""
    if answer.txts is None:
        return
    pieces = [_written(said, corners) for said, corners in zip(answer.txts, answer.boxes, strict=True)]
    for line in by_line(pieces):
        yield " ".join(piece.text for piece in line)


def _written(said: str, corners: Any) -> Written:
    across, down = [float(x) for x, _ in corners], [float(y) for _, y in corners]
    box = Box(min(across), min(down), max(across), max(down))
    return Written(said, box, box.height)

"""A file given to `read` → the document it would be had it been fetched, and what its first lines say of it."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts import parse
from scripts.model import Day, Snapshot
from scripts.pull import body as limits
from scripts.pull import media

HEAD = re.compile(rb"(?:\xef\xbb\xbf)?((?:(?:url|title|date|source)[ \t]*:[^\n]*\n)+)")
ADDRESS = re.compile(r"https?://[^\s\[\]]+")


@dataclass(frozen=True)
class Document:
    """The document as if fetched, and the day that its first lines give for its publication."""

    snapshot: Snapshot
    published: str | None = None


def bytes_of(file: Path) -> bytes:
    """The file's bytes, and no more than are needed to see that it is too long. Raises OSError."""
    with file.open("rb") as opened:
        return opened.read(limits.BYTES + 1)


def document(name: str, body: bytes, url: str | None, day: Day) -> Document:
    """The document `name`. Raises Unreadable for what no reader need look at."""
    said, rest = _head(body) if name.endswith(".txt") else ({}, body)
    return Document(_snapshot(name, rest, (url, said.get("url")), said.get("title") or None, day), said.get("date") or None)


def _head(body: bytes) -> tuple[dict[str, str], bytes]:
    """The lines `url:`, `title:` and `date:` that a text may begin with, and the text."""
    match = HEAD.match(body)
    lines = match[1].decode("utf-8", "replace").splitlines() if match else []
    pairs = (line.partition(":") for line in lines)
    return {key.strip(): value.strip() for key, _, value in pairs}, body[match.end() :] if match else body


def _snapshot(name: str, body: bytes, urls: Iterable[str | None], title: str | None, day: Day) -> Snapshot:
    """The document as if fetched from the first good address."""
    if len(body) > limits.BYTES:
        raise parse.Unreadable(f"the file is longer than {limits.BYTES // 1_000_000} MB")
    if not body.strip():
        raise parse.Unreadable("the file is empty")
    url = next((url for url in urls if url and ADDRESS.fullmatch(url)), f"file:{Path(name).name}")
    return Snapshot(
        url=url,
        body=body,
        fetched=f"{day}T00:00:00+08:00",
        sha256=hashlib.sha256(body).hexdigest(),
        media=media.sniff(body, url),
        link_text=title,
    )

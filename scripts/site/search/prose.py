"""lunr's index of prose: guides, law, glossary, notices' titles, places and channels."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lunr.builder import Builder

from scripts.rules.fold import fold
from scripts.rules.han import HAN
from scripts.site import notices
from scripts.site.book import Book
from scripts.site.search.form import json_bytes
from scripts.site.views.page import Page
from scripts.site.words.registers import REGISTER_NOT

VERSION = 1
SPACE = re.compile("[ \t\r\n\u3000]+")
RUN = re.compile(f"[{HAN}]+|[a-z0-9]+")


@dataclass(frozen=True)
class Prose:
    """A page as the search for prose sees it."""

    url: str
    title: str
    summary: str
    body: str


def files(book: Book, pages: Iterable[Prose]) -> Iterator[tuple[str, bytes]]:
    yield "/search/prose.json", json_bytes(index([*pages, *_places(book), *_registers(book), *_notices(book)]))


def cut(text: str) -> list[str]:
    """Overlapping pairs of Chinese characters, and whole words of letters and digits; theme/static/js/fold.js cuts alike."""
    return [token for part in SPACE.split(text) for run in RUN.findall(fold(part)) for token in _pairs(run)]


def _pairs(run: str) -> list[str]:
    if len(run) < 3 or run.isascii():
        return [run]
    return [run[at : at + 2] for at in range(len(run) - 1)]


def index(prose: Iterable[Prose]) -> dict[str, object]:
    """lunr's index, serialised, with the title and summary of each page."""
    documents = sorted(prose, key=lambda page: page.url)
    builder = Builder()
    builder.ref("url")
    builder.field("title", boost=5, extractor=lambda page: cut(page["title"]))
    builder.field("body", extractor=lambda page: cut(page["body"]))
    for page in documents:
        builder.add({"url": page.url, "title": page.title, "body": f"{page.summary} {page.body}"})
    built = builder.build().serialize() if documents else {"fields": [], "fieldVectors": [], "invertedIndex": []}
    return {"version": VERSION, "index": built, "pages": {page.url: [page.title, page.summary] for page in documents}}


def of_page(page: Page, body: str) -> Prose:
    """A page of prose; `body` may hold HTML, whose tags are left out."""
    return Prose(page.url, page.title, page.description, re.sub("<[^>]*>", " ", body))


def _places(book: Book) -> Iterator[Prose]:
    for code in book.places:
        name = book.atlas.full_name(code)
        names = " ".join(channel.name for channel in book.channels_in.get(code, ()))
        yield Prose(f"/channels/{code}/", f"{name}：被欠薪找谁", f"{name}的维权渠道。", names)


def _registers(book: Book) -> Iterator[Prose]:
    for register in book.registers.values():
        yield Prose(f"/registers/{register.id}/", register.title, register.plain, REGISTER_NOT.get(register.id, ""))


def _notices(book: Book) -> Iterator[Prose]:
    """Titles that name nobody: this file is searched as long as a reader keeps it, and has no last day."""
    for notice in book.notices:
        line = notices.line(book, notice)
        if line.shown and notices.names_nobody(line.title):
            yield Prose(line.url, line.title, f"{line.authority} {line.date}", "")

"""What the search page reads: names and codes, how characters fold, and lunr's index of prose."""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from lunr.builder import Builder

from scripts.model import CHANNELS, Region
from scripts.rules.fold import fold, fold_character
from scripts.site import directory, notices, words
from scripts.site.book import Book
from scripts.site.stood import place_of
from scripts.site.views import Page

VERSION = 1
HAN = (range(0x3400, 0xA000), range(0x20000, 0x323B0))
"""Blocks of Chinese characters in Unicode."""
SPACE = re.compile("[ \t\r\n\u3000]+")
RUN = re.compile("[\u4e00-\u9fff\u3400-\u4dbf]+|[a-z0-9]+")
SUFFIX = re.compile(r"(?:特别行政区|[\u4e00-\u9fff]{1,3}族自治区|自治区|自治州|地区|[省市盟])$")


@dataclass(frozen=True)
class Prose:
    """A page as the search for prose sees it."""

    url: str
    title: str
    summary: str
    body: str


def files(book: Book, prose: Iterable[Prose]) -> Iterator[tuple[str, bytes]]:
    yield "/search/index.json", _json({"version": VERSION, "names": list(names(book)), "regions": list(regions(book))})
    yield "/search/fold.json", _json({"t": dict(folding())})
    yield "/search/prose.json", _json(prose_index([*prose, *_places(book), *_registers(book), *_notices(book)]))


def names(book: Book) -> Iterator[list[object]]:
    """A row for each employer: folded name, name, code, address, place, last day, registers, how many listings."""
    for employer in sorted(book.employers.values(), key=lambda employer: (fold(employer.name), employer.id)):
        registers = sorted({words.REGISTER_SHORT.get(it.listing.register, it.listing.register) for it in employer.listings})
        place = book.atlas.full_name(place_of(employer.listings[0]))
        yield [
            fold(employer.name), employer.name, employer.code or "", employer.url, place, employer.until,
            "、".join(registers), len(employer.listings),
        ]  # fmt: skip


def regions(book: Book) -> Iterator[tuple[str, str, bool, str | None]]:
    """Provinces and prefectures as names of firms begin with them, and whether any source covers them."""
    lists = [source for source in book.sources.values() if source.register != CHANNELS]
    covered = {region.code for it in lists for region in book.atlas.path(it.publisher.region)}
    wide = {it.publisher.region for it in lists}
    for province in book.atlas.provinces:
        for region in (province, *book.atlas.children(province.code)):
            known = region.code in covered or province.code in wide
            channels = f"/channels/{region.code}/" if region.code in directory.listed(book) else None
            yield from ((name, region.name, known, channels) for name in _spellings(region))


def _spellings(region: Region) -> list[str]:
    """贵港市 and 贵港: what a firm's name begins with."""
    short = SUFFIX.sub("", region.name)
    return sorted({short, region.name} if len(short) > 1 else {region.name})


@cache
def folding() -> tuple[tuple[str, str], ...]:
    """Single characters that the browser cannot fold by itself: traditional ones, to simplified."""
    characters = (chr(code) for block in HAN for code in block)
    return tuple((one, folded) for one in characters if (folded := fold_character(one)) != one)


def cut(text: str) -> list[str]:
    """Overlapping pairs of Chinese characters, and whole words of letters and digits; theme/static/js/fold.js cuts alike."""
    return [token for part in SPACE.split(text) for run in RUN.findall(fold(part)) for token in _pairs(run)]


def _pairs(run: str) -> list[str]:
    if len(run) < 3 or run.isascii():
        return [run]
    return [run[at : at + 2] for at in range(len(run) - 1)]


def prose_index(prose: Iterable[Prose]) -> dict[str, object]:
    """lunr's index, serialised, with the title and summary of each page."""
    documents = sorted(prose, key=lambda page: page.url)
    builder = Builder()
    builder.ref("url")
    builder.field("title", boost=5, extractor=lambda page: cut(page["title"]))
    builder.field("body", extractor=lambda page: cut(page["body"]))
    for page in documents:
        builder.add({"url": page.url, "title": page.title, "body": f"{page.summary} {page.body}"})
    index = builder.build().serialize() if documents else {"fields": [], "fieldVectors": [], "invertedIndex": []}
    return {"version": VERSION, "index": index, "pages": {page.url: [page.title, page.summary] for page in documents}}


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
        yield Prose(f"/registers/{register.id}/", register.title, register.plain, words.REGISTER_NOT.get(register.id, ""))


def _notices(book: Book) -> Iterator[Prose]:
    """Titles that name nobody: this file is searched as long as a reader keeps it, and has no last day."""
    for notice in book.notices:
        line = notices.line(book, notice)
        if line.shown and notices.names_nobody(line.title):
            yield Prose(line.url, line.title, f"{line.authority} {line.date}", "")


def _json(tree: object) -> bytes:
    return (json.dumps(tree, ensure_ascii=False, separators=(",", ":")) + "\n").encode()

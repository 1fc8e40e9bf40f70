"""The search page, which browses by place, register and year where no script runs."""

from collections.abc import Iterator

from scripts.site.book import Book
from scripts.site.editions import said, say
from scripts.site.pages import browse, home, registers, sources
from scripts.site.views.page import Link, Page
from scripts.site.words.registers import REGISTER_SHORT


def pages(book: Book) -> Iterator[Page]:
    context = {
        "places": tuple(_places(book)),
        "registers": home.register_links(book),
        "years": tuple(_years(book)),
        "letters": browse.letters(book),
        "coverage": tuple(sources.view(book, source) for source in book.lists),
        "covered": tuple(sorted({book.atlas.full_name(it.publisher.region) for it in book.lists})),
        "uncovered": tuple(_uncovered(book)),
        "searched": tuple(dict.fromkeys(register.title for register in book.registers.values() if register.id in _read(book))),
        "register_titles": tuple(REGISTER_SHORT.values()),
    }
    description = "输入公司名称的几个字或统一社会信用代码，查它现在是否在公示名单上。"
    yield Page("/search/", "search", "查用人单位", description, context, index=False)
    yield batch_page()


def batch_page() -> Page:
    crumbs = (Link("首页", "/"), Link("查用人单位", "/search/"), Link("逐家查一批", "/search/batch/"))
    description = "粘贴一批单位名称或者统一社会信用代码，逐家查它们现在是否在公示名单上。"
    context = {"heads": ("查的", "结果", "单位", "说明")}
    return Page("/search/batch/", "batch", "逐家查一批", description, context, crumbs, index=False)


def _read(book: Book) -> frozenset[str]:
    """Registers that any source publishes."""
    return frozenset(source.register for source in book.lists)


def _uncovered(book: Book) -> Iterator[str]:
    """Provinces in which no source has been confirmed for any place."""
    known = {region.code for it in book.lists for region in book.atlas.path(it.publisher.region)}
    yield from (region.name for region in book.atlas.provinces if region.code not in known)


def _places(book: Book) -> Iterator[Link]:
    for code, standing in sorted(book.in_place.items()):
        if link := book.atlas.link(code, len(standing)):
            yield link


def _years(book: Book) -> Iterator[Link]:
    for register in book.registers:
        for year, standing in registers.by_year(book, register).items():
            text = say("%(year)s年 %(register)s", year=year, register=said(REGISTER_SHORT.get(register, register)))
            yield Link(text, f"/registers/{register}/{year}/", count=len(standing))

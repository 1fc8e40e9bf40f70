"""One place: what stands there, its notices, whom to call."""

from collections.abc import Iterator, Sequence

from scripts.model import Notice, Region
from scripts.rules import Stood
from scripts.site import cards, charts, feeds, notices
from scripts.site.book import Book
from scripts.site.pages import channels, figures
from scripts.site.pages.paging import paged
from scripts.site.stood import notice_order
from scripts.site.views.page import Fact, Link, Page
from scripts.site.words.numbers import thousands

TITLE = "按地区看"
DESCRIPTION = "选一个省、市、区县，看那里现在公示的单位和当地的维权渠道。"
LATEST = 8
MOST = 12
"""Bars of the chart, at most."""


def pages(book: Book) -> Iterator[Page]:
    crumbs = (Link("首页", "/"), Link(TITLE, "/regions/"))
    yield Page("/regions/", "regions", TITLE, DESCRIPTION, {"places": tuple(overview(book)), **_charts(book)}, crumbs)
    for code in book.places:
        if region := book.atlas.current(code):
            yield from _pages_of(book, region)


def overview(book: Book) -> Iterator[tuple[Link, tuple[Link, ...]]]:
    """Provinces, each with the divisions in it that have a page."""
    for region in book.atlas.provinces:
        yield _link(book, region), _children(book, region.code)


def _charts(book: Book) -> dict[str, object]:
    """How many stand where: the places with most, and the provinces as tiles."""
    counted = [(region, len(book.in_place[region.code])) for region in book.atlas.divisions if region.code in book.in_place]
    prefectures = sorted((it for it in counted if it[0].level == "prefecture"), key=lambda it: (-it[1], it[0].code))[:MOST]
    most = tuple((region.name, count) for region, count in prefectures)
    provinces = {region.code: count for region, count in counted if region.level == "province"}
    said = "，".join(f"{name}{count}条" for name, count in most)
    return {
        "most": most,
        "chart": charts.bars(most, f"各市现在公示的条数：{said}") if most else "",
        "map": charts.tiles(provinces, "各省现在公示的条数，见下面各省的数字"),
    }


def _pages_of(book: Book, region: Region) -> Iterator[Page]:
    standing, base = book.in_place.get(region.code, ()), f"/regions/{region.code}/"
    context = {
        "name": region.name,
        "path": book.atlas.crumbs(region.code),
        "children": _children(book, region.code),
        "notices": tuple(notices.line(book, notice) for notice in latest(standing)),
        "channels": channels.first(book, region.code),
        "more_channels": channels.more(book, region.code),
        "reports": figures.of_place(book, region.code),
        "totals": tuple(_totals(book, standing)),
        "feeds": feeds.links(book, region=region.code),
    }
    crumbs = (Link("首页", "/"), Link(TITLE, "/regions/"), *book.atlas.crumbs(region.code))
    description = f"{book.atlas.full_name(region.code)}现在公示的欠薪用人单位 {len(standing)} 条，以及当地的维权渠道。"
    for url, paging, some in paged(base, standing):
        here = {**context, "listings": cards.lines(book, some), "paging": paging}
        yield Page(url, "region", region.name, description, here, crumbs, feeds=feeds.links(book, region=region.code))


def latest(standing: Sequence[Stood]) -> list[Notice]:
    """The newest notices that publish any of these listings."""
    found = {entry.notice.id: entry.notice for stood in standing for entry in stood.listing.entries}
    return sorted(found.values(), key=notice_order, reverse=True)[:LATEST]


def _totals(book: Book, standing: Sequence[Stood]) -> Iterator[Fact]:
    for register in book.registers.values():
        if count := sum(stood.listing.register == register.id for stood in standing):
            yield Fact(register.title, f"{thousands(count)} 条")


def _children(book: Book, code: str) -> tuple[Link, ...]:
    return tuple(_link(book, region) for region in book.atlas.children(code) if region.code in book.places)


def _link(book: Book, region: Region) -> Link:
    return Link(region.name, f"/regions/{region.code}/", count=len(book.in_place.get(region.code, ())))

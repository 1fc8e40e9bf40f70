"""The front page: the search box, three doors, the latest notices."""

from collections.abc import Iterator

from scripts.site import feeds, health, notices
from scripts.site.book import Book
from scripts.site.stood import notice_order
from scripts.site.views.page import Link, Page

LATEST = 8
BEGINNING = 6
"""Characters of a name that make a good example: part of it is enough."""


def pages(book: Book) -> Iterator[Page]:
    shown = (notice for notice in book.notices if book.of_notice[notice.id])
    latest = sorted(shown, key=notice_order, reverse=True)[:LATEST]
    context = {
        "listings_total": len(book.shown),
        "employers_total": len(book.employers),
        "places_total": len(book.in_place),
        "sources_total": len(book.sources),
        "problems_total": sum(health.state(book, source) != "good" for source in book.sources.values()),
        "latest": tuple(notices.line(book, notice) for notice in latest),
        "registers": register_links(book),
        "places": province_links(book),
        "examples": tuple(examples(book)),
    }
    title, description = "首页", "查用人单位是否在欠薪公示名单上，看主管部门公布的名单，找到当地的维权渠道。"
    yield Page("/", "home", title, description, context, feeds=feeds.links(book))


def register_links(book: Book) -> tuple[Link, ...]:
    """Registers with how many listings stand in each."""
    return tuple(
        Link(register.title, f"/registers/{register.id}/", count=len(book.in_register.get(register.id, ())), note=register.plain)
        for register in book.registers.values()
    )


def province_links(book: Book) -> tuple[Link, ...]:
    """Provinces in which something stands."""
    found = (region.code for region in book.atlas.provinces if region.code in book.in_place)
    links = (book.atlas.link(code, len(book.in_place[code])) for code in found)
    return tuple(link for link in links if link)


def examples(book: Book) -> Iterator[str]:
    """The beginning of a name and of a code that are found today."""
    employers = [found for stood in book.shown if (found := book.employer(stood)) and found.party.kind == "organisation"]
    yield from (employer.name[:BEGINNING] for employer in employers[:1])
    yield from (employer.code[:10] for employer in employers[1:2] if employer.code)

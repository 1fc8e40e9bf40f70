"""Whom to call: the directory, and each place with its own channels first, then those above it and the nation's."""

from collections.abc import Iterator

from scripts.model import Region
from scripts.site import contacts, directory
from scripts.site.book import Book
from scripts.site.editions import say
from scripts.site.places import COUNTRY
from scripts.site.views.channel import ChannelView
from scripts.site.views.page import Link, Page
from scripts.site.words.days import day_words

TITLE = "我被欠薪了，找谁"
DESCRIPTION = "被欠薪以后可以找的部门和电话：全国的，和您干活那个地方的。"
CRUMBS = (Link("首页", "/"), Link("维权渠道", "/channels/"))
FIRST = 3
BEGIN = "hrss_hotline"
"""Whoever answers it can name the office that takes the complaint."""


def pages(book: Book) -> Iterator[Page]:
    national = directory.views(book, book.channels_in.get(COUNTRY, ()), COUNTRY)
    provinces = tuple(_link(region) for region in book.atlas.provinces)
    yield Page("/channels/", "channels", TITLE, DESCRIPTION, {"national": national, "places": provinces}, CRUMBS)
    for code in directory.listed(book):
        yield _place(book, code)


def first(book: Book, code: str) -> tuple[ChannelView, ...]:
    """The few to begin with, for pages about something else; more() leads to the rest."""
    return directory.views(book, directory.near(book, code)[:FIRST], code)


def more(book: Book, code: str) -> Link:
    return Link("全部维权渠道", directory.page_of(book, code))


def crumbs(book: Book, code: str) -> tuple[Link, ...]:
    return (*CRUMBS, *(_link(region) for region in book.atlas.path(code) if region.code in directory.listed(book)))


def _place(book: Book, code: str) -> Page:
    name, url = book.atlas.name(code), f"/channels/{code}/"
    national = directory.views(book, book.channels_in.get(COUNTRY, ()), code)
    until = directory.good_until(book, code)
    context = {
        "name": name,
        "until": day_words(until.isoformat()) if until else "",
        "code": code,
        "begin": tuple(view for view in national if view.kind == BEGIN),
        "channels": directory.views(book, book.channels_in.get(code, ()), code),
        "above": tuple(_above(book, code)),
        "national": tuple(view for view in national if view.kind != BEGIN),
        "gone": directory.views(book, directory.gone(book, code), code),
        "shares": directory.sharing(book, code),
        "dial": directory.dials(book, code).get(directory.ADVICE),
        "inside": tuple(_link(region) for region in book.atlas.children(code) if region.code in directory.listed(book)),
        "covered": tuple(it.name for it in book.atlas.children(code) if it.code not in directory.listed(book)),
        "contacts": contacts.url(code),
    }
    description = say("在%(name)s干活被欠薪，可以找的部门和电话。", name=book.atlas.full_name(code))
    return Page(url, "channels_place", say("%(name)s：被欠薪找谁", name=name), description, context, crumbs(book, code))


def _above(book: Book, code: str) -> Iterator[tuple[str, tuple[ChannelView, ...]]]:
    """Name and channels of each place above that has channels of its own, the nearest first."""
    for above in directory.upwards(book, code)[1:]:
        if own := book.channels_in.get(above):
            yield book.atlas.name(above), directory.views(book, own, code)


def _link(region: Region) -> Link:
    return Link(region.name, f"/channels/{region.code}/")

"""Every page of the portal but its prose."""

from collections.abc import Iterator

from scripts.site.book import Book
from scripts.site.downloads import File
from scripts.site.pages import (
    browse,
    channels,
    employers,
    figures,
    home,
    laws,
    notices,
    others,
    posters,
    regions,
    registers,
    search,
    sources,
    transparency,
    which,
)
from scripts.site.views.page import Page

KINDS = (home, search, browse, notices, registers, regions, figures, channels, which, laws, sources, transparency)

IN_EVERY_EDITION = (home, search, channels, which, laws, figures)
"""What somebody needs who does not read simplified Chinese: to look up, to ask, to know the law. Names stay as they are."""


def pages_in(book: Book) -> Iterator[Page]:
    """The pages an edition other than the house's own has, but its prose; said in the edition being made."""
    for kind in IN_EVERY_EDITION:
        yield from (page for page in kind.pages(book) if page.template != "batch")


def all_pages(book: Book, files: tuple[File, ...], site: str) -> Iterator[Page]:
    """`files` are the downloads, whose sizes a page names; `site` the address that codes on paper begin with."""
    for kind in KINDS:
        yield from kind.pages(book)
    yield from employers.pages(book, site)
    yield from posters.pages(book, site)
    yield others.feed_page(book)
    yield others.download_page(files)
    yield from others.ended_pages(book)
    yield others.share_page(book)
    yield others.offline_page()
    yield others.not_found()

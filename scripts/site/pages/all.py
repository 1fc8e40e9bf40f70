"""Every page of the portal but its prose."""

from collections.abc import Iterator

from scripts.site.book import Book
from scripts.site.downloads import File
from scripts.site.pages import (
    browse,
    channels,
    employers,
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
from scripts.site.views import Page

KINDS = (home, search, browse, employers, notices, registers, regions, channels, which, laws, sources, transparency)


def all_pages(book: Book, files: tuple[File, ...], site: str) -> Iterator[Page]:
    """`files` are the downloads, whose sizes a page names; `site` the address that codes on paper begin with."""
    for kind in KINDS:
        yield from kind.pages(book)
    yield from posters.pages(book, site)
    yield others.feed_page(book)
    yield others.download_page(files)
    yield from others.ended_pages(book)
    yield others.share_page(book)
    yield others.offline_page()
    yield others.not_found()

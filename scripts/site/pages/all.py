"""Every page of the portal but its prose."""

from collections.abc import Iterator

from scripts.site.book import Book
from scripts.site.downloads import File
from scripts.site.pages import browse, channels, employers, home, notices, others, regions, registers, search, sources
from scripts.site.views import Page

KINDS = (home, search, browse, employers, notices, registers, regions, channels, sources)


def all_pages(book: Book, files: tuple[File, ...]) -> Iterator[Page]:
    """`files` are the downloads, whose sizes a page names."""
    for kind in KINDS:
        yield from kind.pages(book)
    yield others.feed_page(book)
    yield others.download_page(files)
    yield from others.ended_pages(book)
    yield others.share_page(book)
    yield others.not_found()

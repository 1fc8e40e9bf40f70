"""Divisions as people name them, and whether any source of lists covers them."""

from collections.abc import Iterator

from scripts.model import Region
from scripts.site import directory
from scripts.site.book import Book

Row = tuple[str, str, bool, bool]
Table = list[Row]


def table(book: Book) -> Table:
    """Every division: its code, its name, whether a source covers it, and whether it has a page of channels."""
    return list(_rows(book))


def _rows(book: Book) -> Iterator[Row]:
    wide = {source.publisher.region for source in book.lists}
    touched = {region.code for code in wide for region in book.atlas.path(code)}
    for region in _regions(book):
        above = {one.code for one in book.atlas.path(region.code)}
        yield region.code, region.name, region.code in touched or bool(above & wide), region.code in directory.listed(book)


def _regions(book: Book) -> Iterator[Region]:
    """Provinces and prefectures, with which names of firms begin, and every division where something stands."""
    for province in book.atlas.provinces:
        yield province
        for prefecture in book.atlas.children(province.code):
            yield prefecture
            yield from (county for county in book.atlas.children(prefecture.code) if county.code in book.in_place)

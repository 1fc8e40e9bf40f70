"""How fresh the data is: the one file that changes every day, so that pages need not."""

import json

from scripts.site.book import Book
from scripts.site.pages import sources
from scripts.site.stood import until_of


def status(book: Book, *, demo: bool, site_url: str, operator: bool) -> bytes:
    """The day of the build, the last day all of it may be shown, the newest good capture, and the state of each source.

    `demo`, `site_url` and `operator` (whether the pages name one) are what publishing asks about.
    """
    rows = [sources.view(book, source) for source in book.sources.values()]
    tree = {
        "demo": demo,
        "operator": operator,
        "site_url": site_url,
        "built_for": book.day.isoformat(),
        "hide_after": hide_after(book),
        "data_until": book.data_until,
        "sources": {row.id: {"state": row.state, "last_good": row.last_good} for row in rows},
    }
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode()


def hide_after(book: Book) -> str:
    """The last day on which everything that is listed may be shown; empty where that has no end."""
    return min(filter(None, map(until_of, book.listed)), default="")

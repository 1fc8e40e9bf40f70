"""How fresh the data is: the one file that changes every day, so that pages need not."""

import json

from scripts.site.book import Book
from scripts.site.pages import sources


def status(book: Book) -> bytes:
    """The day of the build, the newest good capture, and the state of each source."""
    rows = [sources.view(book, source) for source in book.sources.values()]
    tree = {
        "built_for": book.day.isoformat(),
        "data_until": book.data_until,
        "sources": {row.id: {"state": row.state, "last_good": row.last_good} for row in rows},
    }
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode()

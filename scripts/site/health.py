"""How a source is doing: what its last captures say on the day of the book."""

from datetime import date, timedelta

from scripts.model import Source
from scripts.rules import Stood
from scripts.site.book import Book

STALE_AFTER = timedelta(days=8)
"""Days without a good capture after which a source's records send the reader to the original."""


def state(book: Book, source: Source) -> str:
    """good, failing (the last run failed, in all or in part), stale (no good capture for 8 days) or never."""
    capture = book.captures[source.id]
    if capture.last_good is None:
        return "never"
    if book.day - date.fromisoformat(capture.last_good.day) >= STALE_AFTER:
        return "stale"
    return "failing" if failed_on(book, source) else "good"


def failed_on(book: Book, source: Source) -> str | None:
    """The day of a failure, of all of a run or of a part, that no whole capture has followed."""
    capture = book.captures[source.id]
    if capture.failed and (capture.last_good is None or capture.failed.day >= capture.last_good.day):
        return capture.failed.day
    return None


def is_stale(book: Book, stood: Stood) -> bool:
    """Whether every source that publishes the listing has gone stale."""
    known = [book.sources[one] for entry in stood.listing.entries if (one := entry.notice.source) in book.sources]
    return bool(known) and all(state(book, source) == "stale" for source in known)

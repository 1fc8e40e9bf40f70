"""Which records are reduced to stubs by a day: information is kept no longer than its purpose lasts (PIPL art. 19, 47)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from datetime import date, timedelta

from scripts.model import Day, Ended, How, Register
from scripts.rules import clock
from scripts.rules.acts import RANK
from scripts.rules.days import earliest
from scripts.rules.listings import Entry, Listing
from scripts.rules.standing import Standing, standing

AFTER = timedelta(days=180)
"""From the end of a record until it is reduced."""

GRACE = timedelta(days=30)
"""What had ended when it was first read was never shown, and a day may have been misread: so long the source can be mended."""

AT_ONCE = ("revoked", "taken_down")
"""What should not have been listed, or must not be kept, is not kept for 180 days either."""

HOW: Mapping[str, How] = {
    "term": "expired",
    "superseded": "expired",
    "removed": "removed",
    "sanctioned": "withdrawn",
    "revoked": "revoked",
    "taken_down": "taken_down",
}
"""Why a listing does not stand → how its stub says that it ended."""


def due(
    listings: Iterable[Listing],
    entries: Iterable[Entry],
    registers: Mapping[str, Register],
    read: Mapping[str, Day],
    *,
    on: date,
) -> dict[str, Ended]:
    """Record → how it ended, of all that is to be reduced on the day `on`: listings, then acts that have done their work, and
    warnings, which were never shown. A listing that is held or shown stays, with its acts. `read` says of each notice on which
    day it was first read.
    """
    listings = tuple(listings)
    over = {listing.id: ended for listing in listings if (ended := _over(listing, registers, read, on))}
    found = {entry.record.id: over[it.id] for it in listings if it.id in over for entry in it.entries}
    gone = over.keys() | {listing.id for listing in listings if listing.erased}
    return found | {entry.record.id: ended for entry, ended in _done(listings, entries, registers, gone, on)}


def _over(listing: Listing, registers: Mapping[str, Register], read: Mapping[str, Day], on: date) -> Ended | None:
    now = standing(listing, registers, on=on)
    if now.state not in ("ended", "withdrawn") or now.until is None:
        return None
    day = now.until + timedelta(days=1)
    if now.why in AT_ONCE or on >= max(day + AFTER, _read(listing, read) + GRACE):
        return Ended(day=day.isoformat(), how=_how(listing, now, day))
    return None


def _how(listing: Listing, now: Standing, day: date) -> How:
    """An early removal (Order 45 art. 12) says so; another says only that it was one."""
    kinds = {act.entry.record.decision.kind for act in listing.acts if act.day == day and act.entry.record.decision}
    return "early_removal" if now.why == "removed" and "early_removal" in kinds else HOW[now.why]


def _read(listing: Listing, read: Mapping[str, Day]) -> date:
    """The day the listing was first read; the beginning of time where nothing says."""
    days = (entry.record.seen or read.get(entry.notice.id) for entry in listing.entries)
    return min((earliest(day) for day in days if day), default=date.min)


def _done(
    listings: Iterable[Listing], entries: Iterable[Entry], registers: Mapping[str, Register], gone: Set[str], on: date
) -> Iterator[tuple[Entry, Ended]]:
    """Acts all of whose listings are gone, acts that met none and never will, and warnings."""
    met: dict[str, set[str]] = defaultdict(set)
    for listing in listings:
        for act in listing.acts:
            met[act.entry.record.id].add(listing.id)
    own = {entry.record.id for listing in listings for entry in listing.entries}
    for entry in (it for it in entries if not it.record.ended and it.record.id not in own):
        acted = met[entry.record.id]
        if acted <= gone if acted else on >= _waits_until(entry, registers) + AFTER:
            yield entry, Ended(day=entry.day.isoformat(), how="expired")


def _waits_until(entry: Entry, registers: Mapping[str, Register]) -> date:
    """The day after which nothing that stood on the act's day can stand; a warning waits for nothing."""
    register = registers.get(entry.register)
    if entry.effect not in RANK or register is None:
        return entry.day
    longest = clock.interval(Listing((entry,)), register, entry.day, entry.day)
    return min(longest.until, date.max - AFTER) if longest else entry.day

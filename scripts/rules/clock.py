"""From which day to which day a listing is shown: the regime in force, its term, the caps, the source's own end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from scripts.model import Cap, Law, Regime, Register, Scope
from scripts.rules.authorities import above
from scripts.rules.days import day_before, earliest, months_later
from scripts.rules.listings import Act, Listing

BEFORE_PUBLICATION = timedelta(days=30)
"""Where no day is stated, the decision is taken to be 30 days older than its publication: the listing ends sooner."""

End = tuple[date, Law]
"""A last day, and the law that sets it."""


@dataclass(frozen=True)
class Interval:
    """From `start` to `until`, both shown; `law` is what sets the end."""

    start: date
    until: date
    law: Law


def start_of(listing: Listing) -> date | None:
    """The day the term runs from: the decision's; else the earliest day a notice gives for the case; else 30 days before it
    was published. None where no day is known: then nobody can say when it must be forgotten, and it is not shown.
    """
    if listing.decided:
        return earliest(listing.decided)
    published = [earliest(entry.notice.published) for entry in listing.entries if entry.notice.published]
    if stated := [earliest(day) for day in _stated(listing)]:
        return min(stated + published)
    return min(published) - BEFORE_PUBLICATION if published else None


def _stated(listing: Listing) -> Iterator[str]:
    for entry in listing.entries:
        yield from (document.date for document in entry.record.documents if document.date)
        yield from (action.date for action in entry.record.actions if action.date)


def in_force(scope: Scope, day: date) -> bool:
    """Whether a rule holds on a day."""
    return (scope.from_ or "0001-01-01") <= day.isoformat() <= (scope.until or "9999-12-31")


def regime_of(register: Register, start: date) -> Regime | None:
    """The law a listing stands under: the one in force on its decision day."""
    return next((regime for regime in register.regimes if in_force(regime.applies, start)), None)


def interval(listing: Listing, register: Register, start: date, on: date) -> Interval | None:
    """The earliest of the regime's term, the caps in force up to `on`, and the source's own end; None without a regime."""
    return _interval(listing, register, start, on, [entry.record.until for entry in (*listing.entries, *listing.corrections)])


def restored(listing: Listing, register: Register, act: Act, on: date) -> Interval | None:
    """The interval that a restoration opens: a new one from its own day (Order 45 art. 15); where the law says nothing of the
    kind, the old one goes on, but for the end that the restoration prints.
    """
    regime, printed = regime_of(register, act.day), act.entry.record.until
    if printed or (regime and regime.restored_from == "restoring_decision"):
        return _interval(listing, register, act.day, on, [printed])
    old = interval(listing, register, start_of(listing) or act.day, on)
    return old and replace(old, start=act.day)


def _interval(listing: Listing, register: Register, start: date, on: date, printed: Iterable[str | None]) -> Interval | None:
    regime = regime_of(register, start)
    if regime is None:
        return None
    own = [(earliest(day), regime.law) for day in printed if day]
    ends = [*_term(regime, start), *_caps(listing, register, start, on), *own]
    if not ends:
        return Interval(start, date.max, regime.law)
    until, law = min(ends, key=lambda end: end[0])
    return Interval(start, until, law)


def _term(regime: Regime, start: date) -> Iterator[End]:
    if regime.term.months is not None:
        yield months_later(start, regime.term.months), regime.law


def _caps(listing: Listing, register: Register, start: date, on: date) -> Iterator[End]:
    for cap in register.caps:
        if _reaches(cap, listing.region):
            months = _months(cap, listing)
            end = months_later(start, months) if months else day_before(start)
            if in_force(cap.applies, on) or _ended_under(cap, end, on):
                yield end, cap.law


def _ended_under(cap: Cap, end: date, on: date) -> bool:
    """Whether a cap no longer in force had ended the listing while it was: what has ended stays ended under a milder law."""
    last = cap.applies.until
    return last is not None and end.isoformat() < last < on.isoformat()


def _reaches(cap: Cap, region: str) -> bool:
    return cap.region is None or cap.region == region or above(cap.region, region)


def _months(cap: Cap, listing: Listing) -> int:
    if isinstance(cap.months, int):
        return cap.months
    stated = listing.head.record.severity or cap.default
    return cap.months[stated] if stated in cap.months else max(cap.months.values())

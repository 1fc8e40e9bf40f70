"""Why a listing is held on some days although law and acts would show it: what is not sure is shown nowhere."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from scripts.model import Capture, Record, Review, Revision, Source
from scripts.rules.days import earliest
from scripts.rules.listings import Entry, Hold, Listing

HOLD_AFTER = 30
"""Days without a good capture until every record of a source is held, where the source says nothing else."""

IDENTITY = ("name", "uscc", "organisation_code", "registration_no")

SEVERITIES = ("minor", "general", "serious")

SEEN_ELSEWHERE = ("vanished", "no_clock")
"""Reasons that the record itself shows, and that go when it changes: the open question alone holds nothing."""


def with_holds(
    listing: Listing,
    captures: Mapping[str, Capture],
    sources: Mapping[str, Source],
    reviews: Mapping[str, tuple[Review, ...]],
) -> Listing:
    """The listing with every reason to hold it. `reviews` are found by the record they hold."""
    holds = [hold for entry in listing.entries for hold in of_record(entry.record, reviews.get(entry.record.id, ()))]
    stale = [_stale(entry, captures, sources) for entry in listing.entries]
    if all(stale):
        holds.append(max((hold for hold in stale if hold), key=lambda hold: hold.since))
    return replace(listing, holds=tuple(sorted(holds, key=lambda hold: (hold.since, hold.why))))


def of_record(record: Record, reviews: Iterable[Review]) -> Iterator[Hold]:
    """A row gone from its list, a silent change that needs a person, a question still open."""
    if record.missing_since:
        yield _until_accepted("vanished", record.missing_since, record)
    for revision in record.revisions:
        if needs_a_person(revision, record):
            yield _until_accepted("changed", revision.day, record)
    for review in reviews:
        if review.reason not in SEEN_ELSEWHERE:
            yield Hold(review.reason, earliest(review.opened), _answered(review))


def _until_accepted(why: str, since: str, record: Record) -> Hold:
    return Hold(why, earliest(since), earliest(record.accepted) if record.accepted and record.accepted >= since else None)


def needs_a_person(revision: Revision, record: Record) -> bool:
    """A silent change by the source that names somebody else, or shows longer (a later decision day or end)."""
    if revision.by != "source":
        return False
    party, decision = revision.was.get("party") or {}, revision.was.get("decision") or {}
    if any(key in party for key in IDENTITY) or "number" in decision:
        return True
    now = record.decision.date if record.decision else None
    return _later(decision, "date", now) or _later(revision.was, "until", record.until) or _graver(revision, record)


def _later(was: Mapping[str, object], key: str, now: str | None) -> bool:
    """Whether a day changed to a later one, or is gone. An end printed for the first time only shows less; a decision day
    printed for the first time may be later than the one the clock took instead.
    """
    if key not in was:
        return False
    old = str(was[key])
    if not old:
        return key == "date"
    return now is None or earliest(now) > earliest(old)


def _graver(revision: Revision, record: Record) -> bool:
    """Whether the severity may have grown, on which a cap depends; not stated, it may be the least before and the most after."""
    if "severity" not in revision.was:
        return False
    return SEVERITIES.index(record.severity or "serious") > SEVERITIES.index(revision.was["severity"] or "minor")


def _answered(review: Review) -> date | None:
    """The day a person let the record go; a rejected one stays out, a deferred one stays open."""
    if review.decision is None or review.decision.outcome not in ("accepted", "edited"):
        return None
    return earliest(review.decision.day)


def _stale(entry: Entry, captures: Mapping[str, Capture], sources: Mapping[str, Source]) -> Hold | None:
    """From when on the source, or the page this record stands on, has not been read well for too long."""
    capture = captures.get(entry.notice.source)
    if capture is None or capture.last_good is None:
        return None
    source = sources.get(entry.notice.source)
    days = source.hold_after if source else HOLD_AFTER
    read = min(capture.last_good.day, _last_answer(capture, entry.notice.url) or capture.last_good.day)
    return Hold("stale", earliest(read) + timedelta(days=days + 1))


def _last_answer(capture: Capture, url: str | None) -> str | None:
    """The last day on which the url answered well; None where nothing is written down of it."""
    runs = next((known.seen for known in capture.urls if known.url == url), ())
    return max((run.to for run in runs if run.status == 200), default=None)


def by_record(reviews: Iterable[Review]) -> dict[str, tuple[Review, ...]]:
    found: dict[str, tuple[Review, ...]] = {}
    for review in reviews:
        for record in review.holds:
            found[record] = (*found.get(record, ()), review)
    return found

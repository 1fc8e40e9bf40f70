"""What an answer changes, as values: the same answer can be shown, written, and taken back.

Accepting lifts the hold at once: a held record is shown as soon as no question that holds it is open. So that reading the
page again raises no doubt about the same cell, the cell is confirmed by a lookup. An edit is a lookup too, and takes effect
at once where the kept row gives the stored record, which then changes with a revision `by: review`. Where it does not (a
record of several rows, a question about several records) the question stays open until the page is read with the new
lookup. A rejected record stays out: its question holds it for good, its row is left out from now on, and nothing more is
asked about it.
"""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from scripts import history
from scripts.flow.reviewing.desk import Desk
from scripts.flow.reviewing.wording import added, besides
from scripts.model import Channel, Closed, Lookup, Notice, Record, Review, decode, replace
from scripts.normalise.record import Draft
from scripts.store import Data

Outcome = Literal["accepted", "edited", "rejected", "deferred"]


@dataclass(frozen=True)
class Change:
    """Files as they are to be: lookups by source, notices, reviews."""

    lookups: Mapping[str, tuple[Lookup, ...]] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    reviews: tuple[Review, ...] = ()
    channels: Mapping[str, tuple[Channel, ...]] = field(default_factory=dict)

    def write(self, data: Data) -> None:
        """Each file at once and whole. The questions come last: one cut short before is simply asked again."""
        for source, lookups in self.lookups.items():
            data.write_lookups(source, lookups)
        for notice in self.notices:
            data.write_notice(notice)
        for name, channels in self.channels.items():
            data.write_reviewed_channels(name, channels)
        for review in self.reviews:
            data.write_review(review)

    def restore(self, data: Data) -> None:
        """As `write`, the questions first: they hold again before what they hold is as it was."""
        for review in self.reviews:
            data.write_review(review)
        dataclasses.replace(self, reviews=()).write(data)

    def on(self, desk: Desk) -> "Change":
        """The same files as the desk has them."""
        return Change(
            lookups={source: desk.lookups.get(source, ()) for source in self.lookups},
            notices=tuple(desk.notices[notice.id] for notice in self.notices if notice.id in desk.notices),
            reviews=tuple(desk.reviews[review.id] for review in self.reviews if review.id in desk.reviews),
            channels={name: desk.channels.get(name, ()) for name in self.channels},
        )


def accepted(desk: Desk, review: Review, lookups: tuple[Lookup, ...]) -> Change:
    """Everything the question holds is shown; so is what other questions hold that these lookups answer as well."""
    day = desk.day.isoformat()
    asked = (review, *_answered(desk, review, lookups))
    free = {id: replace(record, accepted=day) for it in asked for id, record in _held(desk, it).items()}
    change = _change(desk, review, lookups, [_closed(desk, it, "accepted", lookups) for it in asked], free)
    return dataclasses.replace(change, channels=_directory(desk, review))


def edited(desk: Desk, review: Review, lookups: tuple[Lookup, ...]) -> Change:
    """The records as the lookups make them, where that can be known now; else the question waits for the next reading."""
    asked = (review, *_answered(desk, review, lookups))
    made = {it.id: _made(desk, it, lookups) for it in asked}
    reviews = [_closed(desk, it, "edited" if made[it.id] else "deferred", lookups) for it in asked]
    return _change(desk, review, lookups, reviews, {id: record for some in made.values() for id, record in some.items()})


def rejected(desk: Desk, review: Review, lookups: tuple[Lookup, ...]) -> Change:
    """Nothing the question holds is shown, ever; nor what other questions hold whose rows are left out with it."""
    asked = (review, *_answered(desk, review, lookups))
    return _change(desk, review, lookups, [_closed(desk, it, "rejected", lookups) for it in asked], {})


def deferred(desk: Desk, review: Review) -> Change:
    return Change(reviews=(_closed(desk, review, "deferred", ()),))


def chosen(desk: Desk, review: Review, listing: str) -> Change:
    """Which listing an act means, for every build to come; what the question held goes free, but for that listing."""
    act = next(record.id for record in desk.notices[review.notice or ""].records if record.id[1:8] in review.id)
    lookup = Lookup(act=act, listing=listing, why=review.asks, decided=desk.day.isoformat())
    return accepted(desk, review, (lookup,))


def after(desk: Desk, review: Review, lookups: tuple[Lookup, ...]) -> Draft | None:
    """The question's row as it is read with these lookups besides those of its source; None where it is left out."""
    return desk.read(review, added(desk.lookups.get(review.source, ()), lookups))


def doubted(review: Review, draft: Draft) -> bool:
    """Whether a reading still raises the question's doubt."""
    return any((doubt.reason, doubt.fields) == (review.reason, review.fields) for doubt in draft.doubts)


def _answered(desk: Desk, review: Review, lookups: tuple[Lookup, ...]) -> Iterator[Review]:
    """Other open questions of the source that these lookups answer as well."""
    others = (it for it in desk.open if it.id != review.id and it.source == review.source and desk.readable(it))
    alike = (it for it in others if any(desk.speaks_of(lookup, it) for lookup in lookups))
    return (it for it in alike if _settled(desk, it, lookups))


def _settled(desk: Desk, review: Review, lookups: tuple[Lookup, ...]) -> bool:
    read = after(desk, review, lookups)
    return read is None or (bool(review.fields) and not doubted(review, read))


def _made(desk: Desk, review: Review, lookups: tuple[Lookup, ...]) -> dict[str, Record]:
    """The one record of a question as the lookups make it; empty where its row is not all that the record says."""
    held = _held(desk, review)
    now = after(desk, review, lookups) if len(held) == 1 and desk.readable(review) else None
    stored = next(iter(held.values()), None)
    if not now or not stored or stored.missing_since or stored.ended or not _whole(desk, review, stored, lookups):
        return {}
    kept = replace(now.record, id=stored.id, at=stored.at, evidence=stored.evidence, confidence=stored.confidence)
    return {stored.id: history.again(stored, kept, desk.day.isoformat(), "review")}


def _whole(desk: Desk, review: Review, stored: Record, lookups: tuple[Lookup, ...]) -> bool:
    """Whether the question's row gives the stored record: as lookups stand, or as they stood before an answer was cut short."""
    known = desk.lookups.get(review.source, ())
    reads = (desk.read(review, told) for told in (known, besides(known, lookups)))
    return any(read and history.said(replace(read.record, id=stored.id)) == history.said(stored) for read in reads)


def _held(desk: Desk, review: Review) -> dict[str, Record]:
    return {record.id: record for _, record in desk.records(review) if record.id in review.holds}


def _closed(desk: Desk, review: Review, outcome: Outcome, lookups: tuple[Lookup, ...]) -> Review:
    closed = Closed(outcome=outcome, day=desk.day.isoformat(), lookup=review.source if lookups else None)
    return replace(review, decision=closed)


def _directory(desk: Desk, review: Review) -> dict[str, tuple[Channel, ...]]:
    """The file of the directory that the question's channel stands in once it is accepted; empty for other questions."""
    if not review.proposed or not review.reason.startswith("channel_"):
        return {}
    channel = decode(review.proposed, Channel)
    name = f"{channel.place[:2]}0000-reviewed"
    others = (it for it in desk.channels.get(name, ()) if it.id != channel.id)
    return {name: tuple(sorted((*others, channel), key=lambda it: it.id))}


def _change(
    desk: Desk, review: Review, lookups: tuple[Lookup, ...], reviews: Iterable[Review], records: Mapping[str, Record]
) -> Change:
    touched = (notice for notice in desk.notices.values() if any(record.id in records for record in notice.records))
    told = {review.source: added(desk.lookups.get(review.source, ()), lookups)} if lookups else {}
    return Change(told, tuple(_with(notice, records) for notice in touched), tuple(reviews))


def _with(notice: Notice, records: Mapping[str, Record]) -> Notice:
    return replace(notice, records=tuple(records.get(record.id, record) for record in notice.records))

"""Reviewing: the questions that wait for a person, and what an answer changes."""

from datetime import date
from typing import Literal

from scripts.model import Closed, Lookup, Notice, Record, Review, replace
from scripts.store import Data

Answer = Literal["accepted", "rejected", "deferred"]


def open_questions(data: Data) -> tuple[Review, ...]:
    """Questions nobody has answered, oldest first."""
    return tuple(sorted((review for review in data.reviews() if review.open), key=lambda review: (review.opened, review.id)))


def named(data: Data, review: Review) -> tuple[tuple[str, str], ...]:
    """The records a question is about: id, and name, number and address in words."""
    asked = (*review.candidates, *(id for id in review.holds if id not in review.candidates))
    known = {record.id: (notice, record) for notice in data.notices() for record in notice.records if record.id in asked}
    return tuple((id, _words(*known[id])) for id in asked if id in known)


def _words(notice: Notice, record: Record) -> str:
    number = record.decision.number if record.decision else None
    parts = (record.party.name if record.party else None, number, notice.authority, notice.published or notice.seen, notice.url)
    return " · ".join(part for part in parts if part)


def answer(data: Data, review: Review, outcome: Answer, *, day: date, listing: str | None = None) -> None:
    """Closes a question. Accepting frees the records it holds; for an ambiguous act `listing` says which record was meant,
    and the choice is kept as a lookup for every build to come.
    """
    if listing and review.notice:
        _choose(data, review, listing, day)
    if outcome == "accepted":
        _accept(data, review, day)
    closed = Closed(outcome=outcome, day=day.isoformat(), lookup=review.source if listing else None)
    data.write_review(replace(review, decision=closed))


def _choose(data: Data, review: Review, listing: str, day: date) -> None:
    act = _act(data, review)
    chosen = Lookup(act=act, listing=listing, why=review.asks, decided=day.isoformat())
    data.write_lookups(review.source, (*data.lookups(review.source), chosen))


def _act(data: Data, review: Review) -> str:
    """The act's record: the question's id carries its beginning."""
    notice = next(notice for notice in data.notices() if notice.id == review.notice)
    return next(record.id for record in notice.records if record.id[1:8] in review.id)


def _accept(data: Data, review: Review, day: date) -> None:
    for notice in data.notices():
        if notice.source == review.source and any(record.id in review.holds for record in notice.records):
            data.write_notice(_accepted(notice, review, day))


def _accepted(notice: Notice, review: Review, day: date) -> Notice:
    def accepted(record: Record) -> Record:
        return replace(record, accepted=day.isoformat()) if record.id in review.holds else record

    return replace(notice, records=tuple(accepted(record) for record in notice.records))

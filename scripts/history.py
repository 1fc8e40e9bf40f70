"""What was known, met by what was pulled: silent changes, rows that came, rows that went, urls seen again.

Nothing is forgotten here and nothing is decided: a change keeps its old values as a revision, a missing row keeps its record
with the day it was missed, and what needs a person becomes a review. `rules` says what all this means for a day.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any

from scripts.model import (
    GONE,
    By,
    Capture,
    Day,
    Notice,
    Problem,
    Pulled,
    Reason,
    Record,
    Review,
    Revision,
    Seen,
    SeenUrl,
    Source,
    encode,
    replace,
)
from scripts.rules import numbers
from scripts.rules.holds import needs_a_person
from scripts.rules.stubs import is_reduced

BOOKKEEPING = frozenset({"at", "seen", "missing_since", "revisions", "accepted", "confidence", "evidence", "ended", "keys"})
"""Keys of a record that say how we know it, not what was published."""

EVENTS = frozenset({"vanished", "identity_changed"})
"""Reasons that arise on one day and not again on the next."""


@dataclass(frozen=True)
class After:
    """A source after a run: what to write, and what to ask."""

    notices: tuple[Notice, ...]
    reviews: tuple[Review, ...]


def merge(before: Iterable[Notice], taken: Iterable[Notice], source: Source, pulled: Pulled, capture: Capture) -> After:
    """Every notice of the source that differs from before, with the questions the differences raise.

    `capture` is the source's, with today's answers in it. A notice not read today stays as it is.
    """
    known = {notice.id: notice for notice in before}
    read = [_met(known.get(notice.id), notice, source, pulled) for notice in taken]
    gone = _gone({**known, **{notice.id: notice for notice in read}}, capture, pulled.day)
    changed = {notice.id: notice for notice in (*read, *gone) if notice != known.get(notice.id)}
    notices = tuple(changed[id] for id in sorted(changed))
    return After(notices, tuple(review for notice in notices for review in _questions(known.get(notice.id), notice, pulled.day)))


def _met(known: Notice | None, now: Notice, source: Source, pulled: Pulled) -> Notice:
    """The notice as read today, with what is remembered of its records."""
    if known is None:
        return now
    if is_reduced(known) and {record.id for record in now.records} <= {record.id for record in known.records}:
        return known
    old = {record.id: record for record in known.records}
    by: By = "parser" if _same_bytes(known, now) else "source"
    rows = [again(old[row.id], row, pulled.day, by) if row.id in old else replace(row, seen=pulled.day) for row in now.records]
    whole = source.complete and (pulled.complete or source.form == "batch")
    read = {row.id for row in now.records}
    rows += [_missing(record, pulled.day) if whole else record for record in known.records if record.id not in read]
    merged = replace(now, seen=known.seen or now.seen, also_at=known.also_at, records=tuple(rows))
    return known if _content(merged) == _content(known) and not _moved(known, merged) else merged


def _same_bytes(known: Notice, now: Notice) -> bool:
    return bool(known.snapshot and now.snapshot and known.snapshot.sha256 == now.snapshot.sha256)


def _moved(known: Notice, merged: Notice) -> bool:
    """Bytes that say the same are not news, but a new parser's reading is recorded."""
    return bool(known.snapshot and merged.snapshot and known.snapshot.parser != merged.snapshot.parser)


def _content(notice: Notice) -> Any:
    tree = encode(replace(notice, snapshot=None))
    tree["records"] = {record["id"]: {**record, "at": ""} for record in tree.get("records", [])}
    return tree


def again(old: Record, now: Record, day: str, by: By) -> Record:
    """A record read again: the same, or changed with its old values kept. What has ended stays ended."""
    if old.ended:
        return old
    was = dict(_differences(said(old), said(now)))
    if old.missing_since:
        was["missing_since"] = old.missing_since
    revisions = (*old.revisions, Revision(day=day, by=by, was=was)) if was else old.revisions
    return replace(now, seen=old.seen, accepted=old.accepted, revisions=revisions)


def said(record: Record) -> dict[str, Any]:
    """What a record says, without how we know it."""
    return {key: value for key, value in encode(record).items() if key not in BOOKKEEPING}


def _differences(old: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The old values of what differs, under the record's own keys; null where there was none."""
    for key in sorted(old.keys() | now.keys()):
        before, after = old.get(key), now.get(key)
        if isinstance(before, dict) and isinstance(after, dict):
            if inner := dict(_differences(before, after)):
                yield key, inner
        elif before != after:
            yield key, "" if before is None else before


def _missing(record: Record, day: str) -> Record:
    return record if record.missing_since or record.ended else replace(record, missing_since=day)


def _gone(known: Mapping[str, Notice], capture: Capture, day: str) -> list[Notice]:
    """Notices whose page was not there on two runs: every record of theirs is missed from today, but for what the source
    still says on another page: then the page has only moved.
    """
    lost = {seen.url for seen in capture.urls if _twice(seen)}
    gone = [notice for notice in known.values() if notice.url and {notice.url, *notice.also_at} <= lost]
    ids = {notice.id for notice in gone}
    said = {
        _entry(notice, it) for notice in known.values() if notice.id not in ids for it in notice.records if not it.missing_since
    }
    return [_without(notice, said, day) for notice in gone]


def _without(notice: Notice, said: Set[object], day: str) -> Notice:
    records = (record if _entry(notice, record) in said else _missing(record, day) for record in notice.records)
    return replace(notice, records=tuple(records))


def _entry(notice: Notice, record: Record) -> object:
    """What an entry says of whom and by which decision, in a form that compares."""
    effect, register = record.effect or notice.effect, record.register or notice.register
    return effect, register, record.party, record.decision, record.project, record.rating


def _twice(seen: SeenUrl) -> bool:
    runs = seen.seen[-2:]
    absent = [run for run in runs if run.status in GONE]
    return bool(runs) and runs[-1].status in GONE and (len(absent) == 2 or runs[-1].from_ != runs[-1].to)


def _questions(known: Notice | None, notice: Notice, day: str) -> Iterator[Review]:
    """What a person must find out about the changes of one notice."""
    old = {record.id: record for record in known.records} if known else {}
    lost = [record for record in notice.records if record.missing_since == day and not _was_missing(old, record)]
    came = [record for record in notice.records if old and record.id not in old]
    for record in lost:
        heirs = [heir for heir in came if _same_decision(record, heir)]
        yield _renamed(notice, record, heirs, day) if heirs else _vanished(notice, record, day)
    for record in notice.records:
        if record.revisions and record.revisions[-1].day == day and needs_a_person(record.revisions[-1], record):
            yield question(
                notice, record, day, "identity_changed", "名称、代码、文号或更晚的日期被无声改动，是更正还是换了单位？"
            )


def _was_missing(old: Mapping[str, Record], record: Record) -> bool:
    return bool(record.id in old and old[record.id].missing_since)


def _same_decision(left: Record, right: Record) -> bool:
    """An equal number; where one side has none, an equal day."""
    named = numbers.of_decision(left.decision), numbers.of_decision(right.decision)
    if all(named):
        return numbers.meet(*named)
    days = [record.decision.date if record.decision else None for record in (left, right)]
    return bool(days[0]) and days[0] == days[1]


def _vanished(notice: Notice, record: Record, day: str) -> Review:
    return question(notice, record, day, "vanished", "名单上已没有这一行。是提前移出、撤销，还是换了页面？")


def _renamed(notice: Notice, record: Record, heirs: list[Record], day: str) -> Review:
    review = question(notice, record, day, "identity_changed", "同一文号下的当事人名称变了。是更正，还是另一家单位？")
    return replace(review, candidates=tuple(heir.id for heir in heirs), holds=(record.id, *(heir.id for heir in heirs)))


def question(notice: Notice, record: Record, day: Day, reason: Reason, asks: str) -> Review:
    """What to ask a person about one record, which it holds."""
    return Review(
        id=f"v{day}-{record.id[1:8]}-{reason.replace('_', '-')}",
        opened=day,
        source=notice.source,
        notice=notice.id,
        reason=reason,
        asks=asks,
        holds=(record.id,),
    )


def seen(capture: Capture, urls: Iterable[SeenUrl], notices: Mapping[str, str]) -> Capture:
    """The capture with what each url answered today: a run of equal answers grows, another answer begins a new run. `notices`
    says of which notice (its key) a url is a page or an attachment.
    """
    known = {it.url: it for it in capture.urls}
    for answer in urls:
        old = known.get(answer.url, SeenUrl(url=answer.url, seen=()))
        known[answer.url] = replace(old, notice=notices.get(answer.url, old.notice), seen=_grown(old.seen, answer.seen[-1]))
    return replace(capture, urls=tuple(known[url] for url in sorted(known)))


def _grown(runs: tuple[Seen, ...], today: Seen) -> tuple[Seen, ...]:
    if runs and (runs[-1].status, runs[-1].sha256) == (today.status, today.sha256):
        return (*runs[:-1], replace(runs[-1], to=max(runs[-1].to, today.to)))
    if runs and runs[-1].from_ == today.from_ == runs[-1].to:
        return (*runs[:-1], today)
    return (*runs, today)


def new_reviews(existing: Iterable[Review], proposed: Iterable[Review]) -> tuple[Review, ...]:
    """Questions not asked before: one about the same records for the same reason stays as it was answered, unless it asks about
    an event, which may happen again. Nothing is asked about a row that a person left out: it stays out anyway.
    """
    known = tuple(existing)
    asked = {(it.reason, it.holds, it.candidates) for it in known if it.open or it.reason not in EVENTS}
    left_out = {id for it in known if it.decision and it.decision.outcome == "rejected" and it.decision.lookup for id in it.holds}
    useful = (it for it in proposed if not it.holds or not left_out.issuperset(it.holds))
    fresh = {(it.reason, it.holds, it.candidates): it for it in useful if (it.reason, it.holds, it.candidates) not in asked}
    return tuple(sorted(fresh.values(), key=lambda review: review.id))


def failures(problems: Iterable[Problem]) -> str | None:
    """Why a run over a source came to nothing, in one sentence; None where it did not."""
    return next((problem.sentence for problem in problems if problem.level == "fatal"), None)

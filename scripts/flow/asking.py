"""What all notices together say, and the questions they raise for a person."""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date

from scripts import normalise, rules
from scripts.flow.publications import Read
from scripts.model import Closed, Notice, Record, Register, Review, Source, replace
from scripts.rules import Joined, authorities, fold
from scripts.store import Data


def joined(data: Data) -> Joined:
    """All listings of the data folder with all that bears on them."""
    return rules.join(**data.known())


def registers(data: Data) -> dict[str, Register]:
    return {register.id: register for register in data.registers()}


def listed(data: Data, day: date) -> frozenset[str]:
    """Ids of the listings that are shown on `day`."""
    laws = registers(data)
    return frozenset(it.id for it in joined(data).listings if rules.standing(it, laws, on=day).state == "listed")


def live(data: Data, day: date) -> tuple[str, ...]:
    """Urls that records shown on `day` rest on: they are looked at again even where no index leads to them."""
    laws = registers(data)
    listed = (it for it in joined(data).listings if rules.standing(it, laws, on=day).state in ("listed", "held"))
    return tuple(sorted({entry.notice.url for listing in listed for entry in listing.entries if entry.notice.url}))


def doubts(data: Data, day: date) -> tuple[Review, ...]:
    """Questions that only all notices together raise: acts that fit several listings, listings without a clock."""
    found, laws = joined(data), registers(data)
    unclear = [it for it in found.listings if rules.standing(it, laws, on=day).why == "no_clock"]
    notices = sorted({it.head.notice.id for it in unclear})
    return (
        *(_ambiguous(doubt, day) for doubt in found.doubts),
        *(_clockless(id, [it.id for it in unclear if it.head.notice.id == id], day) for id in notices),
    )


def _ambiguous(doubt: rules.Doubt, day: date) -> Review:
    notice, record = doubt.act.notice, doubt.act.record
    return Review(
        id=f"v{day}-{record.id[1:8]}-ambiguous-listing",
        opened=day.isoformat(),
        source=notice.source,
        notice=notice.id,
        reason="ambiguous_listing",
        asks=f"{notice.title or notice.id} 不能确定指的是哪一条列入，请向发布机关核实。",
        candidates=doubt.candidates,
        holds=doubt.candidates,
    )


def _clockless(notice: str, records: list[str], day: date) -> Review:
    source, key = notice.split("/")
    return Review(
        id=f"v{day}-{source}-{key}-no-clock",
        opened=day.isoformat(),
        source=source,
        notice=notice,
        reason="no_clock",
        asks=f"{len(records)} 条记录没有写明决定日期、案件日期或公布日期，无法计算公示到哪一天。",
        holds=tuple(records),
    )


def unread_removal(data: Data, source: Source, read: Read, day: date) -> Review | None:
    """What a notice that nobody could read may remove: whom it names is held until a person has read it. None for others."""
    if normalise.effect_of(read.title) not in ("remove", "revoke"):
        return None
    said = fold(read.text)
    named = sorted(record.id for record in _decided_by(data, source) if record.party and fold(record.party.name) in said)
    return Review(
        id=f"v{day}-{hashlib.sha256(read.publication.url.encode()).hexdigest()[:7]}-unread-removal",
        opened=day.isoformat(),
        source=source.id,
        reason="ambiguous_listing",
        asks=f"《{read.title}》（{read.publication.url}）像是移出或撤销公告，但读不出移出了谁；其中提到的单位先不显示。",
        candidates=tuple(named),
        holds=tuple(named),
    )


def _decided_by(data: Data, source: Source) -> Iterator[Record]:
    """Records of the source's register that its own publisher listed, wherever they stand."""
    for notice in data.notices():
        if notice.register == source.register and authorities.same(notice.authority, source.publisher.name):
            yield from (record for record in notice.records if (record.effect or notice.effect) == "list")


def answered_by_lookup(reviews: Iterable[Review], read: Iterable[Notice], asked: Iterable[Review], day: date) -> Iterator[Review]:
    """Questions that wait for a lookup to be used, whose notice was read with it today and raised them no more."""
    notices, raised = {notice.id for notice in read}, {(review.reason, review.holds) for review in asked}
    for review in reviews:
        used = review.open and review.notice in notices and (review.reason, review.holds) not in raised
        if used and review.decision and review.decision.lookup:
            yield replace(review, decision=Closed(outcome="edited", day=day.isoformat(), lookup=review.decision.lookup))


def answered_by_source(reviews: Iterable[Review], notices: Iterable[Notice], day: date) -> Iterator[Review]:
    """Questions about rows that had vanished and are back: the source itself has answered them."""
    back = {record.id for notice in notices for record in notice.records if not record.missing_since}
    for review in reviews:
        if review.reason == "vanished" and review.decision is None and back.issuperset(review.holds):
            yield replace(review, decision=Closed(outcome="accepted", day=day.isoformat()))

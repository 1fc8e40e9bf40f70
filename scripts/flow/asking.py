"""What all notices together say, and the questions they raise for a person."""

from datetime import date

from scripts import rules
from scripts.model import Register, Review
from scripts.rules import Joined
from scripts.store import Data


def joined(data: Data) -> Joined:
    """All listings of the data folder with all that bears on them."""
    sources = data.sources()
    return rules.join(
        notices=data.notices(),
        registers=registers(data),
        captures={source.id: data.capture(source.id) for source in sources},
        sources={source.id: source for source in sources},
        reviews=data.reviews(),
        lookups=tuple(lookup for source in sources for lookup in data.lookups(source.id)),
        requests=data.ledger(),
    )


def registers(data: Data) -> dict[str, Register]:
    return {register.id: register for register in data.registers()}


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

"""Listings in words: what stands becomes the cards and lines that templates draw."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from scripts.model import Law, LedgerEntry, Measure, Record
from scripts.rules import Stood
from scripts.site import progress
from scripts.site.book import Book
from scripts.site.health import is_stale
from scripts.site.notices import source_line, title_of
from scripts.site.stood import (
    decided_of,
    decisions,
    notice_day,
    notice_order,
    number_of,
    party_of,
    place_of,
    printed_code,
    until_of,
)
from scripts.site.views.law import LawView, MeasureView
from scripts.site.views.listing import ListingView, ReplyView
from scripts.site.views.page import Fact, Link
from scripts.site.words import numbers
from scripts.site.words.days import day_words
from scripts.site.words.records import ACTION, MEASURE_KIND
from scripts.site.words.registers import done
from scripts.site.words.sources import at_words

UNKNOWN_LAW = LawView("依据待核对", None, None, sure=False)


def lines(book: Book, many: Sequence[Stood]) -> tuple[ListingView, ...]:
    """Listings as they stand in lists: without facts, and so without representative and address."""
    made = _lines(book)
    return tuple(made[stood.listing.id] for stood in many)


def card(book: Book, stood: Stood) -> ListingView:
    """One listing on its employer's own page: with all that is stated, what follows from it and where it was published."""
    (line,) = lines(book, [stood])
    return replace(
        line,
        facts=tuple(facts(book, stood)),
        measures=tuple(measures(book, stood)),
        notices=publications(book, stood),
        may_apply=progress.may_apply(book, stood),
        replies=tuple(replies(book, stood)),
        disputed=disputed(book, stood),
    )


@lru_cache(maxsize=1)
def _lines(book: Book) -> Mapping[str, ListingView]:
    """Every listing stands in several lists: its line is made once."""
    return {stood.listing.id: _line(book, stood) for stood in book.shown}


def _line(book: Book, stood: Stood) -> ListingView:
    party, employer, values = party_of(stood), book.employer(stood), stood.values
    until = until_of(stood)
    return ListingView(
        id=stood.listing.id,
        name=party.name,
        code=printed_code(party),
        employer_url=employer.url if employer else None,
        register=register_link(book, stood.listing.register),
        authority=stood.listing.authority,
        decided=decided_of(stood),
        begins=begins(stood),
        until=until,
        hide_after=until,
        place=book.atlas.link(place_of(stood)),
        sentence=sentence(book, stood),
        facts=(),
        law=law_view(stood.standing.law) or UNKNOWN_LAW,
        measures=(),
        notices=(),
        source=source_line(book, stood.listing.head.notice),
        workers=values.workers,
        amount=amount(values),
        yuan=numbers.yuan(values.amount) if values.amount and "amount" not in values.approx else None,
        progress=tuple(progress.progress(book, stood)),
        together=max((book.persons[key] for key in decisions(stood)), default=0),
        stale=is_stale(book, stood),
    )


def _requests(book: Book, stood: Stood) -> Iterator[LedgerEntry]:
    for entry in stood.listing.entries:
        yield from book.requests.get(entry.record.id, ())


def replies(book: Book, stood: Stood) -> Iterator[ReplyView]:
    """What the employer says of it, as far as the operator has taken it; in its own words, without others' names."""
    for request in _requests(book, stood):
        if request.kind == "reply" and request.text and request.outcome in ("granted", "partly", "noted"):
            yield ReplyView(request.received, book.veil(request.text))


def disputed(book: Book, stood: Stood) -> str | None:
    """That somebody says it is wrong, while nobody has answered."""
    open_ = [it for it in _requests(book, stood) if it.kind in ("correction", "dispute") and not it.decided]
    if not open_ or open_[0].received > book.day.isoformat():
        return None
    return f"{day_words(open_[0].received)}有人对这条记录提出异议，正在核对。"


def register_link(book: Book, register: str) -> Link:
    known = book.registers.get(register)
    return Link(known.title if known else register, f"/registers/{register}/")


def law_view(law: Law | None) -> LawView | None:
    return LawView(law.title, law.article, law.url, sure=law.checked == "confirmed") if law else None


def amount(record: Record) -> str | None:
    return numbers.money(record.amount, record.approx.get("amount")) if record.amount else None


def workers(record: Record) -> str | None:
    return numbers.workers(record.workers, record.approx.get("workers")) if record.workers else None


def sentence(book: Book, stood: Stood) -> str:
    """When and by whom it was made public, for what, until when: 2026年9月30日由某局列入《…》，因拖欠27人工资，公示到…。"""
    clauses, until = [opening(book, stood)], until_of(stood)
    if owed := owing(stood.values):
        clauses.append(f"因{owed}")
    if is_restored(stood):
        clauses.append(f"{day_words(begins(stood))}恢复列入、期限从这一天重新计算")
    clauses += [step.short for step in progress.progress(book, stood)]
    if until:
        clauses.append(f"公示到{day_words(until)}")
    return "，".join(clauses) + "。"


def is_restored(stood: Stood) -> bool:
    return stood.standing.why == "restored"


def begins(stood: Stood) -> str:
    since = stood.standing.since
    return since.isoformat() if since and is_restored(stood) else decided_of(stood) or ""


def opening(book: Book, stood: Stood) -> str:
    """Who did what on which day: 2026年9月30日由某局列入某名单, 2025年9月9日由某局作为重大劳动保障违法行为向社会公布."""
    register = stood.listing.register
    said = done(register, register_link(book, register).text)
    return f"{day_words(decided_of(stood) or '')}由{stood.listing.authority}{said}"


def owing(record: Record) -> str | None:
    """拖欠27人工资109.18万元, as far as the record states it."""
    people, sum_ = workers(record) or "", amount(record) or ""
    return f"拖欠{people}工资{sum_}" if people or sum_ else None


def facts(book: Book, stood: Stood) -> Iterator[Fact]:
    """What the record states, each with the words it rests on; what others' names stand in is veiled."""
    record = stood.values
    for name, label, value in _stated(book, stood):
        if value:
            evidence = record.evidence.get(name)
            quote = book.veil(evidence.quote) if evidence else None
            yield Fact(label, value, quote, at_words((evidence and evidence.at) or record.at))


def _stated(book: Book, stood: Stood) -> Iterator[tuple[str, str, str | None]]:
    """Field of the record, label, value in words."""
    record, party = stood.values, party_of(stood)
    yield "decision", "决定文号", number_of(stood)
    yield "decision", "决定日期", _day(decided_of(stood))
    yield "decision", "决定机关", stood.listing.authority
    yield "workers", "涉及人数", workers(record)
    yield "amount", "拖欠金额", amount(record)
    yield "joint", "说明", "人数和金额是同一决定各当事人的合计" if record.joint else None
    yield "place", "欠薪发生地", book.atlas.full_name(record.place) if record.place else None
    yield "project", "项目", book.veil(record.project.name) if record.project else None
    yield "fine", "罚款", numbers.money(record.fine) if record.fine else None
    yield "actions", "处理经过", "；".join(_actions(book, record)) or None
    yield "facts", "事实", book.veil(record.facts) if record.facts else None
    if party.branch_of:
        yield "party", "所属单位", book.veil(party.branch_of.name)
    if party.kind == "organisation":
        person = party.representative
        yield "representative", person.role or "法定代表人" if person else "", person.name if person else None
        yield "address", "地址", party.address


def _actions(book: Book, record: Record) -> Iterator[str]:
    for action in record.actions:
        day = day_words(action.date) if action.date else ""
        yield f"{day}{ACTION.get(action.kind) or book.veil(action.stated or action.kind)}"


def _day(day: str | None) -> str | None:
    return day_words(day) if day else None


def measures(book: Book, stood: Stood) -> Iterator[MeasureView]:
    """What follows from the listing: by law for the whole register, then what this notice adds."""
    register = book.registers.get(stood.listing.register)
    for name in register.measures if register else ():
        if text := book.measures.get(name):
            yield MeasureView(text.title, text.plain)
    yield from (_added(book, measure) for measure in stood.values.measures)


def _added(book: Book, measure: Measure) -> MeasureView:
    known = book.measures.get(measure.kind)
    title = known.title if known else MEASURE_KIND.get(measure.kind, "公告写明的措施")
    plain = book.veil(measure.stated) if measure.stated else (known.plain if known else "")
    return MeasureView(title, plain, measure.until)


def publications(book: Book, stood: Stood) -> tuple[Link, ...]:
    """Every notice that publishes this listing, first seen first."""
    notices = sorted({entry.notice.id: entry.notice for entry in stood.listing.entries}.values(), key=notice_order)
    return tuple(
        Link(f"{day_words(notice_day(notice))} {notice.authority}：{title_of(book, notice)}", f"/notices/{notice.id}/")
        for notice in notices
    )

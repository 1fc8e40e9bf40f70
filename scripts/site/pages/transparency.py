"""What people asked us to change and how it was answered; and how much has ended. Nobody is named."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from statistics import median

from scripts.model import LedgerEntry
from scripts.site.book import Book
from scripts.site.cards import register_link
from scripts.site.views.page import Link, Page
from scripts.site.words.ledger import OUTCOME, REASON, REQUEST

URL = "/about/transparency/"
FEWEST = 5
"""A smaller count in one place and year would point at somebody."""


@dataclass(frozen=True)
class RequestLine:
    id: str
    kind: str
    received: str
    answer: str
    """同意，2026-11-20：本人拒绝公开; 正在办理."""
    employer_url: str | None
    """The employer's page while it stands; never for a takedown."""


@dataclass(frozen=True)
class Year:
    """Requests received in one year. `kinds` are rows: kind, received, granted, partly, refused, noted, waiting."""

    year: str
    kinds: tuple[tuple[str | int, ...], ...]
    pace: str
    requests: tuple[RequestLine, ...]


@dataclass(frozen=True)
class EndedCount:
    register: Link
    place: str
    year: str
    count: int


def pages(book: Book) -> Iterator[Page]:
    context = {
        "years": tuple(years(book)),
        "ended": tuple(ended(book)),
        "fewest": FEWEST,
        "outcomes": tuple(OUTCOME.values()),
    }
    crumbs = (Link("首页", "/"), Link("关于本站", "/about/"), Link("更正与撤下的记录", URL))
    description = "每年收到多少更正、异议、撤下的请求，怎样答复，用了多少天；到期删除了多少。"
    yield Page(URL, "transparency", "更正与撤下的记录", description, context, crumbs)


def years(book: Book) -> Iterator[Year]:
    """The newest year first."""
    received = sorted((it for it in book.ledger if it.received <= book.day.isoformat()), key=lambda it: (it.received, it.id))
    listed = {entry.record.id: stood for stood in book.shown for entry in stood.listing.entries}
    employers = {id: found.url for id, stood in listed.items() if (found := book.employer(stood))}
    for year, group in reversed([(key, list(it)) for key, it in groupby(received, key=lambda it: it.received[:4])]):
        lines = tuple(_line(it, employers.get(it.record), book.day) for it in reversed(group))
        yield Year(year, tuple(_kinds(group, book.day)), _pace(group, book.day), lines)


def _answered(request: LedgerEntry, on: date) -> bool:
    return request.decided is not None and request.decided <= on.isoformat()


def _line(request: LedgerEntry, employer: str | None, on: date) -> RequestLine:
    return RequestLine(
        id=request.id,
        kind=REQUEST[request.kind],
        received=request.received,
        answer=_answer(request) if _answered(request, on) else "正在办理",
        employer_url=None if request.kind == "takedown" else employer,
    )


def _answer(request: LedgerEntry) -> str:
    why = REASON.get(request.reason or "")
    return f"{request.decided} {OUTCOME[request.outcome or 'noted']}{f'：{why}' if why else ''}"


def _kinds(requests: Sequence[LedgerEntry], on: date) -> Iterator[tuple[str | int, ...]]:
    for kind, name in REQUEST.items():
        mine = [it for it in requests if it.kind == kind]
        outcomes = Counter(str(it.outcome) for it in mine if _answered(it, on))
        if mine:
            yield name, len(mine), *(outcomes[it] for it in OUTCOME), len(mine) - outcomes.total()


def _pace(requests: Sequence[LedgerEntry], on: date) -> str:
    """How long answers took, in days from the day received."""
    taken = [_days(it.received, it.decided) for it in requests if it.decided and _answered(it, on)]
    late = sum(_is_late(it, on) for it in requests)
    if not taken:
        return "还没有答复。"
    return f"答复用时：中位数 {median(taken):g} 天，最长 {max(taken)} 天；超过期限 {late} 件。"


def _is_late(request: LedgerEntry, on: date) -> bool:
    answered = request.decided or ""
    return bool(request.due) and (answered if _answered(request, on) else on.isoformat()) > (request.due or "")


def _days(begin: str, end: str) -> int:
    return (date.fromisoformat(end) - date.fromisoformat(begin)).days


def ended(book: Book) -> Iterator[EndedCount]:
    """Forgotten records by register, prefecture and year of the end; only where they are many enough to point at nobody."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for notice in book.notices:
        for record in notice.records:
            over = record.ended
            if over and over.how not in ("revoked", "taken_down") and (record.effect or notice.effect) == "list":
                counts[record.register or notice.register, _prefecture(book, notice.region), over.day[:4]] += 1
    for (register, place, year), count in sorted(counts.items(), key=lambda it: (it[0][2], it[0]), reverse=True):
        if count >= FEWEST:
            yield EndedCount(register_link(book, register), book.atlas.full_name(place), year, count)


def _prefecture(book: Book, code: str) -> str:
    """The prefecture a division lies in; a province itself."""
    path = book.atlas.path(code)
    return path[min(1, len(path) - 1)].code if path else code

"""What became of a case, in words: a step that clears a party is said as loudly as the one that accused it."""

from collections.abc import Iterator, Mapping
from datetime import date

from scripts import rules
from scripts.model import Action
from scripts.rules import Stood
from scripts.site.book import Book
from scripts.site.views.listing import ProgressView
from scripts.site.words.days import day_words
from scripts.site.words.records import ACTION

SAID: Mapping[str, str] = {
    "suspected": "{day}{by}{step}，还没有公布结果。涉嫌不等于有罪，以法院判决为准。",
    "cleared": "{day}{by}{step}。此前移送、立案或者起诉，不等于有罪。",
    "convicted": "{day}{by}{step}。",
}
STEP: Mapping[str, str] = {
    "referred_to_police": "因涉嫌犯罪移送公安机关",
    "police_filed": "因涉嫌犯罪立案侦查",
    "prosecuted": "因涉嫌犯罪提起公诉",
    "police_declined": "决定不予立案",
    "not_prosecuted": "决定不起诉",
    "acquitted": "判决无罪",
    "case_dropped": "撤销案件",
    "convicted": "作出有罪判决",
}
"""The step as a verb: whoever took it may stand before it."""

SUBJECT: Mapping[str, str] = {
    "police_filed": "公安机关", "prosecuted": "检察机关", "police_declined": "公安机关", "not_prosecuted": "检察机关",
    "acquitted": "人民法院", "convicted": "人民法院",
}  # fmt: skip
"""Who takes a step by law, where the notice does not say who took it."""


def progress(book: Book, stood: Stood) -> Iterator[ProgressView]:
    """That the wages were paid, and where criminal proceedings stand; nothing where no authority has published anything."""
    if action := rules.paid(stood.values):
        yield ProgressView("paid", f"{_day(action)}已支付拖欠的工资。", "已支付")
    if found := rules.criminal(stood.values):
        kind, action = found
        by = "" if action.kind == "referred_to_police" else book.veil(action.by or "") or SUBJECT.get(action.kind, "")
        text = SAID[kind].format(day=_day(action), by=by, step=STEP[action.kind])
        yield ProgressView(kind, text, _short(kind, action))


def may_apply(book: Book, stood: Stood) -> str | None:
    """The sentence for a party that has paid: from which day it may ask the authority, and that the authority decides."""
    again = any(_after(other, stood) for other in _others(book, stood))
    found = None if again else rules.may_apply(stood.listing, stood.values, book.registers)
    if found is None:
        return None
    day, article = found
    when = f"{day_words(day.isoformat())}起" if day > book.day else "现在"
    return f"已公布支付日期，{when}可以向{stood.listing.authority}申请提前移出（{article}）；能否移出，由该机关决定。"


def _others(book: Book, stood: Stood) -> tuple[Stood, ...]:
    employer = book.employer(stood)
    return employer.listings if employer else ()


def _after(other: Stood, stood: Stood) -> bool:
    """A new violation during the term bars early removal (Order 45 art. 13)."""
    return (other.standing.since or date.min) > (stood.standing.since or date.max)


def _short(kind: str, action: Action) -> str:
    return f"涉嫌犯罪，{ACTION[action.kind]}" if kind == "suspected" else ACTION[action.kind]


def _day(action: Action) -> str:
    return day_words(action.date) if action.date else ""

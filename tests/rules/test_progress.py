"""What became of a case: a suspect without a verdict, cleared when an authority says so, free to ask for removal from a day."""

from datetime import date
from typing import Any

import pytest
from rules_cases import registers

from scripts import rules
from scripts.model import Notice, Record, decode, replace
from scripts.rules import Listing, criminal, may_apply, paid

REGISTERS = registers()


def record(*actions: str, **more: Any) -> Record:
    """A record with actions spelled `kind`, `kind@day` or `kind@day=yuan`."""
    return decode({"id": "rprogress00001", "actions": [action(it) for it in actions], **more}, Record)


def action(spelled: str) -> dict[str, str]:
    kind, _, rest = spelled.partition("@")
    day, _, amount = rest.partition("=")
    return {"kind": kind} | ({"date": day} if day else {}) | ({"amount": amount} if amount else {})


CRIMINAL = [
    ((), None),
    (("ordered_to_pay@2026-08-01", "deadline_passed"), None),
    (("referred_to_police@2026-08-01",), "suspected"),
    (("referred_to_police", "police_filed", "prosecuted"), "suspected"),
    (("prosecuted@2026-08-01", "convicted@2026-10-01"), "convicted"),
    (("prosecuted@2026-08-01", "acquitted@2026-10-01"), "cleared"),
    (("referred_to_police", "police_declined"), "cleared"),
    (("not_prosecuted@2026-10-01", "referred_to_police@2026-08-01"), "cleared"),
    (("case_dropped@2026-08-01", "police_filed@2026-10-01"), "suspected"),
    (("referred_to_police@2026-08-01", "not_prosecuted"), "cleared"),
]


@pytest.mark.parametrize(("actions", "verdict"), CRIMINAL)
def test_the_latest_step_says_where_proceedings_stand(actions: tuple[str, ...], verdict: str | None) -> None:
    found = criminal(record(*actions))
    assert (found and found[0]) == verdict


PAID = [
    ((), None),
    (("paid@2026-05-30",), "2026-05-30"),
    (("paid@2026-05-30=100.00",), None),
    (("paid@2026-05-30=300.00",), "2026-05-30"),
    (("advance_paid@2026-05-30=300.00", "deposit_used"), None),
    (("paid@2026-05-30", "paid@2026-07-01"), "2026-07-01"),
]


@pytest.mark.parametrize(("actions", "day"), PAID)
def test_only_the_whole_sum_paid_by_the_party_counts_as_paid(actions: tuple[str, ...], day: str | None) -> None:
    found = paid(record(*actions, amount="300.00"))
    assert (found and found.date) == day


APPLY = [
    # article, actions, decision day, first day
    ("Order 45 art. 12: six months after the correction", ("paid@2026-05-30",), "2026-02-10", "2026-11-30"),
    ("art. 12: on the list for six months, paid before it began", ("paid@2026-01-05",), "2026-02-10", "2026-08-10"),
    ("Civil Code art. 202: no 31 February", ("paid@2026-08-31",), "2026-02-10", "2027-02-28"),
    ("no day of correction published", ("paid",), "2026-02-10", None),
    ("a month alone is no day", ("paid@2026-05",), "2026-02-10", None),
    ("nothing paid", (), "2026-02-10", None),
    ("art. 13: criminal proceedings are open", ("referred_to_police@2026-03-01", "paid@2026-05-30"), "2026-02-10", None),
    ("art. 13: convicted", ("convicted@2026-03-01", "paid@2026-05-30"), "2026-02-10", None),
    ("art. 13: proceedings ended without", ("not_prosecuted@2026-06-30", "paid@2026-05-30"), "2026-02-10", "2026-11-30"),
    ("the order before 2022 says nothing we have read", ("paid@2021-05-30",), "2021-02-10", None),
]


@pytest.mark.parametrize(("article", "actions", "decided", "day"), APPLY)
def test_early_removal_may_be_asked_for(article: str, actions: tuple[str, ...], decided: str, day: str | None) -> None:
    notice = Notice(id="a/b", register="blacklist", authority="示例市人社局", region="990100")
    entry = rules.Entry(notice, record(*actions, decision={"date": decided}))
    found = may_apply(Listing((entry,)), entry.record, REGISTERS)
    assert (found and found[0]) == (day and date.fromisoformat(day)), article
    fined = rules.Entry(replace(notice, register="penalty"), entry.record)
    assert may_apply(Listing((fined,)), entry.record, REGISTERS) is None
    assert may_apply(Listing((entry,)), entry.record, {}) is None


def test_without_any_day_nothing_can_be_asked_for() -> None:
    notice = Notice(id="a/b", register="blacklist", authority="示例市人社局", region="990100")
    entry = rules.Entry(notice, record())
    assert may_apply(Listing((entry,)), entry.record, REGISTERS) is None

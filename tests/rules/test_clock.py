"""The clock, article by article: what is said of a listing, and where it stands on a day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules_cases import registers
from rules_notices import decided, notice, penalty, praise, rating, removal, restoration, sanction, violation

from scripts import rules
from scripts.model import Cap, Law, Notice, Register, Scope, replace
from scripts.rules.days import earliest, months_later

REGISTERS = registers()
LAW = Law(title="示例办法")

UNDATED_REMOVAL = notice("remove", key="bbbbb", published="2027-06-08")
STATED = notice(documents=[{"kind": "order_to_pay", "date": "2026-08-10"}])
RESTORED = (
    notice(**decided("2025-03-10"), published="2025-03-15"),
    removal("2025-11-20"),
    restoration("2026-04-15"),
)
LISTED, LISTED_2023 = notice(**decided("2026-09-30")), notice(**decided("2023-09-30"))


def standing(notices: list[Notice], day: str, known: dict[str, Register] = REGISTERS) -> str:
    found = rules.today(notices=notices, registers=known, on=date.fromisoformat(day))
    return next(it.standing for it in found if it.listing.id.endswith("aaaaa")).state


TABLE = [
    # article or rule, what was published, day, standing
    ("Order 45 art. 11: not before the decision", [LISTED], "2026-09-29", "held"),
    ("Order 45 art. 11: from the decision day", [LISTED], "2026-09-30", "listed"),
    ("Order 45 art. 11: three years, last day", [LISTED], "2029-09-30", "listed"),
    ("Order 45 art. 11: three years and a day", [LISTED], "2029-10-01", "ended"),
    ("art. 11: not from publication", [notice(**decided("2026-01-10"), published="2026-10-01")], "2029-01-11", "ended"),
    ("Civil Code art. 202: 29 February, last day", [notice(**decided("2024-02-29"))], "2027-02-28", "listed"),
    ("Civil Code art. 202: 29 February, after", [notice(**decided("2024-02-29"))], "2027-03-01", "ended"),
    ("Civil Code art. 202: 28 February of no leap year", [notice(**decided("2025-02-28"))], "2028-02-28", "listed"),
    ("Civil Code art. 202: and not its 29th", [notice(**decided("2025-02-28"))], "2028-02-29", "ended"),
    ("art. 203 left out: a holiday adds no day", [notice(**decided("2023-10-01"))], "2026-10-02", "ended"),
    ("a month alone counts from its first day, last day", [notice(**decided("2026-08"))], "2029-08-01", "listed"),
    ("a month alone counts from its first day, after", [notice(**decided("2026-08"))], "2029-08-02", "ended"),
    ("a year alone counts from its first day", [notice(**decided("2026"))], "2029-01-02", "ended"),
    ("order of 2017: all of its time has ended", [notice(**decided("2021-12-31"))], "2025-01-01", "ended"),
    ("Order 45 from its first day", [notice(**decided("2022-01-01"))], "2025-01-01", "listed"),
    ("no decision day: 30 days before publication", [notice(published="2026-10-31")], "2029-10-01", "listed"),
    ("no decision day: and no longer", [notice(published="2026-10-31")], "2029-10-02", "ended"),
    ("no day at all: held for good", [notice(published=None)], "2030-01-01", "held"),
    ("art. 12: the day before the removal", [LISTED, removal("2027-06-08")], "2027-06-07", "listed"),
    ("art. 12: the day of the removal", [LISTED, removal("2027-06-08")], "2027-06-08", "ended"),
    ("art. 17: removed after the term: ended by term", [LISTED_2023, removal("2026-10-08")], "2026-10-01", "ended"),
    ("art. 16: revoked", [LISTED, removal("2026-11-08", "revoke")], "2026-11-08", "withdrawn"),
    ("a removal before the decision is another's", [LISTED, removal("2026-09-01")], "2026-10-01", "listed"),
    ("Order 36 before its first day", [penalty(decided("2025-02-01"))], "2026-03-31", "listed"),
    ("Order 36: general, one year", [penalty(decided("2025-02-01"))], "2026-04-01", "ended"),
    ("Order 36: general, last day", [penalty(decided("2026-05-06"))], "2027-05-06", "listed"),
    ("Order 36: minor is not shown", [penalty(decided("2026-05-06", severity="minor"))], "2026-05-06", "ended"),
    ("Order 36: serious, three years", [penalty(decided("2026-05-06", severity="serious"))], "2029-05-06", "listed"),
    ("the source's own end", [penalty(decided("2026-05-06", until="2026-11-06"))], "2026-11-07", "ended"),
    ("an end beyond the law", [notice(**decided("2026-09-30", until="2040-01-01"))], "2029-10-01", "ended"),
    ("Order 29: three years", [notice(register="major_violation", **decided("2026-09-30"))], "2029-09-30", "listed"),
    ("Order 29: and a day", [notice(register="major_violation", **decided("2026-09-30"))], "2029-10-01", "ended"),
    ("before any law in force: not shown", [notice(register="major_violation", **decided("2004-11-30"))], "2005-02-01", "held"),
    ("Order 45 art. 15: restored, first day", [*RESTORED], "2026-04-15", "listed"),
    ("Order 45 art. 15: between removal and restoration", [*RESTORED], "2026-04-14", "ended"),
    ("Order 45 art. 15: new dates, last day", [*RESTORED], "2029-04-15", "listed"),
    ("Order 45 art. 15: new dates, after", [*RESTORED], "2029-04-16", "ended"),
    ("Order 45 art. 16: the day before the revocation", [LISTED, removal("2026-11-08", "revoke")], "2026-11-07", "listed"),
    ("art. 16: revoked after the term: ended by term", [LISTED_2023, removal("2026-10-08", "revoke")], "2026-10-09", "ended"),
    ("art. 17: a removal is at once, not ten working days later", [LISTED, removal("2027-06-08")], "2027-06-09", "ended"),
    ("a removal dated by its publication where it has no day", [LISTED, UNDATED_REMOVAL], "2027-06-08", "ended"),
    ("a removal dated by its publication: the day before", [LISTED, UNDATED_REMOVAL], "2027-06-07", "listed"),
    ("Civil Code art. 202: 30 November, three years", [notice(**decided("2026-11-30"))], "2029-11-30", "listed"),
    ("Civil Code art. 202: the end of a year", [notice(**decided("2026-12-31"))], "2030-01-01", "ended"),
    ("Civil Code art. 202: 29 February into a leap year", [notice(**decided("2028-02-29"))], "2031-03-01", "ended"),
    ("order of 2017, last day", [notice(**decided("2018-06-01"), published="2018-06-10")], "2021-06-01", "listed"),
    ("order of 2017, and a day", [notice(**decided("2018-06-01"), published="2018-06-10")], "2021-06-02", "ended"),
    ("no decision day: the order to pay is the earliest day", [STATED], "2029-08-10", "listed"),
    ("no decision day: the order to pay, three years and a day", [STATED], "2029-08-11", "ended"),
    ("no decision day: 30 days before, not earlier", [notice(published="2026-10-31")], "2026-09-30", "held"),
    ("Order 58: a warning is not shown", [penalty(decided("2025-05-06", severity="minor"))], "2025-06-01", "ended"),
    ("Order 58: the rest, three years", [penalty(decided("2024-05-06", severity="general"))], "2026-03-31", "listed"),
    ("Order 58: after three years", [penalty(decided("2023-02-01", severity="serious"))], "2026-02-02", "ended"),
    ("Order 58: what it hid, Order 36 does not show", [penalty(decided("2026-03-01", severity="minor"))], "2026-04-01", "ended"),
    ("before Order 58: the portal's own bound", [penalty(decided("2020-01-10", severity="minor"))], "2023-01-10", "listed"),
    ("Order 36: what its first day ends", [penalty(decided("2025-03-31", severity="general"))], "2026-04-01", "ended"),
    ("Order 36: what its first day leaves", [penalty(decided("2025-04-01", severity="general"))], "2026-04-01", "listed"),
    ("Order 36: serious, and a day", [penalty(decided("2026-05-06", severity="serious"))], "2029-05-07", "ended"),
    ("Order 36: general, and a day", [penalty(decided("2026-05-06"))], "2027-05-07", "ended"),
    ("Order 36 art. 4: a blacklist is serious", [notice(**decided("2025-05-06"))], "2026-06-01", "listed"),
    ("Order 36: a blacklist called general", [notice(**decided("2026-05-06", severity="general"))], "2027-05-07", "ended"),
    ("the source's own end: its last day", [penalty(decided("2026-05-06", until="2026-11-06"))], "2026-11-06", "listed"),
    ("the source's own end before the decision", [penalty(decided("2026-05-06", until="2026-05-01"))], "2026-05-06", "ended"),
    ("Shandong art. 38: a longer cap adds nothing", [notice(region="370100", **decided("2026-09-30"))], "2029-10-01", "ended"),
    ("Order 29 from its first day", [notice(register="major_violation", **decided("2017-01-01"))], "2017-02-01", "listed"),
    ("regulation 423 before Order 29", [notice(register="major_violation", **decided("2016-12-31"))], "2017-02-01", "listed"),
    ("Order 29: general, one year", [violation(decided("2026-05-06", severity="general"))], "2027-05-07", "ended"),
    ("Order 724 art. 7: a ban of the trade, one year", [sanction(decided("2026-05-06"))], "2027-05-06", "listed"),
    ("Order 724 art. 7: and a day", [sanction(decided("2026-05-06"))], "2027-05-07", "ended"),
    ("a rating stands until the next year's", [rating("2025"), rating("2026", "ccccc", "2027-07-01")], "2027-06-30", "listed"),
    ("a rating is ended by the next year's", [rating("2025"), rating("2026", "ccccc", "2027-07-01")], "2027-07-01", "ended"),
    ("a rating of the same year ends nothing", [rating("2025"), rating("2025", "ccccc", "2027-07-01")], "2027-07-01", "listed"),
    ("a red list ends with a blacklisting", [praise(), removal("2026-10-20", "list")], "2026-10-20", "ended"),
    ("a red list until the day before", [praise(), removal("2026-10-20", "list")], "2026-10-19", "listed"),
]  # fmt: skip


@pytest.mark.parametrize(("notices", "day", "state"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_a_day_of_the_clock(notices: list[Notice], day: str, state: str) -> None:
    assert standing(notices, day) == state


def capped(cap: Cap) -> dict[str, Register]:
    return {"blacklist": replace(REGISTERS["blacklist"], caps=(cap,))}


@pytest.mark.parametrize(("region", "state"), [("990100", "ended"), ("990000", "ended"), ("980000", "listed"), (None, "ended")])
def test_a_cap_reaches_its_region_and_what_lies_in_it(region: str | None, state: str) -> None:
    cap = Cap(id="cap", law=LAW, region=region, months=12)
    assert standing([LISTED], "2027-10-01", capped(cap)) == state


@pytest.mark.parametrize(("day", "state"), [("2027-03-30", "listed"), ("2027-03-31", "ended"), ("2027-04-10", "ended")])
def test_what_a_cap_has_ended_stays_ended_when_the_cap_is_lifted(day: str, state: str) -> None:
    cap = Cap(id="cap", law=LAW, applies=Scope(by="display", until="2027-04-01"), months=6)
    assert standing([LISTED], day, capped(cap)) == state


def test_a_cap_lifted_before_it_ended_anything_counts_no_more() -> None:
    cap = Cap(id="cap", law=LAW, applies=Scope(by="display", until="2027-03-01"), months=6)
    assert standing([LISTED], "2027-04-10", capped(cap)) == "listed"


@pytest.mark.parametrize(("printed", "day", "state"), [
    (None, "2029-09-30", "listed"), (None, "2029-10-01", "ended"),
    ("2028-01-31", "2028-01-31", "listed"), ("2028-01-31", "2028-02-01", "ended"),
])  # fmt: skip
def test_where_no_law_opens_a_new_term_a_restoration_goes_on_with_the_old(printed: str | None, day: str, state: str) -> None:
    again = restoration("2027-09-01", until=printed)
    notices = [notice(register="major_violation", **decided("2026-09-30")), removal("2027-06-08"), again]
    notices = [replace(it, register="major_violation") for it in notices]
    assert [standing(notices, "2027-08-31"), standing(notices, "2027-09-01"), standing(notices, day)] == [
        "ended",
        "listed",
        state,
    ]


def test_the_end_printed_for_the_first_term_does_not_bound_the_second() -> None:
    notices = [notice(**decided("2026-09-30", until="2027-08-01")), removal("2027-06-08"), restoration("2027-09-01")]
    assert [standing(notices, day) for day in ("2027-09-01", "2030-09-01", "2030-09-02")] == ["listed", "listed", "ended"]


def test_an_unknown_register_shows_nothing() -> None:
    assert standing([LISTED], "2026-10-01", {}) == "held"


DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
MONTHS = st.integers(1, 120)


@given(DAYS, MONTHS)
def test_a_term_ends_on_the_same_day_of_its_month_or_on_the_months_last(start: date, months: int) -> None:
    end = months_later(start, months)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day == start.day or (
        end.day < start.day and months_later(end.replace(day=1), 1).toordinal() - end.toordinal() == 1
    )


@given(DAYS, DAYS, MONTHS)
def test_who_begins_later_ends_no_earlier(one: date, other: date, months: int) -> None:
    first, last = sorted((one, other))
    assert months_later(first, months) <= months_later(last, months)


@given(DAYS, MONTHS)
def test_a_longer_term_ends_later(start: date, months: int) -> None:
    assert months_later(start, months) < months_later(start, months + 1)


@given(DAYS)
def test_a_reduced_date_is_the_first_day_it_allows(day: date) -> None:
    whole = day.isoformat()
    assert earliest(whole[:4]) <= earliest(whole[:7]) <= earliest(whole) == day

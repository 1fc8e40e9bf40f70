"""Working days of 2026 by the State Council's notice: holidays, the weekends worked for them, and a year nobody knows yet."""

from datetime import date
from pathlib import Path

import pytest

from scripts.model import Holiday
from scripts.rules.workdays import NATIONAL, calendar
from scripts.store import Data

ROOT = Path(__file__).parents[2]
HOLIDAYS = Data(ROOT / "data", ROOT / "data").holidays()


def later(start: str, days: int) -> str | None:
    end = calendar(iter(HOLIDAYS)).later(date.fromisoformat(start), days)
    return end and end.isoformat()


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2026-11-20", 5, "2026-11-27"),  # a plain week
        ("2026-09-28", 5, "2026-10-10"),  # over the holiday of October
        ("2026-10-08", 2, "2026-10-10"),  # a Saturday that is worked
        ("2026-02-13", 1, "2026-02-14"),  # and another, before Spring Festival
        ("2026-02-14", 1, "2026-02-24"),
        ("2026-01-01", 0, "2026-01-01"),
        ("2026-12-30", 1, "2026-12-31"),
    ],
)
def test_the_day_of_the_event_is_not_counted_and_moved_weekends_are(start: str, days: int, end: str) -> None:
    assert later(start, days) == end


@pytest.mark.parametrize(("start", "days"), [("2026-12-31", 1), ("2026-11-20", 60), ("2024-02-09", 1), ("2025-06-02", 1)])
def test_a_year_without_its_notice_is_not_guessed(start: str, days: int) -> None:
    assert later(start, days) is None


def test_a_year_is_known_when_all_its_holidays_are() -> None:
    holidays = [Holiday(name=name, year="2026", day="2026-01-01") for name in sorted(NATIONAL)]
    extra = Holiday(name="示例节", year="2026", day="2026-01-01")
    assert calendar([*holidays, extra]).years == {2026}
    assert calendar([*holidays[1:], extra]).years == frozenset()


def test_a_span_of_rest_has_its_first_and_its_last_day() -> None:
    spans = Holiday(name="new_year", year="2026", day="2026-01-01", rest=("2025-12-31/2026-01-02", "2026-01-05"))
    assert sorted(map(str, calendar([spans]).rest)) == ["2025-12-31", "2026-01-01", "2026-01-02", "2026-01-05"]

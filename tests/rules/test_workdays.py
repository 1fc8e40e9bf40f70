"""Working days of 2026 by the State Council's notice: holidays, the weekends worked for them, and a year nobody knows yet."""

from datetime import date
from pathlib import Path

import pytest

from scripts.rules.workdays import calendar
from scripts.store import Data

ROOT = Path(__file__).parents[2]
KNOWN = calendar(Data(ROOT / "data", ROOT / "data").holidays())


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
    assert KNOWN.later(date.fromisoformat(start), days) == date.fromisoformat(end)


@pytest.mark.parametrize(("start", "days"), [("2026-12-31", 1), ("2026-11-20", 60), ("2024-02-09", 1), ("2025-06-02", 1)])
def test_a_year_without_its_notice_is_not_guessed(start: str, days: int) -> None:
    assert KNOWN.later(date.fromisoformat(start), days) is None

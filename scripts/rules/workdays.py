"""Working days by the State Council's yearly notice: no weekends and holidays, but the weekends moved to work days.

The notice for a year comes out in the autumn before; a year without it is not guessed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from scripts.model import Holiday

NATIONAL = frozenset(
    {"new_year", "spring_festival", "qingming", "labour_day", "dragon_boat", "mid_autumn", "national_day"}
)  # fmt: skip
"""The holidays of a year: one without all of them is not known."""
DAY = timedelta(days=1)
SATURDAY = 5


@dataclass(frozen=True)
class Calendar:
    """`rest`: weekdays off, and weekends too; `work`: weekends worked; `years`: those of which the notice is known."""

    rest: frozenset[date]
    work: frozenset[date]
    years: frozenset[int]

    def is_working(self, day: date) -> bool:
        return day in self.work or (day.weekday() < SATURDAY and day not in self.rest)

    def later(self, start: date, days: int) -> date | None:
        """The last of so many working days; the day of the event is not counted. None where they reach an unknown year."""
        day = start
        while days and day.year in self.years:
            day += DAY
            days -= self.is_working(day)
        return day if day.year in self.years else None


def calendar(holidays: Iterable[Holiday]) -> Calendar:
    known = tuple(holidays)
    names: dict[int, set[str]] = {}
    for holiday in known:
        names.setdefault(int(holiday.year), set()).add(holiday.name)
    return Calendar(
        rest=frozenset(day for holiday in known for span in holiday.rest for day in _days(span)),
        work=frozenset(date.fromisoformat(day) for holiday in known for day in holiday.work),
        years=frozenset(year for year, found in names.items() if found >= NATIONAL),
    )


def _days(span: str) -> Iterator[date]:
    """Every day of an ISO 8601 interval, its end included: 2026-10-01/2026-10-07."""
    first, _, last = span.partition("/")
    day, end = date.fromisoformat(first), date.fromisoformat(last or first)
    while day <= end:
        yield day
        day += DAY

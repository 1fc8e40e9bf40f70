"""Days as the law counts them."""

from calendar import monthrange
from datetime import date, timedelta


def earliest(stated: str) -> date:
    """The earliest day an ISO 8601 date, also a reduced one, allows: "2024-08" is 2024-08-01. Raises ValueError."""
    year, month, day = f"{stated}-01-01"[:10].split("-")
    return date(int(year), int(month), int(day))


def months_later(start: date, months: int) -> date:
    """The last day of a term of months: the first day is not counted, the last is the same day of the end month, or that
    month's last day where there is none (Civil Code art. 201 ¶1, art. 202). A holiday does not move it: for showing data
    the earlier day is the safe one, so art. 203 is left out.
    """
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def day_before(day: date) -> date:
    return day - timedelta(days=1)


def may_be_one(left: str | None, right: str | None) -> bool:
    """Whether two days as written may be the same: 2026-09 may be 2026-09-30, and a day that is not said any."""
    vaguer, exact = sorted((left or "", right or ""))
    return exact.startswith(vaguer)

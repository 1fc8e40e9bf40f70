"""Days and spans of time, as each edition writes them."""

from collections.abc import Mapping

from scripts.site.editions import edition

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip

UNIT: Mapping[str, str] = {
    "working_days": "%(number)s个工作日",
    "days": "%(number)s日",
    "months": "%(number)s个月",
    "years": "%(number)s年",
}


def day_words(day: str) -> str:
    """2026-09-30 → 2026年9月30日; a reduced date stays reduced: 2024-08 → 2024年8月. Nothing stays nothing."""
    parts = day.split("-") if day else []
    if not edition().is_chinese:
        year, month, number = (*parts, "", "", "")[:3]
        return " ".join(filter(None, (number.lstrip("0"), month and MONTHS[int(month) - 1], year)))
    return "".join(f"{int(part)}{unit}" for part, unit in zip(parts, "年月日", strict=False))

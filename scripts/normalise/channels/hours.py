"""When somebody answers: 周一至周五 8:30-12:00 → `Mo-Fr 08:30-12:00`, as OpenStreetMap writes opening hours."""

import re

DAY_NAMES = {"一": "Mo", "二": "Tu", "三": "We", "四": "Th", "五": "Fr", "六": "Sa", "日": "Su", "天": "Su"}
ALWAYS = re.compile(r"(?:24|二十四)\s?小时|全天候")
DAYS = re.compile(r"(?:周|星期|礼拜)([一二三四五六日天])\s?(?:至|到|-|~)\s?(?:周|星期|礼拜)?([一二三四五六日天])")
WORKING = re.compile(r"(?:法定)?工作日")
CLOCK = r"(?P<{0}half>上午|下午|早上|晚上|晚)?\s?(?P<{0}hour>[01]?\d|2[0-4])\s?(?:[:点时]\s?(?P<{0}minute>[0-5]\d)?分?)"
TIMES = re.compile(CLOCK.format("from_") + r"\s?(?:至|到|-|~)+\s?" + CLOCK.format("to_"))
SEASON = re.compile(r"夏|冬|\d月至|\d月到|\d月-")
"""Hours that change within the year have no single answer."""


def opening_hours(text: str) -> str | None:
    """Opening hours a text states; None where it states none, or several that hold at different seasons."""
    if SEASON.search(text):
        return None
    times = [span for match in TIMES.finditer(text) if (span := _span(match))]
    if times:
        days = _days(text)
        return f"{days} {','.join(times)}" if days else ",".join(times)
    return "24/7" if ALWAYS.search(text) else None


def _days(text: str) -> str:
    stated = DAYS.search(text)
    if stated:
        return f"{DAY_NAMES[stated[1]]}-{DAY_NAMES[stated[2]]}"
    return "Mo-Fr" if WORKING.search(text) else ""


def _span(match: re.Match[str]) -> str | None:
    start, end = _minutes(match, "from_", ""), _minutes(match, "to_", match["from_half"])
    return f"{start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}" if start < end <= 24 * 60 else None


def _minutes(match: re.Match[str], side: str, before: str | None) -> int:
    """Minutes since midnight. 下午2点 is 14:00, and so is the end of 下午2点至5点."""
    hour, late = int(match[f"{side}hour"]), (match[f"{side}half"] or before or "") in ("下午", "晚上", "晚")
    return (hour + 12 if late and hour < 12 else hour) * 60 + int(match[f"{side}minute"] or 0)

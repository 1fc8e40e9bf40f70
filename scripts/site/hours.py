"""Opening hours as OpenStreetMap writes them, in Chinese words: the part of that language which offices need."""

import re

from scripts.site.editions import say

DAYS = {"Mo": "周一", "Tu": "周二", "We": "周三", "Th": "周四", "Fr": "周五", "Sa": "周六", "Su": "周日", "PH": "法定节假日"}
CLOSED = ("off", "closed")
ALWAYS, EVERY_DAY = "全天24小时", "每天"

_RULE = re.compile(r"(?:(?P<days>[A-Z][A-Za-z,-]*)(?:\s+|$))?(?P<times>\S+)?")
_TIMES = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)-([01]?\d|2[0-4]):([0-5]\d)")


def hours_words(text: str) -> str:
    """`Mo-Fr 08:00-12:00; PH off` → 周一至周五 8:00–12:00，法定节假日休息. What is written otherwise stays as published."""
    if text.strip() == "24/7":
        return say(ALWAYS)
    rules = [_rule(rule.strip()) for rule in text.split(";") if rule.strip()]
    said = [rule for rule in rules if rule]
    return say("，").join(said) if said and len(said) == len(rules) else text


def _rule(rule: str) -> str | None:
    """One rule in words; None where it says what we have no words for."""
    match = _RULE.fullmatch(rule)
    if match is None or not match["times"]:
        return None
    days = _days(match["days"] or "Mo-Su")
    if days and match["times"] in CLOSED:
        return say("%(days)s休息", days=days)
    times = _times(match["times"])
    return f"{days} {times}" if days and times else None


def _days(text: str) -> str | None:
    if text == "Mo-Su":
        return say(EVERY_DAY)
    spans = [[DAYS.get(day) for day in span.split("-")] for span in text.split(",")]
    if any(None in span or len(span) > 2 for span in spans):
        return None
    return say("、").join(say("至").join(say(day) for day in span if day) for span in spans)


def _times(text: str) -> str | None:
    if text == "00:00-24:00":
        return say(ALWAYS)
    spans = [_TIMES.fullmatch(span) for span in text.split(",")]
    said = [f"{int(span[1])}:{span[2]}–{int(span[3])}:{span[4]}" for span in spans if span]
    return say("、").join(said) if len(said) == len(spans) else None

"""The time a figure covers, as said before it: 今年以来, 1至8月, 截止12月中旬, 2022年一季度."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from scripts.model import Day, Period
from scripts.rules.han import HAN

Kind = Literal["since", "until", "span", "unresolved", "day"]

_YEAR = r"(?:(?<![比较与于\d])(?:(?P<year>20\d\d)年度?|(?P<word>今年|去年|前年|本年度|上年度)))"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])月"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])[日号]"
FORMS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("since", re.compile(rf"(?:自|从)?{_YEAR}(?:{_MONTH}份?(?:{_DAY})?)?(?:以来|至今)")),
    ("unresolved", re.compile(r"(?:自|从)?(?:专项)?(?:行动|平台)?(?:运行|开展|开通|实施|启动)以来")),
    ("until", re.compile(rf"截[至止]到?{_YEAR}?(?:{_MONTH}(?:{_DAY}|份?[底末]|[上中下]旬|份)?|年?[底末])")),
    ("until", re.compile(rf"{_YEAR}(?:{_MONTH})?年?[底末]前?")),
    ("span", re.compile(rf"{_YEAR}?{_MONTH[:-1]}(?:月份?)?[至到\-—~～](?P<last>1[0-2]|0?[1-9])月份?(?!\d)")),
    ("span", re.compile(rf"{_YEAR}?(?P<portion>上半年|下半年|前[一二三]季度|第?[一二三四]季度)(?!新闻|例行)")),
    ("span", re.compile(rf"{_YEAR}(?:{_MONTH}份?|全年)?(?!\d|[{HAN}]{{0,8}}(?:专项|行动))")),
    ("unresolved", re.compile(r"(?:截[至止])?目前|春节前夕?|专项(?:执法)?行动中")),
    ("day", re.compile(rf"{_YEAR}?{_MONTH}{_DAY}(?!以来)")),
)
"""A lone day (4月19日，记者获悉) covers nothing, but the time said before it is not that of what follows."""
PORTIONS = {
    "上半年": (1, 6), "下半年": (7, 12), "前一季度": (1, 3), "前二季度": (1, 6), "前三季度": (1, 9),
    "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9), "四季度": (10, 12),
}  # fmt: skip
BACK = {"今": 0, "本": 0, "去": 1, "上": 1, "前": 2}


@dataclass(frozen=True)
class Said:
    """One expression of time: `low` to `high` as far as they are known, as precise as the report."""

    start: int
    end: int
    stated: str
    kind: Kind
    low: str | None = None
    high: str | None = None


def said(text: str, published: Day | None) -> list[Said]:
    """Every expression of time in its order; of two that overlap the one that begins first, then the longer."""
    found = sorted(_found(text, published), key=lambda one: (one.start, -one.end))
    kept: list[Said] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def period(here: Sequence[Said], there: Sequence[Said]) -> Period | None:
    """The period of a figure, of what its sentence says before the number and, uncertain then, of the sentence before that.

    An end (截止12月中旬) joins the beginning said just before it (今年以来). None where neither sentence says a time.
    """
    if not here:
        return _carried(there[-1:])
    if here[-1].kind == "day":
        return None
    joined = _joined(here)
    if len(joined) == 1 and joined[0].kind == "until" and there and there[-1].kind == "since":
        return Period(stated=f"{there[-1].stated}，{joined[0].stated}", certain=False)
    return _whole(joined)


def _carried(last: Sequence[Said]) -> Period | None:
    return Period(stated=last[0].stated, certain=False) if last and last[0].kind != "day" else None


def _joined(said: Sequence[Said]) -> Sequence[Said]:
    """The last expression, with the one before it where they are a beginning and an end."""
    last = said[-1:]
    if len(said) > 1 and {said[-2].kind, said[-1].kind} == {"since", "until"}:
        last = said[-2:]
    return last


def _whole(said: Sequence[Said]) -> Period:
    low = next((one.low for one in said if one.low), None)
    high = next((one.high for one in said if one.high), None)
    known = all(one.low or one.high for one in said)
    stated = "，".join(one.stated for one in said)
    return Period(stated=stated, certain=known, from_=low if known else None, to=high if known else None)


def _found(text: str, published: Day | None) -> Iterator[Said]:
    for kind, form in FORMS:
        for match in form.finditer(text):
            low, high = _bounds(kind, match.groupdict(), published)
            yield Said(*match.span(), match[0], kind, low, high)


def _bounds(kind: Kind, parts: dict[str, str | None], published: Day | None) -> tuple[str | None, str | None]:
    first, last = _months(parts)
    year = _year(parts, last, published)
    if year is None or kind in ("unresolved", "day"):
        return None, None
    low, high = (f"{year}-{month:02d}" if month else f"{year}" for month in (first, last))
    if day := parts.get("day"):
        low = high = f"{low}-{int(day):02d}"
    return (None if kind == "until" else low), (None if kind == "since" else high)


def _months(parts: dict[str, str | None]) -> tuple[int | None, int | None]:
    if portion := parts.get("portion"):
        return PORTIONS[portion.removeprefix("第")]
    first, last = parts.get("month"), parts.get("last")
    return (int(first), int(last or first)) if first else (None, None)


def _year(parts: dict[str, str | None], last: int | None, published: Day | None) -> int | None:
    """Stated, or counted from the report's day; months without a year are the latest that lay behind that day."""
    if year := parts.get("year"):
        return int(year)
    if published is None:
        return None
    word = parts.get("word")
    if word:
        return int(published[:4]) - BACK[word[0]]
    return int(published[:4]) - (last is not None and last > int(published[5:7])) if last else None

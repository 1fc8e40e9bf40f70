"""Numbers that can be dialled, as Chinese pages write them: with area codes, spaces, extensions, and glued to one another."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

SHORT = "12333|12345|12348|12351|12368|12309|12319|12328|12314"
"""Nation-wide hotlines that take complaints about wages, or lead to who does. 12315 is for consumers, 12320 for health."""

CODE = r"0(?:10|2\d|[3-9]\d\d)"
LONE_CODE = re.compile(rf"""(?:区号\s*[:为是]?\s*|["'(])({CODE})-?(?!\d)(?=["')]|\D)""")
"""An area code given once for a whole page: （区号0792）, or the text a program puts before each number."""

DIALLED = re.compile(
    rf"""
    (?<![0-9A-Za-z.])(?:\+?86[ -]?)?
    (?:(?P<area>\({CODE}\)|{CODE}\)?)[ ]?[-/]{{0,2}}[ ]{{0,2}})?
    (?:
      (?P<short>{SHORT})(?![^\d,;。、]{{1,12}}[:(]\s?\(?{CODE}\)?[ -]?(?P=short))
    | (?P<mobile>1[3-9]\d[ -]?\d{{4}}[ -]?\d{{4}})
    | (?P<service>[48]00[ -]?(?:\d{{3}}[ -]?\d{{4}}|\d{{4}}[ -]?\d{{3}}))
    | (?P<local>\d{{3,4}}[ -]\d{{4}}|\d{{7,}})
    )(?!\d)
    (?:\s?(?:转|分机)\s?(?P<extension>\d{{1,6}})(?!\d)|-(?P<dashed>\d{{1,4}})(?![\d-]))?
    """,
    re.VERBOSE,
)
AMOUNT = re.compile(r"\s*(?:[余多]?(?:万|亿|元|人|名|件|起|户|家|宗|次|平|吨|年|月|岁|号)|%|\.\d)")
"""What follows a number that counts something."""

DAY = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
YEARS = re.compile(r"(?:19|20)\d\d[ -](?:19|20)\d\d")


@dataclass(frozen=True)
class Number:
    """Digits to dial, and where they stand in the text. A landline without `area` is as the page leaves it."""

    kind: Literal["short", "landline", "mobile", "service"]
    digits: str
    start: int
    end: int
    area: str | None = None
    extension: str | None = None


def numbers(text: str) -> Iterator[Number]:
    """Every number of the text that has the shape of a phone; whether one may call it, its words decide."""
    for match in DIALLED.finditer(text):
        if not AMOUNT.match(text, match.end()):
            yield from _of(match)


def _of(match: re.Match[str]) -> Iterator[Number]:
    area = re.sub(r"\D", "", match["area"] or "") or None
    if match["local"]:
        yield from _landlines(match, area)
        return
    kind: Literal["short", "mobile", "service"] = "short" if match["short"] else "mobile" if match["mobile"] else "service"
    if kind == "short" or area is None:
        yield Number(kind, re.sub(r"\D", "", match[kind]), *match.span(), area)


def _landlines(match: re.Match[str], area: str | None) -> Iterator[Number]:
    digits, start = re.sub(r"\D", "", match["local"]), match.start("local")
    extension = match["extension"] or match["dashed"]
    if len(digits) in (7, 8):
        if area or _bare(match["local"]):
            yield Number("landline", digits, match.start(), match.end(), area, extension)
        return
    for at in glued(digits):
        yield Number("landline", digits[at], start + at.start, start + at.stop, area)


def _bare(local: str) -> bool:
    """Whether seven or eight digits without an area code may be a local number: those begin with 2 to 8 and are no date."""
    return local[0] in "2345678" and not DAY.fullmatch(local) and not YEARS.fullmatch(local)


def glued(digits: str) -> tuple[slice, ...]:
    """Local numbers written without a gap: two of eight, three of seven. One place's numbers are equally long."""
    length = next((length for length in (8, 7) if len(digits) % length == 0 and 1 < len(digits) // length < 4), 0)
    parts = tuple(slice(at, at + length) for at in range(0, len(digits), length)) if length else ()
    return parts if all(_bare(digits[part]) for part in parts) else ()

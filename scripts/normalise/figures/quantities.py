"""Numbers with their units as reports write them: 2392.4万元, 149万余元, 近80%, 四点四三万名, 300个以上."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from scripts.model import Precision
from scripts.normalise import numerals

COUNTERS = "人次|户次|家次|件次|批次|个百分点|个月|人|名|位|件|起|宗|条|户|家|个(?!工作日|小时|自然日)|项|份|处|元|次|%"
WRITTEN_OUT = ("人次", "人", "名", "元", "件", "起")
"""Units whose numbers are also written in characters; with others these are names (三个清零)."""
PEOPLE = "农民工|劳动者|职工|员工|务工人员"
BEFORE: dict[str, Precision] = {
    "不少于": "target", "不低于": "target", "至少": "at_least", "大约": "about", "约": "about",
    "接近": "nearly", "近": "nearly", "超过": "over", "突破": "over", "超": "over", "逾": "over",
}  # fmt: skip
AFTER: dict[str, Precision] = {"余": "over", "多": "over", "以上": "at_least", "左右": "about"}

_HAN = "零〇一二三四五六七八九十百千万亿两点"
QUANTITY = re.compile(
    rf"(?P<before>{'|'.join(BEFORE)})?(?P<number>(?<![\d.,A-Za-z第\-—~～])(?<![\d月][至到])"
    rf"(?:\d{{1,9}}亿(?=\d)\d{{1,4}}(?:\.\d{{1,6}})?|\d{{1,3}}(?:,\d{{3}}){{1,4}}(?:\.\d{{1,6}})?|\d{{1,12}}(?:\.\d{{1,6}})?)"
    rf"|(?<![第{_HAN}])[{_HAN}]{{1,20}})"
    rf"[ ]?(?P<some>[余多])?(?P<myriad>[万亿])?(?P<more>[余多])?[ ]?(?:(?P<counter>{COUNTERS})|(?={PEOPLE}))(?P<after>以上|左右)?"
)
"""A number of people may lack its unit: 7000农民工. What follows 第, a hyphen or another number counts nothing."""
BARE = re.compile(r"(?P<number>(?<![\d.,])\d{1,9})(?=[，,。；;、)）]|$)")
"""A number without a unit, at the end of its clause: 受理线索304条，已办结296，"""


@dataclass(frozen=True)
class Quantity:
    """From `start` to `end` with words of approximation and unit; `digits` is the number alone, `counter` the unit without 万."""

    start: int
    end: int
    digits: tuple[int, int]
    value: str
    unit: str
    counter: str
    precision: Precision


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every number with a unit, in the order of the text."""
    return tuple(made for match in QUANTITY.finditer(text) if (made := _quantity(match)))


def bare(text: str) -> Iterator[Quantity]:
    """Every number that ends its clause without a unit; what it counts was said before."""
    for match in BARE.finditer(text):
        yield Quantity(*match.span(), match.span("number"), match["number"], "", "", "exact")


def _quantity(match: re.Match[str]) -> Quantity | None:
    read = _read(match["number"], match["myriad"] or "", match["counter"] or "人")
    if read is None:
        return None
    value, myriad = read
    counter = match["counter"] or "人"
    return Quantity(*match.span(), match.span("number"), value, myriad + counter, counter, _precision(match))


def _read(number: str, myriad: str, counter: str) -> tuple[str, str] | None:
    """The number in digits and the 万 or 亿 that stays with its unit.

    None where it is no number, an article (一起案件) or a name (五项制度).
    """
    if number[0].isdigit():
        head, hundred_million, tail = number.replace(",", "").partition("亿")
        if not hundred_million:
            return head, myriad
        return (f"{Decimal(head) * 10**4 + Decimal(tail)}", "万") if myriad == "万" else None
    mantissa = number.rstrip("万亿")
    if number == "一" or not mantissa or counter not in WRITTEN_OUT:
        return None
    mixed = any(sign in mantissa for sign in numerals.MYRIADS)
    try:
        value = numerals.number(number if mixed else mantissa)
    except ValueError:
        return None
    return f"{value}", "" if mixed else number[len(mantissa) :] + myriad


def _precision(match: re.Match[str]) -> Precision:
    if match["before"]:
        return BEFORE[match["before"]]
    word = match["after"] or match["some"] or match["more"]
    return AFTER[word] if word else "exact"

"""Who an authority's name means: a place and a department, however the name is spelled."""

import re
from functools import cache
from typing import NamedTuple

from scripts.rules.fold import fold

PLACE = re.compile(r"[^省市区县州旗盟]{1,12}?(?:自治区|自治州|自治县|自治旗|特别行政区|新区|开发区|省|市|区|县|州|旗|盟)")
DEPARTMENTS = (
    (re.compile(r"^(?:人力资源(?:和)?社会保障|人社|劳动(?:和)?社会保障|劳动保障监察)"), "hrss"),
    (re.compile(r"^(?:住房(?:和|保障和)?城乡建设|住房城乡建设|住建|建设)(?:局|厅|委|委员会)"), "housing"),
    (re.compile(r"^(?:交通运输|交通)(?:局|厅|委|委员会)"), "transport"),
    (re.compile(r"^(?:水利|水务)(?:局|厅)"), "water"),
    (re.compile(r"^人民检察院"), "procuratorate"),
    (re.compile(r"^(?:人民)?法院|^中级人民法院"), "court"),
    (re.compile(r"^公安(?:局|厅|分局)"), "police"),
)


class Authority(NamedTuple):
    places: tuple[str, ...]
    department: str


@cache
def read(name: str) -> Authority:
    """Place names from the widest to the narrowest, and the department; an unknown department is its own words."""
    rest, places = fold(name), []
    while match := PLACE.match(rest):
        places.append(match.group())
        rest = rest[match.end() :]
    department = next((kind for pattern, kind in DEPARTMENTS if pattern.match(rest)), rest)
    return Authority(tuple(places), department)


def same(left: str, right: str) -> bool:
    """One authority: the same department, and places where one spelling is the end of the other (港北区 ends 贵港市港北区)."""
    a, b = read(left), read(right)
    if a.department != b.department:
        return False
    short, long = sorted((a.places, b.places), key=len)
    return long[-len(short) :] == short if short else not long


def above(higher: str, lower: str) -> bool:
    """Whether the division `higher` (GB/T 2260) holds `lower` and is not it: 450000 is above 450821."""
    stem = higher.rstrip("0")
    stem += "0" * (len(stem) % 2)
    return higher != lower and lower.startswith(stem)

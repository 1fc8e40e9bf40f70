"""Who an authority's name means: a place and a department, however the name is spelled."""

import re
from functools import cache
from typing import NamedTuple

from scripts.rules.fold import fold

DIVISIONS = "省市区县州旗盟"
PLACE = re.compile(f"(?P<place>.*[{DIVISIONS}])?(?P<department>[^{DIVISIONS}]*)")
"""Up to the last character that ends a division's name: such characters also stand inside names (广州市, 沙市区, 市中区)."""
DEPARTMENTS = (
    (re.compile(r"^(?:人力资源[和与]?社会保障|人社|劳动[和与]?社会保障|劳动(?:保障)?监察)"), "hrss"),
    (re.compile(r"^(?:住房(?:和|保障和)?城乡建设|住建|建设)(?:局|厅|委|委员会)"), "housing"),
    (re.compile(r"^(?:交通运输|交通)(?:局|厅|委|委员会)"), "transport"),
    (re.compile(r"^(?:水利|水务)(?:局|厅)"), "water"),
    (re.compile(r"^人民检察院"), "procuratorate"),
    (re.compile(r"^(?:人民)?法院|^中级人民法院"), "court"),
    (re.compile(r"^公安(?:局|厅|分局)"), "police"),
)


COUNTRY = "100000"
"""The code that stands for the whole country."""


class Authority(NamedTuple):
    place: str
    department: str


@cache
def read(name: str) -> Authority:
    """The place as written, divisions from the widest to the narrowest, and the department; an unknown one is its own words."""
    match = PLACE.fullmatch(fold(name))
    place, words = (match["place"] or "", match["department"]) if match else ("", "")
    return Authority(place, next((kind for pattern, kind in DEPARTMENTS if pattern.match(words)), words))


def same(left: str, right: str) -> bool:
    """One authority: the same department, and places where one spelling is the end of the other (港北区 ends 贵港市港北区)."""
    a, b = read(left), read(right)
    if a.department != b.department:
        return False
    short, long = sorted((a.place, b.place), key=len)
    wider = long.removesuffix(short)
    return short == long or bool(short and wider != long and wider[-1] in DIVISIONS)


def above(higher: str, lower: str) -> bool:
    """Whether the division `higher` (GB/T 2260) holds `lower` and is not it: 450000 is above 450821, 100000 above all."""
    stem = "" if higher == COUNTRY else higher.rstrip("0")
    stem += "0" * (len(stem) % 2)
    return higher != lower and lower.startswith(stem)

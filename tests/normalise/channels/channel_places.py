"""Places that do not exist, with area codes nobody has: 0900, 0901 and, for a city of eight digits, 026."""

from scripts.model import Region, decode
from scripts.normalise import Places

REGIONS = (
    ("100000", "全国", "country", None, None),
    ("980000", "演示市", "province", "100000", "026"),
    ("980101", "东演区", "county", "980000", None),
    ("980102", "西演区", "county", "980000", None),
    ("990000", "示例省", "province", "100000", None),
    ("990100", "示例市", "prefecture", "990000", "0900"),
    ("990101", "甲示区", "county", "990100", None),
    ("990121", "乙示县", "county", "990100", None),
    ("990200", "样例市", "prefecture", "990000", "0901"),
)


def region(code: str, name: str, level: str, parent: str | None, dial: str | None) -> Region:
    tree = {"code": code, "name": name, "level": level, "parent": parent, "dial": dial}
    return decode({key: value for key, value in tree.items() if value}, Region)


PLACES = Places(region(*one) for one in REGIONS)

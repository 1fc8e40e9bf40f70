"""Invented employers by the hundred thousand: places that begin with 虚 and have codes from 99, names as firms have them."""

from collections.abc import Sequence
from itertools import accumulate
from random import Random

from scripts.site.search.entries import Entry

COMMON = "".join(bytes((row, cell)).decode("gb2312") for row in range(0xB0, 0xD7) for cell in range(0xA1, 0xFF))
"""The 3,666 characters of GB 2312 that are sorted by sound, but those of its last row."""
DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
TRADES = (
    "建筑劳务", "建设工程", "装饰工程", "市政园林", "餐饮管理", "服饰", "电子科技", "物业服务", "建筑安装工程", "机电设备",
    "劳务分包", "路桥工程", "防水工程", "建材", "商贸", "食品", "家具", "塑料制品", "物流", "人力资源", "环保科技", "钢结构",
)  # fmt: skip
FORMS = ("有限公司",) * 14 + ("有限责任公司",) * 3 + ("股份有限公司", "集团有限公司", "经营部")
WORKS = ("花园", "学校", "医院", "广场", "安置房", "产业园", "道路改造")


def entries(count: int) -> Sequence[Entry]:
    """The same employers for the same count, and the first of them for every greater one."""
    chance = Random(5)
    brand = chance.sample(COMMON, 1400)
    weights = list(accumulate(1 / (rank + 12) for rank in range(len(brand))))
    places = [f"虚{one}{other}" for one in brand[:60] for other in brand[60:110]]
    return [_entry(number, chance, brand, weights, places) for number in range(count)]


def _entry(number: int, chance: Random, brand: Sequence[str], weights: Sequence[float], places: Sequence[str]) -> Entry:
    where = int(len(places) * chance.random() ** 2)
    place = f"99{where // 60 + 1:02}{where % 60 + 1:02}"
    core = "".join(chance.choices(brand, cum_weights=weights, k=chance.choice((2, 2, 2, 3, 3, 4))))
    city = places[where] + chance.choice(("", "", "市", "县"))
    name = f"{city}{core}{chance.choice(TRADES)}{chance.choice(FORMS)}"
    branch = chance.random() < 0.04
    return Entry(
        id=f"e{number:013}", name=f"{name}（{places[0]}）分公司" if branch else name, others=(), head=name if branch else "",
        projects=(f"{core}{chance.choice(WORKS)}{chance.randint(1, 9)}号楼",) if chance.random() < 0.3 else (),
        codes=(f"91{place}" + "".join(chance.choices(DIGITS[:10] if chance.random() < 0.5 else DIGITS, k=10)),),
        place=place, where=city, until=f"{chance.randint(2027, 2029)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        registers=chance.choice((1, 1, 1, 1, 2, 4, 5)), years=(chance.choice((2024, 2025, 2026)),), count=1,
    )  # fmt: skip

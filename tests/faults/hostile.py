"""What a hostile file is, and what every one of them is made from. Employers, codes, people and numbers are invented."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Files = Mapping[str, str | bytes | Callable[[], str | bytes]]

HEADER = ("序号", "单位名称", "统一社会信用代码", "欠薪金额（万元）", "列入日期")
GOOD = (1, "示例甲建筑劳务有限公司", "91990101MA0DEM7183", 12.5, "2026-09-30")

ID_NUMBER, MOBILE, WORKER = "830000199003071230", "19900001234", "覃示例丁"
"""Of a person who doesn't exist; what is read from a file must never repeat them."""


@dataclass(frozen=True)
class Hostile:
    """A file that means harm, or that harm was done to."""

    name: str
    make: Callable[[], bytes]


def hostile(files: Files) -> tuple[Hostile, ...]:
    return tuple(Hostile(name, lambda content=content: _bytes(content)) for name, content in files.items())


def _bytes(content: str | bytes | Callable[[], str | bytes]) -> bytes:
    made = content() if callable(content) else content
    return made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made

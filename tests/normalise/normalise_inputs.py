"""Inputs for the tests of normalise. All synthetic: places 99xxxx, firms and people that do not exist."""

from typing import Any

from scripts.model import Content, Publication, Region, Row, Snapshot, Source, decode
from scripts.normalise import Places, Taken, notice

FIRM, FIRM_CORE = "91990101MA0DEM101A", "MA0DEM101"
OTHER_FIRM, OTHER_CORE = "91990101MA0DEM11X2", "MA0DEM11X"
SHOP = "92990101MA0DEM136R"
REGISTRATION = "990101000000018"
ID_NUMBER = "510101199003070016"
"""Its check passes, and so does the one of credit codes: nobody's number, in a county that does not exist."""

REGIONS = (
    ("100000", "全国", "country", None, {}),
    ("990000", "示例省", "province", "100000", {}),
    ("990100", "示例市", "prefecture", "990000", {}),
    ("990101", "甲示区", "county", "990100", {}),
    ("990102", "城区", "county", "990100", {}),
    ("990121", "旧示县", "county", "990100", {"to": "2019", "became": "990181"}),
    ("990122", "旧示县", "county", "990100", {"to": "2011", "became": "990121"}),
    ("990181", "旧示市", "county", "990100", {}),
    ("990200", "演示市", "prefecture", "990000", {}),
    ("990202", "城区", "county", "990200", {}),
    ("990203", "三演水族自治县", "county", "990200", {}),
)


def places() -> Places:
    made = [
        decode({"code": code, "name": name, "level": level, "parent": parent, **more}, Region)
        for code, name, level, parent, more in REGIONS
    ]
    return Places(made)


def source(columns: dict[str, Any], **more: Any) -> Source:
    tree = {
        "id": "demo",
        "title": "示例市 拖欠农民工工资失信联合惩戒对象名单",
        "publisher": {"name": "示例市人力资源和社会保障局", "region": "990100"},
        "register": "blacklist",
        "pull": {"url": "http://127.0.0.1/", "local": True},
        "parse": {"with": "html_table"},
        "columns": columns,
    }
    return decode(tree | more, Source)


def content(rows: list[dict[str, str]], **more: Any) -> Content:
    doubts = more.pop("doubts", {})
    made = tuple(
        Row(cells=cells, at=f"table=1;row={number}", doubts=doubts.get(number, {})) for number, cells in enumerate(rows, 2)
    )
    return Content(rows=made, parser="html_table/1", **more)


def take(
    read: Content, declared: Source, *, lookups: tuple[Any, ...] = (), known: str | None = None, day: str = "2026-11-20"
) -> Taken:
    url = "http://127.0.0.1/a"
    snapshot = Snapshot(url=url, body=b"", fetched="2026-11-20T03:00:00+08:00", sha256="ab" * 32, media="text/html")
    return notice(
        Publication(url=url, pages=(snapshot,)),
        ((snapshot, read),),
        declared,
        places=places(),
        key=b"test key",
        day=day,
        lookups=lookups,
        known=known,
    )

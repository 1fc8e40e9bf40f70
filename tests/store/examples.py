"""Synthetic things to keep: invented employers in invented places."""

from typing import Any

from scripts.model import Capture, Notice, Review, decode

NOTICE: dict[str, Any] = {
    "id": "example-list/2026-10-14-k3f7q",
    "title": "2026年第二批名单（合成数据）",
    "register": "blacklist",
    "effect": "list",
    "authority": "示例市人力资源和社会保障局",
    "region": "990100",
    "published": "2026-10-14",
    "url": "https://example.org/2026/10/14/a.html",
    "snapshot": {
        "sha256": "9f2c1d",
        "fetched": "2026-10-15T03:00:12+08:00",
        "media": "text/html",
        "parser": "html_table/1",
    },
    "records": [
        {
            "id": "r7k3fm2xq4aabc",
            "party": {"name": "示例甲建筑劳务有限公司", "kind": "organisation", "organisation_code": "MA0DEM03X"},
            "decision": {"kind": "listing", "number": "示人社监列字〔2026〕2号", "date": "2026-09-30"},
            "documents": [{"kind": "order_to_pay", "number": "示人社监令字〔2026〕31号"}],
            "place": "990101",
            "workers": 27,
            "amount": "1091800.00",
            "joint": True,
            "facts": "经查：\n拖欠工资 # 见附件",
            "violations": ["wages"],
            "rating": {"scale": "labour_integrity", "grade": "A", "year": "2025"},
            "at": "table=1;row=2",
            "confidence": 0.97,
        },
        {"id": "r7k3fm2xq4aabd", "party": {"name": "黄某", "kind": "person", "masked": "ours"}},
    ],
}

CAPTURE: dict[str, Any] = {
    "last_good": {"day": "2026-11-20", "rows": 2},
    "urls": [
        {
            "url": "https://example.org/list.html",
            "seen": [{"from": "2026-10-15", "to": "2026-11-20", "status": 200, "sha256": "77aa01"}],
        }
    ],
}

REVIEW: dict[str, Any] = {
    "id": "v2026-11-18-r7k3",
    "opened": "2026-11-18",
    "source": "example-list",
    "reason": "ambiguous_listing",
    "asks": "移出公告未写文号，同一机关对该单位有两条列入。",
    "row": {"单位名称": "示例甲", "金额（元）": "- 12:30"},
    "proposed": {"party": {"name": "示例甲"}, "empty": {}, "none": []},
    "candidates": ["r7k3fm2xq4aabc", "r7k3fm2xq4aabd"],
}


def notice(**changes: Any) -> Notice:
    return decode(NOTICE | changes, Notice)


def capture() -> Capture:
    return decode(CAPTURE, Capture)


def review() -> Review:
    return decode(REVIEW, Review)

"""A desk with one question of each kind on it, without a bureau: synthetic places, firms and people."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml
from office import REGIONS

from scripts.flow.reviewing.desk import Desk
from scripts.model import Lookup, Notice, Region, Review, Source, decode
from scripts.normalise import Places

DAY = "2026-11-20"
TITLE = "2026年第一批拖欠农民工工资失信联合惩戒对象名单"
NOTICE = "shili/2026-10-14-aaaaa"
SOURCE = {
    "id": "shili",
    "title": "示例市 拖欠农民工工资失信联合惩戒对象名单",
    "publisher": {"name": "示例市人力资源和社会保障局", "region": "990100"},
    "register": "blacklist",
    "pull": {"url": "http://127.0.0.1/list.html", "local": True},
    "parse": {"with": "html_table"},
    "columns": {
        "单位名称": "name",
        "统一社会信用代码": "uscc",
        "决定文号": "number",
        "决定日期": "decided",
        "欠薪人数": "workers",
        "欠薪金额（万元）": {"amount": "万元"},
    },
    "ignore": {"序号": "renumbered on every publication"},
}
ROW = {
    "序号": "3",
    "单位名称": "示例丙服饰有限公司",
    "统一社会信用代码": "91990101MA0D0003X9",
    "决定文号": "示人社列字〔2026〕3号",
    "决定日期": "2026年9月30日",
    "欠薪人数": "50",
    "欠薪金额（万元）": "3.5",
}
RECORD = {
    "id": "rccccccccccccc",
    "party": {"name": ROW["单位名称"], "kind": "organisation"},
    "decision": {"kind": "listing", "number": ROW["决定文号"], "date": "2026-09-30"},
    "workers": 50,
    "amount": "35000.00",
    "at": "table=1;row=4",
}
BAD_CODE = {
    "id": "v2026-11-20-rccccccc",
    "opened": DAY,
    "source": "shili",
    "notice": NOTICE,
    "reason": "bad_code",
    "asks": "table=1;row=4: '91990101MA0D0003X9' fails the check of a unified social credit code (18 characters). "
    "Look the code up at the source or at gsxt.gov.cn and set it with a lookup.",
    "fields": ["uscc"],
    "row": ROW,
    "holds": ["rccccccccccccc"],
}
SENTENCE = "经查，示例丁建设集团有限公司在承建示例花园二期项目中拖欠李某等50名农民工工资共计327815万元，责令其付清。"
PROSE_RECORD = {
    "id": "rddddddddddddd",
    "party": {"name": "示例丁建设集团有限公司", "kind": "organisation"},
    "decision": {"kind": "listing", "date": "2026-09-30"},
    "workers": 50,
    "amount": "3278150000.00",
    "evidence": {
        "name": {"quote": SENTENCE, "at": "char=3,14"},
        "workers": {"quote": SENTENCE, "at": "char=31,33"},
        "amount": {"quote": SENTENCE, "at": "char=42,50"},
    },
    "confidence": 0.6,
}
PROSE_SOURCE = SOURCE | {
    "columns": {"name": "name", "decided": "decided", "workers": "workers", "amount": "amount"},
    "ignore": {},
}
PROSE = BAD_CODE | {
    "id": "v2026-11-20-rddddddd",
    "reason": "conflict",
    "asks": "char=3,80: More than ten million yuan for each worker: check the unit of the column.",
    "fields": ["amount", "workers"],
    "row": {"name": "示例丁建设集团有限公司", "decided": "2026-09-30", "workers": "50", "amount": "327815万元"},
    "holds": ["rddddddddddddd"],
}
SAME_FIRM = [
    {
        "id": f"r{letter * 13}",
        "party": {"name": "示例甲建筑劳务有限公司", "kind": "organisation"},
        "decision": {"kind": "listing", "number": f"示人社列字〔2026〕{number}号", "date": "2026-09-30"},
    }
    for number, letter in enumerate("ab", 1)
]
AMBIGUOUS = {
    "id": "v2026-11-20-zzzzzzz-ambiguous-listing",
    "opened": DAY,
    "source": "shili",
    "notice": NOTICE,
    "reason": "ambiguous_listing",
    "asks": "关于移出失信名单的公告 不能确定指的是哪一条列入，请向发布机关核实。",
    "candidates": ["raaaaaaaaaaaaa", "rbbbbbbbbbbbbb"],
    "holds": ["raaaaaaaaaaaaa", "rbbbbbbbbbbbbb"],
}
CHANGED_RECORD = RECORD | {
    "revisions": [{"day": DAY, "by": "source", "was": {"party": {"name": "示例丙饰品有限公司"}, "workers": ""}}]
}
CHANGED = {
    "id": "v2026-11-20-rccccccc-identity-changed",
    "opened": DAY,
    "source": "shili",
    "notice": NOTICE,
    "reason": "identity_changed",
    "asks": "名称、代码、文号或更晚的日期被无声改动，是更正还是换了单位？",
    "holds": ["rccccccccccccc"],
}
MANY = BAD_CODE | {
    "reason": "unknown_column",
    "asks": "3 rows: '机关' is no value we know for `kind`; add it to the map of its column.",
    "fields": ["kind"],
    "row": {"类别": "机关"},
    "holds": [f"r{letter * 13}" for letter in "abc"],
}
MANY_SOURCE = SOURCE | {"columns": {**SOURCE["columns"], "类别": "kind"}}


def desk(
    *reviews: Mapping[str, Any],
    records: tuple[Mapping[str, Any], ...],
    source: Mapping[str, Any] = SOURCE,
    lookups: tuple[Lookup, ...] = (),
) -> Desk:
    notice = {
        "id": NOTICE,
        "title": TITLE,
        "register": "blacklist",
        "authority": "示例市人力资源和社会保障局",
        "region": "990100",
        "published": "2026-10-14",
        "url": "http://127.0.0.1/list.html",
        "records": list(records),
    }
    regions = [decode(region, Region) for region in yaml.safe_load(REGIONS)]
    return Desk(
        day=date.fromisoformat(DAY),
        reviews={review["id"]: decode(dict(review), Review) for review in reviews},
        notices={NOTICE: decode(notice, Notice)},
        lookups={"shili": lookups} if lookups else {},
        sources={"shili": decode(dict(source), Source)},
        channels={},
        places=Places(regions),
        key=b"test key",
    )

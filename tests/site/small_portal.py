"""A small portal: two synthetic sources in invented places, with one party for each way to stand or not to stand."""

from datetime import date
from pathlib import Path
from typing import Any

from scripts import site
from scripts.model import (
    BranchOf,
    Capture,
    Decision,
    Evidence,
    Failure,
    Good,
    Notice,
    Party,
    Project,
    Record,
    Reference,
    Representative,
    Review,
    SnapshotRef,
)
from scripts.store import Data

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 20)
SITE = "https://anxin.example.org"
BUREAU = "示例市人力资源和社会保障局"

REGIONS = """\
- {code: "100000", name: 全国, level: country}
- {code: "990000", name: 示例省, level: province, parent: "100000"}
- {code: "990100", name: 示例市, level: prefecture, parent: "990000", dial: "0999"}
- {code: "990101", name: 示例区, level: county, parent: "990100"}
- {code: "990200", name: 演示市, level: prefecture, parent: "990000"}
"""
SOURCE = """\
title: {title}
publisher: {{name: {publisher}, region: "{region}", url: http://127.0.0.1:9/}}
register: blacklist
pull: {{url: http://127.0.0.1:9/{id}.html, local: true}}
parse: {{with: html_table}}
columns: {{单位名称: name, "欠薪金额（万元）": {{amount: 万元}}}}
ignore: {{序号: {ignored}}}
"""


def record(name: str, number: str, party: Party, decided: str | None = "2026-09-30", **more: Any) -> Record:
    decision = Decision(kind="listing", number=number, date=decided)
    return Record(id=name, party=party, decision=decision, at="table=1;row=3", **more)


def notice(key: str, title: str, *records: Record, **more: Any) -> Notice:
    source = more.pop("source", "shili-blacklist")
    known: dict[str, Any] = {"authority": BUREAU, "region": "990100", "published": key[:10], **more}
    snapshot = SnapshotRef(sha256="ab" * 32, fetched=f"{key[:10]}T09:00:00+08:00", media="text/html", parser="html_table/1")
    url = f"http://127.0.0.1:9/{key}.html"
    return Notice(id=f"{source}/{key}", title=title, register="blacklist", url=url, snapshot=snapshot, records=records, **known)


def organisation(name: str, serial: str | None, **more: Any) -> Party:
    uscc = f"91990101MA0DEM{serial}" if serial else None
    return Party(name=name, kind="organisation", uscc=uscc, **more)


HEAD = organisation(
    "示例甲建筑劳务有限公司", "0011", representative=Representative(name="覃示例", role="法定代表人"), address="示例路1号"
)
BRANCH = organisation("示例甲建筑劳务有限公司演示分公司", "0022", branch_of=BranchOf(name="示例甲建筑劳务有限公司"))
ENDED = organisation("示例乙装饰有限公司", "0033", representative=Representative(name="韦演示"), address="示例路2号")
REMOVED = organisation("样例丙市政（集团）有限公司", "0044")
HELD = organisation("演示丁电子有限公司", "0055")
PERSON = Party(name="韦某", kind="person", masked="ours")
TRADER = Party(name="示例早餐店", kind="sole_trader", uscc="92990101MA0DEM0066")
MASKED = Party(name="某餐饮公司", kind="organisation", masked="source")
FACTS = "经查，该单位与示例乙装饰有限公司（代码91990101MA0DEM0033）承建项目，拖欠工资。"

NOTICES = (
    notice(
        "2026-10-14-aaaaa",
        "2026年第二批拖欠农民工工资失信联合惩戒对象名单",
        record(
            "r1head00000000",
            "示人社监列字〔2026〕1号",
            HEAD,
            place="990101",
            workers=27,
            amount="1091800.00",
            project=Project(name="示例花园二期"),
            facts=FACTS,
            evidence={
                "workers": Evidence(quote="拖欠27名劳动者", at="char=412,419"),
                "amount": Evidence(quote="与示例乙装饰有限公司共拖欠109.18万元"),
            },
        ),
        record("r1person000000", "示人社监列字〔2026〕1号", PERSON),
        record("r1branch000000", "示人社监列字〔2026〕2号", BRANCH, amount="50000.00", approx={"amount": "约"}),
        record("r1trader000000", "示人社监列字〔2026〕3号", TRADER, place="990101"),
        record("r1masked000000", "示人社监列字〔2026〕4号", MASKED),
        record("r1held00000000", "示人社监列字〔2026〕5号", HELD),
    ),
    notice(
        "2023-03-10-bbbbb",
        "关于将示例乙装饰有限公司列入名单的公告",
        record("r2ended0000000", "示人社监列字〔2023〕1号", ENDED, "2023-03-01", workers=3),
    ),
    notice(
        "2026-05-06-ccccc",
        "关于样例丙市政(集团)有限公司等的公告",
        record("r3removed00000", "示人社监列字〔2026〕9号", REMOVED, "2026-05-01"),
        record(
            "r3nocode000000",
            "示人社监列字〔2026〕8号",
            organisation("=示例戊服饰有限公司", None),
            "2026-05-01",
            place="990101",
        ),
    ),
    notice(
        "2026-09-01-ddddd",
        "关于将样例丙市政（集团）有限公司移出名单的公告",
        Record(
            id="r4act000000000",
            party=REMOVED,
            of=Reference(number="示人社监列字〔2026〕9号"),
            decision=Decision(kind="early_removal", number="示人社移字〔2026〕1号", date="2026-08-31"),
        ),
        effect="remove",
    ),
    notice(
        "2026-06-01-eeeee",
        "关于将=示例戊服饰有限公司、李四列入名单的公告",
        record(
            "r5namesake0000",
            "演人社监列字〔2026〕1号",
            organisation("=示例戊服饰有限公司", None),
            "2026-05-20",
        ),
        record("r5undated00000", "演人社监列字〔2026〕2号", organisation("演示己物流有限公司", "0077"), "2027-01-01"),
        source="yanshi-blacklist",
        authority="演示市人力资源和社会保障局",
        region="990200",
    ),
)
GONE = (
    "示例乙装饰",
    "韦演示",
    "示例路2号",
    "0DEM0033",
    "样例丙市政",
    "0DEM0044",
    "演示丁电子",
    "0DEM0055",
    "演示己物流",
    "韦某",
    "李四",
)
"""What must be in no byte: ended, removed, held and not yet valid parties, and natural persons."""


def write(data: Data, root: Path) -> None:
    (root / "sources").mkdir(parents=True)
    (root / "regions.yaml").write_text(REGIONS, "utf-8")
    for id, title, region, ignored in (
        ("shili-blacklist", "示例市名单", "990100", "每次重新编号"),
        ("yanshi-blacklist", "演示市名单", "990200", "numbered anew in every batch"),
    ):
        publisher = f"{title[:3]}人力资源和社会保障局"
        text = SOURCE.format(id=id, title=title, publisher=publisher, region=region, ignored=ignored)
        (root / "sources" / f"{id}.yaml").write_text(text, "utf-8")
    for one in NOTICES:
        data.write_notice(one)
    good = Good(day="2026-11-20", rows=6)
    data.write_capture("shili-blacklist", Capture(last_good=good))
    failed = Failure(day="2026-11-19", sentence="the page has no table")
    data.write_capture("yanshi-blacklist", Capture(last_good=Good(day="2026-11-02", rows=2), failed=failed))
    data.write_review(
        Review(
            id="v1",
            opened="2026-10-14",
            source="shili-blacklist",
            reason="bad_code",
            asks="代码有误",
            holds=("r1held00000000",),
        )
    )


def built(data: Data, output: Path, *, day: date = DAY, demo: bool = False, site_url: str = SITE) -> site.Built:
    return site.build(
        data,
        output=output,
        theme=ROOT / "theme",
        content=ROOT / "content",
        day=day,
        site_url=site_url,
        operator=None,
        demo=demo,
    )

"""What is declared must hang together: one broken thing at a time, and what is said of it."""

from typing import Any

import pytest

from scripts import check
from scripts.model import Channel, MeasureText, Notice, Region, Register, Source, decode

SOURCE: dict[str, Any] = {
    "id": "example-list",
    "title": "示例名单（合成数据）",
    "publisher": {"name": "示例市人社局", "region": "990100"},
    "register": "blacklist",
    "pull": {"url": "https://example.org/", "follow": {"links": "a"}},
    "parse": {"with": "html_table"},
    "columns": {
        "单位名称": "name",
        "金额": {"amount": "万元"},
        "类别": {"kind": {"自然人": "person"}},
        "文号": "number",
    },
    "ignore": {"序号": "每次公布重新编号"},
    "where": {"类别": "单位|自然人"},
    "identity": ["number", "name"],
}
REGISTER: dict[str, Any] = {
    "id": "blacklist",
    "title": "示例名单",
    "polarity": "negative",
    "plain": "合成数据",
    "measures": ["tax"],
    "regimes": [{"id": "order45", "law": {"title": "示例办法"}, "applies": {"from": "2022-01-01"}}],
    "caps": [{"id": "cap", "law": {"title": "示例条例"}, "region": "990000", "months": 60}],
}
REGIONS: list[dict[str, Any]] = [
    {"code": "990000", "name": "示例省", "level": "province"},
    {"code": "990100", "name": "示例市", "level": "prefecture", "parent": "990000"},
]
CHANNEL: dict[str, Any] = {
    "id": "example-12333",
    "kind": "hrss_hotline",
    "name": "示例热线",
    "place": "990100",
    "phones": ["12333", "0999-12345678"],
    "source": {"title": "合成数据"},
}
NOTICE: dict[str, Any] = {
    "id": "example-list/2026-10-14-k3f7q",
    "register": "blacklist",
    "authority": "示例市人社局",
    "region": "990100",
    "records": [{"id": "r1", "party": {"name": "示例甲有限公司", "kind": "organisation"}, "place": "990100"}],
}


def told(
    source: Any = (), register: Any = (), region: Any = (), channel: Any = (), notice: Any = (), again: Any = ()
) -> list[str]:
    """Every problem of the sound example with some keys changed."""
    notices = [NOTICE | dict(notice)] + ([NOTICE | dict(again)] if again else [])
    problems = check.data(
        sources=[decode(SOURCE | dict(source), Source)],
        registers=[decode(REGISTER | dict(register), Register)],
        regions=[decode(one, Region) for one in (REGIONS[0], REGIONS[1] | dict(region))],
        channels=[decode(CHANNEL | dict(channel), Channel)],
        measures=[decode({"id": "tax", "title": "税收", "plain": "合成数据"}, MeasureText)],
        notices=[decode(one, Notice) for one in notices],
    )
    return [f"{problem.level} {problem}" for problem in problems]


def test_the_sound_example_has_no_problem() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"register": "rating"}, "register: `rating` has no file in registers/"),
        ({"publisher": {"name": "x", "region": "990900"}}, "publisher.region: `990900` is not in regions.yaml"),
        ({"pull": {}}, "pull: write either `url` or `path`"),
        ({"pull": {"url": "https://example.org/", "path": "a.csv"}}, "pull: write either `url` or `path`"),
        ({"pull": {"path": "../a.csv"}}, "pull.path: leads out of the data folder"),
        ({"pull": {"path": "/a.csv"}}, "pull.path: leads out of the data folder"),
        ({"form": "running"}, "pull.follow.links: a running list has no notices to follow"),
        ({"pull": {"url": "x", "follow": {"matching": "("}}}, "pull.follow.matching: is no regular expression"),
        ({"columns": {"单位": "nam"}}, "columns.单位: `nam` is no target: write one of name, kind"),
        ({"columns": {"单位": {}}}, "columns.单位: must have one target"),
        ({"columns": {"单位": {"name": "元"}}}, "columns.单位.name: only amount and fine have a unit"),
        ({"columns": {"类别": {"kind": {"企业": "firm"}}}}, "columns.类别.kind.企业: `firm` is no kind"),
        ({"columns": {"文号": "number"}}, "columns: no column is taken as name or project"),
        ({"ignore": {"文号": "x"}}, "ignore.文号: is also in columns"),
        ({"ignore": {"序号": " "}}, "ignore.序号: gives no reason"),
        ({"where": {"案由": "工资"}}, "where.案由: is neither in columns nor in ignore"),
        ({"where": {"类别": "["}}, "where.类别: is no regular expression"),
        ({"identity": ["year"]}, "identity: no column is taken as `year`"),
        ({"expect": {"min": 9, "max": 3}}, "expect: `min` must be 0 or more"),
        ({"hold_after": 0}, "hold_after: must be a number of days"),
    ],
)
def test_a_source_that_cannot_mean_what_it_says(changes: dict[str, Any], sentence: str) -> None:
    assert any(line.startswith(f"fatal sources/example-list: {sentence}") for line in told(source=changes))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"measures": ["tolls"]}, "measures[0]: `tolls` is not in measures.yaml"),
        ({"regimes": []}, "regimes: is empty"),
        (
            {"regimes": [{"id": "a", "law": {"title": "b"}, "term": {"ends_with": ["red_list"]}}]},
            "regimes[0].term.ends_with: `red_list` has no file",
        ),
        (
            {"caps": [{"id": "a", "law": {"title": "b"}, "months": {"minor": 0}, "default": "serious"}]},
            "caps[0].default: must be one of minor",
        ),
        (
            {"regimes": [{"id": "a", "law": {"title": "b"}, "applies": {"from": "2022-01-01", "until": "2021-01-01"}}]},
            "regimes[0].applies: ends on 2021-01-01, before it begins on 2022-01-01",
        ),
    ],
)
def test_a_register_whose_law_cannot_be_applied(changes: dict[str, Any], sentence: str) -> None:
    assert any(line.startswith(f"fatal registers/blacklist: {sentence}") for line in told(register=changes))


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"region": {"parent": "980000"}}, "fatal regions.yaml: 990100.parent: `980000` is not in the file"),
        ({"region": {"became": "980000"}}, "fatal regions.yaml: 990100.became: `980000` is not in the file"),
        ({"region": {"code": "990000"}}, "fatal regions.yaml: 990000: is in force twice"),
        ({"channel": {"place": "980000"}}, "fatal channels/example-12333: place: `980000` is not in regions.yaml"),
        ({"channel": {"status": "verified"}}, "fatal channels/example-12333: verified_on: is missing"),
        (
            {"channel": {"status": "verified", "verified_on": "2026-11-10"}},
            "fatal channels/example-12333: recheck_by: is missing",
        ),
        (
            {"channel": {"status": "verified", "verified_on": "2026-11-10", "recheck_by": "2026-11-10"}},
            "fatal channels/example-12333: recheck_by: is not after",
        ),
        ({"channel": {"source": {}}}, "fatal channels/example-12333: source: names nothing"),
        ({"channel": {"phones": ["62663114"]}}, "fatal channels/example-12333: phones: `62663114` cannot be dialled"),
        ({"notice": {"id": "other/2026-10-14-k3f7q"}}, "warning notices/other/2026-10-14-k3f7q: id: no source other"),
        ({"notice": {"region": "980000"}}, "warning notices/example-list/2026-10-14-k3f7q: region: `980000`"),
        ({"notice": {"register": "penalty"}}, "fatal notices/example-list/2026-10-14-k3f7q: register: `penalty`"),
        (
            {"notice": {"records": [{"id": "r2"}]}},
            "fatal notices/example-list/2026-10-14-k3f7q: records[0]: names neither a party nor a project",
        ),
        (
            {"again": {"id": "example-list/2026-10-15-aaaaa"}},
            "fatal notices/example-list/2026-10-15-aaaaa: records[0].id: r1 stands in notices/example-list/2026-10-14",
        ),
    ],
)
def test_what_does_not_hang_together(changes: dict[str, Any], line: str) -> None:
    assert any(one.startswith(line) for one in told(**changes))


def test_a_reduced_record_need_not_name_anybody() -> None:
    assert told(notice={"records": [{"id": "r1", "ended": {"day": "2026-10-01", "how": "expired"}}]}) == []

"""What no notice may hold of a person. The numbers are made up: there is no place 990101."""

from typing import Any

import pytest

from scripts.check.privacy import privacy_problems
from scripts.model import Notice, Problem, decode

ID_NUMBER = "990101200002300013"
ENDS_IN_X = "99010120000229002X"
MOBILE = "16400000000"
CARD = "6200000000000005"


def found(record: dict[str, Any]) -> list[Problem]:
    notice = {
        "id": "example-list/2026-10-14-k3f7q",
        "register": "blacklist",
        "authority": "示例市人社局",
        "region": "990100",
        "records": [{"id": "r1", **record}],
    }
    return list(privacy_problems([decode(notice, Notice)]))


@pytest.mark.parametrize(
    ("record", "field", "level"),
    [
        ({"facts": f"身份证号{ID_NUMBER}，欠薪"}, "records[0].facts", "fatal"),
        ({"violations": ["wages", f"({ENDS_IN_X.lower()})"]}, "records[0].violations[1]", "fatal"),
        ({"facts": f"电话{MOBILE}。"}, "records[0].facts", "fatal"),
        ({"facts": "电话164-0000-0000"}, "records[0].facts", "fatal"),
        ({"evidence": {"name": {"quote": f"联系{MOBILE}"}}}, "records[0].evidence.name.quote", "fatal"),
        (
            {"revisions": [{"day": "2026-01-01", "by": "source", "was": {"facts": MOBILE}}]},
            "records[0].revisions[0].was.facts",
            "fatal",
        ),
        ({"facts": f"账号{CARD}"}, "records[0].facts", "warning"),
        ({"party": {"name": "黄示例", "kind": "person"}}, "records[0].party.name", "fatal"),
        ({"party": {"name": "黄示例", "kind": "person", "masked": "ours"}}, "records[0].party.name", "fatal"),
        (
            {"party": {"name": "黄某", "kind": "person", "masked": "ours", "address": "x"}},
            "records[0].party.address",
            "fatal",
        ),
        ({"party": {"name": "示例小吃店", "kind": "sole_trader", "address": "x"}}, "records[0].party.address", "fatal"),
        (
            {"party": {"name": "示例甲", "kind": "organisation"}, "ended": {"day": "2026-01-01", "how": "expired"}},
            "records[0].party",
            "fatal",
        ),
    ],
)
def test_personal_data_is_found_and_not_repeated(record: dict[str, Any], field: str, level: str) -> None:
    (problem,) = found(record)
    assert (problem.field, problem.level) == (field, level)
    assert not any(secret in str(problem) for secret in (ID_NUMBER, ENDS_IN_X, MOBILE, CARD, "黄示例"))


@pytest.mark.parametrize(
    "record",
    [
        {"party": {"name": "示例甲有限公司", "kind": "organisation", "uscc": ID_NUMBER, "address": "示例路1号"}},
        {"party": {"name": "黄*", "kind": "person", "masked": "source"}},
        {"facts": "身份证号990101200002300012（校验位不符）"},
        {"facts": f"编号9{MOBILE}与{MOBILE}7"},
        {"facts": "立案〔2026〕15010320220001号"},
        {"facts": "账号6200000000000004"},
        {"project": {"name": "示例花园", "code": "2026-990101-47-01-000001"}},
    ],
)
def test_what_is_public_is_left_alone(record: dict[str, Any]) -> None:
    assert found(record) == []

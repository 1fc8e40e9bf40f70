"""Places by code and name, abolished ones included, and the real table of regions."""

from pathlib import Path

import pytest
import yaml
from normalise_inputs import places

from scripts.model import Region, decode
from scripts.normalise import Places

TABLE = Path(__file__).parents[2] / "data/regions.yaml"


@pytest.mark.parametrize(
    ("text", "within", "code"),
    [
        ("990101", None, "990101"),
        ("990199", None, None),
        ("示例市", None, "990100"),
        ("示例", "990000", None),
        ("甲示区", None, "990101"),
        ("甲示", None, "990101"),
        ("示例省示例市甲示区", None, "990101"),
        ("示例市甲示区演示街道1号", None, "990101"),
        ("城区", None, None),
        ("城区", "990200", "990202"),
        ("演示市城区", "990100", "990202"),
        ("三演", None, "990203"),
        ("三演县", None, "990203"),
        ("旧示县", None, "990121"),
        ("旧示市", None, "990181"),
        ("示例路1号", None, None),
        ("", None, None),
    ],
)
def test_finds_a_place_or_says_nothing(text: str, within: str | None, code: str | None) -> None:
    assert places().find(text, within) == code


def test_a_path_leads_from_the_province_down() -> None:
    assert [region.name for region in places().path("990101")] == ["示例省", "示例市", "甲示区"]
    assert places().path("999999") == ()


@pytest.fixture(scope="module")
def table() -> dict[str, Region]:
    regions = [decode(entry, Region) for entry in yaml.load(TABLE.read_text(encoding="utf-8"), yaml.CSafeLoader)]
    assert len({region.code for region in regions}) == len(regions)
    return {region.code: region for region in regions}


def test_every_parent_and_successor_is_in_the_table(table: dict[str, Region]) -> None:
    for region in table.values():
        assert region.level == "country" or region.parent in table
        assert region.became is None or (region.to and region.became in table)
    assert next(iter(table)) == "100000"
    assert sum(region.level == "province" for region in table.values()) == 34


@pytest.mark.parametrize(
    ("code", "name", "became"),
    [
        ("330114", "钱塘区", None),
        ("330113", "临平区", None),
        ("330104", "江干区", "330102"),
        ("340225", "无为县", "340281"),
        ("340281", "无为市", None),
    ],
)
def test_the_table_knows_what_is_new_and_what_was(table: dict[str, Region], code: str, name: str, became: str | None) -> None:
    assert (table[code].name, table[code].became) == (name, became)
    assert bool(table[code].to) == bool(became)


def test_real_names_are_found(table: dict[str, Region]) -> None:
    real = Places(table.values())
    probes = {
        "贵港": "450800",
        "广西贵港市港北区": "450802",
        "延边州": "222400",
        "臺灣省": "710000",
        "吉林市": "220200",
        "朝阳区": None,
        "吉林": None,
    }
    assert {name: real.find(name) for name in probes} == probes

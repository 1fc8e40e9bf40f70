"""Names: kinds told apart, damage seen, persons and owners masked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from normalise_inputs import FIRM, SHOP

from scripts.normalise import names

KINDS = {
    "示例建筑劳务有限公司": "organisation",
    "示例建筑公司沧州分公司": "organisation",
    "演示己服饰厂": "organisation",
    "示例农民专业合作社": "organisation",
    "示例市甲示区人民医院": "organisation",
    "示例置业有限公司酒店": "organisation",
    "演示项目部": "organisation",
    "Demo Sample Co., Ltd.": "organisation",
    "示例餐饮店": "sole_trader",
    "甲示区演示装饰经营部": "sole_trader",
    "演示商行": "sole_trader",
    "示例小吃部": "sole_trader",
    "李示例即演示豆浆": "sole_trader",
    "張示即演示館(演示館是招牌)": "sole_trader",
    "张三": "person",
    "李示例": "person",
    "歐陽示例": "person",
    "葛某": "person",
    "王某某": "person",
    "李先生": "person",
    "张×示": "person",
    "李示例（经营者）": "person",
    "阿示例·买买提": "person",
    "Demo Sample": "person",
    "示例之家": None,
    "示例广场二期": None,
}
DAMAGED = {
    "示例机械设备有眼公司": "broken legal form",
    "示例物流有限公": "broken legal form",
    "示例建筑股份有限": "broken legal form",
    "司示例运输有限公司": "broken legal form",
    "示例家电（演示〉有限公司": "which no name has",
    "示例（演示有限公司": "bracket",
    "示例锟斤拷有限公司": "wrong encoding",
    "示例\ufffd有限公司": "wrong encoding",
    "示例\ue6ff有限公司": "wrong encoding",
    "ʾÀý¹«Ë¾": "wrong encoding",
    "示例А有限公司": "another alphabet",
    "示例纸^有限公司": "which no name has",
}
SOUND = (
    *("示例建筑劳务有限公司", "示例(演示)物流有限公司", "示例（演示）物流有限公司", "示例Ａ１有限公司", "示例·演示有限公司"),
    *(
        "示例有限责任公司",
        "某餐饮公司",
        "张×示",
        "Demo & Sample Co., Ltd.",
        "示例合伙企业（有限合伙）",
        "示例省司示例化肥股份有限公司",
    ),
)


@pytest.mark.parametrize(("name", "kind"), KINDS.items())
def test_a_name_tells_its_kind_or_nothing(name: str, kind: str | None) -> None:
    assert names.kind_of(name) == kind


def test_a_credit_code_tells_better_than_a_name() -> None:
    assert names.kind_of("李示例", FIRM) == "organisation"
    assert names.kind_of("示例之家", SHOP) == "sole_trader"


@pytest.mark.parametrize(("name", "sign"), DAMAGED.items())
def test_damage_is_seen(name: str, sign: str) -> None:
    assert sign in (names.damage(name) or "")


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_name_is_not_doubted(name: str) -> None:
    assert names.damage(name) is None


@pytest.mark.parametrize(
    ("published", "clean"),
    {
        "示 例 有限 公司": "示例有限公司",
        "ＡＢＣ示例（演示）有限公司": "ABC示例（演示）有限公司",
        "某\u202e示例\u200b公司\ufe01": "某示例公司",
        "⼯程示例公司": "工程示例公司",
        "Demo   Sample Co.": "Demo Sample Co.",
    }.items(),
)
def test_cleaning_takes_away_only_what_nobody_sees(published: str, clean: str) -> None:
    assert names.clean(published) == clean


@pytest.mark.parametrize(
    ("name", "masked"), {"张三": "张某", "欧阳示例": "欧阳某", "葛某": "葛某", "张×示": "张某", "Demo Sample": "D某"}.items()
)
def test_a_person_is_a_family_name(name: str, masked: str) -> None:
    assert names.person(name) == masked


@pytest.mark.parametrize(
    ("name", "shown"),
    {
        "李示例即演示豆浆店": "李某即演示豆浆店",
        "演示店（李示例）": "演示店",
        "演示店": "演示店",
        "李示演例即演示行": "李某即演示行",
    }.items(),
)
def test_a_shop_loses_its_owner(name: str, shown: str) -> None:
    assert names.sole_trader(name) == (shown, shown != name)


@pytest.mark.parametrize(
    ("name", "firm", "head"),
    [
        ("示例有限公司(李示例)", "示例有限公司", "李示例"),
        ("示例有限公司（江苏）", "示例有限公司（江苏）", None),
        ("示例企业（有限合伙）", "示例企业（有限合伙）", None),
        ("示例中心(養護型)", "示例中心(養護型)", None),
        ("示例(演示)有限公司", "示例(演示)有限公司", None),
    ],
)
def test_a_person_in_brackets_is_no_part_of_a_firms_name(name: str, firm: str, head: str | None) -> None:
    assert names.without_person(name) == (firm, head)


@pytest.mark.parametrize(
    ("name", "head"),
    {
        "示例集团有限公司沧州分公司": "示例集团有限公司",
        "示例建设有限公司演示花园项目部": "示例建设有限公司",
        "示例集团有限公司": None,
        "示例项目部": None,
    }.items(),
)
def test_a_branch_names_its_head_office(name: str, head: str | None) -> None:
    assert names.head_office(name) == head


@given(st.text(max_size=40))
def test_any_text_can_be_cleaned_judged_and_masked(text: str) -> None:
    name = names.clean(text)
    assert names.clean(name) == name
    names.damage(text)
    names.kind_of(name)
    assert len(names.person(name)) <= 3

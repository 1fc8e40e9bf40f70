"""Private persons who owe wages: named by what they are, never where they speak of others, never in full."""

import pytest
from page_inputs import listed, read

from scripts.parse.prose import persons

OWING = [
    ("包工头常示例拖欠16名农民工工资9万元。", "常示例 16名 9万元"),
    ("包工头贝某某承接厂房抹灰后，拖欠16名农民工工资9万元。", "贝某某 16名 9万元"),
    ("个体承包人欧阳某在外逃匿，未支付3名工人工资8000元。", "欧阳某 3名 8000元"),
    ("包工头卞𬭎拖欠16名农民工工资9万元。", "卞𬭎 16名 9万元"),
    ("自然人卞示例，累计拖欠工资21万元，涉及30人。", "卞示例 30人 21万元"),
    ("现将自然人卞示例列入拖欠农民工工资失信联合惩戒对象名单。", "卞示例"),
    ("被告人毕某以逃匿的方法逃避支付45名劳动者报酬52万元。", "毕某 45名 52万元"),
    ("自然人卞示例列入失信名单。老板卞示例拖欠5人工资6万元。", "卞示例 5人 6万元"),
    ("负责人毕某称，公司拖欠工资是因为甲方没付工程款。", ""),
    ("班组长毕某反映公司拖欠32名工人工资。", ""),
    ("班组长毕某被拖欠工资3万元。", ""),
    ("老板毕某从未拖欠工资。", ""),
    ("承包人应当按月支付工资，不得拖欠。", ""),
    ("项目经理带着8名农民工讨要工资。", ""),
]


@pytest.mark.parametrize(("text", "expected"), OWING, ids=lambda value: value)
def test_a_person_who_owes_is_found_with_what_is_owed(text: str, expected: str) -> None:
    found = [" ".join([case.key, *(it.text for it in (*case.workers, *case.wages))]) for case in persons.find(text)]
    assert "；".join(found) == expected


def test_a_person_who_acts_for_a_firm_is_no_party() -> None:
    found = read("合肥示例甲建筑劳务有限公司负责人常示例拖欠16名农民工工资9万元，涉嫌犯罪。")
    assert [(record["name"], record["party"]) for record in listed(found, "records")] == [
        ("合肥示例甲建筑劳务有限公司", "organisation")
    ]


def test_a_person_is_named_by_the_family_name_alone() -> None:
    found = read("title: 欠薪案\n包工头常示例拖欠16名农民工工资9万元，法院判处常示例有期徒刑一年。")
    assert "常示例" not in str(found.values)
    assert [(record["name"], record["actions"]) for record in listed(found, "records")] == [("常某", ["判处常某某有期徒刑一年"])]

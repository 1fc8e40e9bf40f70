"""What sentences, titles and headings say of the firms they name."""

import pytest

from scripts.parse.prose import stance

SENTENCES = {
    "list": [
        "甲厂拖欠27名农民工工资31万元",
        "甲厂恶意欠薪后失联",
        "甲厂克扣员工工资",
        "甲厂存在拖欠农民工工资行为",
        "甲厂经责令仍未支付劳动报酬",
        "工人们拿不到工钱",
        "甲厂拖欠工程款和农民工工资",
        "甲厂被列入拖欠农民工工资失信联合惩戒对象名单",
        "对甲厂处以罚款2万元",
        "甲厂扣留员工押金，被责令退还",
        "将甲厂清出本市建筑市场",
        "甲厂使用童工",
    ],
    "remove": [
        "将甲厂移出拖欠农民工工资失信联合惩戒对象名单",
        "对甲厂作出移出决定",
        "解除对甲厂参加投标的限制",
        "恢复甲厂投标资格",
        "甲厂已完成信用修复",
        "撤销对甲厂的行政处罚",
    ],
    "revoke": ["撤销对甲厂的列入决定", "撤回将甲厂列入名单的决定"],
    "restore": ["恢复将甲厂列入失信联合惩戒对象名单", "恢复列入失信名单", "撤销提前移出决定，继续公示"],
    "warn": [
        "拟将你单位列入失信联合惩戒对象名单",
        "拟将以下3家用人单位纳入名单",
        "拟列入名单公示",
        "拟移出失信联合惩戒对象名单的公示",
        "向甲厂发出欠薪预警",
        "列入事先告知书送达公告",
        "拟对甲厂作出行政处罚",
    ],
    "praise": [
        "甲厂获评劳动保障守法诚信A级单位",
        "甲厂多年无欠薪，荣获和谐劳动关系企业称号",
        "未发现拖欠农民工工资情况，退还农民工工资保证金",
        "甲厂受到通报表扬",
        "红榜企业有甲厂",
    ],
    None: [
        "甲厂成立于2018年",
        "甲厂无拖欠工资行为",
        "未发现甲厂",
        "甲厂拖欠货款86万元",
        "甲厂拖欠银行贷款",
        "如拖欠农民工工资，将列入黑名单",
        "凡是拖欠工资的单位一律列入名单",
        "拖欠工资的，取消评优资格",
        "今天气温骤降",
    ],
}
TITLES = {
    "remove": ["关于将甲厂移出名单的公告", "关于恢复部分企业投标资格的通知", "关于解除甲厂市场准入限制的函"],
    "revoke": ["关于撤销甲厂列入决定的公告"],
    "restore": ["关于恢复列入失信联合惩戒对象名单的决定"],
    "warn": ["拟列入失信联合惩戒对象名单公示", "行政处罚事先告知书"],
    None: ["关于列入和移出失信联合惩戒对象名单的公告", "欠薪黑名单公布", "守法诚信A级企业名单", "关于印发工作方案的通知"],
}
HEADINGS = {
    "praise": ["红榜", "二、诚信企业名单", "2023年度守法诚信A级单位"],
    "list": ["黑榜", "拖欠农民工工资“黑名单”企业"],
    "remove": ["恢复投标资格的企业：", "移出名单"],
    "warn": ["拟列入名单"],
    None: [
        "",
        "第二部分",
        "红榜企业里有一家曾经很有名气的老厂也就是大家从小就熟知的那一家如今工资照样按月发放",
        "甲厂拖欠工资。",
    ],
}


def cases(table: dict[str | None, list[str]]) -> list[tuple[str, str | None]]:
    return [(text, said) for said, texts in table.items() for text in texts]


@pytest.mark.parametrize(("text", "said"), cases(SENTENCES))
def test_a_sentence_says_one_thing_of_its_firms(text: str, said: str | None) -> None:
    assert stance.of(text) == said


@pytest.mark.parametrize(("title", "said"), cases(TITLES))
def test_a_title_tells_the_act_its_page_is_about(title: str, said: str | None) -> None:
    assert stance.of_title(title) == said


@pytest.mark.parametrize(("line", "said"), cases(HEADINGS))
def test_a_heading_speaks_for_the_lines_below_it(line: str, said: str | None) -> None:
    assert stance.of_heading(line) == said

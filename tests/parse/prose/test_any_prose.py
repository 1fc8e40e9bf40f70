"""Whatever a page says: it is read, each cell is a quote of its text, and what does not concern a firm changes nothing of it."""

import re
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from page_inputs import PAGES, gazetteer, listed, read

from scripts.parse import Unreadable, prose

FRAGMENTS = (
    "合肥市示例甲建筑劳务有限公司", "样例电子(珠海)有限公司", "福建演示工艺品厂", "示例甲公司", "某公司", "张某",
    "株洲市人社局", "该公司", "前者", "后者", "上述两家企业", "其", "分别", "各", "拖欠", "未支付", "23名", "农民工",
    "等", "工资", "41.36万元", "二十三万元", "共计", "罚款", "保证金", "垫付", "移送公安机关", "列入", "移出",
    "拟列入", "黑名单", "红榜", "承建", "示例花园项目", "2024年11月8日", "12月2日", "去年", "：", "，", "。", "；",
    "、", "\n", "\r\n", "|", "（", "）", "“", "”", " ", "(shì)", "一", "1.", "以下简称", "法定代表人",
    "91340100MA0DEM0000", "合人社监罚字〔2024〕1号", "第五十四条", "0", "\u200b", "㈠", "x", "*",
)  # fmt: skip
FIRMS = ("芜湖示例江城食品有限公司", "安庆演示纺织有限公司", "样例船务(铜陵)有限公司")
ASIDE = """受冷空气影响，本市明天最低气温零下5度，北风4到5级。
昨晚的比赛吸引了3200名观众，主队以2比1获胜，门票收入18万元。
示例路菜市场白菜每公斤1.2元，成交350吨。"""
OWED = ((12, 8), (35, 42), (207, 131))
TOGETHER = (
    "{0}、{1}分别拖欠12名、35名职工工资8万元、42万元。",
    "{0}和{1}被列入拖欠农民工工资黑名单。前者拖欠12名职工工资8万元，后者拖欠35名职工工资42万元。",
    "{0}拖欠12人工资合计8万元，{1}拖欠35人工资合计42万元，均被责令限期支付。",
    "拖欠12名职工8万元的{0}、拖欠35名职工42万元的{1}被通报。",
    "由合肥市人社局认定，{0}拖欠12名劳动者8万元；由巢湖市人社局认定，{1}拖欠35名劳动者42万元。",
)
HEAD = re.compile(r"(?:(?:url|title|date):[^\n]*\n)*")
SIGNED = re.compile(r"日\s*$")
"""A paper ends with its day: what follows it is none of it, and takes the end's place."""
texts = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)


def told(text: str) -> list[dict[str, Any]]:
    """What is read of each firm, without where it stands."""
    return [{key: value for key, value in record.items() if key != "evidence"} for record in listed(read(text), "records")]


def by_name(text: str) -> dict[str, dict[str, Any]]:
    return {record["name"]: record for record in told(text)}


def story(firm: str, workers: int, owed: int) -> str:
    return f"{firm}拖欠{workers}名职工工资{owed}万元。经责令支付，该公司逾期未支付。"


STORIES = tuple(story(firm, *owed) for firm, owed in zip(FIRMS, OWED, strict=True))


@given(texts)
def test_any_text_is_read_and_each_cell_is_a_quote_of_it(text: str) -> None:
    try:
        content = prose.content(text, gazetteer(), published="2025-01-01")
    except Unreadable:
        return
    for row in content.rows:
        for target, (begins, ends) in row.spans.items():
            if target != "decided":
                assert content.text[begins:ends].strip() == row.cells[target].strip()


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.txt")), ids=lambda page: page.stem)
def test_what_is_said_of_something_else_changes_no_record(page: Path) -> None:
    text = page.read_bytes().decode()
    head = HEAD.match(text)
    begin = head.end() if head else 0
    assert told(f"{text[:begin]}{ASIDE}\n{text[begin:]}") == told(text)
    assert told(f"{text}\n{ASIDE}\n") == told(text) or SIGNED.search(text)


@given(st.permutations(STORIES))
def test_firms_may_be_told_of_in_any_order(stories: list[str]) -> None:
    assert by_name("\n".join(stories)) == by_name("\n".join(STORIES))


@given(st.permutations(FIRMS))
def test_firms_that_change_places_change_what_is_said_of_them(firms: list[str]) -> None:
    found = by_name("\n".join(story(firm, *owed) for firm, owed in zip(firms, OWED, strict=True)))
    assert [(found[firm]["workers"], found[firm]["amount"]) for firm in firms] == [(n, f"{owed}0000") for n, owed in OWED]


@pytest.mark.parametrize("pair", [*permutations(FIRMS, 2)], ids=range(6))
@pytest.mark.parametrize("told_of", TOGETHER, ids=range(len(TOGETHER)))
def test_names_in_one_sentence_change_places_too(told_of: str, pair: tuple[str, str]) -> None:
    found = by_name(told_of.format(*pair))
    assert [(found[firm].get("workers"), found[firm].get("amount")) for firm in pair] == [(12, "80000"), (35, "420000")]

"""Whatever the text: no crash, numbers that stand where the span says, and a table that holds together."""

import re

from figure_inputs import figures
from hypothesis import given
from hypothesis import strategies as st

from scripts.normalise import numerals
from scripts.normalise.figures import INDICATORS

PIECES = re.findall(
    r"\S+",
    "立案查处 追回 拖欠 涉及 已办结 办结率为 检查 受理 确保 其中 同比 分别 下降 今年以来 截至 2025年 "
    "案件 工资 劳动者 用人单位 线索 平台 全国 示例市 甲示区 公司 《 》 （ 、 ， 。 一是 和 "
    "1,283 97.37 2026 近 余 万 亿 元 名 件 条 户 % 个月 四点四三 一亿零四十九 第 -",
)


@given(st.lists(st.sampled_from([*PIECES, "\n"]), max_size=40).map("".join) | st.text(max_size=80))
def test_every_span_is_its_number(text: str) -> None:
    found = figures(text)
    for at, figure in enumerate(found):
        start, end = figure.span
        published = text[start:end].replace(",", "")
        assert 0 <= start < end <= len(text)
        assert published == figure.value or any(sign in published for sign in numerals.CHARACTERS)
        assert len(figure.quote) <= 40 and figure.quote in text
        assert all(part < at for part in (*figure.of, *([] if figure.within is None else [figure.within])))


def test_every_indicator_is_told_apart() -> None:
    codes = [indicator.code for indicator in INDICATORS]
    assert len(set(codes)) == len(codes)
    assert {code for indicator in INDICATORS for code in indicator.after} <= set(codes)

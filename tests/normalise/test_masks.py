"""Masks: what must never be written is not there afterwards, and what must be read still is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from normalise_inputs import FIRM

from scripts.normalise.privacy import HIDDEN, mask, mask_identity
from scripts.rules.private import ID_NUMBER, MOBILE

MASKED = {
    "身份证号510101199003070016。": f"身份证号{HIDDEN}。",
    "身份证510101 19900307 0016": f"身份证{HIDDEN}",
    "（５１０１０１１９９００３０７００１６）": f"（{HIDDEN}）",
    "旧证510101900307001号": f"旧证{HIDDEN}号",
    "证51010119900307001Ｘ。": f"证{HIDDEN}。",
    "51010119900307****": HIDDEN,
    "将张三样（身份证510101199003070016）列入": f"将张某（身份证{HIDDEN}）列入",
    "将司马演样（510101199003070016）列入": f"将司马某（{HIDDEN}）列入",
    "电话１３９ ０００－００００１": f"电话{HIDDEN}",
    "+86 139-0000-0001联系": f"{HIDDEN}联系",
    "139****0001": HIDDEN,
    "电话13900000001²": f"电话{HIDDEN}²",
    "座机0999-62345678": f"座机{HIDDEN}",
    "卡号6222000000000000004": f"卡号{HIDDEN}",
    "写信到demo.sample@example.org即可": f"写信到{HIDDEN}即可",
    "车牌京A·12345": f"车牌{HIDDEN}",
    "李某，家住示例市演示路1号，": f"李某，{HIDDEN}，",
    "拖欠劳动者李示例等28名劳动者工资": "拖欠劳动者李某等28名劳动者工资",
    "拖欠工人李示、欧阳示例等3人工资": "拖欠工人李某、欧阳某等3人工资",
    "经职工张示反映": "经职工张某反映",
    "经职工张𬭎反映": "经职工张某反映",
}
KEPT = (
    "示人社监列字〔2026〕31号",
    f"统一社会信用代码{FIRM}",
    "拖欠60名劳动者2025年10至12月工资100余万元",
    "住房和城乡建设局",
    "示例路1号演示大厦",
    "违反《劳动法》第五十条",
    "欠薪1091800.00元",
    "拖欠劳动者工资",
    "农民工应发工资",
    "20××年",
)


@pytest.mark.parametrize(("text", "masked"), MASKED.items())
def test_hides_what_must_not_be_written(text: str, masked: str) -> None:
    shown, count = mask(text)
    assert shown == masked
    assert count


@pytest.mark.parametrize("text", KEPT)
def test_leaves_what_a_notice_says(text: str) -> None:
    assert mask(text) == (text, 0)


NOT_A_DIGIT = st.text(max_size=30).filter(lambda text: not re.search(r"\d|[A-Za-z]", text))
ID_NUMBERS = st.from_regex(r"[1-6]\d{5}19[5-9]\d(0[1-9]|1[0-2])(0[1-9]|1\d|2[0-8])\d{3}[\dX]", fullmatch=True)
MOBILES = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)


@given(NOT_A_DIGIT, ID_NUMBERS | MOBILES, NOT_A_DIGIT)
def test_no_id_number_and_no_mobile_survives_in_any_text(before: str, number: str, after: str) -> None:
    for hide in (lambda text: mask(text)[0], mask_identity):
        shown = hide(f"{before}{number}{after}")
        assert number not in shown
        assert not ID_NUMBER.search(shown)
        assert not MOBILE.search(shown)


@given(st.text())
def test_masking_twice_changes_nothing(text: str) -> None:
    once, _ = mask(text)
    assert mask(once) == (once, 0)

"""Spelling that does not matter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.rules.fold import fold, simplified

FOLDED = [
    ("臺灣建築勞務", "台湾建筑劳务"),
    ("ＡＢｃ１２", "abc12"),
    ("\u2f00\u2f08\u2f29", "一人小"),  # Kangxi radicals
    ("示\u200b例\u200d甲\ufeff公\u00ad司", "示例甲公司"),
    ("示例 甲\u3000公\t司\n", "示例甲公司"),
    ("示人社列字〔2026〕１号", "示人社列字(2026)1号"),
    ("【2026】［2026］[2026]（2026）﹝2026﹞", "(2026)(2026)(2026)(2026)(2026)"),
    ("買買提・示例", "买买提·示例"),
    ("號", "号"),
    ("", ""),
]


@pytest.mark.parametrize(("written", "folded"), FOLDED)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(("written", "simple"), [("臺灣 Ａ區（壹）", "台湾 Ａ区（壹）"), ("陜西吿示", "陕西告示"), ("", "")])
def test_simplified_characters_stand_where_the_others_stood(written: str, simple: str) -> None:
    assert simplified(written) == simple


@given(st.text(), st.text())
def test_folding_goes_character_by_character(left: str, right: str) -> None:
    assert fold(left + right) == fold(left) + fold(right)

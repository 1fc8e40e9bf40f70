"""Who is gone is unreadable in texts about others, however the name is spelled there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.rules.veil import OTHER_PARTY, Veil

GONE = ("示例乙装饰有限公司", "示例甲（演示）劳务有限公司", "91990101MA0DEM0033")
STANDING = ("示例丙建设有限公司", "示例乙装饰有限公司样例分公司")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("与示例乙装饰有限公司共同承建", "与〔他方〕共同承建"),
        ("與示例乙裝飾有限公司共同承建", "與〔他方〕共同承建"),
        ("示例甲(演示) 劳务有限公司、示例丙建设有限公司", "〔他方〕、示例丙建设有限公司"),
        ("代码９１９９０１０１ＭＡ０ＤＥＭ００３３。", "代码〔他方〕。"),
        ("示例乙装饰有限公司样例分公司拖欠工资", "示例乙装饰有限公司样例分公司拖欠工资"),
        ("示例乙装饰有限公司和示例甲（演示）劳务有限公司和示例乙装饰有限公司的", "〔他方〕和〔他方〕和〔他方〕的"),
        ("没有谁的名字", "没有谁的名字"),
        ("", ""),
    ],
)
def test_hidden_names_are_veiled_and_standing_ones_kept(text: str, read: str) -> None:
    assert Veil(GONE, STANDING)(text) == read


def test_a_name_that_stands_elsewhere_is_not_hidden() -> None:
    assert not Veil(GONE, GONE).hides(GONE[0])


def test_a_word_of_two_characters_is_hidden_and_one_of_one_is_not() -> None:
    assert Veil(("甲乙", "丙"), ())("和甲乙、丙") == "和〔他方〕、丙"


@given(st.text(), st.text())
def test_nothing_but_hidden_names_changes(before: str, after: str) -> None:
    veiled = Veil(GONE, ())(f"{before}示例乙装饰有限公司{after}")
    assert GONE[0] not in veiled
    assert veiled.count(OTHER_PARTY) >= 1
    assert veiled.startswith(before) or OTHER_PARTY in before + veiled[: len(before) + len(OTHER_PARTY)]

"""Amounts as published → yuan, exactly."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.normalise import money

READ = {
    ("12.5万元", "元"): ("125000.00", None),
    ("12.5万元", "万元"): ("125000.00", None),
    ("12.5", "万元"): ("125000.00", None),
    ("１２３，４５６．７８元", "元"): ("123456.78", None),
    ("27709 .61 元", "元"): ("27709.61", None),
    ("￥5,000.00", "元"): ("5000.00", None),
    ("人民币5000元整", "元"): ("5000.00", None),
    ("壹拾贰万元", "元"): ("120000.00", None),
    ("壹拾贰万叁仟肆佰伍拾陆元柒角捌分", "元"): ("123456.78", None),
    ("12元5角", "元"): ("12.50", None),
    ("3亿", "元"): ("300000000.00", None),
    ("3亿2000万元", "元"): ("320000000.00", None),
    ("一百二十万", "元"): ("1200000.00", None),
    ("一百零二", "元"): ("102.00", None),
    ("九十九", "万元"): ("990000.00", None),
    ("三点五万元", "元"): ("35000.00", None),
    ("十五万三千", "元"): ("153000.00", None),
    ("约12万元", "元"): ("120000.00", "约"),
    ("100余万元", "元"): ("1000000.00", "余"),
    ("3万多元", "元"): ("30000.00", "多"),
    ("近50万元", "元"): ("500000.00", "近"),
    ("超过50万元", "元"): ("500000.00", "逾"),
    ("5000元以上", "元"): ("5000.00", "以上"),
    ("10000元左右", "元"): ("10000.00", "约"),
    ("0.3333", "万元"): ("3333.00", None),
}
REFUSED = (
    *("3-5万元", "3万至5万元", "3万元、5万元", "十二万五", "一百二", "1万2千", "-5", "", "1,23,4", "20000(贰万)元"),
    *("不详", "元", "万", "0.001元", "200亿元", "12.3.4", "工资5000元"),
)


@pytest.mark.parametrize(("published", "yuan"), READ.items())
def test_reads_what_offices_write(published: tuple[str, str], yuan: tuple[str, str | None]) -> None:
    assert money.yuan(*published) == yuan


@pytest.mark.parametrize("text", REFUSED)
def test_refuses_ranges_two_sums_and_what_can_be_read_in_two_ways(text: str) -> None:
    with pytest.raises(ValueError, match=r"amount|fen|billion"):
        money.yuan(text)


@pytest.mark.parametrize(
    ("text", "people"),
    {
        "27": (27, None),
        "27人": (27, None),
        "二十七名": (27, None),
        "约30人": (30, "约"),
        "1,200": (1200, None),
        "60余人": (60, "余"),
    }.items(),
)
def test_reads_numbers_of_people(text: str, people: tuple[int, str | None]) -> None:
    assert money.count(text) == people


@pytest.mark.parametrize("text", ["27、30", "若干", "2.5", "", "-3"])
def test_refuses_what_is_no_number_of_people(text: str) -> None:
    with pytest.raises(ValueError):
        money.count(text)


@given(st.decimals(0, 10**9, places=2))
def test_every_sum_comes_back_to_the_fen(sum_: Decimal) -> None:
    assert money.yuan(f"{sum_:,.2f}元") == (f"{sum_:.2f}", None)


@given(st.integers(0, 10**9))
def test_a_column_in_wan_is_ten_thousand_times_one_in_yuan(fen: int) -> None:
    in_yuan, _ = money.yuan(f"{Decimal(fen) / 100:.2f}")
    in_wan, _ = money.yuan(f"{Decimal(fen) / 10**6:.6f}", "万元")
    assert in_yuan == in_wan


@given(st.text() | st.text("0123456789.,万亿元角分零一二三十百千约余多点"))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    try:
        amount, _ = money.yuan(text)
    except ValueError:
        return
    assert Decimal(amount) >= 0

"""Days in running text: each as a whole day with its year, from the year of the page or the one named last."""

import pytest

from scripts.parse.prose import days

PUBLISHED = 2024

FOUND = [
    ("2023年11月8日，接到投诉。", "2023年11月8日"),
    ("2023年11月08日，接到投诉。", "2023年11月8日"),
    ("2023-11-08 下达指令书", "2023年11月8日"),
    ("列入日期：2023/11/8", "2023年11月8日"),
    ("2023.11.8公布", "2023年11月8日"),
    ("3月5日，该公司逾期未支付。", "2024年3月5日"),
    ("3月5号发的工资", "2024年3月5日"),
    ("去年12月30日，工人停工讨薪。", "2023年12月30日"),
    ("前年6月1日开工", "2022年6月1日"),
    ("今年1月15日", "2024年1月15日"),
    ("2021年6月2日立案，7月9日结案。", "2021年6月2日 2021年7月9日"),
    ("2021年6月2日立案，同年7月9日结案。", "2021年6月2日 2021年7月9日"),
    ("2021年6月2日立案，去年7月9日结案。", "2021年6月2日 2023年7月9日"),
    ("自2020年9月1日至2021年1月31日欠薪", "2020年9月1日 2021年1月31日"),
    ("2023年11月拖欠工资", ""),
    ("工资发到3月", ""),
    ("13月5日", ""),
    ("5月32日", ""),
    ("下达后5日内支付", ""),
    ("案号2023110856", ""),
    ("电话0999-8999123", ""),
]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=lambda value: value)
def test_days_are_given_their_year(text: str, expected: str) -> None:
    assert " ".join(day.text for day in days.find(text, PUBLISHED)) == expected


def test_a_day_that_no_year_belongs_to_is_left_out() -> None:
    assert [day.text for day in days.find("3月5日投诉，2022年4月1日立案，5月2日结案", None)] == ["2022年4月1日", "2022年5月2日"]


def test_a_day_says_where_it_stands() -> None:
    text = "经查，去年3月5日起停发工资"
    assert [text[slice(*day.span)] for day in days.find(text, PUBLISHED)] == ["去年3月5日"]

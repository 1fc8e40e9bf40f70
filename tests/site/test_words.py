"""Codes become Chinese words without changing what they say."""

import pytest

from scripts.site.words import registers
from scripts.site.words.days import day_words
from scripts.site.words.numbers import money, workers
from scripts.site.words.sources import at_words


@pytest.mark.parametrize(
    ("yuan", "approx", "said"),
    [
        ("1091800.00", None, "109.18万元"),
        ("1091812.34", None, "1,091,812.34元"),
        ("50000.00", "约", "约5万元"),
        ("10900000.00", "余", "1,090万余元"),
        ("120000000.00", None, "1.2亿元"),
        ("9800.00", "以上", "9,800元以上"),
        ("800.50", "多", "800.5多元"),
        ("0.00", None, "0元"),
    ],
)
def test_money_is_shortened_only_where_nothing_is_lost(yuan: str, approx: str | None, said: str) -> None:
    assert money(yuan, approx) == said


@pytest.mark.parametrize(("count", "approx", "said"), [(27, None, "27人"), (1200, "余", "1,200余人"), (8, "近", "近8人")])
def test_workers_carry_the_word_that_makes_them_approximate(count: int, approx: str | None, said: str) -> None:
    assert workers(count, approx) == said


@pytest.mark.parametrize(
    ("day", "said"), [("2026-09-30", "2026年9月30日"), ("2024-08", "2024年8月"), ("2024", "2024年"), ("", "")]
)
def test_dates_stay_as_precise_as_they_were(day: str, said: str) -> None:
    assert day_words(day) == said


@pytest.mark.parametrize(
    ("register", "done", "undergone"),
    [
        ("blacklist", "列入某名单", "被列入某名单"),
        ("red_list", "列入某名单", "列入红名单"),
        ("major_violation", "作为重大劳动保障违法行为向社会公布", "被作为重大劳动保障违法行为向社会公布"),
        ("penalty", "作出劳动保障行政处罚", "受到劳动保障行政处罚"),
        ("industry_sanction", "作出行业处理", "受到行业主管部门处理"),
        ("rating", "评定劳动保障守法诚信等级", "被评定劳动保障守法诚信等级"),
    ],
)
def test_only_lists_are_what_one_is_put_on(register: str, done: str, undergone: str) -> None:
    assert registers.done(register, "某名单") == done
    assert registers.undergone(register, "某名单") == undergone


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("table=1;row=3", "第1张表第3行"),
        ("sheet=2;cell=C4", "第2个工作表单元格C4"),
        ("page=2;table=1;row=9", "第2页第1张表第9行"),
        ("line=12", "第12行"),
        ("char=412,419", "正文第412至419字"),
        (None, None),
    ],
)
def test_places_in_documents_are_said_in_words(at: str | None, said: str | None) -> None:
    assert at_words(at) == said

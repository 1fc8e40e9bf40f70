"""Document numbers: which spellings are one number, and which texts are none."""

import pytest

from scripts.model import Decision
from scripts.rules import numbers

NUMBER = "示人社监列字〔2026〕2号"


@pytest.mark.parametrize("other", [
    "示人社监列字(2026)2号", "示人社监列字[2026]第2号", "示人社監列字﹝2026﹞第02號", "示人社监列字2026年第2号",
    "示人社监列字第〔2026〕2号", "示人社监列字 〔２０２６〕 ２ 号", "示人社监列字【2026】002号", "示人社监列字〔2026〕2",
])  # fmt: skip
def test_spellings_of_one_number(other: str) -> None:
    assert numbers.meet(numbers.all_of(NUMBER), numbers.all_of(other))


@pytest.mark.parametrize("other", [
    "示人社监列字〔2026〕20号", "示人社监列字〔2025〕2号", "示人社监撤字〔2026〕2号",
    "外人社监列字〔2026〕2号", "示人社监列字〔2026〕12号",
])  # fmt: skip
def test_another_number(other: str) -> None:
    assert not numbers.meet(numbers.all_of(NUMBER), numbers.all_of(other))


@pytest.mark.parametrize("text", [None, "", "无", "第2号", "〔2026〕2号", "示人社监列字〔2026〕■号", "示人社监列字", "2026"])
def test_what_does_not_parse_matches_nothing_not_even_itself(text: str | None) -> None:
    assert numbers.all_of(text) == frozenset()
    assert not numbers.meet(numbers.all_of(text), numbers.all_of(text))


def test_a_number_without_a_year() -> None:
    assert numbers.meet(numbers.all_of("示劳监罚字第001234号"), numbers.all_of("示勞監罰字第1234號"))


def test_a_decision_with_two_numbers_is_found_by_either() -> None:
    decision = Decision(number=NUMBER, also=("示人社监列字〔2026〕3号",))
    assert numbers.of_decision(decision) == numbers.all_of(NUMBER) | numbers.all_of("示人社监列字(2026)第3号")
    assert numbers.of_decision(None) == numbers.of_reference(None) == frozenset()

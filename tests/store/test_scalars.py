"""Unquoted words that readers of YAML disagree on."""

import pytest

from scripts.store.faults import Fault
from scripts.store.reading import tree

SURPRISING = ["0123", "12:30", "no", "1_000", "2024-03-15", "1e3", ".inf"]
"""What PyYAML takes for 83, 750, False, 1000, a date, text (YAML 1.2: 1000.0), infinity."""

MORE = ["yes", "On", "OFF", "y", "N", "True", "FALSE", "~", "null", "NULL", "+1", "0x1F", "0b1", "0o17", "00", "1."]
STILL_MORE = ["-.5", "190:20:30", "2001-12-14t21:59:43.10-05:00", ".NaN", "1.0e+3", "=", "<<", "-0x1", "01.50"]
AGREED = ["2024-08", "A", "12a", "1,000,000元", "12333号", "0551-62663114", "none", "yes!", "示例", "1/2", "a=b", "NaN"]


@pytest.mark.parametrize("word", [*SURPRISING, *MORE, *STILL_MORE])
def test_a_word_that_may_be_something_else_must_be_quoted(word: str) -> None:
    with pytest.raises(Fault):
        tree(f"key: {word}\n".encode())


@pytest.mark.parametrize("word", [*SURPRISING, *MORE, *STILL_MORE, *AGREED])
def test_quoted_it_is_text(word: str) -> None:
    assert tree(f"key: '{word}'\n".encode()) == tree(f'key: "{word}"\n'.encode()) == {"key": word}


@pytest.mark.parametrize("word", AGREED)
def test_a_word_that_all_take_for_text_needs_no_quotes(word: str) -> None:
    assert tree(f"key: {word}\n".encode()) == {"key": word}


@pytest.mark.parametrize(
    ("word", "value"), [("0", 0), ("-7", -7), ("12345", 12345), ("0.97", 0.97), ("-1.5", -1.5), ("true", True)]
)
def test_numbers_and_truth_are_written_one_way(word: str, value: float) -> None:
    read = tree(f"key: {word}\n".encode())["key"]
    assert (read, type(read)) == (value, type(value))

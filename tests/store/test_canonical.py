"""Machine files have one form: what is written reads back, and is written the same again."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.model import Struct, encode
from scripts.store import dump
from scripts.store.loading import parse
from scripts.store.reading import tree
from scripts.store.writing import LONGEST_KEY
from tests.store.examples import capture, notice, review

GOLDEN = Path(__file__).parent / "golden"


class Anything(Struct, kw_only=True):
    it: Any


texts = st.text() | st.text("0123456789ABCDEFabcdefXxeEyn:-.,_~#〔〕 \n\t\\\"'[]{}&*!|>%@`?=<\ufeff\x85\u2028某", max_size=12)
numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
values = st.recursive(
    texts | st.booleans() | numbers,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_what_is_written_reads_back(it: Any) -> None:
    assert tree(dump(Anything(it=it))) == {"it": it}


@given(values)
def test_what_is_read_is_written_the_same(it: Any) -> None:
    body = dump(Anything(it=it))
    assert dump(parse(body, Anything)) == body


@given(st.lists(values, max_size=3))
def test_lists_of_things_read_back(items: list[Any]) -> None:
    assert tree(dump([Anything(it=item) for item in items])) == [{"it": item} for item in items]


@given(texts)
def test_one_value_is_one_line(text: str) -> None:
    body = dump(Anything(it=text)).decode()
    assert body.count("\n") == len(body.splitlines()) == 1


@pytest.mark.parametrize("thing", [notice(), capture(), review()], ids=["notice", "capture", "review"])
def test_machine_files_look_as_agreed(thing: Struct) -> None:
    golden = GOLDEN / f"{type(thing).__name__.lower()}.yaml"
    assert dump(thing).decode() == golden.read_text("utf-8")
    assert encode(parse(golden.read_bytes(), type(thing))) == encode(thing)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("示例甲建筑劳务有限公司", "it: 示例甲建筑劳务有限公司"),
        ("https://example.org/a?b=c#d", "it: https://example.org/a?b=c#d"),
        ("table=1;row=3", "it: table=1;row=3"),
        ("2026-10-14", 'it: "2026-10-14"'),
        ("MA0DEM03X", 'it: "MA0DEM03X"'),
        ("abcdef", 'it: "abcdef"'),
        ("A", 'it: "A"'),
        ("示人社监列字〔2026〕2号", 'it: "示人社监列字〔2026〕2号"'),
        ("no", 'it: "no"'),
        ("", 'it: ""'),
        ("一\n二", 'it: "一\\n二"'),
        ("零\u200b宽", 'it: "零\\u200b宽"'),
        ("𠮷野家", "it: 𠮷野家"),
        ("a: b", 'it: "a: b"'),
    ],
)
def test_codes_days_and_numbers_are_quoted_and_words_are_not(text: str, line: str) -> None:
    assert dump(Anything(it=text)).decode() == f"{line}\n"


@pytest.mark.parametrize("length", [LONGEST_KEY - 2, LONGEST_KEY - 1, 1023, 1024, 5000])
def test_keys_may_be_long(length: int) -> None:
    it = {"?" * length: {"a": ["b"]}, "k" * length: "v"}
    assert tree(dump(Anything(it=it))) == {"it": it}


@pytest.mark.parametrize("it", [None, float("nan"), float("inf"), {"a": None}])
def test_what_the_files_cannot_hold_is_refused(it: Any) -> None:
    with pytest.raises(TypeError, match="cannot be written"):
        dump(Anything(it=it))

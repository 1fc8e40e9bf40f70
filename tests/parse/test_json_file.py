import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parse_inputs import source

from scripts.model import Content
from scripts.parse import json_file
from scripts.parse.limits import Unreadable


def read(text: str, *columns: str) -> Content:
    return json_file.content(text, source(columns or ("名称", "文号"), with_="json"), "file:inbox/a.json")


ROW = '{"名称": "示例甲公司", "文号": "1号"}'
KEPT = {
    "a list": f"[{ROW}]",
    "an object that holds the list": f'{{"code": 0, "rows": [{ROW}]}}',
    "a list further down": f'{{"data": {{"result": {{"records": [{ROW}]}}, "total": 1}}}}',
    "an object a line": f"{ROW}\n",
    "the argument of a function": f"/**/ cb_1.done([{ROW}]);\n",
    "lines under a header": '{"data": [["名称", "文号"], ["示例甲公司", "1号"]]}',
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_a_list_is_found_wherever_it_is_kept(text: str) -> None:
    assert [row.cells for row in read(text).rows] == [{"名称": "示例甲公司", "文号": "1号"}]


def test_each_line_may_be_an_object() -> None:
    assert [row.cells["文号"] for row in read(f"{ROW}\n\n{ROW.replace('1号', '2号')}\n").rows] == ["1号", "2号"]


CELLS = {
    '"示\\u200b例  甲"': "示例 甲",
    "0.10": "0.10",
    "12345678901234567890": "12345678901234567890",
    "1e400": "1e400",
    "true": "true",
    "null": "",
    "NaN": "",
    '["甲", "乙", null]': "甲、乙",
    "[]": "",
}  # fmt: skip


@pytest.mark.parametrize(("written", "shown"), CELLS.items(), ids=CELLS)
def test_a_value_is_as_written(written: str, shown: str) -> None:
    (row,) = read(f'[{{"名称": "示例甲公司", "文号": {written}}}]').rows
    assert (row.cells["文号"], row.doubts) == (shown, {})


def test_keys_of_an_object_within_an_object_are_joined() -> None:
    (row,) = read('[{"party": {"name": "示例甲公司", "code": {"uscc": "91"}}}]', "party.name").rows
    assert row.cells == {"party.name": "示例甲公司", "party.code.uscc": "91"}


def test_a_list_of_objects_within_a_row_is_doubted() -> None:
    (row,) = read('[{"名称": "示例甲公司", "文号": [{"a": 1}]}]').rows
    assert set(row.doubts) == {"文号"}


def test_a_row_says_where_it_stands_and_a_key_may_be_absent() -> None:
    first, second = read(f'{{"title": "示例名单", "data": {{"rows": [{{"名称": "示例乙公司"}}, {ROW}]}}}}').rows
    assert (first.at, second.at) == ("data.rows[0]", "data.rows[1]")
    assert first.cells == {"名称": "示例乙公司", "文号": ""}


def test_the_list_with_the_columns_is_read_and_the_title_kept() -> None:
    content = read(f'{{"title": "示例名单", "menu": [{{"label": "首页"}}, {{"label": "公示"}}], "rows": [{ROW}]}}')
    assert (content.title, len(content.rows)) == ("示例名单", 1)


def test_a_list_without_the_columns_says_which_it_has() -> None:
    (problem,) = read('[{"企业": "示例甲公司", "地址": "示例路"}]').problems
    assert problem.level == "fatal" and problem.sentence.endswith("the fullest line says 企业、地址")


REFUSED = {
    "cut off": ('[{"名称": "示例', "line 1 can't be read as JSON"),
    "a broken line": (f"{ROW}\n{ROW[:-4]}", "line 2 can't be read as JSON"),
    "a key given twice": ('[{"名称": "甲", "名称": "乙"}]', "gives '名称' twice"),
    "a key given twice after joining": ('[{"a.b": "甲", "a": {"b": "乙"}}]', "gives 'a.b' twice"),
    "too deep": ("[" * 100_000, "nested too deep"),
    "too deep in objects": ('{"a":' * 100_000, "nested too deep"),
    "too many values": ("[" + "[]," * 600_000 + "[]]", "more than 1000000 values"),
    "nothing but spaces": (" " * 1_000_000, "line 1 can't be read as JSON"),
    "too many keys": (json.dumps([{str(number): 1 for number in range(1001)}]), "at most"),
    "a number": ("7", "no list of objects"),
    "an empty list": ("[]", "no list of objects"),
    "words": ('["甲", "乙"]', "no list of objects"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_list_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        read(text)


values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text("甲a. ", max_size=3),
    lambda it: st.lists(it) | st.dictionaries(st.text("ab.", max_size=2), it),
)


@given(values)
def test_any_json_is_read_or_refused(document: object) -> None:
    try:
        json_file.grids(json.dumps(document))
    except Unreadable as error:
        assert str(error)


words = st.text('示例甲乙"\\A1', min_size=1, max_size=8)


@given(st.lists(st.tuples(words, words), min_size=1, max_size=6))
def test_what_a_writer_writes_is_read_back(rows: list[tuple[str, str]]) -> None:
    written = json.dumps([{"名称": name, "文号": number} for name, number in rows])
    assert [tuple(row.cells.values()) for row in read(written).rows] == rows

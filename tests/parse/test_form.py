"""Labels with their values, as decisions, credit portals and registration tables print them. All employers are invented."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.parse import form
from scripts.parse.form_label import is_label
from scripts.parse.grid import Cell, Line

DECISION = """行政处罚决定书
示人社监罚字〔2026〕7号
被处罚单位：示例甲建筑劳务有限公司
法定代表人：示例人
统一社会信用代码：91990101MA0DEM7183
地    址：示例市示例路1号
主要违法事实：经查，该单位拖欠12名劳动者工资。
以上事实有笔录为证：谈话记录等。
处罚结果：罚款人民币贰万元。"""

DECIDED = {
    "被处罚单位": "示例甲建筑劳务有限公司",
    "法定代表人": "示例人",
    "统一社会信用代码": "91990101MA0DEM7183",
    "地址": "示例市示例路1号",
    "主要违法事实": "经查，该单位拖欠12名劳动者工资。 以上事实有笔录为证：谈话记录等。",
    "处罚结果": "罚款人民币贰万元。",
}

KEYS = """objectType：01
enterpriseName：示例甲公司
discreditAction：拖欠工资。
sourceUrl：http://example.org/a:b

objectType：01
enterpriseName：示例乙公司
discreditAction2026年1月5日，拖欠工资。
sourceUrl：http://example.org/b
"""


def told(text: str) -> list[dict[str, str]]:
    return [row.cells for row in form.blocks(text)]


def test_a_decision_is_one_row() -> None:
    (row,) = form.blocks(DECISION)
    assert (row.cells, row.at, row.rules) == (DECIDED, "line=3", ("form",))


def test_every_value_says_where_it_stands() -> None:
    (row,) = form.blocks(DECISION)
    stand = {label: " ".join(DECISION[start:end].split()) for label, (start, end) in row.spans.items()}
    assert stand == DECIDED


def test_records_of_a_database_are_rows_and_a_key_may_be_glued_to_its_value() -> None:
    first, second = told(KEYS)
    assert first == {
        "objectType": "01",
        "enterpriseName": "示例甲公司",
        "discreditAction": "拖欠工资。",
        "sourceUrl": "http://example.org/a:b",
    }
    assert second["discreditAction"] == "2026年1月5日，拖欠工资。"


WRITTEN = {
    "one a line": "单位名称：示例甲\n地址：示例路\n案由：欠薪",
    "half-width colons": "单位名称:示例甲\n地址: 示例路\n案由 : 欠薪",
    "two a line": "单位名称：示例甲 地址：示例路\n案由：欠薪",
    "parted by signs": "单位名称：示例甲；地址：示例路；案由：欠薪",
    "numbered": "1.单位名称：示例甲\n2、地址：示例路\n（三）案由：欠薪",
    "with bullets": "· 单位名称：示例甲\n· 地址：示例路\n· 案由：欠薪",
    "spread labels": "单 位 名 称：示例甲\n地　　　址：示例路\n案    由：欠薪",
    "values on the next line": "单位名称：\n示例甲\n地址：\n示例路\n案由：\n欠薪",
    "each in a paragraph": "单位名称：示例甲\n\n地址：示例路\n\n案由：欠薪",
    "in a piped line": "单位名称：示例甲 | 地址：示例路 | 案由：欠薪",
    "printed twice": "单位名称：示例甲\n地址：示例路\n案由：欠薪\n\n单位名称：示例甲\n地址：示例路\n案由：欠薪",
}


@pytest.mark.parametrize("text", WRITTEN.values(), ids=WRITTEN)
def test_pairs_are_found_however_they_are_set(text: str) -> None:
    assert told(text) == [{"单位名称": "示例甲", "地址": "示例路", "案由": "欠薪"}]


def test_a_lost_space_hides_no_label_that_can_be_nothing_else() -> None:
    (cells,) = told("被处罚单位：示例甲公司法定代表人：示例人统一社会信用代码：91990101MA0DEM7183")
    assert cells == {"被处罚单位": "示例甲公司", "法定代表人": "示例人", "统一社会信用代码": "91990101MA0DEM7183"}


def test_a_label_in_brackets_or_with_a_unit_is_whole() -> None:
    (cells,) = told("法定代表人（负责人）：示例人\n欠薪金额（万元）：12.5\n单位名称：示例甲")
    assert list(cells) == ["法定代表人（负责人）", "欠薪金额（万元）", "单位名称"]


def test_a_short_value_ends_with_its_line() -> None:
    (cells,) = told("单位名称：示例甲\n现予公布。\n地址：示例路\n案由：欠薪")
    assert cells["单位名称"] == "示例甲"


def test_an_empty_value_takes_nothing_from_the_next_label() -> None:
    (cells,) = told("单位名称：示例甲\n地址：\n案由：欠薪")
    assert cells == {"单位名称": "示例甲", "地址": "", "案由": "欠薪"}


BLOCKS = {
    "by an empty line": "单位名称：甲\n地址：一\n案由：欠薪\n\n地址：二\n单位名称：乙\n案由：欠薪",
    "by a label that comes again": "单位名称：甲\n地址：一\n案由：欠薪\n单位名称：乙\n地址：二\n案由：欠薪",
    "with fewer labels": "单位名称：甲\n地址：一\n案由：欠薪\n\n单位名称：乙\n地址：二",
}


@pytest.mark.parametrize("text", BLOCKS.values(), ids=BLOCKS)
def test_the_next_form_begins(text: str) -> None:
    assert [(cells["单位名称"], cells["地址"]) for cells in told(text)] == [("甲", "一"), ("乙", "二")]


NO_FORM = {
    "nothing": "",
    "running text": "经查，示例甲公司拖欠工资。处理如下：责令支付。",
    "two labels": "发布时间：2026-01-05 发布单位：示例市人社局\n示例甲公司拖欠工资。",
    "a page's address and hours": "https://example.org/a\n12:30\n13:40\n14:50",
    "speech": "示例局称：已立案。示例公司称：没有钱。示例律师称：可以起诉。",
    "far too much": "单位名称：示例甲\n地址：示例路\n案由：欠薪\n\n" * 30_000,
    "more labels than anybody prints": "".join(f"key_{number}：1\n" for number in range(101)),
    "one label again and again": "电话：0999-100001\n电话：0999-100002\n电话：0999-100003",
}


@pytest.mark.parametrize("text", NO_FORM.values(), ids=NO_FORM)
def test_colons_alone_make_no_form(text: str) -> None:
    assert told(text) == []


def test_a_value_without_end_is_cut_and_doubted() -> None:
    (row,) = form.blocks("单位名称：示例甲\n地址：示例路\n违法事实：" + "欠" * 30_000)
    assert len(row.cells["违法事实"]) == 20_000 and set(row.doubts) == {"违法事实"}


@pytest.mark.parametrize(
    "text",
    [
        "用人单位",
        "行政相对人名称",
        "统一社会信用代码",
        "法定代表人（负责人）",
        "涉及劳动者人数（人）",
        "处罚决定书文号：",
        "enterpriseName",
    ],
)
def test_words_that_fields_are_named_with_make_a_label(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize(
    "text", ["示例建筑有限公司", "示例花园项目", "示例市人社局", "12", "", "拖欠12人工资", "2026-01-05", "No"]
)
def test_a_name_or_a_number_is_no_label(text: str) -> None:
    assert not is_label(text)


def grid(*lines: Sequence[str | Cell]) -> list[Line]:
    """A table; the same Cell in two places is a merged one."""
    cells = [tuple(it if isinstance(it, Cell) else Cell(it) for it in line) for line in lines]
    return [Line(f"table=1;row={number}", line) for number, line in enumerate(cells, start=1)]


TITLE, GROUP, NAME = Cell("行政处罚信息"), Cell("基本信息"), Cell("示例甲")
TABLES = {
    "two columns": [("单位名称", "示例甲"), ("地址：", "示例路"), ("案由", "欠薪")],
    "four columns": [("单位名称", "示例甲", "地址", "示例路"), ("案由", "欠薪", "", "")],
    "a title above": [(TITLE, TITLE), ("单位名称", "示例甲"), ("地址", "示例路"), ("案由", "欠薪")],
    "a wide value": [("单位名称", NAME, NAME, NAME), ("地址", "示例路", "案由", "欠薪")],
    "a group before": [(GROUP, "单位名称", "示例甲"), (GROUP, "地址", "示例路"), (GROUP, "案由", "欠薪")],
    "empty cells around": [("", "单位名称", "示例甲", ""), ("", "地址", "示例路", ""), ("", "案由", "欠薪", "")],
}


@pytest.mark.parametrize("lines", TABLES.values(), ids=TABLES)
def test_a_table_of_labels_and_values_is_one_row(lines: list[Sequence[str | Cell]]) -> None:
    (row,) = form.of_grid(grid(*lines))
    assert row.cells == {"单位名称": "示例甲", "地址": "示例路", "案由": "欠薪"}
    assert row.at.startswith("table=1;row=")


def test_an_empty_value_of_a_table_stays_empty() -> None:
    (row,) = form.of_grid(grid(("单位名称", "示例甲"), ("地址", ""), ("案由", "欠薪")))
    assert row.cells["地址"] == ""


def test_a_label_over_several_lines_has_all_their_values() -> None:
    facts = Cell("违法事实")
    (row,) = form.of_grid(grid(("单位名称", "示例甲"), ("地址", "示例路"), (facts, "欠薪"), (facts, "不改")))
    assert row.cells["违法事实"] == "欠薪 不改"


def test_each_form_of_a_table_is_a_row() -> None:
    one = [("单位名称", "示例甲"), ("地址", "一"), ("案由", "欠薪")]
    other = [("单位名称", "示例乙"), ("地址", "二"), ("案由", "欠薪")]
    assert [row.at for row in form.of_grid(grid(*one, *other))] == ["table=1;row=1", "table=1;row=4"]


LISTS = {
    "a header and records": [
        ("单位名称", "文号", "地址", "案由"),
        ("示例甲", "1号", "一", "欠薪"),
        ("示例乙", "2号", "二", "欠薪"),
    ],
    "a header and one record": [("单位名称", "文号", "地址", "案由", "金额", "人数"), ("示例甲", "1号", "一", "欠薪", "1", "2")],
    "a header alone": [("单位名称", "文号", "地址", "案由", "金额", "人数")],
    "projects and firms": [("示例一项目", "示例甲"), ("示例二项目", "示例乙"), ("示例三项目", "示例丙")],
    "nothing": [("", ""), ("", "")],
}


@pytest.mark.parametrize("lines", LISTS.values(), ids=LISTS)
def test_a_list_is_no_form(lines: list[Sequence[str]]) -> None:
    assert form.of_grid(grid(*lines)) == ()


pieces = st.lists(
    st.sampled_from(["单位名称", "地址", "案由", "abc", "：", ":", "\n", " ", "甲", "；", "1", "\n\n"]), max_size=60
).map("".join)


@given(pieces)
def test_spans_hold_the_values_and_never_overlap(text: str) -> None:
    rows = form.blocks(text)
    for row in rows:
        assert all(" ".join(text[start:end].split()) == row.cells[label] for label, (start, end) in row.spans.items())
    spans = sorted(span for row in rows for span in row.spans.values())
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))

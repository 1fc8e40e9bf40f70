import pytest
from hypothesis import given
from hypothesis import strategies as st
from parse_inputs import snapshot, source

from scripts import parse
from scripts.model import Content
from scripts.parse.grid import Cell, Span, fill
from scripts.parse.limits import CELL_CHARACTERS, Unreadable


def page(*tables: str) -> bytes:
    return "".join(f"<table>{table}</table>" for table in tables).encode()


def line(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def read(body: bytes, *columns: str, **options: object) -> Content:
    return parse.content(snapshot(body), source(columns, **options))


spans = st.builds(Span, st.builds(Cell, st.text(max_size=2)), st.integers(1, 4), st.integers(1, 4))


@given(st.lists(st.lists(spans, max_size=5), max_size=6))
def test_any_grid_of_spans_is_filled_to_a_rectangle_with_every_cell_in_it(rows: list[list[Span]]) -> None:
    filled = fill(rows, "table 1")
    assert len(filled) == len(rows)
    assert len({len(cells) for cells in filled}) <= 1
    present = {cell for cells in filled for cell in cells}
    assert {span.cell for row in rows for span in row} <= present


@given(st.permutations(range(3)), st.lists(st.tuples(*[st.text("示例甲乙丙01", min_size=1, max_size=4)] * 3), max_size=5))
def test_rows_depend_on_names_not_on_places(order: list[int], rows: list[tuple[str, ...]]) -> None:
    names = ("名称", "文号", "金额")
    straight = read(page(line(*names) + "".join(line(*row) for row in rows)), *names)
    permuted = page("".join(line(*(row[place] for place in order)) for row in [names, *rows]))
    assert read(permuted, *names).rows == straight.rows


def test_names_are_compared_by_form_and_given_as_declared() -> None:
    content = read(page(line("单 位 名 称", "金额（万元）", "ＮＯ．") + line("示例", "1", "2")), "单位名称", "金额 (万元)")
    assert content.rows[0].cells == {"单位名称": "示例", "金额 (万元)": "1", "ＮＯ．": "2"}


def test_the_table_a_source_names_is_read_although_another_fits_better() -> None:
    body = page(line("名称", "文号") + line("示例甲", "1号"), line("名称", "日期") + line("示例乙", "2026"))
    assert [row.at for row in read(body, "名称", "文号", table=2).rows] == ["table=2;row=2"]


def test_a_header_the_source_fixes_is_taken_at_its_word() -> None:
    body = page(line("名称", "文号") + line("甲", "乙") + line("示例甲", "1号"))
    assert [row.cells for row in read(body, "名称", "文号", header=2).rows] == [{"甲": "示例甲", "乙": "1号"}]


def test_a_renamed_column_still_gives_rows_so_that_it_can_be_named() -> None:
    content = read(page(line("企业名称", "文号") + line("示例甲", "1号")), "名称", "文号")
    assert list(content.rows[0].cells) == ["企业名称", "文号"]


def test_a_table_that_shares_a_minor_part_of_the_columns_is_another_table() -> None:
    content = read(page(line("名称", "电话") + line("示例甲", "0999-0000000")), "名称", "文号", "金额")
    assert content.rows == ()
    assert [problem.level for problem in content.problems] == ["fatal"]


def test_a_name_used_twice_is_told_apart_by_its_group() -> None:
    header = "<tr><td rowspan=2>名称<td colspan=2>总包<tr><td>名称<td>代码"
    content = read(page(header + line("示例甲", "示例乙", "1")), "名称", "总包/名称", "代码")
    assert content.rows[0].cells == {"名称": "示例甲", "总包/名称": "示例乙", "代码": "1"}


def test_where_spans_overlap_the_upper_cell_stays() -> None:
    body = page(line("名称", "文号", "金额") + "<tr><td>甲<td rowspan=2>1号<td>5<tr><td colspan=2>乙<td>6")
    assert [tuple(row.cells.values()) for row in read(body, "名称", "文号", "金额").rows][1] == ("乙", "1号", "6")


def test_a_firm_called_total_is_a_firm() -> None:
    content = read(page(line("名称", "文号") + line("合计示例咨询有限公司", "1号") + line("小计：2家", "")), "名称", "文号")
    assert [row.cells["名称"] for row in content.rows] == ["合计示例咨询有限公司"]


@pytest.mark.parametrize(
    "attributes", ["rowspan=0", "rowspan=99999", "rowspan=-1", "colspan=x", "colspan=٣", 'rowspan=""', "colspan=0"]
)
def test_odd_spans_are_read_as_browsers_read_them(attributes: str) -> None:
    body = page(line("名称", "文号") + f"<tr><td {attributes}>示例甲</td><td>1号</td></tr>")
    assert read(body, "名称", "文号").rows[0].cells == {"名称": "示例甲", "文号": "1号"}


def test_a_huge_cell_is_refused_with_its_place() -> None:
    body = page(line("名称", "文号") + line("示" * (CELL_CHARACTERS + 1), "1号"))
    with pytest.raises(Unreadable, match="table=1;row=2: the cell under '名称' has 20001 characters"):
        read(body, "名称", "文号")


def test_deep_nesting_is_refused_rather_than_cut_off() -> None:
    with pytest.raises(Unreadable, match="can't be read to its end"):
        read(b"<div>" * 5000 + page(line("名称", "文号")), "名称", "文号")


def test_spans_that_multiply_are_refused() -> None:
    body = page("".join("<tr>" + "<td rowspan=3000 colspan=100>x</td>" * 5 + "</tr>" for _ in range(3000)))
    with pytest.raises(Unreadable, match="table 1 has 3000 rows"):
        read(body, "名称")


def test_tables_in_tables_to_the_limit_are_read() -> None:
    body = "<table><tr><td>" * 70 + "<table>" + line("名称", "文号") + line("示例甲", "1号")
    assert [row.at for row in read(body.encode(), "名称", "文号").rows] == ["table=71;row=2"]


@given(st.text(max_size=300))
def test_any_page_gives_content_or_a_sentence(text: str) -> None:
    try:
        content = read(f"<html>{text}<table><tr><td>名称<td>{text}".encode("utf-8", "replace"), "名称")
    except Unreadable:
        return
    assert content.rows == () or all(row.at and row.cells for row in content.rows)

from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parse_inputs import source
from pdf_inputs import HEIGHT, WIDTH, Sheet, pdf

from scripts.model import Content
from scripts.parse import pdf as reader
from scripts.parse.limits import Unreadable
from scripts.parse.pdf.continued import LOOSE
from scripts.parse.pdf.document import document

HEADER = ("序号", "单位名称", "代码")
ACROSS = (50, 90, 250, 400)
FIRST, SECOND = ("1", "示例建筑有限公司", "MA0DEM001"), ("2", "样例劳务有限公司", "MA0DEM002")


def texts(*sheets: Sheet) -> list[list[tuple[str, ...]]]:
    """What each table says, line by line."""
    return [[line.texts for line in lines] for lines in document(pdf(*sheets)).grids]


def sheet(*rows: Sequence[str], top: float = 100, across: Sequence[float] = ACROSS) -> Sheet:
    made = Sheet()
    made.table(across, top, rows)
    return made


def stroked(made: Sheet, edge: tuple[float, float, float, float]) -> None:
    made.line(*edge)


def boxed(made: Sheet, edge: tuple[float, float, float, float]) -> None:
    """A thick line, as a filled box."""
    left, top, right, bottom = edge
    made.box(left - 0.5, top - 0.5, right + 0.5, bottom + 0.5)


def dotted(made: Sheet, edge: tuple[float, float, float, float]) -> None:
    left, top, right, bottom = edge
    for step in range(int(max(right - left, bottom - top) // 2)):
        x, y = (left + 2 * step, top) if right > left else (left, top + 2 * step)
        made.box(x, y, x + 0.8, y + 0.8)


@pytest.mark.parametrize("draw", [stroked, boxed, dotted])
def test_lines_are_read_however_they_are_drawn(draw: Callable[[Sheet, tuple[float, float, float, float]], None]) -> None:
    made = Sheet()
    for y in (100, 120, 140):
        draw(made, (50, y, 200, y))
    for x in (50, 120, 200):
        draw(made, (x, 100, x, 140))
    for number, said in enumerate(("名称", "文号", "示例甲", "1号")):
        made.text((54, 124)[number % 2], (104, 124)[number // 2], said)
    assert texts(made) == [[("名称", "文号"), ("示例甲", "1号")]]


def test_the_outer_sides_of_a_table_may_be_open() -> None:
    made = Sheet()
    for y in (100, 120, 140):
        made.line(50, y, 200, y)
    made.line(120, 100, 120, 140)
    for number, said in enumerate(("名称", "文号", "示例甲", "1号")):
        made.text((54, 124)[number % 2], (104, 124)[number // 2], said)
    assert texts(made) == [[("名称", "文号"), ("示例甲", "1号")]]


def test_merged_places_hold_the_same_cell() -> None:
    made = Sheet()
    made.cell(50, 100, 250, 120, "2026年示例名单")
    made.cell(50, 120, 150, 160, "示例甲")
    made.cell(150, 120, 250, 140, "1号")
    made.cell(150, 140, 250, 160, "2号")
    ((title, upper, lower),) = document(pdf(made)).grids
    assert (title.is_heading, title.cells[0].text) == (True, "2026年示例名单")
    assert upper.cells[0] is lower.cells[0]
    assert (upper.texts, lower.texts) == (("示例甲", "1号"), ("示例甲", "2号"))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("示例市样例建筑\n工程有限公司", "示例市样例建筑工程有限公司"),
        ("91990100MA0DEM\n0017", "91990100MA0DEM0017"),
        ("Example Labour\nService", "Example Labour Service"),
        ("示例建筑\n样例劳务", "示例建筑 样例劳务"),
        ("示例\n样例建筑公司\n演示劳务公司", "示例 样例建筑公司 演示劳务公司"),
        ("示\n例\n组", "示例组"),
        ("示例建筑（北京\n）有限公司", "示例建筑（北京）有限公司"),
        ("示例样例建筑公\n（集团）公司", "示例样例建筑公（集团）公司"),
        ("（样）Ｇｒｏｕ\nｐ", "（样）Ｇｒｏｕｐ"),
        ("工资12 345元", "工资12 345元"),
    ],
)
def test_lines_of_a_cell_are_joined_as_they_were_before(written: str, read: str) -> None:
    ((_, row),) = texts(sheet(("名称", "文号"), (written, "1号"), across=(50, 130, 200)))
    assert row == (read, "1号")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("《示例》第十条\n《演示》第九条", "《示例》第十条，《演示》第九条"),
        ("示例法第30条の２\n演示规则第643条の２", "示例法第30条の２，演示规则第643条の２"),
        ("示例条例第十条\n第一款第（二）\n项", "示例条例第十条第一款第（二）项"),
        ("演示市示例监改令字\n〔2026〕2号\n演示监令〔2026〕3号", "演示市示例监改令字〔2026〕2号，演示监令〔2026〕3号"),
        ("2026.11.24立案\n2027.3.31结案", "2026.11.24立案，2027.3.31结案"),
        ("2026年1月2日至\n2026年3月4日", "2026年1月2日至2026年3月4日"),
        ("样例路1号\n演示街2号", "样例路1号演示街2号"),
        ("違反示例法第１条\n，演示法第２条", "違反示例法第１条，演示法第２条"),
    ],
)
def test_items_of_a_list_stay_apart_even_where_their_lines_are_full(written: str, read: str) -> None:
    widest = max(sum(5 if it.isascii() else 10 for it in line) for line in written.split("\n"))
    ((_, row),) = texts(sheet(("名称", "文号"), (written, "1号"), across=(50, 56 + widest, 200)))
    assert row == (read, "1号")


@pytest.mark.parametrize(("gap", "read"), [(5, "示例建筑（集团） 第一分公司"), (2.5, "示例建筑（集团）第一分公司")])
def test_half_a_square_between_two_characters_is_a_space(gap: float, read: str) -> None:
    made = sheet(("名称", "文号"), ("", "1号"), across=(50, 250, 300))
    made.text(53, 121, "示例建筑（集团）")
    made.text(133 + gap, 121, "第一分公司")
    assert texts(made)[0][1] == (read, "1号")


def test_characters_spread_over_their_line_have_no_spaces() -> None:
    made = sheet(("名称", "文号"), ("", "1号"), across=(50, 250, 300))
    for number, said in enumerate("示例建筑公司"):
        made.text(53 + 17 * number, 121, said)
    assert texts(made)[0][1] == ("示例建筑公司", "1号")


def test_a_table_goes_on_over_pages_without_its_repeated_header() -> None:
    pages = [sheet(HEADER, FIRST), sheet(HEADER, SECOND), sheet(("3", "演示装饰有限公司", "MA0DEM003"))]
    assert texts(*pages) == [[HEADER, FIRST, SECOND, ("3", "演示装饰有限公司", "MA0DEM003")]]


def test_where_a_row_stands_is_told_by_page_and_table() -> None:
    (lines,) = document(pdf(sheet(HEADER, FIRST), sheet(HEADER, SECOND))).grids
    assert [line.at for line in lines] == ["page=1;table=1;row=1", "page=1;table=1;row=2", "page=2;table=1;row=2"]


def test_a_row_cut_by_a_page_break_is_joined() -> None:
    long = ("1", "示例市样例区演示街道示例建筑工程", "MA0DEM001")
    ((_, row, after),) = texts(sheet(HEADER, long), sheet(("", "有限公司第一分公司", ""), SECOND))
    assert (row, after) == (("1", "示例市样例区演示街道示例建筑工程有限公司第一分公司", "MA0DEM001"), SECOND)


def test_a_row_without_its_first_cell_that_may_be_the_rest_of_another_is_doubted() -> None:
    (lines,) = document(pdf(sheet(HEADER, FIRST), sheet(("", "样例劳务有限公司", "MA0DEM002")))).grids
    assert [line.doubt for line in lines] == [None, None, LOOSE]


def test_tables_parted_by_text_are_two() -> None:
    second = sheet(HEADER, SECOND)
    second.text(50, 80, "二、另一名单")
    assert [len(lines) for lines in texts(sheet(HEADER, FIRST), second)] == [2, 3]


def test_what_stands_close_above_a_table_is_its_title() -> None:
    made = sheet(HEADER, FIRST)
    made.text(50, 20, "与表无关的说明文字")
    made.text(50, 80, "2026年示例名单")
    assert texts(made)[0][0] == ("2026年示例名单",) * 3


def test_a_header_cell_left_blank_is_named_as_in_the_table_before() -> None:
    second = sheet(("序号", "单位名称", ""), SECOND)
    second.text(50, 80, "第二批示例名单")
    assert texts(sheet(HEADER, FIRST), second)[1][1] == HEADER


@pytest.mark.parametrize("rotated", [0, 90])
@pytest.mark.parametrize(
    ("matrix", "wide"), [(f"0 1 -1 0 {HEIGHT} 0", True), (f"0 -1 1 0 0 {WIDTH}", True), (f"-1 0 0 -1 {WIDTH} {HEIGHT}", False)]
)
def test_a_table_that_lies_on_its_side_is_held_upright(rotated: int, matrix: str, wide: bool) -> None:
    upright = sheet(("No", "Name"), ("1", "Example Ltd"), across=(50, 90, 250))
    size = {"width": HEIGHT, "height": WIDTH} if wide else {}
    lying = Sheet(rotated, drawn=[f"q {matrix} cm", *upright.drawn, "Q"], said=upright.said, **size)
    assert texts(lying) == texts(upright) == [[("No", "Name"), ("1", "Example Ltd")]]


def test_what_nobody_sees_is_not_read() -> None:
    made = sheet(HEADER, FIRST)
    made.text(92, 121, "看不见", mode=3)
    made.text(WIDTH + 20, 121, "纸外")
    made.text(120, 150, "水印", size=40, angle="0.7 0.7 -0.7 0.7")
    made.box(50, 90, 300, 200, "1 g")
    assert texts(made) == [[HEADER, FIRST]]


def test_type_printed_twice_to_look_bold_is_read_once() -> None:
    made = sheet(HEADER, FIRST)
    made.text(93.3, 121, FIRST[1])
    assert texts(made) == [[HEADER, FIRST]]


def test_boxes_of_a_drawing_are_no_table() -> None:
    made = Sheet()
    for corner in (100, 200, 300):
        made.cell(corner, corner, corner + 80, corner + 40, "流程")
        made.line(corner + 40, corner + 40, corner + 40, corner + 120)
        made.line(corner + 40, corner + 120, corner + 100, corner + 120)
    made.text(150, 150, "下一步")
    assert texts(made) == []


def read(*sheets: Sheet, columns: Sequence[str] = HEADER) -> Content:
    return reader.content(pdf(*sheets), source(columns, with_="pdf_table"), "list.pdf")


def test_rows_title_and_text_are_what_the_list_says() -> None:
    made = sheet(HEADER, FIRST)
    made.text(150, 40, "示例市欠薪名单", size=18)
    made.text(50, 200, "咨询电话：0999-12345")
    content = read(made, sheet(HEADER, SECOND))
    assert [tuple(row.cells.values()) for row in content.rows] == [FIRST, SECOND]
    assert (content.title, content.text) == ("示例市欠薪名单", "示例市欠薪名单\n咨询电话：0999-12345")
    assert (content.parser, content.problems) == ("pdf_table/1", ())


def test_another_document_under_the_list_s_name_is_refused() -> None:
    content = read(sheet(("项目", "说明"), ("甲", "乙"), across=(50, 120, 200)))
    (problem,) = content.problems
    assert (problem.level, content.rows) == ("fatal", ())
    assert (
        "none with the columns that the source declares (序号、单位名称、代码); the fullest line says 项目、说明"
        in problem.sentence
    )


def test_a_document_without_a_table_says_so() -> None:
    made = Sheet()
    made.paragraph(50, 100, ["关于示例工作的通知"])
    assert [problem.sentence for problem in read(made).problems] == [reader.NO_TABLE]
    with pytest.raises(Unreadable, match="holds no table"):
        reader.grids(pdf(made))


def test_pages_that_are_pictures_among_others_are_named() -> None:
    content = read(sheet(HEADER, FIRST), Sheet(picture=True))
    assert [problem.sentence for problem in content.problems] == [
        "these pages are pictures and were not read, so rows may be missing: 2"
    ]


CELL = st.text(st.sampled_from("示例公司甲乙丙0123456789ABC（）"), min_size=1, max_size=8)


@given(st.lists(st.tuples(CELL, CELL, CELL), min_size=2, max_size=8, unique=True), st.integers(1, 4))
@settings(max_examples=25)
def test_rows_are_the_same_however_pages_break(rows: list[tuple[str, str, str]], each: int) -> None:
    numbered = [HEADER, *((str(number), *row[1:]) for number, row in enumerate(rows))]
    pages = [sheet(*numbered[begin : begin + each]) for begin in range(0, len(numbered), each)]
    assert texts(*pages) == [numbered]

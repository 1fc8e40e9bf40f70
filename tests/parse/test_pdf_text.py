import pytest
from pdf_inputs import WIDTH, Sheet, pdf

from scripts.parse.pdf.document import document

LINE = "示例市人力资源和社会保障局接到投诉反映示例建筑有限公司拖欠工资经调查情"
"""As wide as the text of a page whose margins are 120 points."""

NEXT = "况样例劳务有限公司演示装饰有限公司与示例建筑有限公司签订分包合同后未按月支付"


def paragraphs(*sheets: Sheet) -> list[str]:
    return [said for said, _ in document(pdf(*sheets)).said]


def prose(*lines: str, top: float = 200, left: float = 120) -> Sheet:
    made = Sheet()
    made.paragraph(left, top, lines)
    return made


def indented(*lines: str) -> Sheet:
    """Each line at the left margin, or two characters further right where it begins with two blanks."""
    made = Sheet()
    for number, said in enumerate(lines):
        made.text(120 + 20 * said.startswith("　　"), 200 + 16 * number, said.strip("　"))
    return made


def test_lines_of_a_paragraph_are_joined_and_paragraphs_are_not() -> None:
    made = indented("　　" + LINE[:33], LINE[:35], "况属实。", "　　特此公告。")
    assert paragraphs(made) == [LINE[:33] + LINE[:35] + "况属实。", "特此公告。"]


def test_a_paragraph_goes_on_over_a_page_break() -> None:
    upper, lower = prose(LINE[:35], NEXT[:35]), prose("情况属实。", top=120)
    upper.text(WIDTH / 2, 800, "- 1 -")
    lower.text(WIDTH / 2, 800, "- 2 -")
    assert paragraphs(upper, lower) == [LINE[:35] + NEXT[:35] + "情况属实。"]


def test_a_paragraph_set_in_as_a_whole_is_one() -> None:
    made = prose("一、有关情况")
    made.paragraph(140, 216, [LINE[:33], NEXT[:33], "情况属实。"])
    assert paragraphs(made) == ["一、有关情况", LINE[:33] + NEXT[:33] + "情况属实。"]


def test_items_of_a_list_stay_apart_even_where_their_lines_are_full() -> None:
    made = prose(LINE[:34] + "；", "2.样例劳务有限公司；", "3.演示装饰有限公司。")
    assert paragraphs(made) == [LINE[:34] + "；", "2.样例劳务有限公司；", "3.演示装饰有限公司。"]


def test_names_one_below_the_other_stay_apart() -> None:
    names = ["示例建筑有限公司", "样例劳务有限公司", "演示建筑有限公司"]
    assert paragraphs(prose(*names)) == names


def test_a_title_of_two_lines_is_one() -> None:
    made = prose(LINE[:35], "况属实。")
    made.text(160, 100, "示例市拖欠农民工工资失信", size=22)
    made.text(193, 128, "联合惩戒对象名单", size=22)
    read = document(pdf(made))
    assert read.title == "示例市拖欠农民工工资失信联合惩戒对象名单"
    assert read.said[0][0] == read.title


@pytest.mark.parametrize("number", ["{0}", "- {0} -", "— {0} —", "第{0}页", "第 {0} 页 共 3 页", "{0}/3", "Page {0} of 3"])
def test_page_numbers_are_left_out(number: str) -> None:
    made = prose("特此公告。")
    made.text(WIDTH / 2, 800, number.format(1))
    assert paragraphs(made) == ["特此公告。"]


def test_a_number_within_the_page_is_no_page_number() -> None:
    assert paragraphs(prose("12", "特此公告。")) == ["12", "特此公告。"]


def test_headers_are_read_once_and_footers_never() -> None:
    pages = [prose(f"第{said}部分说明。") for said in "甲乙丙"]
    for number, made in enumerate(pages, start=1):
        made.text(60, 40, "示例市人力资源和社会保障局文件")
        made.text(60, 790, f"打印日期2026年9月{number}日")
    assert paragraphs(*pages) == ["示例市人力资源和社会保障局文件", "第甲部分说明。", "第乙部分说明。", "第丙部分说明。"]


def test_two_columns_are_read_one_after_the_other() -> None:
    made = Sheet()
    made.text(60, 100, "示例市关于公布拖欠农民工工资典型案例的公告内容说明示例市关于公布拖欠农民工工资")
    left, right = LINE + NEXT, NEXT + LINE
    for x, said in ((60, left), (310, right)):
        made.paragraph(x, 140, [said[begin : begin + 22] for begin in range(0, 70, 22)])
    made.text(60, 220, "结束语")
    assert paragraphs(made)[1:] == [left, "结束语", right]


def test_labels_and_values_are_no_columns() -> None:
    made = Sheet()
    for number, label in enumerate(("单位名称", "法定代表人", "案由", "文号", "地址", "日期")):
        made.text(60, 140 + 20 * number, label)
        made.text(200, 140 + 20 * number, f"示例{number}")
    assert paragraphs(made) == ["单位名称 示例0", "法定代表人 示例1", "案由 示例2", "文号 示例3", "地址 示例4", "日期 示例5"]


def test_cells_of_tables_stand_between_the_paragraphs() -> None:
    made = prose("现将名单公布如下：", top=150)
    made.table((120, 200, 300), 200, (("名称", "文号"), ("示例甲", "1号")))
    made.text(120, 300, "特此公告。")
    assert document(pdf(made)).said == (
        ("现将名单公布如下：", None),
        *((said, 0) for said in ("名称", "文号", "示例甲", "1号")),
        ("特此公告。", None),
    )


def test_a_word_hyphenated_at_the_end_of_a_line_is_whole_again() -> None:
    words = "the undertaking named here owes the wages of its workers on the example pro-"
    assert paragraphs(prose(words, "ject since March")) == [words[:-1] + "ject since March"]

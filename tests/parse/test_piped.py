"""Tables flattened into text, in the ways in which pages, Markdown and text extractors write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parse_inputs import source

from scripts.model import Content
from scripts.parse import piped

HEAD = "| 单位名称 | 文号 |"
ROWS = (("示例甲公司", "1号"), ("示例乙公司", "2号"))


def read(text: str) -> Content:
    return piped.content(text, source(["单位名称", "文号"]), "file:inbox/a.txt")


def named(content: Content) -> tuple[tuple[str, ...], ...]:
    return tuple((row.cells["单位名称"], row.cells["文号"]) for row in content.rows)


WRITTEN = {
    "with outer pipes": f"{HEAD}\n| 示例甲公司 | 1号 |\n| 示例乙公司 | 2号 |",
    "with a rule": f"{HEAD}\n| --- | :---: |\n| 示例甲公司 | 1号 |\n| 示例乙公司 | 2号 |",
    "without outer pipes": "单位名称 | 文号\n---|---\n示例甲公司 | 1号\n示例乙公司|2号",
    "with pipes before": "| 单位名称 | 文号\n| 示例甲公司 | 1号\n| 示例乙公司 | 2号",
    "with pipes behind": "单位名称 | 文号 |\n示例甲公司 | 1号 |\n示例乙公司 | 2号 |",
    "with full-width pipes": "单位名称｜文号\n示例甲公司｜1号\n示例乙公司｜2号",
    "with ruled lines": "┌────┬──┐\n│单位名称│文号│\n├────┼──┤\n│示例甲公司│1号│\n│示例乙公司│2号│\n└────┴──┘",
    "with empty lines between": f"{HEAD}\n\n| 示例甲公司 | 1号 |\n\n| 示例乙公司 | 2号 |\n",
    "on one line": f"{HEAD} | 示例甲公司 | 1号 | | 示例乙公司 | 2号 |",
    "with a title in it": f"| 示例市拖欠工资名单 |\n{HEAD}\n| 示例甲公司 | 1号 |\n| 示例乙公司 | 2号 |",
    "with a header on every page": f"{HEAD}\n| 示例甲公司 | 1号 |\n{HEAD}\n| 示例乙公司 | 2号 |",
    "as two tables": f"{HEAD}\n| 示例甲公司 | 1号 |\n现公布第二批：\n{HEAD}\n| 示例乙公司 | 2号 |",
}


@pytest.mark.parametrize("text", WRITTEN.values(), ids=WRITTEN)
def test_a_flattened_table_gives_its_rows(text: str) -> None:
    assert named(read(text)) == ROWS


def test_a_cell_that_is_broken_over_lines_is_one() -> None:
    (table,) = piped.tables(f"{HEAD}\n| 示例甲公司 | 示人社监\n〔2026〕1号 |\n| 示例乙公司 | 2号 |")
    assert [line.texts[1] for line in table.lines] == ["文号", "示人社监 〔2026〕1号", "2号"]
    assert [line.at for line in table.lines] == ["line=1", "line=2", "line=4"]


def test_an_empty_cell_keeps_its_place() -> None:
    assert named(read("单位名称 | 文号\n示例甲公司 | 1号\n | 2号")) == (ROWS[0], ("", "2号"))


def test_an_escaped_pipe_is_a_character() -> None:
    assert named(read(f"{HEAD}\n| 示例\\|甲公司 | 1号 |")) == (("示例|甲公司", "1号"),)


def test_the_text_around_stays_text() -> None:
    content = read(f"现将名单公布如下：\n{HEAD}\n| 示例甲公司 | 1号 |\n\n示例市人力资源和社会保障局\n")
    assert content.text == "现将名单公布如下：\n示例市人力资源和社会保障局"


def test_a_title_in_the_table_is_the_title() -> None:
    assert read(WRITTEN["with a title in it"]).title == "示例市拖欠工资名单"


NO_TABLE = {
    "nothing": "",
    "words": "示例甲公司拖欠工资。",
    "a title and the site's name": "示例名单 | 示例网\n示例甲公司拖欠工资。",
    "one menu": "首页 | 公开 | 服务\n示例甲公司拖欠工资。\n联系我们 | 版权\n",
    "rules alone": "|---|---|\n|---|---|\n",
    "far too much": "甲 | 乙\n" * 100_000,
    "one cell a line": "| 甲 |\n| 乙 |\n",
}


@pytest.mark.parametrize("text", NO_TABLE.values(), ids=NO_TABLE)
def test_pipes_alone_make_no_table(text: str) -> None:
    assert piped.tables(text) == ()


def test_a_text_without_the_columns_says_so() -> None:
    content = read("甲 | 乙\n丙 | 丁\n")
    assert [problem.level for problem in content.problems] == ["fatal"]
    assert content.text == "甲 | 乙\n丙 | 丁\n"


texts = st.lists(st.sampled_from(["|", "\n", " ", "甲", "-", "| |", "乙 | 丙"]), max_size=40).map("".join)


@given(texts)
def test_tables_stand_apart_in_the_text_and_lose_no_word(text: str) -> None:
    found = piped.tables(text)
    ends = [0, *(it.end for it in found)]
    assert all(end <= it.start < it.end for end, it in zip(ends, found, strict=False))
    for table in found:
        inside = "".join("".join(line.texts) for line in table.lines)
        assert sorted(letters(inside)) == sorted(letters(text[table.start : table.end]))


def letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalpha())


cells = st.text("示例甲1号 ", min_size=1, max_size=6).map(lambda it: " ".join(it.split())).filter(bool)


@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=6))
def test_what_is_written_is_read_back(rows: list[tuple[str, str]]) -> None:
    assert named(read("\n".join([HEAD, *(f"| {name} | {number} |" for name, number in rows)]))) == tuple(rows)

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parse_inputs import snapshot, source

from scripts import parse
from scripts.model import Content
from scripts.parse.limits import Unreadable


def read(text: str, **options: object) -> Content:
    return parse.content(snapshot(text.encode(), "file:inbox/a.csv"), source(["名称", "文号"], with_="csv", **options))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiter_is_found_by_the_header(delimiter: str) -> None:
    content = read(f"名称{delimiter}文号\n示例甲、乙；丙{delimiter}1号\n")
    assert [row.cells for row in content.rows] == [{"名称": "示例甲、乙；丙", "文号": "1号"}]


def test_delimiter_of_the_source_is_used() -> None:
    assert read("名称|文号\n示例甲|1号\n", delimiter="|").rows[0].cells == {"名称": "示例甲", "文号": "1号"}


@pytest.mark.parametrize("text", ['名称,文号\n"示例甲"乙,1号\n', '名称,文号\n"示例甲,1号\n'])
def test_broken_quotes_are_refused_with_their_line(text: str) -> None:
    with pytest.raises(Unreadable, match="line 2 can't be read as CSV"):
        read(text)


def test_a_moved_value_is_doubted_with_its_whole_line() -> None:
    (row,) = read("名称,文号\n示例甲,有限公司,1号\n").rows
    assert set(row.doubts) == {"名称", "文号"}


@pytest.mark.parametrize("sign", "=+-@")
def test_quotes_against_formulas_are_taken_off(sign: str) -> None:
    assert read(f"名称,文号\n示例甲,'{sign}1\n").rows[0].cells["文号"] == f"{sign}1"


def test_a_file_without_the_columns_says_which_it_has() -> None:
    (problem,) = read("企业,地址\n示例甲,示例路\n").problems
    assert (problem.level, problem.where) == ("fatal", "file:inbox/a.csv")
    assert problem.sentence.endswith("the fullest line says 企业、地址")


words = st.text("示例甲乙,;\"\n\t 'A1", min_size=1, max_size=8).map(lambda text: " ".join(text.split())).filter(bool)


@given(st.lists(st.tuples(words, words), max_size=6))
def test_what_a_writer_quotes_is_read_back(rows: list[tuple[str, str]]) -> None:
    written = io.StringIO()
    csv.writer(written).writerows([("名称", "文号"), *rows])
    assert [tuple(row.cells.values()) for row in read(written.getvalue()).rows] == rows

"""What a person sees in a Word document is read, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parse_inputs import source
from word_inputs import STRICT, below, cell, docx, packed, paragraph, row, run, table, tag, title, top, wide

from scripts.model import Content
from scripts.parse import docx as reader
from scripts.parse.limits import Unreadable

HEAD = row("单位名称", "文号")
ENTITIES = '<!DOCTYPE x [<!ENTITY a "啊"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def read(*blocks: str) -> Content:
    return reader.content(docx(*blocks), source(["单位名称", "文号"], with_="docx_table"), "file:inbox/a.docx")


def cells(*blocks: str) -> list[list[str]]:
    """The first table, a line each."""
    return [list(line.texts) for line in reader.grids(docx(*blocks))[0]]


def box(shown: str, copy: str) -> str:
    """A text box as Word writes it: once for itself, and once for readers that don't know such boxes."""
    new, old = (tag("txbxContent", paragraph(text)) for text in (shown, copy))
    both = f"<mc:Choice><wps:txbx>{new}</wps:txbx></mc:Choice><mc:Fallback>{tag('pict', old)}</mc:Fallback>"
    return tag("r", f"<mc:AlternateContent>{both}</mc:AlternateContent>")


def control(*inside: str) -> str:
    """A content control: a field of a form."""
    return tag("sdt", tag("sdtContent", *inside))


SEEN = {
    "paragraphs": ([paragraph("甲"), paragraph("乙")], "甲\n乙"),
    "runs of one word": ([paragraph("示例", "建筑")], "示例建筑"),
    "a line break": ([paragraph("甲", tag("r", "<w:br/>"), "乙")], "甲\n乙"),
    "a tab": ([paragraph("甲", tag("r", "<w:tab/>"), "乙")], "甲 乙"),
    "tab stops are no text": ([paragraph("甲", properties=tag("tabs", "<w:tab/>"))], "甲"),
    "a hyphen that doesn't break": ([paragraph("0999", tag("r", "<w:noBreakHyphen/>"), "100001")], "0999-100001"),
    "a link": ([paragraph(tag("hyperlink", run("示例局")))], "示例局"),
    "inserted text": ([paragraph("甲", tag("ins", run("乙")))], "甲乙"),
    "deleted text": ([paragraph("甲", tag("del", tag("r", tag("delText", "乙"))), "丙")], "甲丙"),
    "deleted text as some write it": ([paragraph("甲", tag("del", run("乙")))], "甲"),
    "text moved away": ([paragraph(tag("moveFrom", run("甲"))), paragraph(tag("moveTo", run("甲")))], "甲"),
    "hidden text": ([paragraph("甲", run("乙", "<w:vanish/>"))], "甲"),
    "text that is not hidden after all": ([paragraph("甲", run("乙", '<w:vanish w:val="0"/>'))], "甲乙"),
    "a comment": ([paragraph("甲", '<w:commentRangeStart w:id="0"/>', tag("r", "<w:commentReference/>"))], "甲"),
    "a field's code": ([paragraph(tag("r", tag("instrText", "PAGE")), "3")], "3"),
    "pinyin above": ([paragraph(tag("r", tag("ruby", tag("rt", run("jiǎ")), tag("rubyBase", run("甲")))))], "甲"),
    "a text box, once": ([paragraph("甲", box("乙", "乙"), "丙")], "甲\n乙\n丙"),
    "a content control": ([control(paragraph("甲"))], "甲"),
    "a table between paragraphs": ([paragraph("甲"), table(row("乙", "丙")), paragraph("丁")], "甲\n乙\n丙\n丁"),
    "what can't be seen": ([paragraph("示\u200b例\u202e")], "示例"),
    "an empty document": ([], ""),
}  # fmt: skip


@pytest.mark.parametrize(("blocks", "text"), SEEN.values(), ids=SEEN)
def test_running_text_is_what_a_person_sees(blocks: list[str], text: str) -> None:
    assert reader.text(docx(*blocks)) == text


WIDE = ["甲甲乙", "丙丁戊", "己丁庚"]
GRIDS = {
    "plain": ([row("甲", "乙"), row("丙", "丁")], ["甲乙", "丙丁"]),
    "merged to the right": ([row("甲", "乙", "丙"), row(wide("丁", 2), "戊")], ["甲乙丙", "丁丁戊"]),
    "merged downwards": ([row(top("甲"), "乙"), row(below(), "丙"), row(top("丁"), "戊")], ["甲乙", "甲丙", "丁戊"]),
    "merged under a wide cell": ([row(wide("甲", 2), "乙"), row("丙", top("丁"), "戊"), row("己", below(), "庚")], WIDE),
    "merged with nothing above": ([row(below("甲"), "乙")], ["甲乙"]),
    "shifted to the right": ([row("甲", "乙"), row("丙", properties='<w:gridBefore w:val="1"/>')], ["甲乙", "丙"]),
    "a deleted row": ([row("甲", "乙"), row("丙", "丁", properties="<w:del/>")], ["甲乙"]),
    "a hidden row": ([row("甲", "乙"), row("丙", "丁", properties="<w:hidden/>")], ["甲乙"]),
    "rows and cells in content controls": ([control(row("甲", control(cell("乙"))))], ["甲乙"]),
    "columns that are twins on every line": ([row(wide("甲", 2), "乙"), row(wide("丙", 2), "丁")], ["甲乙", "丙丁"]),
    "no number for a width": ([row(cell("甲", '<w:gridSpan w:val="²"/>'), "乙")], ["甲乙"]),
}  # fmt: skip


@pytest.mark.parametrize(("rows", "lines"), GRIDS.values(), ids=GRIDS)
def test_a_table_is_laid_out_as_on_paper(rows: list[str], lines: list[str]) -> None:
    assert ["".join(line) for line in cells(table(*rows))] == lines


def test_rows_are_read_with_the_title_and_the_text_around() -> None:
    content = read(
        paragraph("附件2"),
        title("示例市2026年第二批"),
        title("拖欠工资名单"),
        paragraph("现予公布："),
        table(HEAD, row("示例甲公司", "示人社监〔2026〕1号")),
        paragraph("示例市人力资源和社会保障局"),
    )
    assert content.title == "示例市2026年第二批拖欠工资名单"
    assert [(row.cells, row.at) for row in content.rows] == [
        ({"单位名称": "示例甲公司", "文号": "示人社监〔2026〕1号"}, "table=1;row=2")
    ]
    assert "现予公布：" in content.text and "示例甲公司" not in content.text
    assert not content.problems


def test_one_list_cut_into_tables_is_read_in_order() -> None:
    content = read(table(HEAD, row("示例甲公司", "1号")), paragraph(""), table(HEAD, row("示例乙公司", "2号")))
    assert [row.cells["单位名称"] for row in content.rows] == ["示例甲公司", "示例乙公司"]


def test_a_header_that_is_repeated_is_no_record() -> None:
    assert len(read(table(HEAD, row("示例甲公司", "1号"), HEAD, row("示例乙公司", "2号"))).rows) == 2


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    inner = table(HEAD, row("示例甲公司", "1号"))
    content = read(table(row("说明", cell(f"{paragraph('见下表')}{inner}"))))
    assert [row.at for row in content.rows] == ["table=2;row=2"]
    assert content.text == "说明\n见下表"


def test_a_document_without_the_columns_says_which_it_has() -> None:
    (problem,) = read(table(row("企业", "地址"), row("示例甲公司", "示例路"))).problems
    assert problem.level == "fatal" and problem.sentence.endswith("the fullest line says 企业、地址")


def test_strict_documents_and_other_part_names_are_read() -> None:
    assert reader.text(docx(paragraph("甲"), namespace=STRICT, part="word/document2.xml")) == "甲"


REFUSED = {
    "bytes": (b"PK\x03\x04 and no more", "damaged or no Word document"),
    "a cut file": (docx(paragraph("甲"))[:-30], "damaged or no Word document"),
    "broken XML": (packed({"_rels/.rels": "<Relationships/>", "word/document.xml": "<w><w>"}), "damaged or no Word document"),
    "another kind of archive": (packed({"a.txt": "甲"}), "damaged or no Word document"),
    "a workbook's relations": (packed({"_rels/.rels": "<a/>", "word/document.xml": "<a/>"}), "holds no text part"),
    "entities": (docx(paragraph("甲"), prologue=ENTITIES), "declares entities"),
    "a part outside": (packed({"../../etc/passwd": "甲"}), "points outside it"),
    "a bomb": (packed({"word/document.xml": b" " * 30_000_000}), "no list does"),
    "a password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    "widths that multiply": (docx(table(*[row(*[wide("甲", 900)] * 2) for _ in range(2)])), "at most"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_sound_document_is_refused(body: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        reader.grids(body)


def test_a_document_without_tables_says_so_where_one_is_asked_for() -> None:
    with pytest.raises(Unreadable, match="holds no table"):
        reader.grids(docx(paragraph("甲")))


words = st.text("示例甲乙（），A1<&\"'", min_size=1, max_size=6)


@given(st.lists(st.lists(words, min_size=2, max_size=2), min_size=1, max_size=5))
def test_what_is_written_is_read_back(rows: list[list[str]]) -> None:
    assert cells(table(*[row(*map(cell_of, line)) for line in rows])) == rows


def cell_of(text: str) -> str:
    return cell(paragraph(run(text)))

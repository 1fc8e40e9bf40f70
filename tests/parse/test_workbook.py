import datetime
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from parse_inputs import snapshot, source

from scripts import parse
from scripts.model import Content
from scripts.parse import scalar
from scripts.parse.limits import Unreadable

HEADER = ("名称", "文号")


def saved(book: Workbook) -> bytes:
    body = io.BytesIO()
    book.save(body)
    return body.getvalue()


def workbook(change: Callable[[Worksheet], object], rows: tuple[tuple[object, ...], ...] = (("示例甲", "1号"),)) -> bytes:
    book = Workbook()
    sheet = book.active
    for row in (HEADER, *rows):
        sheet.append(row)
    change(sheet)
    return saved(book)


def read(body: bytes, url: str = "https://rsj.example.org/a.xlsx", **options: object) -> Content:
    return parse.content(snapshot(body, url), source(HEADER, with_="workbook", **options))


def names(content: Content) -> list[str]:
    return [row.cells["名称"] for row in content.rows]


def sentences(content: Content) -> list[str]:
    return [problem.sentence for problem in content.problems]


def second_sheet(state: str) -> bytes:
    def add(sheet: Worksheet) -> None:
        other = sheet.parent.create_sheet("内部")
        other.append(HEADER)
        other.append(("示例乙", "9号"))
        other.sheet_state = state

    return workbook(add)


def test_every_visible_sheet_with_the_columns_is_read() -> None:
    content = read(second_sheet("visible"))
    assert [row.at for row in content.rows] == ["sheet=1;cell=A2", "sheet=2;cell=A2"]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_hidden_sheets_are_not_read_and_that_is_said(state: str) -> None:
    content = read(second_sheet(state))
    assert (names(content), sentences(content)) == (["示例甲"], ["sheet '内部' is hidden and was not read"])


@pytest.mark.parametrize("wanted", ["内部", "2"])
def test_a_source_may_name_the_sheet(wanted: str) -> None:
    assert names(read(second_sheet("visible"), sheet=wanted)) == ["示例乙"]


@pytest.mark.parametrize(("wanted", "sentence"), [("内部", "has hidden"), ("缺", "the workbook has Sheet、内部")])
def test_a_named_sheet_that_is_hidden_or_missing_is_refused(wanted: str, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        read(second_sheet("hidden"), sheet=wanted)


def test_hidden_rows_and_columns_are_not_read_and_that_is_said() -> None:
    def hide(sheet: Worksheet) -> None:
        sheet["C1"], sheet["C2"] = "身份证号", "不应读取"
        sheet.column_dimensions["C"].hidden = True
        sheet.row_dimensions[3].hidden = True

    content = read(workbook(hide, (("示例甲", "1号"), ("示例乙", "2号"))))
    assert [row.cells for row in content.rows] == [{"名称": "示例甲", "文号": "1号"}]
    assert sentences(content) == ["sheet 'Sheet': hidden rows, not read: 1", "sheet 'Sheet': hidden columns, not read: 1"]


def test_merged_cells_are_filled() -> None:
    content = read(workbook(lambda sheet: sheet.merge_cells("A2:A3"), (("示例甲", "1号"), (None, "2号"))))
    assert [tuple(row.cells.values()) for row in content.rows] == [("示例甲", "1号"), ("示例甲", "2号")]


def test_a_title_above_the_header_is_the_title() -> None:
    book = Workbook()
    for row in (("2026年示例名单", None), (None, None), HEADER, ("示例甲", "1号"), ("合计", 1)):
        book.active.append(row)
    book.active.merge_cells("A1:B1")
    content = read(saved(book))
    assert (content.title, [row.at for row in content.rows]) == ("2026年示例名单", ["sheet=1;cell=A4"])


def test_a_formula_without_a_value_is_doubted() -> None:
    (row,) = read(workbook(lambda sheet: None, (("示例甲", "=A1"),))).rows
    assert (row.cells["文号"], row.doubts) == ("", {"文号": scalar.NO_VALUE})


def test_a_formula_s_stored_value_is_read_and_that_is_said() -> None:
    body = edited(workbook(lambda sheet: None, (("示例甲", "=1+1"),)), "<v></v>|<v */>", "<v>2</v>")
    content = read(body)
    assert (content.rows[0].cells["文号"], content.rows[0].doubts) == ("2", {})
    assert sentences(content) == ["sheet 'Sheet': formulas, read by the values stored with them: 1"]


def edited(body: bytes, pattern: str, replacement: str) -> bytes:
    """The workbook with its first sheet's XML changed: what openpyxl itself won't write."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(body)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.infolist():
            data = old.read(member)
            if member.filename == "xl/worksheets/sheet1.xml":
                changed = re.sub(pattern, replacement, data.decode())
                assert changed != data.decode()
                data = changed.encode()
            new.writestr(member, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("value", "number_format", "text", "doubt"),
    [
        (12, "General", "12", None),
        (12.0, "General", "12", None),
        (12.50, "0.00", "12.5", None),
        (0.1 + 0.2, "General", "0.30000000000000004", None),
        (1e-7, "General", "0.0000001", None),
        (-3, "General", "-3", None),
        (100000, "General", "100000", None),
        (42, "000000", "000042", None),
        (99999999999, "0", "99999999999", None),
        (450899600000015, "0", "450899600000015", scalar.LOST_DIGITS),
        (9.11101e17, "General", "911101000000000000", scalar.LOST_DIGITS),
        (True, "General", "TRUE", None),
        (None, "General", "", None),
        ("  示例\u200b 公司\n", "@", "示例 公司", None),
        (datetime.datetime.fromisoformat("2026-09-30T08:30"), "yyyy-mm-dd hh:mm", "2026-09-30", None),
        (datetime.datetime.fromisoformat("2026-09-01T00:00"), 'yyyy"年"m"月"', "2026-09", None),
        (datetime.datetime.fromisoformat("2026-09-01T00:00"), '[$-804]yyyy"年"m"月"d"日"', "2026-09-01", None),
        (datetime.datetime.fromisoformat("2026-01-01T00:00"), "yyyy", "2026", None),
        (datetime.date(2026, 9, 30), "General", "2026-09-30", None),
        (datetime.time(8, 30), "h:mm", "08:30:00", None),
    ],
)
def test_stored_values_read_as_they_are_shown(value: object, number_format: str, text: str, doubt: str | None) -> None:
    cell = scalar.cell(value, number_format)
    assert (cell.text, cell.doubt) == (text, doubt)


@pytest.mark.parametrize("mac", [False, True])
def test_both_epochs_give_the_same_day(mac: bool) -> None:
    book = Workbook()
    if mac:
        book.epoch = CALENDAR_MAC_1904
    book.active.append(HEADER)
    book.active.append(("示例甲", datetime.date(2026, 9, 30)))
    assert read(saved(book)).rows[0].cells["文号"] == "2026-09-30"


def test_an_error_in_a_cell_is_doubted() -> None:
    (row,) = read(workbook(lambda sheet: None, (("示例甲", "#REF!"),))).rows
    assert row.doubts == {"文号": "the cell shows the error #REF!"}


def test_a_workbook_without_the_columns_says_which_it_has() -> None:
    content = parse.content(snapshot(workbook(lambda sheet: None), "a.xlsx"), source(["企业", "地址"], with_="workbook"))
    assert "1 visible sheet found" in sentences(content)[0]
    assert "名称、文号" in sentences(content)[0]


def archive(**members: bytes) -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", b"<workbook/>")
        for name, data in members.items():
            file.writestr(name, data)
    return body.getvalue()


def locked(body: bytes) -> bytes:
    """Sets the encryption flag of the archive's first member, in its own header and in the directory."""
    changed = bytearray(body)
    changed[6] |= 1
    changed[body.index(b"PK\x01\x02") + 8] |= 1
    return bytes(changed)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (archive(bomb=b"0" * 30_000_000), "unpacks from"),
        (archive(**{f"part{number}": b"" for number in range(1001)}), "in 1002 parts"),
        (archive(**{"../../etc/x.xml": b""}), "points outside"),
        (archive(**{"..\\x.xml": b""}), "points outside"),
        (archive(**{"/x.xml": b""}), "points outside"),
        (archive(**{"a.xml": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "declares entities"),
        (archive(**{"xl/worksheets/sheet1.xml": b'<mergeCell ref="A1:XFD1048576"/>'}), "merges more than"),
        (locked(archive()), "locked with a password"),
        (archive(), "is damaged"),
        (workbook(lambda sheet: None)[:-200], "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "damaged or locked"),
        (b"%PDF-1.7", "the PDF is damaged"),
        (b"PK\x03\x04word/document.xml", "no Word document"),
        (b'<?xml version="1.0"?><Workbook/>', "is XML"),
        ("<html><p>系统维护中</p></html>".encode(), "is a web page without a table"),
    ],
)
def test_what_is_not_a_sound_workbook_is_refused_with_its_reason(body: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable, match=sentence):
        read(body, "https://rsj.example.org/a.xls")


def test_a_sheet_that_claims_a_million_rows_is_refused() -> None:
    with pytest.raises(Unreadable, match="sheet 'Sheet' has 1048576 rows"):
        read(workbook(lambda sheet: sheet.cell(1048576, 1, "远")))


@pytest.mark.parametrize("name", ["a.xls", "a.xlsx", "a.html", "a"])
def test_bytes_outrank_the_name(name: str) -> None:
    assert names(read(workbook(lambda sheet: None), f"https://rsj.example.org/{name}")) == ["示例甲"]


def test_a_web_page_named_as_a_workbook_is_read_by_its_table() -> None:
    body = "<table><tr><td>名称<td>文号<tr><td>示例甲<td>1号</table>".encode("gb18030")
    content = read(body, "https://rsj.example.org/a.xls?id=1")
    assert (names(content), content.parser) == (["示例甲"], "html_table/1")


def test_the_page_beside_a_workbook_is_read_for_what_it_says() -> None:
    content = read("<h1>示例公示</h1><p>等14家</p>".encode(), "https://rsj.example.org/a.html")
    assert (content.title, content.rows, content.problems) == ("示例公示", (), ())


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32), st.binary(min_size=1, max_size=6))
def test_a_damaged_file_gives_content_or_a_sentence(place: int, noise: bytes) -> None:
    for body in (workbook(lambda sheet: None), (Path(__file__).parent / "golden/old_workbook.xls").read_bytes()):
        at = place % len(body)
        try:
            read(body[:at] + noise + body[at + len(noise) :])
        except Unreadable as refusal:
            assert str(refusal)

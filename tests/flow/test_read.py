"""`read` says what would be taken from a page that nobody declared, or why nothing; it neither writes nor fails."""

import csv
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from scripts import flow
from scripts.__main__ import main
from scripts.normalise import Places
from scripts.pull import body as limits
from scripts.store import Data

ROOT = Path(__file__).parents[2]
PAGES = Path(__file__).parent / "pages"
GOLDEN = Path(__file__).parent / "read.jsonl"
DOCUMENTS = sorted(PAGES.iterdir())
DAY = "2026-11-20"
NOWHERE = Places(())
HEADER = ("序号", "单位名称", "统一社会信用代码", "欠薪金额（万元）", "列入日期")
ROW = (1, "示例甲建筑劳务有限公司", "91990101MA0DEM7183", 12.5, "2026-09-30")


@pytest.fixture(scope="module")
def places() -> Places:
    return Places(Data(ROOT / "data/demo", ROOT / "data").regions())


def read(name: str, body: bytes, places: Places = NOWHERE) -> flow.Found:
    return flow.read(name, body, url=None, places=places, day=DAY)


def reason(name: str, body: bytes) -> object:
    values = read(name, body).values
    assert (values["file"], values["kind"]) == (name, "none")
    return values["reason"]


def workbook(*rows: tuple[str | int | float, ...]) -> bytes:
    book, file = Workbook(write_only=True), io.BytesIO()
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(row)
    book.save(file)
    return file.getvalue()


def archive(name: str, content: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_document_gives_its_golden_line(document: Path, places: Places) -> None:
    golden = {line["file"]: line for line in map(json.loads, GOLDEN.read_text("utf-8").splitlines())}
    found = read(document.name, document.read_bytes(), places)
    assert json.loads(json.dumps(found.values)) == golden[document.name]


def test_every_golden_line_has_its_document() -> None:
    files = [json.loads(line)["file"] for line in GOLDEN.read_text("utf-8").splitlines()]
    assert files == [document.name for document in DOCUMENTS]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_spans_lead_to_what_they_are_evidence_of(document: Path, places: Places) -> None:
    found = read(document.name, document.read_bytes(), places)
    records: Any = found.values.get("records", ())
    for record in records:
        for key in ("name", "uscc", "representative", "project", "number", "region"):
            if key in record:
                begins, ends = record["evidence"][key]
                assert found.text[begins:ends] == record[key]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_a_private_person_is_named_nowhere(document: Path, places: Places) -> None:
    found = read(document.name, document.read_bytes(), places)
    assert "韦示例" not in found.text + json.dumps(found.values, ensure_ascii=False)


def test_a_page_without_a_table_is_read_for_its_sentences(places: Places) -> None:
    body = "<html><body><p>合肥示例甲建筑有限公司拖欠5名工人工资1万元。</p></body></html>"
    values: Any = read("page.html", body.encode(), places).values
    assert [(record["name"], record["workers"], record["amount"]) for record in values["records"]] == [
        ("合肥示例甲建筑有限公司", 5, "10000")
    ]


def test_a_workbook_is_read_like_a_page() -> None:
    values: Any = read("list.xlsx", workbook(("示例市名单",), HEADER, ROW)).values
    assert [(record["name"], record["amount"], record["date"]) for record in values["records"]] == [
        ("示例甲建筑劳务有限公司", "125000", "2026-09-30")
    ]


@pytest.mark.parametrize(
    ("pattern", "rows"),
    [
        ("blacklist/2*.html", 53),
        ("province/*.html", 35),
        ("removals/2*.html", 5),
        ("open-data/*.csv", 12),
        ("violations/*.xls*", 20),
    ],
)
def test_the_bureaus_lists_are_read_whole_without_their_sources(pattern: str, rows: int, places: Places) -> None:
    documents = sorted((ROOT / "data/demo/documents").glob(pattern))
    found: list[Any] = [read(document.name, document.read_bytes(), places).values for document in documents]
    records = [record for values in found for record in values["records"]]
    assert [len(records), {record["confidence"] for record in records}] == [rows, {0.99}]


@pytest.mark.parametrize(("above", "amount"), [("单位：万元", "125000"), ("单位：元", "12.50"), ("", "12.50")])
def test_a_unit_above_the_table_counts_and_a_missing_one_is_said(above: str, amount: str) -> None:
    header = tuple(name.removesuffix("（万元）") for name in HEADER)
    values: Any = read("list.xlsx", workbook((above or "示例市名单",), header, ROW)).values
    assert values["records"][0]["amount"] == amount
    assert any("no unit is given for 欠薪金额" in problem for problem in values["problems"]) == (not above)


def test_the_text_may_begin_with_its_address_title_and_day() -> None:
    body = "title: 示例市行政处罚信息\ndate: 2026-11-01\n单位名称,决定文号\n示例甲有限公司,示人社监罚字〔2026〕1号\n"
    values = read("a.txt", body.encode()).values
    assert (values["register"], values["published"]) == ("penalty", "2026-11-01")


@pytest.mark.parametrize(
    ("name", "body", "why"),
    [
        ("empty.html", b"", "is empty"),
        ("blank.txt", b" \r\n\t ", "is empty"),
        ("bytes.csv", bytes(range(256)) * 8, "neither UTF-8 nor GB 18030"),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(64), "a picture"),
        ("page.xls", "<html><body><p>请登录</p></body></html>".encode(), "no table"),
        ("deep.html", b"<table><tr><td>" * 20_000, "can't be read to its end"),
        ("wide.html", b"<table><tr><td colspan=1000>x" + b"<td colspan=1000>x" * 999, "columns"),
        ("paper.pdf", b"%PDF-1.7\n", "the PDF is damaged or cut off"),
        ("letter.docx", archive("word/document.xml", b"<w/>"), "damaged or no Word document"),
        ("letter.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "the old Word"),
        ("old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged or locked"),
        ("bomb.xlsx", archive("xl/workbook.xml", bytes(50_000_000)), "no list does"),
        ("half.xlsx", workbook(HEADER, ROW)[:-100], "damaged"),
        ("data.json", b'{"name": "x", "code": 1}', "no table"),
        ("open.csv", '单位名称,决定文号\n"示例甲,1号\n'.encode(), "line 2"),
        ("field.csv", b'"' + b"x" * 200_000, "as no notice has"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value else "",
)
def test_what_holds_no_list_gives_a_reason(name: str, body: bytes, why: str) -> None:
    assert why in str(reason(name, body))


def test_a_file_that_is_too_long_is_not_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(limits, "BYTES", 10)
    (tmp_path / "long.csv").write_bytes(b"x" * 100)
    assert len(flow.bytes_of(tmp_path / "long.csv")) == 11
    assert "longer than" in str(reason("long.csv", b"x" * 11))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.html", "a.xls", "a.xlsx", "a.csv", "a.txt"]))
def test_no_document_is_an_error(body: bytes, name: str) -> None:
    assert read(name, body).values["kind"] in ("none", "notice")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.text("示例甲张三某公司店0159X.年月-万元约,;\n\"'（）=\ufffd\u200b", max_size=20), min_size=4, max_size=4)
    )
)
def test_no_row_is_an_error(rows: list[list[str]]) -> None:
    file = io.StringIO()
    csv.writer(file).writerows([["单位名称", "统一社会信用代码", "拖欠金额", "决定日期"], *rows])
    assert read("a.csv", file.getvalue().encode()).values["kind"] in ("none", "notice")


def test_a_text_with_a_wrong_address_is_read_all_the_same() -> None:
    body = "url: http://[\n<table><tr><th>单位名称<th>决定文号<tr><td>示例甲有限公司<td>1号</table>"
    assert read("a.txt", body.encode()).values["kind"] == "notice"


def test_a_file_that_cannot_be_opened_leaves_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").touch()
    code = main(["read", str(tmp_path / "absent.html"), str(tmp_path), str(tmp_path / "empty.txt"), "--data", str(tmp_path)])
    said = capsys.readouterr()
    assert code == 65
    assert [json.loads(line)["kind"] for line in said.out.splitlines()] == ["none"]
    assert "absent.html: cannot be opened: No such file or directory" in said.err


def test_reading_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", *map(str, DOCUMENTS), "--data", str(tmp_path), "--today", DAY]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(DOCUMENTS)
    assert list(tmp_path.iterdir()) == []


def test_the_text_is_printed_as_the_spans_count_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = PAGES / "red-list.txt"
    main(["read", str(file), "--text", "--data", str(tmp_path), "--today", DAY])
    assert capsys.readouterr().out == read(file.name, file.read_bytes()).text


def test_an_address_is_of_one_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "a.html", "b.html", "--url", "https://rsj.example.org/a.html"]) == 1
    assert "give one file" in capsys.readouterr().err

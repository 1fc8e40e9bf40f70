"""PDFs to print and to pass on: the same words and numbers as the pages, text that stays text, the same bytes each time."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from lxml import html
from pypdfium2 import PdfDocument, PdfPage
from small_portal import DAY, ROOT, built

from scripts.site import paper
from scripts.site.book import Book, open_book
from scripts.site.pages import channels, posters
from scripts.site.paper import Paper, Press, press
from scripts.site.paper.tree import tree
from scripts.site.views.page import Page
from scripts.store import Data

SITE = "https://anxin.example.org"
ABOUT = {"title": "安薪公示", "url": SITE, "demo": True, "seal": (ROOT / "theme/templates/seal.svg").read_text("utf-8")}
TABLE = "<table><tr><th>做什么</th></tr><tr><td>投诉</td></tr></table>"
GUIDE = f"<p>先记住：</p><ol><li><strong>找干活的地方</strong></li></ol><h2>期限</h2>{TABLE}"
TEMPLATES = ROOT / "theme/paper"
MILLIMETRES = 25.4 / 72


@pytest.fixture(scope="module")
def book() -> Book:
    return open_book(Data(ROOT / "data/demo", ROOT / "data"), DAY)


@pytest.fixture(scope="module")
def papers(book: Book) -> dict[str, Paper]:
    pages = [page for page in (*channels.pages(book), *posters.pages(book, SITE)) if "/990100/" in page.url]
    guides = paper.guides([(Page("/guide/claim/", "page", "被欠薪了怎么办", ""), GUIDE)])
    return {one.url.removeprefix("/channels/990100/"): one for one in paper.papers(pages, guides, ABOUT)}


@pytest.fixture(scope="module")
def opened() -> Press:
    made = press.open_press(TEMPLATES)
    assert isinstance(made, Press)
    return made


@pytest.fixture(scope="module")
def printed(opened: Press, papers: dict[str, Paper]) -> dict[str, bytes]:
    return {name: opened.printed(one, None) for name, one in papers.items()}


def words(pdf: bytes) -> str:
    """All text of a PDF without blanks, as a reader selects and searches it."""
    return "".join("".join(page.get_textpage().get_text_range().split()) for page in PdfDocument(pdf))


@pytest.mark.parametrize(("size", "width"), [("a4", 210), ("a3", 297)])
@pytest.mark.parametrize("sheet", ["poster", "board"])
def test_a_sheet_is_one_page_of_its_size(printed: dict[str, bytes], sheet: str, size: str, width: int) -> None:
    (page,) = PdfDocument(printed[f"{sheet}/{size}.pdf"])
    assert round(page.get_width() * MILLIMETRES) == width


@pytest.mark.parametrize("sheet", ["poster", "board"])
def test_a_sheet_says_what_its_page_says(printed: dict[str, bytes], demo_site: Path, sheet: str) -> None:
    page = html.fromstring((demo_site / "channels/990100" / sheet / "index.html").read_text("utf-8"))
    (shown,) = page.find_class("sheet")
    said = words(printed[f"{sheet}/a4.pdf"])
    pieces = ("".join(piece.split()) for piece in shown.itertext())
    assert [piece for piece in pieces if piece.strip("；。") not in said] == []


def test_a_pack_has_the_numbers_their_state_the_last_day_and_the_guides(printed: dict[str, bytes]) -> None:
    said = words(printed["pack.pdf"])
    for part in (
        "0999-0100010", "已拨打核实", "0999-0000010", "按公开资料核对，未拨打", "0999-12333", "按规则推得，未逐一核实", "12345",
        "号码用到2027年5月10日为止", "被欠薪了怎么办", "找干活的地方", "期限", "投诉", f"{SITE}/channels/990100/", "号码不能拨打",
    ):  # fmt: skip
        assert part in said


def test_a_phone_reads_the_code(printed: dict[str, bytes]) -> None:
    for name in ("poster/a4.pdf", "pack.pdf"):
        assert f"{SITE}/channels/990100/" in {found for page in PdfDocument(printed[name]) for found in codes(page)}


def codes(page: PdfPage) -> Iterator[str]:
    """What the QR codes of a page say, drawn as a screen shows it."""
    bitmap = page.render(scale=2, grayscale=True)
    drawn = memoryview(bytes(bitmap.buffer)).cast("B", shape=[bitmap.height, bitmap.stride])
    yield from (found.text for found in zxingcpp.read_barcodes(drawn))


def test_it_has_a_title_a_language_and_tags(printed: dict[str, bytes]) -> None:
    for name, title in (("poster/a3.pdf", "示例市：被欠薪找谁（海报）"), ("pack.pdf", "示例市：被欠薪找谁（电话和办法）")):
        assert PdfDocument(printed[name]).get_metadata_value("Title") == title
        assert b"/Lang(zh-CN)" in printed[name]
        assert b"/Marked true" in printed[name]


def test_the_same_data_gives_the_same_bytes_without_a_date(papers: dict[str, Paper], printed: dict[str, bytes]) -> None:
    again = press.open_press(TEMPLATES)
    assert isinstance(again, Press)
    for name in ("poster/a4.pdf", "pack.pdf"):
        assert again.printed(papers[name], None) == printed[name]
        assert b"CreationDate" not in printed[name]


def test_what_stands_already_is_not_printed_again(opened: Press, papers: dict[str, Paper], printed: dict[str, bytes]) -> None:
    one, whole = papers["board/a4.pdf"], printed["board/a4.pdf"]
    assert opened.printed(one, whole) is whole
    changed = Paper(one.url, one.template, {**one.data, "until": "2030年1月1日"})
    assert "2030年1月1日" in words(opened.printed(changed, whole))
    assert opened.printed(one, whole[:-100]) == whole


def test_a_sheet_past_its_day_is_not_printed() -> None:
    page = Page("/channels/990100/poster/", "poster", "海报", "", {"expired": True})
    assert list(paper.papers([page], (), ABOUT)) == []


def test_without_the_library_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    assert "typst" in str(press.open_press(TEMPLATES))


def test_without_the_font_a_site_is_built_whose_pages_lead_to_no_pdf(
    data: Data, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(press, "FONT_MODULE", "no_such_font")
    monkeypatch.setattr(paper, "open_press", press.open_press)
    (note,) = built(data, tmp_path).notes
    assert note.startswith("no PDFs were made, and pages do not lead to any: No package metadata was found for manimgx-fonts-cjk")
    assert not list(tmp_path.rglob("*.pdf"))
    assert not [file for file in tmp_path.rglob("*.html") if re.search(r'href="[^"]*\.pdf"', file.read_text("utf-8"))]


def test_html_becomes_a_tree() -> None:
    assert tree('<p>看 <a href="/law/">条文</a><br>第十条</p>\n<hr>') == [
        {
            "tag": "p",
            "href": "",
            "children": [
                "看 ",
                {"tag": "a", "href": "/law/", "children": ["条文"]},
                {"tag": "br", "href": "", "children": []},
                "第十条",
            ],
        },
        {"tag": "hr", "href": "", "children": []},
    ]

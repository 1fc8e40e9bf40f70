"""Sheets to hang up: only numbers that were dialled or hold everywhere, a last day, a code that leads here."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import segno
from lxml import html
from small_portal import DAY, ROOT

from scripts.site.book import Book, open_book
from scripts.site.pages import posters
from scripts.store import Data

SITE = "https://anxin.example.org"


@pytest.fixture(scope="module")
def book() -> Book:
    return open_book(Data(ROOT / "data/demo", ROOT / "data"), DAY)


def sheet(output: Path, url: str) -> str:
    page = html.fromstring((output / url / "index.html").read_text("utf-8"))
    return " ".join(page.find_class("sheet")[0].text_content().split())


def context(book: Book, url: str) -> dict[str, Any]:
    return next(dict(page.context) for page in posters.pages(book, SITE) if page.url == url)


def test_the_first_number_due_for_a_check_ends_the_sheet(book: Book) -> None:
    assert context(book, "/channels/990100/poster/")["until"] == "2027年5月10日"
    assert context(book, "/channels/990000/poster/")["until"] == "2027年11月21日"  # national numbers alone: a year


def test_a_sheet_whose_numbers_are_due_says_that_it_must_not_hang() -> None:
    later = open_book(Data(ROOT / "data/demo", ROOT / "data"), date(2028, 1, 1))
    made = context(later, "/channels/990100/poster/")
    assert (made["expired"], made["dialled"]) == (True, ())


def test_only_dialled_numbers_of_the_place_are_printed(book: Book) -> None:
    dialled = [view.phones[0].text for view in context(book, "/channels/990100/poster/")["dialled"]]
    assert dialled == ["0999-0100010", "0999-0100020"]
    assert context(book, "/channels/990121/poster/")["dialled"] == context(book, "/channels/990100/poster/")["dialled"]


def test_the_code_leads_to_the_place_and_its_address_stands_beside(book: Book) -> None:
    made = context(book, "/channels/990100/poster/")
    assert made["address"] == f"{SITE}/channels/990100/"
    path = html.fragment_fromstring(str(made["qr"])).xpath(".//path[@class='qrline']")[0].get("d")
    assert path in segno.make(made["address"], error="m", micro=False).svg_inline(border=4)
    assert context(book, "/channels/990100/board/").get("qr") is None


def test_without_an_address_of_the_site_there_is_no_code(book: Book) -> None:
    assert not any(page.context.get("qr") for page in posters.pages(book, ""))


def test_the_board_names_what_article_34_asks_for(output: Path) -> None:
    said = sheet(output, "channels/990100/board")
    for part in (
        "建设单位", "施工总承包单位", "所在项目部", "分包单位", "行业主管部门", "劳资专管员", "当地最低工资标准", "工资支付日期",
        "劳动保障监察投诉电话", "行业主管部门投诉电话", "劳动争议仲裁、调解申请渠道", "法律援助申请渠道", "公共法律服务热线",
    ):  # fmt: skip
        assert part in said

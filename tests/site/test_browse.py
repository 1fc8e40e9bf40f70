"""Without a script every employer is a few steps away, and other sites can lead here."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from lxml import etree, html
from small_portal import GONE, SITE

from scripts.site.book import Book
from scripts.site.pages import browse
from scripts.site.pages.paging import numbers


def links(output: Path, url: str) -> set[str]:
    page = html.document_fromstring((output / url.lstrip("/") / "index.html").read_text("utf-8"))
    return {link for link in page.xpath("//main//a/@href") if link.startswith("/") and link.endswith("/")}


def test_every_employer_is_at_most_four_steps_from_the_search_page(output: Path, book: Book) -> None:
    reached, frontier = {"/search/"}, {"/search/"}
    for _ in range(4):
        frontier = {link for url in frontier for link in links(output, url)} - reached
        reached |= frontier
    assert {employer.url for employer in book.employers.values()} <= reached


@pytest.mark.parametrize(
    ("name", "letter"), [("重庆示例", "c"), ("示例", "s"), ("=示例", "0"), ("３号", "0"), ("Abc", "a"), ("", "0")]
)
def test_a_name_stands_under_the_letter_it_is_read_with(name: str, letter: str) -> None:
    assert browse.initial(name) == letter


@pytest.mark.parametrize("count", [1, 2, 30, 480, 2000])
def test_any_page_of_a_list_is_two_steps_from_the_first(count: int) -> None:
    first = numbers(1, count)
    assert {page for jump in first for page in numbers(jump, count)} | {1} == set(range(1, count + 1))
    assert len(first) < 120


def test_long_letters_are_cut_into_pages_that_say_from_whom_to_whom(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browse, "SIZE", 2)
    pages: dict[str, Mapping[str, Any]] = {page.url: page.context for page in browse.pages(book)}
    ranges = pages["/employers/s/"]["links"]
    assert [link.url for link in ranges] == ["/employers/s/1/", "/employers/s/2/"]
    assert all(len(pages[link.url]["employers"]) <= 2 for link in ranges)


def test_a_small_file_says_what_the_page_says(output: Path, book: Book) -> None:
    employer = next(one for one in book.employers.values() if one.name == "示例甲建筑劳务有限公司")
    about = json.loads((output / employer.url.strip("/") / "employer.json").read_text("utf-8"))
    assert (about["name"], about["code"], about["hide_after"]) == (employer.name, employer.code, employer.until)
    assert about["url"] == f"{SITE}{employer.url}"
    assert [one["register"] for one in about["listings"]] == ["拖欠农民工工资失信联合惩戒对象名单"]


def test_small_files_name_no_person_and_no_sole_trader(output: Path, book: Book) -> None:
    files = {file.parent.name: file.read_text("utf-8") for file in output.rglob("employer.json")}
    assert not any(word in text for text in files.values() for word in (*GONE, "覃示例", "示例路"))
    assert {one.id for one in book.employers.values() if one.party.kind == "sole_trader"}.isdisjoint(files)


def test_browsers_and_badges_lead_to_the_search_page(output: Path) -> None:
    description = etree.fromstring((output / "opensearch.xml").read_bytes())
    assert description.find("{*}Url").get("template") == f"{SITE}/search/?q={{searchTerms}}"
    badge = (output / "badge.svg").read_text("utf-8")
    assert "在名单" not in badge and etree.fromstring(badge.encode()) is not None

"""Journeys of people who look for an employer."""

import re
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from asking import Row, ask, hits, publish, touched
from playwright.sync_api import expect
from summaries import summaries
from visits import Device

from scripts.rules.fold import fold


@pytest.fixture(scope="session")
def rows(site: Path) -> list[Row]:
    return sorted(Row(one.id, one.name, (*one.codes, "")[0], one.until, one.where) for one in summaries(site))


@pytest.fixture
def unique(rows: list[Row]) -> Row:
    """An employer with a code whose name no other name holds."""
    names = [row.folded for row in rows]
    return next(row for row in rows if len(row.code) == 18 and sum(row.folded in name for name in names) == 1)


def test_a_whole_name_gets_one_verdict_with_its_code(device: Device, unique: Row) -> None:
    page = ask(device(), unique.name)
    verdict = page.locator("#answer .verdict.listed")
    expect(verdict).to_contain_text("现在在公示名单上")
    expect(verdict).to_contain_text(unique.code)
    expect(verdict).to_contain_text("名称完全一致")
    verdict.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(unique.name)


def test_four_characters_of_any_name_find_it(device: Device, rows: list[Row]) -> None:
    page = touched(device())
    missed = page.evaluate(
        """async names => {
          const missed = [];
          for (const name of names)
            for (let at = 0; at + 4 <= name.length; at += 1) {
              const {hits, words} = await anxin.search(name.slice(at, at + 4));
              const found = await anxin.describe(hits, words);
              if (!found.some(one => one.name === name)) missed.push(name.slice(at, at + 4));
            }
          return missed;
        }""",
        [row.name for row in rows],
    )
    assert missed == []


@pytest.mark.parametrize(
    ("take", "reason"),
    [(slice(None), "代码完全一致"), (slice(9), "代码开头是"), (slice(8, 17), "代码包含"), (slice(11, 16), "代码包含")],
)
def test_a_code_or_a_part_of_it_finds_the_employer(device: Device, unique: Row, take: slice, reason: str) -> None:
    page = ask(device(), unique.code[take].lower())
    assert unique.name in hits(page)
    expect(page.locator("#answer")).to_contain_text(reason)


@pytest.mark.parametrize("written", ["示例錦程網絡", "　示例锦程　网络", "示 例 锦 程 网 络"])
def test_spelling_does_not_matter(device: Device, written: str) -> None:
    assert "示例锦程网络科技有限公司" in hits(ask(device(), written))


BRANCH = "示例白鹭装饰工程有限公司{}示南分公司{}"


@pytest.mark.parametrize("published", [("（", "）"), ("", "")], ids=["record-with", "record-without"])
@pytest.mark.parametrize("asked", [("（", "）"), ("(", ")"), ("", ""), ("〔", "")], ids=["full", "half", "without", "odd"])
def test_brackets_do_not_matter(device: Device, published: tuple[str, str], asked: tuple[str, str]) -> None:
    visit, name, query = device(), BRANCH.format(*published), BRANCH.format(*asked)
    publish(visit, name)
    page = ask(visit, query)
    verdict = page.locator("#answer .verdict.listed")
    expect(verdict).to_contain_text(name)
    expect(verdict).to_contain_text("名称完全一致" if fold(name) == fold(query) else "名称一致（不计括号）")
    expect(page.get_by_role("status")).to_have_text("找到 1 家")


def test_a_part_across_a_bracket_is_found_and_said(device: Device) -> None:
    visit = device()
    publish(visit, BRANCH.format("（", "）"))
    page = ask(visit, "有限公司示南")
    expect(page.locator("#answer .verdict.listed")).to_contain_text("名称包含“有限公司示南”（不计括号）")


@pytest.mark.parametrize("query", ["（", "（）", "()"])
def test_brackets_alone_find_nobody_without_them(device: Device, rows: list[Row], query: str) -> None:
    assert not any("(" in row.folded for row in rows)
    assert not hits(ask(device(), query))


@pytest.mark.parametrize("published", [("（", "）"), ("", "")], ids=["record-with", "record-without"])
@pytest.mark.parametrize(
    "query", ["示例白鹭装饰工程有限责任公司", "示例白鹭装饰工程（示南分公司）", "示例白鹭装饰工程有限公司示北分公司"]
)
def test_second_tries_leave_out_brackets_and_legal_forms_on_both_sides(
    device: Device, published: tuple[str, str], query: str
) -> None:
    visit, name = device(), BRANCH.format(*published)
    publish(visit, name)
    page = ask(visit, query)
    assert name in hits(page)
    expect(page.locator("#answer .words")).to_have_text("没有完全一致的名称。您要找的可能是这些")


def test_an_address_cannot_bring_more_than_the_box_takes(device: Device) -> None:
    page = ask(device(), "没有这家" * 1500)
    expect(page.locator("#q")).to_have_value("没有这家" * 25)
    expect(page.locator("#answer")).to_contain_text(f"“{'没有这家' * 25}”")


def test_full_width_digits_are_digits(device: Device, unique: Row) -> None:
    wide = "".join(chr(ord(character) + 0xFEE0) for character in unique.code)
    assert hits(ask(device(), wide)) == [unique.name]


def test_several_words_must_all_be_found(device: Device, rows: list[Row]) -> None:
    wanted = sorted(row.name for row in rows if "劳务" in row.name and "建筑" in row.name)
    page = ask(device(), "劳务 建筑")
    assert sorted(hits(page)) == wanted
    expect(page.locator("#answer .words")).to_have_text(f"{len(wanted)} 家名称包含“劳务 建筑”")


def test_a_place_narrows_but_does_not_find_by_itself(device: Device, rows: list[Row]) -> None:
    place = next(row.where for row in rows if "建筑" in row.name)
    page = ask(device(), f"建筑 {place}")
    assert sorted(hits(page)) == sorted(row.name for row in rows if "建筑" in row.name and row.where.startswith(place))
    expect(page.locator("#answer")).to_contain_text("和地区一起相符")
    assert not hits(ask(device(), place))


def test_nothing_found_says_what_was_looked_at(device: Device) -> None:
    page = ask(device(), "没有这家公司的名字")
    answer = page.locator("#answer")
    expect(answer).to_contain_text("未查到")
    expect(answer).to_contain_text("未查到不等于没有欠薪")
    answer.get_by_role("link", name="查了哪些名单").click()
    expect(page.get_by_role("heading", name="查的是哪些名单")).to_be_in_viewport()
    expect(page.get_by_role("status")).to_have_text("未查到")


def test_without_the_legal_form_is_a_second_try_and_said(device: Device, unique: Row) -> None:
    name = re.sub("(有限)?(责任)?公司$", "", unique.name)
    page = ask(device(), f"{name}（不存在）有限责任公司")
    answer = page.locator("#answer")
    expect(answer.get_by_role("heading", level=2)).to_have_text("没有完全一致的名称。您要找的可能是这些")
    expect(answer).to_contain_text("未查到不等于没有欠薪")
    expect(answer.get_by_role("link", name="查了哪些名单")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("没有完全一致的名称，有名称相近的")
    assert unique.name in hits(page)


def test_a_list_that_cannot_be_loaded_is_never_nothing_found(device: Device, unique: Row) -> None:
    visit = device()
    visit.page.route("**/search/router.bin", lambda route: route.abort())
    page = ask(visit, unique.name)
    expect(page.locator("#answer")).to_contain_text("名单没有打开")
    expect(page.locator("#answer .verdict.none")).to_have_count(0)
    visit.page.unroute("**/search/router.bin")
    page.get_by_role("button", name="再试一次").click()
    expect(page.locator("#answer .verdict.listed")).to_contain_text(unique.name)


HOLD_BACK = """slow => {
  const search = anxin.search;
  const held = new Promise(go => { window.release = go; });
  anxin.search = query => query === slow ? held.then(() => search(query)) : search(query);
}"""


def test_an_answer_that_comes_late_is_dropped(device: Device, unique: Row) -> None:
    page = touched(device())
    page.evaluate(HOLD_BACK, "没有这家")
    for query in ("没有这家", unique.name):
        page.locator("#q").fill(query)
        page.locator("#q").press("Enter")
    expect(page.locator("#answer .verdict.listed")).to_contain_text(unique.name)
    page.evaluate("async () => { release(); await anxin.search('没有这家'); }")
    expect(page.locator("#answer .verdict.listed")).to_be_visible()
    expect(page.locator("#answer .verdict.none")).to_have_count(0)


def test_the_address_keeps_the_question_and_back_brings_it_back(device: Device, unique: Row) -> None:
    page = ask(device(), "建筑")
    page.locator("#q").fill(unique.name)
    page.get_by_role("button", name="查询").click()
    expect(page.locator("#answer .verdict.listed")).to_be_visible()
    assert quote(unique.name) in page.url
    page.go_back()
    expect(page.locator("#q")).to_have_value("建筑")
    expect(page.locator("#answer .words")).to_contain_text("包含“建筑”")


def test_typing_slowly_is_one_step_of_the_way_back(device: Device, unique: Row) -> None:
    page = ask(device(), "建筑")
    for query in (unique.name[:4], unique.name):
        page.locator("#q").fill(query)
        page.wait_for_url(f"**/search/?q={quote(query)}")
    page.go_back()
    expect(page.locator("#q")).to_have_value("建筑")


def test_the_question_never_leaves_the_device(device: Device, unique: Row) -> None:
    visit = device()
    asked: list[str] = []
    page = visit.open("/search/")
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#q").fill(unique.name)
    expect(page.locator("#answer .verdict.listed")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "?" in url or quote(unique.name) in url]
    read = {re.sub(r"(\d+/)?[^/]*$", "", urlsplit(url).path) for url in asked if "/search/" in url}
    assert read <= {"/search/", "/search/blocks/", "/search/about/"}


def test_guides_stand_under_the_answer(device: Device) -> None:
    page = ask(device(), "劳动仲裁期限")
    expect(page.get_by_role("heading", name="相关指南")).to_be_visible()
    assert page.locator("#related a").first.get_attribute("href")


def test_what_has_ended_by_the_device_s_date_is_not_found(device: Device, unique: Row) -> None:
    page = ask(device(now="2039-01-01T12:00:00+08:00"), unique.name)
    expect(page.locator("#answer")).to_contain_text("未查到")

"""Scripts are layers: pages answer without them, and with them hide what has ended and say what is old."""

from pathlib import Path

import pytest
from addresses import address_of
from playwright.sync_api import expect
from visits import Device

LATER = "2039-01-01T12:00:00+08:00"


def test_without_scripts_employers_are_found_by_browsing(device: Device) -> None:
    page = device(java_script_enabled=False).open("/search/")
    page.locator("#browse").get_by_role("link", name="示例市", exact=True).click()
    page.get_by_role("table").get_by_role("link").first.click()
    expect(page.get_by_text("现在在公示名单上")).to_be_visible()


def test_without_scripts_no_switch_stands_that_does_nothing(device: Device, site: Path) -> None:
    page = device(java_script_enabled=False).open(address_of(site, "employer"))
    expect(page.get_by_role("button", name="打印这一页")).to_be_hidden()


def test_a_page_past_its_last_day_names_nobody(device: Device, site: Path) -> None:
    path = address_of(site, "employer")
    name = device().open(path).get_by_role("heading", level=1).inner_text()
    page = device(now=LATER).open(path)
    assert name not in page.content() + page.title()
    expect(page.get_by_role("heading", level=1)).to_have_text("这一页不再显示")


def test_rows_past_their_last_day_are_taken_out_of_lists(device: Device) -> None:
    assert device().open("/registers/blacklist/").locator("[data-hide-after]").count() > 10
    assert device(now=LATER).open("/registers/blacklist/").locator("[data-hide-after]").count() == 0


def test_data_older_than_three_days_says_so(device: Device) -> None:
    fresh, old = (device(now=f"2026-11-{day}T12:00:00+08:00").open("/").locator("[data-stale]") for day in (23, 24))
    expect(fresh).to_be_hidden()
    expect(old).to_be_visible()
    expect(old).to_contain_text("数据截至 2026-11-20")


@pytest.mark.parametrize("scripts", [True, False])
def test_larger_letters_and_high_contrast_are_two_taps_with_and_without_scripts(device: Device, scripts: bool) -> None:
    page = device(java_script_enabled=scripts).open("/about/")
    page.get_by_text("显示", exact=True).click()
    page.get_by_label("大字").check()
    page.get_by_label("高对比").check()
    expect(page.locator("main")).to_have_css("font-size", "23px")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("main")).to_have_css("color", "rgb(0, 0, 0)")


def test_how_a_reader_wants_pages_shown_is_kept_on_the_device_and_nothing_else_is(device: Device) -> None:
    page = device().open("/")
    page.get_by_text("显示", exact=True).click()
    page.get_by_label("大字").check()
    page.get_by_role("navigation", name="主要栏目").get_by_role("link").last.click()
    expect(page.locator("main")).to_have_css("font-size", "23px")
    assert page.evaluate("Object.entries({...localStorage, ...sessionStorage})") == [["big", "1"]]
    page.get_by_text("显示", exact=True).click()
    page.get_by_label("大字").uncheck()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_page_is_passed_on_by_its_address(device: Device, site: Path) -> None:
    path = address_of(site, "employer")
    visit = device(permissions=["clipboard-read", "clipboard-write"])
    page = visit.open(f"{path}?at=990100")
    page.get_by_role("button", name="分享这一页").click()
    expect(page.get_by_role("status")).to_have_text("网页地址已复制，可以粘贴给别人。")
    assert page.evaluate("navigator.clipboard.readText()") == visit.address + path


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/search/", "这里还不能用，请连上网络再点一次。"),
        ("/en/channels/which/", "This does not work yet: connect to the network and try again."),
    ],
)
def test_where_a_script_cannot_be_loaded_the_reader_is_told_until_it_can(device: Device, path: str, words: str) -> None:
    page = device().open(path)
    told = page.get_by_role("alert")
    expect(told).to_be_hidden()
    page.route("**/theme/js/*.js", lambda route: route.abort())
    page.locator("[data-script] input").first.focus()
    expect(told).to_have_text(words)
    page.unroute("**/theme/js/*.js")
    page.locator("[data-script] button").click()
    expect(told).to_be_hidden()


def test_contrast_asked_of_the_device_is_given(device: Device) -> None:
    page = device(contrast="more", color_scheme="dark").open("/")
    expect(page.locator("body")).to_have_css("background-color", "rgb(0, 0, 0)")
    expect(page.locator(".quiet").first).to_have_css("color", "rgb(255, 255, 255)")


def test_on_paper_the_verdict_is_black_on_white_and_controls_are_gone(device: Device, site: Path) -> None:
    page = device(1280).open(address_of(site, "employer"))
    page.emulate_media(media="print")
    expect(page.locator(".verdict.listed")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.get_by_role("navigation", name="主要栏目")).to_be_hidden()


def test_the_keyboard_reaches_the_text_first_and_shows_where_it_is(device: Device) -> None:
    page = device().open("/")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="跳到正文")
    expect(skip).to_be_focused()
    expect(skip).to_have_css("outline-color", "rgb(255, 178, 0)")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_forced_colours_keep_the_verdict_s_frame(device: Device, site: Path) -> None:
    page = device(forced_colors="active").open(address_of(site, "employer"))
    expect(page.locator(".verdict.listed")).to_have_css("border-top-width", "2px")

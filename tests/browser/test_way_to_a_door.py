"""The way to whom to call: without scripts by links alone, with scripts counted and found on the device, nothing kept."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdfium2 import PdfDocument
from visits import Device

from scripts.rules.workdays import calendar
from scripts.site.words.days import day_words
from scripts.store import Data

DATA = Path(__file__).parents[2] / "data"
SPANS = (1, 5, 23)
COUNTED = """async ([starts, spans]) => {
  const [part, script] = ["[data-years]", "script[src]"].map(one => document.querySelector(one));
  const shown = spans.map(count => {
    const span = part.appendChild(document.createElement("span"));
    Object.assign(span.dataset, {count, unit: "working_days"});
    return span;
  });
  const said = [];
  for (const start of starts) {
    Date.now = () => Date.parse(`${start}T12:00:00+08:00`);
    await new Promise(onload => document.head.append(Object.assign(document.createElement("script"), {src: script.src, onload})));
    said.push(shown.map(span => span.textContent));
  }
  return said;
}"""
"""What the page says of spans of working days on each of some days: its script is run again as on that day."""


def test_without_scripts_links_alone_lead_from_home_to_a_door(device: Device) -> None:
    page = device(java_script_enabled=False).open("/")
    for name in (
        "我被欠薪了",
        "我该走哪条路",
        "公司、工厂",
        "是，在工地",
        "就是工资没有发",
        "停下不到两年",
        "是，在一个地方",
    ):
        page.get_by_role("link", name=name).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("找劳动保障监察机构，把总包单位也写上")
    expect(page.locator("main")).to_contain_text("例如2026年9月28日交上，中间有国庆假期，到2026年10月10日为止")
    page.get_by_role("link", name="选您干活的省、市").click()
    expect(page.get_by_role("link", name="示例省", exact=True)).to_be_visible()


def test_without_scripts_no_form_stands_that_does_nothing(device: Device) -> None:
    page = device(java_script_enabled=False).open("/channels/which/")
    expect(page.get_by_role("button", name="算一算")).to_be_hidden()
    expect(page.get_by_text("停下不到一年")).to_be_visible()


def test_two_taps_from_home_say_whether_it_is_too_late(device: Device) -> None:
    page = device().open("/channels/which/")
    for ended, words in (
        ("2024-11-20", "向监察机构投诉：到2026年11月20日为止，还有 0 天。"),
        ("2024-11-19", "向监察机构投诉：到2026年11月19日为止，可能晚了。"),
        ("2024-02-29", "申请仲裁：到2025年2月28日为止，可能晚了。"),
    ):
        page.get_by_label("欠薪停下的那天").fill(ended)
        page.get_by_role("button", name="算一算").click()
        expect(page.get_by_role("status")).to_contain_text(words)
    assert "2024" not in page.url


def test_days_are_counted_as_python_counts_them(device: Device) -> None:
    known = calendar(Data(DATA, DATA).holidays())
    starts = [date(2025, 12, 28) + timedelta(days=step) for step in range(0, 370, 3)]
    page = device().open("/channels/which/arbitration/")
    beyond = page.locator("[data-beyond]").get_attribute("data-beyond")
    for start, said in zip(starts, page.evaluate(COUNTED, [[start.isoformat() for start in starts], SPANS]), strict=True):
        ends = [known.later(start, days) for days in SPANS]
        assert said == [f"今天交上，到{day_words(end.isoformat())}为止。" if end else beyond for end in ends]


def test_the_place_goes_with_the_reader_and_its_numbers_are_shown(device: Device) -> None:
    visit = device()
    page = visit.open("/channels/990100/")
    page.get_by_role("link", name="我该走哪条路").click()
    for name in ("公司、工厂", "不是，在工厂", "就是工资没有发", "我还在那里干", "是，在一个地方"):
        page.get_by_role("link", name=name).first.click()
    expect(page.get_by_role("link", name="拨打 0999-0100010")).to_be_visible()
    expect(page.get_by_role("link", name="拨打 0999-0100020")).to_have_count(0)  # the arbitration's
    assert page.url.endswith("?at=990100")
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert visit.context.cookies() == []


def test_a_place_is_found_by_its_name(device: Device) -> None:
    page = device().open("/channels/which/inspection/")
    page.get_by_label("您在哪里干活").fill("演示")
    page.get_by_role("button", name="看当地的").click()
    expect(page.get_by_role("heading", name="演示市：被欠薪找谁")).to_be_visible()
    page.get_by_label("您在哪里干活").fill("没有这里")
    page.get_by_role("button", name="看当地的").click()
    expect(page.get_by_text("没有找到，请写市的全名")).to_be_visible()


def test_a_number_whose_day_to_be_dialled_again_has_passed_is_no_button(device: Device) -> None:
    page = device(now="2027-05-11T12:00:00+08:00").open("/channels/990100/")
    expect(page.get_by_text("核实已过期，号码可能变了").first).to_be_visible()
    expect(page.locator(".card .button[href^='tel:']")).to_have_count(0)


def test_what_was_ticked_is_printed_and_forms_are_not(device: Device) -> None:
    page = device(1280).open("/channels/which/iou/")
    page.get_by_label("身份证").check()
    page.emulate_media(media="print")
    expect(page.get_by_label("身份证")).to_be_checked()
    expect(page.get_by_label("您在哪里干活")).to_be_hidden()
    expect(page.get_by_role("button", name="打印这一页")).to_be_hidden()


@pytest.mark.parametrize("sheet", ["poster", "board"])
@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_a_sheet_is_one_page_of_either_paper(device: Device, sheet: str, paper: str) -> None:
    page = device().open(f"/channels/990100/{sheet}/")
    printed = PdfDocument(page.pdf(format=paper))
    assert len(printed) == 1
    text = printed[0].get_textpage().get_text_range()
    assert "2027年5月10日为止" in text
    assert "跳到正文" not in text

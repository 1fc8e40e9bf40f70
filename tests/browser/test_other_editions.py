"""The other editions with scripts running: what they add is in the page's language too, and leads on within it."""

import re

from playwright.sync_api import Page, expect
from visits import Device

LEFT_OVER = """() => {
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walk.nextNode()) {
    const text = walk.currentNode.data.trim();
    const inside = walk.currentNode.parentElement;
    if (/[\\u3400-\\u9fff]/.test(text) && inside.closest("[lang]").lang === "en" && !inside.closest("template")) found.push(text);
  }
  return found;
}"""


def left_over(page: Page) -> list[str]:
    found: list[str] = page.evaluate(LEFT_OVER)
    return found


def test_answers_of_the_search_are_in_english_but_for_names(device: Device) -> None:
    visit = device()
    for query, verdict in (("示例", "employers whose name contains"), ("zzzz", "Not found"), ("示例市9999", "Not found")):
        page = visit.open(f"/en/search/?q={query}")
        expect(page.locator("#answer .verdict")).to_contain_text(verdict)
        assert [text for text in left_over(page) if query not in text] == []
    assert visit.complaints == []


def test_an_answer_in_english_leads_to_the_summary_in_english(device: Device) -> None:
    page = device().open("/en/search/?q=示例")
    page.locator("#answer a.name").first.click()
    expect(page).to_have_url(re.compile("/employers/.+/#english$"))
    expect(page.locator("#english")).to_contain_text("On a published list now")
    expect(page.locator("#english")).to_be_in_viewport()


def test_the_router_counts_days_and_finds_the_place_in_english(device: Device) -> None:
    page = device().open("/en/channels/which/inspection/?at=990100")
    expect(page.get_by_text("Handed in today, it ends on 27 November 2026.")).to_be_visible()
    expect(page.locator("[data-local] h3").first).to_have_text("示例市: whom to turn to")
    page.get_by_role("link", name="All offices there").click()
    expect(page).to_have_url(re.compile("/en/channels/990100/$"))


def test_a_page_leads_to_itself_in_the_other_editions(device: Device) -> None:
    page = device().open("/guide/claim/")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("If you are owed wages")
    page.get_by_role("link", name="繁體").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("被欠薪了怎麼辦")

"""What holds for every kind of page: accessible, fits a small phone, silent, asks nobody else, fit for thumbs."""

import re
from pathlib import Path

import axe_playwright_python  # type: ignore[import-untyped]
import pytest
from addresses import TEMPLATES, address_of
from visits import Device, Visit

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast", "link-in-text-block"]
FORMS = ["link-in-text-block", "target-size", "scrollable-region-focusable"]
ONLY = "{runOnly: only, resultTypes: ['violations'], selectors: false, iframes: false, preload: false}"
RUN = f"async only => (await axe.run(document, {ONLY})).violations"
SMALL = """() => [...document.querySelectorAll("a, button, summary, input")]
  .map(it => [it, (it.closest("label") || it).getBoundingClientRect(), getComputedStyle(it).display])
  .filter(([it, box, display]) => box.width && display !== "inline" && !it.matches(".skip"))
  .filter(([it, box]) => Math.min(box.width, box.height) < 44)
  .map(([it]) => it.outerHTML.slice(0, 100))"""
SHIFTED = """() => new Promise(told => new PerformanceObserver(list => told(
    list.getEntries().filter(it => !it.hadRecentInput).reduce((sum, it) => sum + it.value, 0)
  )).observe({type: "layout-shift", buffered: true}) || setTimeout(told, 0, 0))"""


WIDE = (
    "home", "search", "batch", "employer", "notice", "register", "regions",
    "place", "door", "figures", "sources", "design", "english",
)  # fmt: skip
"""Kinds that a desk lays out otherwise: columns beside each other, tables in place of cards."""
VISITS = (*((template, 360) for template in TEMPLATES), *((template, 1280) for template in WIDE))


@pytest.fixture(scope="module")
def reader(shared_device: Device) -> Visit:
    """One device sees all pages one after another, for a new one costs more than a page."""
    return shared_device()


@pytest.fixture(scope="module", params=VISITS, ids=lambda it: f"{it[0]}-{it[1]}")
def visit(request: pytest.FixtureRequest, reader: Visit, site: Path) -> Visit:
    """A page of each template, as if nothing had been opened before it."""
    template, width = request.param
    for heard in (reader.complaints, reader.strangers, reader.requests):
        heard.clear()
    reader.page.emulate_media(color_scheme="light", forced_colors="none")
    reader.page.set_viewport_size({"width": width, "height": 800})
    reader.open(address_of(site, template))
    return reader


def test_nothing_is_complained_of_and_nobody_else_is_asked(visit: Visit) -> None:
    assert (visit.complaints, visit.strangers, visit.context.cookies()) == ([], [], [])


def test_six_requests_show_a_page_and_nothing_jumps(visit: Visit) -> None:
    """Bytes are weighed by a gate: budgets."""
    assert len(visit.requests) <= 6
    assert visit.page.evaluate(SHIFTED) <= 0.02


def test_the_demo_says_so(visit: Visit) -> None:
    assert visit.page.get_by_label(re.compile("演示数据|演示數據|Invented data")).is_visible()


def test_targets_are_44_px(visit: Visit) -> None:
    assert visit.page.evaluate(SMALL) == []


def test_axe_finds_nothing(visit: Visit) -> None:
    """On a phone as it comes, and the colours in the dark; everywhere what large letters and forced colours can change.

    Contrast is slow to measure; that of high contrast follows from the tokens: tests/site/test_tokens.py.
    """
    visit.page.evaluate(AXE)
    violations = []
    if visit.page.evaluate("window.innerWidth") < 400:
        violations += visit.page.evaluate(RUN, {"type": "tag", "values": RULES})
        visit.page.emulate_media(color_scheme="dark")
        violations += visit.page.evaluate(RUN, {"type": "rule", "values": COLOURS})
    visit.page.evaluate("document.documentElement.className = 'big'")
    visit.page.emulate_media(color_scheme="light", forced_colors="active")
    violations += visit.page.evaluate(RUN, {"type": "rule", "values": FORMS})
    assert [(it["id"], [node["html"] for node in it["nodes"]]) for it in violations] == []


def test_a_narrow_phone_and_large_letters_scroll_down_only(visit: Visit) -> None:
    usual = visit.page.viewport_size
    assert usual
    for width, letters in ((320, "112.5%"), (usual["width"], "225%")):
        visit.page.set_viewport_size({"width": width, "height": 800})
        visit.page.evaluate("letters => { document.documentElement.style.fontSize = letters; }", letters)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width, letters
    visit.page.set_viewport_size(usual)
    visit.page.evaluate("document.documentElement.style.fontSize = ''")

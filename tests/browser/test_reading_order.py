"""What a reader who hears a page meets, and in which order: landmarks, headings, and what can be filled in or pressed."""

import re
from pathlib import Path

import pytest
from addresses import address_of
from visits import Device

GOLDEN = Path(__file__).parent / "reading"
LANDMARKS = ("banner", "navigation", "main", "search", "complementary", "contentinfo", "region", "article", "form")
MET = re.compile(rf"\s*- (?:{'|'.join(LANDMARKS)}|heading|searchbox|textbox|button|group)\b.*")


@pytest.mark.parametrize("template", ["home", "search", "employer", "place"])
def test_a_page_is_heard_in_this_order(device: Device, site: Path, template: str) -> None:
    page = device().open(address_of(site, template))
    heard = [line.rstrip(":") for line in page.locator("body").aria_snapshot().splitlines() if MET.fullmatch(line)]
    assert "\n".join(heard) + "\n" == (GOLDEN / f"{template}.txt").read_text("utf-8")

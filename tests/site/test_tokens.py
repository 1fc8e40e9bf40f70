"""The colours of the theme are read as a browser reads them, and every use of one stands out as WCAG asks."""

from pathlib import Path

import pytest

from scripts.site.pages.design import COLOURS, Colour
from scripts.site.tokens import WAYS, contrast, palettes

SHEET = (Path(__file__).parents[2] / "theme/static/css/tokens.css").read_text("utf-8")
LEAST_IN_CONTRAST = 7


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#fff", "#000000") == 21
    assert contrast("#777", "#fff") == pytest.approx(4.48, abs=0.005)


def test_each_way_of_showing_lays_its_tokens_over_those_before() -> None:
    sheet = """
    :root { --paper: #fff; --ink: #111; --full: #000; }
    @media (prefers-color-scheme: dark) { :root { --paper: #222; --full: #eee; } }
    @media (prefers-contrast: more) { :root { --ink: var(--full); } }
    :root:has(#contrast:checked) { --ink: var(--full); }
    """
    found = palettes(sheet)
    assert [(it["paper"], it["ink"]) for it in found.values()] == [
        ("#fff", "#111"),
        ("#222", "#111"),
        ("#fff", "#000"),
        ("#222", "#eee"),
    ]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("colour", COLOURS, ids=lambda it: f"{it.token}-{it.ground}")
def test_every_use_of_a_colour_stands_out(colour: Colour, way: str) -> None:
    tokens = palettes(SHEET)[way]
    least = max(colour.least, LEAST_IN_CONTRAST) if "高对比" in way else colour.least
    assert contrast(tokens[colour.token], tokens[colour.ground]) >= least


def test_contrast_is_the_same_asked_of_the_device_and_on_the_page() -> None:
    asked, ticked = (SHEET.split(start)[1].split("}")[0].split() for start in ("more) {\n  :root {", ":checked) {"))
    assert asked == ticked

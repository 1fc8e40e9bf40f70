"""Whole reports → all their figures, with place, period, change, what rates are of and the words that prove it."""

import pytest
from figure_inputs import HERE, figures, full


@pytest.mark.parametrize("page", ["city", "bulletin"])
def test_a_report_gives_its_figures_and_no_others(page: str) -> None:
    text = (HERE / "pages" / f"{page}.txt").read_text("utf-8")
    found = "".join(f"{at} {full(figure)}\n" for at, figure in enumerate(figures(text, title=text.partition("\n")[0])))
    assert found == (HERE / "golden" / f"{page}.txt").read_text("utf-8")

"""The figures that stand in data/: told by known indicators, each proven by a short quote."""

from pathlib import Path

import pytest

from scripts.model import Report
from scripts.normalise.figures import INDICATORS
from scripts.store.data import Data

DATA = Path(__file__).parents[3] / "data"
REPORTS = Data(DATA, DATA).figures()
CAMPAIGNS = {campaign.id for campaign in Data(DATA, DATA).campaigns()}


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_a_report_in_data_holds_together(report: Report) -> None:
    ids = {figure.id for figure in report.figures}
    units = {indicator.code: indicator.units.split() for indicator in INDICATORS}
    for figure in report.figures:
        assert figure.unit.lstrip("万亿") in units[figure.indicator]
        assert figure.value in figure.quote.replace(",", "") and len(figure.quote) <= 40
        assert {*figure.of, *filter(None, [figure.within])} <= ids - {figure.id}
    assert all(len(left.quote) <= 40 for left in report.not_taken)
    assert report.campaign is None or report.campaign in CAMPAIGNS

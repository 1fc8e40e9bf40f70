"""Reported figures: what may stand in one line, which rates are worked out again, what every number says of itself."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from scripts.model import Figure, Period, Press, Report
from scripts.normalise.figures.indicators import INDICATORS
from scripts.site.book import Book
from scripts.site.indicators import LABELS
from scripts.site.pages import figures
from scripts.site.views.report import ReportView, SeriesView

Shown = Callable[..., tuple[tuple[SeriesView, ...], list[ReportView]]]


def figure(value: str, year: str = "2024", **more: Any) -> Figure:
    period = Period(stated=f"{year}年", from_=f"{year}-01-01", to=f"{year}-12-31")
    known: dict[str, Any] = {
        "id": "f1", "indicator": "cases_filed", "unit": "件", "place": "990100", "period": period, "quote": "原话", **more
    }  # fmt: skip
    return Figure(value=value, **known)


def report(id: str, *found: Figure, **more: Any) -> Report:
    known: dict[str, Any] = {"title": id, "publisher": Press(name="示例市人社局"), "origin": "official", "region": "990100"}
    return Report(id=id, figures=found, **{**known, **more})


@pytest.fixture
def shown(book: Book) -> Shown:
    def show(*reports: Report) -> tuple[tuple[SeriesView, ...], list[ReportView]]:
        made: list[Mapping[str, Any]] = [page.context for page in figures.pages(replace(book, reports=reports, campaigns=()))]
        return made[0]["series"], [context["report"] for context in made[1:]]

    return show


def test_every_indicator_that_is_read_has_words() -> None:
    assert {indicator.code for indicator in INDICATORS} == LABELS.keys()
    assert max(map(len, LABELS.values())) <= 7


def test_whole_years_of_one_publisher_stand_in_one_line(shown: Shown) -> None:
    series, _ = shown(report("a", figure("461", "2023")), report("b", figure("390", "2024")))
    assert [(one.title, [row[:2] for row in one.rows]) for one in series] == [("立案查处", [("2023", "461"), ("2024", "390")])]


@pytest.mark.parametrize(
    "other",
    [
        report("b", figure("390"), publisher=Press(name="示例日报")),
        report("b", figure("390", unit="起")),
        report("b", figure("390", precision="over")),
        report("b", figure("390", period=Period(stated="截止12月中旬", certain=False))),
        report("b", figure("390", period=Period(stated="上半年", from_="2024-01-01", to="2024-06-30"))),
        report("b", figure("390", "2023")),
        report("b", figure("390"), region="990200"),
    ],
    ids=["publisher", "unit", "not exact", "no period", "half a year", "same year", "place"],
)
def test_what_may_not_be_compared_stands_in_no_line(shown: Shown, other: Report) -> None:
    assert shown(report("a", figure("461", "2023")), other)[0] == ()


def test_a_rate_is_worked_out_again_from_its_parts(shown: Shown) -> None:
    _, [view] = shown(
        report(
            "a",
            figure("304", indicator="clues_received", unit="条"),
            figure("296", id="f2", indicator="clues_closed", unit="条"),
            figure("97.37", id="f3", indicator="clue_closing_rate", unit="%", of=("f2", "f1")),
        )
    )
    [(title, beware, chart, found)] = view.groups
    assert (title, beware[:2], chart.count("<rect")) == ("线索", "线索", 2)
    assert [(one.value, one.recomputed) for one in found] == [
        ("304 条", None),
        ("296 条", None),
        ("97.37%", "296 ÷ 304 = 97.37%"),
    ]


def test_a_target_and_what_is_not_exact_say_so_and_are_not_drawn(shown: Shown) -> None:
    found = (figure("300", precision="target", unit="个"), figure("80", precision="nearly", unit="个", period=None))
    [(_, _, chart, views)] = shown(report("a", *found))[1][0].groups
    assert ([one.value for one in views], chart) == (["300 个（目标，不是结果）", "近 80 个"], "")
    assert views[1].period is None


def test_reports_of_places_no_table_has_are_not_shown(shown: Shown) -> None:
    assert shown(report("a", figure("1"), region="450800")) == ((), [])

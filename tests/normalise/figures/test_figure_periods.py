"""When and where: a period has dates only where the year is known, and a place is the sentence's or the report's."""

import pytest
from figure_inputs import PLACES, figures

from scripts.normalise.figures import read

COUNT = "，立案查处案件8件。"


@pytest.mark.parametrize(
    ("said", "published", "low", "high"),
    [
        ("2025年", None, "2025", "2025"),
        ("2025年1至8月", None, "2025-01", "2025-08"),
        ("2025年上半年", None, "2025-01", "2025-06"),
        ("2025年一季度", None, "2025-01", "2025-03"),
        ("2025年以来", None, "2025", None),
        ("2025年3月以来", None, "2025-03", None),
        ("截至2025年12月31日", None, None, "2025-12-31"),
        ("去年11月以来，截至2026年3月底", "2026-10-14", "2025-11", "2026-03"),
        ("今年以来", "2026-10-14", "2026", None),
        ("今年以来", None, None, None),
        ("去年以来", "2026-10-14", "2025", None),
        ("去年", "2026-10-14", "2025", "2025"),
        ("1至8月", "2026-10-14", "2026-01", "2026-08"),
        ("1至12月", "2026-01-10", "2025-01", "2025-12"),
        ("1至8月", None, None, None),
        ("截止12月中旬", "2026-01-10", None, "2025-12"),
        ("截止12月中旬", None, None, None),
        ("自运行以来", "2026-10-14", None, None),
        ("目前", "2026-10-14", None, None),
    ],
)
def test_a_period_has_dates_where_its_year_is_known(said: str, published: str | None, low: str | None, high: str | None) -> None:
    (figure,) = figures(said + COUNT, published=published)
    period = figure.period
    assert period and (period.stated, period.from_, period.to, period.certain) == (said, low, high, bool(low or high))


@pytest.mark.parametrize("said", ["10月13日，记者获悉", "落实2025年度根治欠薪冬季专项行动部署", "与2025年相比"])
def test_a_day_or_a_name_is_no_period(said: str) -> None:
    (figure,) = figures(said + COUNT)
    assert figure.period is None


def test_a_period_carries_to_the_next_sentence_as_uncertain_and_no_further() -> None:
    text = "2025年，检查用人单位9户。立案查处案件8件。下发整改通知3份。二是宣传。化解隐患2处。"
    periods = [figure.period and (figure.period.stated, figure.period.certain) for figure in figures(text)]
    assert periods == [("2025年", True), ("2025年", False), None, None]


@pytest.mark.parametrize(
    ("title", "text", "place", "stated"),
    [
        ("示例市：根治欠薪", "立案查处案件8件。", "990100", "示例市"),
        ("示例：根治欠薪", "甲示区立案查处案件8件。", "990101", "甲示区"),
        ("", "示例省示例市立案查处案件8件。", "990100", "示例市"),
        ("示例市：根治欠薪", "会同演示省立案查处案件8件。", "990100", "示例市"),
        ("甲示区：根治欠薪", "省人社厅立案查处案件8件。", "990000", "示例省"),
        ("甲示区：根治欠薪", "受理全省欠薪平台线索8条。", "990101", "甲示区"),
        ("人社部通报", "立案查处案件8件。", "100000", "人社部"),
        ("", "立案查处案件8件。", None, None),
        ("", "演示省示例建筑公司欠薪。立案查处案件8件。", None, None),
    ],
)
def test_a_place_is_the_sentences_inside_the_reports(title: str, text: str, place: str | None, stated: str | None) -> None:
    (figure,) = read(text, title=title, places=PLACES)
    assert (figure.place, figure.place_stated) == (place, stated)

"""Opening hours are said in words; what has no words here is shown as it was published."""

import pytest

from scripts.site.hours import hours_words


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("24/7", "全天24小时"),
        ("Mo-Fr 08:00-12:00,14:30-17:30; PH off", "周一至周五 8:00–12:00、14:30–17:30，法定节假日休息"),
        ("Mo-Su 08:30-17:30", "每天 8:30–17:30"),
        ("08:30-17:30", "每天 8:30–17:30"),
        ("Mo-Fr 09:00-17:00; Sa,Su,PH off", "周一至周五 9:00–17:00，周六、周日、法定节假日休息"),
        ("Mo,We-Fr 09:00-11:30;Sa 09:00-11:00", "周一、周三至周五 9:00–11:30，周六 9:00–11:00"),
        ("Sa 00:00-24:00", "周六 全天24小时"),
        ("PH closed", "法定节假日休息"),
    ],
)
def test_hours_are_said_in_words(written: str, said: str) -> None:
    assert hours_words(written) == said


@pytest.mark.parametrize(
    "written",
    [
        "工作日 8:30至17:30",
        "Mo-Fr",
        "Mo-Fr 08:00+",
        'Mo-Fr 08:00-12:00 || "请先预约"',
        "Mo[1] 09:00-12:00",
        "Mo-We-Fr 09:00-12:00",
        "Mo-Fr 25:00-26:00",
        "Xx 09:00-12:00",
        "Mo-Fr 09:00-12:00; sunrise-sunset",
        "; ;",
        "",
    ],
)
def test_what_has_no_words_stays_as_published(written: str) -> None:
    assert hours_words(written) == written

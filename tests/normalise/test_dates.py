"""Dates as written → ISO 8601, never more precise than the source."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.normalise import dates

READ = {
    "2023年3月5日": "2023-03-05",
    "2023年03月05号": "2023-03-05",
    "2023-3-5": "2023-03-05",
    "2023.03.05": "2023-03-05",
    "2023/3/5": "2023-03-05",
    "20230305": "2023-03-05",
    "２０２３年３月５日": "2023-03-05",
    " 2023 年 3 月 5 日 ": "2023-03-05",
    "二〇二三年三月五日": "2023-03-05",
    "二零二三年十二月三十一日": "2023-12-31",
    "二○二三年十月十日": "2023-10-10",
    "2023年3月": "2023-03",
    "2023-03": "2023-03",
    "2023年": "2023",
    "2024-02-29": "2024-02-29",
    "2026-10-14 08:30:00": "2026-10-14",
    "2026-10-14T08:30:00+08:00": "2026-10-14",
    "2026年10月14日 8:30": "2026-10-14",
    "104/07/14": "2015-07-14",
    "104.7.14": "2015-07-14",
    "1041231": "2015-12-31",
    "民國104年7月14日": "2015-07-14",
    "民国99年1月2日": "2010-01-02",
}
REFUSED = {
    "2023-02-30": "no day of the calendar",
    "2023年13月1日": "no day of the calendar",
    "2023-02-29": "no day of the calendar",
    "45000": "serial number",
    "3月5日": "names no year",
    "2026-11-22": "lies in the future",
    "1023年3月5日": "outside the years",
    "2026-10-14T08:30:00Z": "not a date",
    "2023-03/05": "not a date",
    "05/03/2023": "not a date",
    "23/3/5": "not a date",
    "2023年3月5日至2024年3月5日": "not a date",
    "近日": "not a date",
    "": "not a date",
}


@pytest.mark.parametrize(("text", "iso"), READ.items())
def test_reads_what_offices_write(text: str, iso: str) -> None:
    assert dates.day(text, today="2026-11-20") == iso


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_refuses_what_is_no_date_and_says_why(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        dates.day(text, today="2026-11-20")


def test_tomorrow_is_not_yet_the_future() -> None:
    assert dates.day("2026-11-21", today="2026-11-20") == "2026-11-21"


@given(
    st.dates(date(1950, 1, 1), date(2100, 12, 31)),
    st.sampled_from(("{0}年{1}月{2}日", "{0}-{1}-{2}", "{0}.{1:02}.{2:02}", "{0}{1:02}{2:02}")),
)
def test_every_day_comes_back(day: date, form: str) -> None:
    assert dates.day(form.format(day.year, day.month, day.day)) == day.isoformat()


@given(st.text() | st.text("0123456789年月日-/.〇一二十 "))
def test_any_text_is_a_date_of_its_own_digits_or_refused(text: str) -> None:
    try:
        iso = dates.day(text)
    except ValueError:
        return
    assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", iso)
    assert text.strip()

"""When a source is read: each day, or as often as it says; after a failure at once."""

from datetime import date
from typing import Literal

import pytest

from scripts import flow
from scripts.model import Capture, Failure, Good, Parse, Publisher, Pull, Source

READ = Good(day="2026-11-20", rows=3)
Every = Literal["day", "week", "month"]


@pytest.mark.parametrize(
    ("every", "capture", "day", "due"),
    [
        ("day", Capture(last_good=READ), "2026-11-20", True),
        ("week", Capture(last_good=READ), "2026-11-26", False),
        ("week", Capture(last_good=READ), "2026-11-27", True),
        ("month", Capture(last_good=READ), "2026-12-19", False),
        ("month", Capture(last_good=READ), "2026-12-20", True),
        ("month", Capture(), "2026-11-20", True),
        ("month", Capture(last_good=READ, failed=Failure(day="2026-11-21", sentence="示例")), "2026-11-21", True),
    ],
)
def test_a_source_is_read_as_often_as_it_says(every: Every, capture: Capture, day: str, due: bool) -> None:
    source = Source(
        id="shili",
        title="示例",
        publisher=Publisher(name="示例市人力资源和社会保障局", region="990100"),
        register="blacklist",
        pull=Pull(url="https://rsj.example.org/", every=every),
        parse=Parse(with_="html_table"),
        columns={"单位名称": "name"},
    )
    assert flow.due(source, capture, date.fromisoformat(day)) is due

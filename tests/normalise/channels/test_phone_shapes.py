"""What has the shape of a phone, and what does not."""

import pytest

from scripts.normalise.channels.hours import opening_hours
from scripts.normalise.channels.numbers import glued, numbers


@pytest.mark.parametrize(
    ("text", "phones"),
    [
        ("0900-2000001", ["0900 2000001"]),
        ("0900 -2000001", ["0900 2000001"]),
        ("(0900)2000001", ["0900 2000001"]),
        ("(026) 2000-0001", ["026 20000001"]),
        ("86-0900-2000001", ["0900 2000001"]),
        ("+86 026 20000001", ["026 20000001"]),
        ("09002000001", ["0900 2000001"]),
        ("0900-200 0001", ["0900 2000001"]),
        ("0900-2000001转801", ["0900 2000001 801"]),
        ("0900-2000001-8", ["0900 2000001 8"]),
        ("2000000120000002", ["None 20000001", "None 20000002"]),
        ("20000012000002", ["None 2000001", "None 2000002"]),
        ("12345热线:(0900)12345", ["0900 12345"]),
        ("12333或20000001", ["None 12333", "None 20000001"]),
        ("130 0000 0001", ["None 13000000001"]),
        ("20260301", []),
        ("2010-2016", []),
        ("20260301093000", []),
        ("10000001", []),
        ("12345件", []),
        ("2000001元", []),
        ("2000001.50", []),
        ("A20000001", []),
        ("91990101MA0DEM101A", []),
        ("510101199003070016", []),
        ("99010102000000", []),
        ("123456", []),
    ],
)
def test_numbers_are_found_as_they_are_written(text: str, phones: list[str]) -> None:
    told = [" ".join(filter(None, (str(one.area), one.digits, one.extension))) for one in numbers(text)]
    assert told == phones


@pytest.mark.parametrize(
    ("digits", "parts"),
    [("2" * 16, 2), ("2" * 24, 3), ("2" * 14, 2), ("2" * 21, 3), ("2" * 15, 0), ("2" * 40, 0), ("2" * 8 + "1" * 8, 0)],
)
def test_glued_numbers_are_of_one_length(digits: str, parts: int) -> None:
    assert len(glued(digits)) == parts


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("工作时间:周一至周五 8:30-12:00,14:30-17:30", "Mo-Fr 08:30-12:00,14:30-17:30"),
        ("星期一至星期五上午8点30分至11点30分、下午2点30分至5点30分", "Mo-Fr 08:30-11:30,14:30-17:30"),
        ("工作日9:00至17:00", "Mo-Fr 09:00-17:00"),
        ("24小时热线", "24/7"),
        ("8:00-12:00(每年10月至次年5月)", None),
        ("夏季8:00-12:00", None),
        ("17:00-8:00", None),
        ("请在有人时来", None),
    ],
)
def test_hours_are_said_as_openstreetmap_does(text: str, hours: str | None) -> None:
    assert opening_hours(text) == hours

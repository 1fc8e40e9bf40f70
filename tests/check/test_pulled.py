"""Whether a run took plausibly many rows."""

from typing import Any

import pytest

from scripts import check
from scripts.model import Source, decode


def told(rows: int, before: int | None, **expect: Any) -> list[str]:
    source = {
        "id": "example-list",
        "title": "示例名单（合成数据）",
        "publisher": {"name": "示例市人社局", "region": "990100"},
        "register": "blacklist",
        "pull": {"url": "https://example.org/"},
        "parse": {"with": "csv"},
        "columns": {"单位名称": "name"},
        "expect": expect,
    }
    problems = check.pulled(decode(source, Source), rows=rows, before=before)
    assert all(problem.where == "sources/example-list" for problem in problems)
    return [f"{problem.level} {problem.field}" for problem in problems]


@pytest.mark.parametrize(
    ("rows", "before", "expect", "problems"),
    [
        (0, 100, {}, ["fatal expect"]),
        (0, None, {}, ["fatal expect"]),
        (0, 100, {"may_be_empty": True}, []),
        (9, None, {"min": 10}, ["fatal expect.min"]),
        (10, None, {"min": 10}, []),
        (11, None, {"max": 10}, ["warning expect.max"]),
        (60, 100, {}, ["fatal expect"]),
        (69, 100, {}, ["fatal expect"]),
        (70, 100, {}, []),
        (1, 2, {}, []),
        (1, 4, {}, []),
        (1, 5, {}, ["fatal expect"]),
        (500, 100, {}, []),
        (501, 100, {}, ["warning expect"]),
        (60, 100, {"min": 80}, ["fatal expect.min"]),
        (3, None, {}, []),
        (3, 0, {}, []),
    ],
)
def test_rows_against_expectation_and_the_last_good_run(
    rows: int, before: int | None, expect: dict[str, Any], problems: list[str]
) -> None:
    assert told(rows, before, **expect) == problems

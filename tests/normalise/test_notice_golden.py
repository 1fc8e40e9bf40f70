"""Rows in, notice out: each file of golden/ holds a source, its rows as published and what they become.

`REGOLD=1 pytest tests/normalise/test_notice_golden.py` writes the outcomes anew; read the difference before you keep it.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from normalise_inputs import content, source, take

from scripts.model import encode
from scripts.normalise import Taken

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.yaml"))
MARK = "# ---- what they become ----\n"


def outcome(taken: Taken) -> dict[str, Any]:
    return {
        "rows": taken.rows,
        "skipped": taken.skipped,
        "problems": [f"{problem.level}: {problem}" for problem in taken.problems],
        "reviews": [encode(review) for review in taken.reviews],
        "notice": encode(taken.notice),
    }


def dumped(tree: Any) -> str:
    return yaml.dump(json.loads(json.dumps(tree)), allow_unicode=True, sort_keys=False, width=160)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_rows_become_this_notice(path: Path) -> None:
    given, _, expected = path.read_text(encoding="utf-8").partition(MARK)
    case = yaml.load(given, yaml.BaseLoader)
    declared = case["source"]
    rows = [dict(zip(case["header"], row, strict=True)) for row in case["rows"]]
    read = content(rows, title=case["title"], published=case.get("published"), text=case.get("text", ""))
    got = dumped(outcome(take(read, source(declared.pop("columns"), **declared), day=case.get("day", "2026-11-20"))))
    if os.environ.get("REGOLD"):
        path.write_text(given + MARK + got, encoding="utf-8")
    assert got == expected

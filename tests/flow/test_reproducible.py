"""The same documents on the same day give the same bytes, wherever and however often they are read and built."""

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from office import BLACKLIST, COLUMNS, DAY, REPOSITORY, Office, contents, csv, index, page, row, workbook

from scripts import flow, verbs
from scripts.store import Data

PLACES = (
    {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LANG": "C"},
    {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "2", "LANG": "C.UTF-8"},
)
ENDING = "示例末日装饰有限公司".encode()


def furnish(office: Office) -> None:
    """Three sources of three kinds; one employer's term ends on DAY, one row names a natural person."""
    first = [row(at, f"示例{at}号建筑劳务有限公司") for at in range(1, 8)]
    ending = row(8, ENDING.decode(), decided=f"2023{DAY[4:]}")
    person = ("司马演样", "", "", first[0][3], first[0][4])
    office.publish("first.html", page(f"2026年第一批{BLACKLIST}", "2026-10-14", [COLUMNS, *first, ending, person]))
    office.publish("index.html", index(("/first.html", "2026年第一批")))
    office.publish("book.xlsx", workbook([COLUMNS, *(row(at, f"演示{at}号服饰有限公司") for at in range(20, 26)), first[1]]))
    office.publish("list.csv", csv([tuple(COLUMNS), *(row(at, f"样例{at}号物流有限公司") for at in range(40, 46))]))
    office.declare("shili", "index.html", pull=office.leading("index.html"))
    office.declare("yanshi", "book.xlsx", form="running")
    office.declare("yangli", "list.csv", form="running")


def written(office: Office, place: dict[str, str], folder: Path) -> dict[str, bytes]:
    """Every byte of data and output that a run in another place writes, beginning with what people wrote."""
    shutil.copytree(office.data, folder / "data")
    (folder / "elsewhere").mkdir()
    script = [sys.executable, str(Path(__file__).with_name("one_run.py")), str(folder / "data"), str(folder / "output"), DAY]
    known = {name: value for name, value in os.environ.items() if name not in ("TZ", "PYTHONHASHSEED", "LANG", "LC_ALL")}
    subprocess.run(script, cwd=folder / "elsewhere", env={**known, **place, "PYTHONPATH": str(REPOSITORY)}, check=True)
    return {name: body for name, body in contents(folder).items() if not name.startswith("data/private/cache/")}


def test_runs_in_two_places_write_the_same_bytes(office: Office, tmp_path: Path) -> None:
    furnish(office)
    one, other = (written(office, place, tmp_path / f"place-{at}") for at, place in enumerate(PLACES))
    assert sorted(one) == sorted(other)
    assert [name for name in one if one[name] != other[name]] == []
    assert any(name.startswith("output/employers/") for name in one)


def build(data: Data, output: Path, day: str) -> tuple[int, int]:
    built = flow.build(data, output, day=date.fromisoformat(day))
    return built.written, built.removed


@pytest.fixture
def furnished(office: Office) -> Office:
    furnish(office)
    office.pull()
    office.build()
    return office


def test_a_second_build_writes_nothing(furnished: Office) -> None:
    assert build(Data(furnished.data, verbs.PUBLIC), furnished.output, DAY) == (0, 0)


def test_a_second_pull_of_the_day_writes_nothing(furnished: Office) -> None:
    before = contents(furnished.data)
    furnished.pull()
    assert contents(furnished.data) == before


def test_the_next_day_changes_only_what_ended_and_what_says_how_fresh_it_is(furnished: Office) -> None:
    before = contents(furnished.folder)
    furnished.build(today="2026-11-21")
    after = contents(furnished.folder)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    named = {name for name in before if name.startswith("output/") and ENDING in before[name]}
    assert {"output/status.json", *named} <= changed
    assert not [name for name in after if name.startswith("output/") and ENDING in after[name]]
    assert not [name for name in changed if name.startswith(("data/", "output/theme/", "output/guide/", "output/about/"))]
    assert {name for name in changed if name.startswith("output/employers/")} <= {*named, "output/employers/index.html"}


def test_a_day_without_an_end_changes_only_the_status(furnished: Office) -> None:
    furnished.build(today="2026-11-21")
    before = contents(furnished.output)
    furnished.build(today="2026-11-22")
    after = contents(furnished.output)
    assert {name for name in before if before[name] != after.get(name)} == {"status.json"}
    assert before.keys() == after.keys()

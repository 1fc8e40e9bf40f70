"""Runs that are killed, meet each other, or fail: what is written is either as before or as after."""

import os
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import Popen, TimeoutExpired

import pytest
from office import BLACKLIST, COLUMNS, DAY, Office, contents, index, opened, page, row

from scripts.store import Data
from scripts.verbs import PUBLIC

BATCHES = 12
SECONDS = 30
"""A deadline for what takes a moment, on a machine that is busy."""

Moment = Callable[[Path], bool]

MOMENTS: dict[str, Moment] = {
    "it holds the lock": lambda data: (data / "private" / "lock.pid").exists(),
    "the first snapshot is kept": lambda data: any((data / "private" / "snapshots").rglob("*")),
    "the first notice is written": lambda data: any((data / "notices").rglob("*.yaml")),
    "half the notices are written": lambda data: len(list((data / "notices").rglob("*.yaml"))) > BATCHES // 2,
}


def furnish(office: Office) -> None:
    for at in range(BATCHES):
        rows = (row(at * 10 + one, f"示例{at}批{one}号建筑有限公司") for one in range(8))
        office.publish(f"{at}.html", page(f"2026年第{at + 1}批{BLACKLIST}", f"2026-10-{at + 1:02d}", [COLUMNS, *rows]))
    office.publish("index.html", index(*((f"/{at}.html", f"第{at + 1}批") for at in range(BATCHES))))
    office.declare("shili", "index.html", pull=office.leading("index.html"))


def wait_until(moment: Moment, data: Path, run: Popen[str]) -> None:
    """Looks again and again until the moment has come or the run has ended."""
    deadline = time.monotonic() + SECONDS
    while not moment(data):
        try:
            run.wait(timeout=0.002)
        except TimeoutExpired:
            assert time.monotonic() < deadline
        else:
            return


def facts(office: Office) -> dict[str, bytes]:
    """What the run found out: notices, captures and snapshots, but for the second in which each was fetched."""
    kept = ("notices/", "captures/", "review/", "private/snapshots/")
    found = {name: body for name, body in contents(office.data).items() if name.startswith(kept)}
    return {name: re.sub(rb"\n  fetched: .*", b"", body) for name, body in found.items()}


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Office, dict[str, bytes]]]:
    """An office, and what a run there finds out if nobody kills it."""
    with opened(tmp_path_factory.mktemp("undisturbed")) as office:
        furnish(office)
        office.pull()
        yield office, facts(office)


def forget(office: Office) -> None:
    """Leaves what people wrote, as before the first run."""
    for name in contents(office.data):
        if not name.startswith(("sources/", "regions.yaml", "private/id.key")):
            (office.data / name).unlink()


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_killed_run_is_repeated_as_if_it_had_never_been(undisturbed: tuple[Office, dict[str, bytes]], moment: str) -> None:
    office, wanted = undisturbed
    forget(office)
    with office.start("pull") as run:
        wait_until(MOMENTS[moment], office.data, run)
        run.kill()
    office.pull()
    assert facts(office) == wanted
    assert not [name for name in contents(office.data) if ".tmp-" in name]


@pytest.mark.parametrize("line", ["pull", "accept shili"])
def test_a_second_run_says_which_process_holds_the_lock(office: Office, line: str) -> None:
    furnish(office)
    with Data(office.data, PUBLIC).lock(), office.start(*line.split()) as run:
        out, err = run.communicate(timeout=SECONDS)
    sentence = f"another run (process {os.getpid()}) holds the data folder: wait until it ends\n"
    assert (run.returncode, out, err) == (75, "", sentence)


def test_a_build_that_cannot_read_the_data_leaves_the_site_as_it_was(office: Office) -> None:
    furnish(office)
    office.pull()
    office.build()
    before = contents(office.output)
    next((office.data / "notices").rglob("*.yaml")).write_text("id: [", "utf-8")
    assert office.run("build").code == 65
    assert contents(office.output) == before


def test_a_site_is_never_written_among_other_files(office: Office) -> None:
    furnish(office)
    office.pull()
    office.output.mkdir()
    (office.output / "thesis.txt").write_text("kept", "utf-8")
    said = office.run("build", today=DAY)
    assert (said.code, list(contents(office.output))) == (1, ["thesis.txt"])
    assert "holds files that no build of ours wrote: choose an empty folder with --output" in said.err

"""The story of the demo, through the whole flow: served, pulled with the real client, read, joined, and judged on its day."""

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import yaml

from scripts import flow, pull, rules
from scripts.bureau import serve
from scripts.flow.asking import joined, registers
from scripts.normalise import Places
from scripts.rules import Listing, Standing
from scripts.store import Data

DATA = Path(__file__).parents[2] / "data"
DAY = date(2026, 11, 20)
NIGHT = datetime(2026, 11, 20, 3, tzinfo=timezone(timedelta(hours=8)))

Told = tuple[str, str, str, str, str]
"""Register, authority, state, why, and the party's name; natural persons and forgotten firms are all one."""

Run = tuple[Data, tuple[flow.Outcome, ...]]


def declarations(root: Path, base: str) -> Data:
    """The demo's own, asking the bureau where it is served now."""
    shutil.copytree(DATA / "demo", root, ignore=shutil.ignore_patterns("documents"))
    for file in (root / "sources").glob("*.yaml"):
        file.write_text(file.read_text().replace("http://127.0.0.1:8899", base))
    return Data(root, DATA)


def run(data: Data) -> tuple[flow.Outcome, ...]:
    client = pull.Client(
        "mailto:demo@example.org", clock=lambda: 0.0, wait=lambda _: None, now=lambda: NIGHT, shelf=data.snapshots
    )
    tools = flow.Tools(client=client, places=Places(data.regions()), key=data.id_key(), day=DAY)
    return flow.pull_all(data, data.sources(), lambda _: tools, DAY)


@pytest.fixture(scope="module")
def pulled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    with serve(DATA / "demo" / "documents") as base:
        data = declarations(tmp_path_factory.mktemp("demo") / "data", base)
        yield data, run(data)


def judged(data: Data) -> tuple[tuple[Listing, Standing], ...]:
    laws = registers(data)
    return tuple((it, rules.standing(it, laws, on=DAY)) for it in joined(data).listings)


def told(listing: Listing, standing: Standing) -> Told:
    party = listing.party
    name = "" if party is None or party.kind == "person" else party.name
    authority = listing.authority.replace("人社局", "人力资源和社会保障局")
    return listing.register, authority, standing.state, standing.why, name


def story() -> Counter[Told]:
    loaded: Any = yaml.safe_load((Path(__file__).parent / "story.yaml").read_text())
    wanted: Counter[Told] = Counter()
    for part in loaded["listings"]:
        names = part["names"] + [""] * (part.get("persons", 0) + len(part.get("forgotten", [])))
        wanted.update((part["register"], part["authority"], part["state"], part["why"], name) for name in names)
    return wanted


def contents(data: Data) -> dict[Path, bytes]:
    files = (file for file in data.root.rglob("*.yaml") if file.parent.name != "captures")
    return {file: file.read_bytes() for file in files}


def test_every_listing_stands_as_the_story_says(pulled: Run) -> None:
    found = Counter(told(*pair) for pair in judged(pulled[0]))
    assert (found - story(), story() - found) == (Counter(), Counter())


def test_every_source_is_read_without_a_problem(pulled: Run) -> None:
    assert [str(problem) for outcome in pulled[1] for problem in outcome.problems if problem.level != "note"] == []
    assert [review.asks for review in pulled[0].reviews()] == []
    assert sum(outcome.rows for outcome in pulled[1]) == 128
    assert sum(outcome.skipped for outcome in pulled[1]) == 3


def test_a_second_run_of_the_day_changes_nothing_but_captures(pulled: Run) -> None:
    data, _ = pulled
    before = contents(data)
    run(data)
    assert contents(data) == before


def test_a_natural_person_is_written_nowhere_but_in_the_snapshot(pulled: Run) -> None:
    written = "".join(file.read_text() for file in pulled[0].root.rglob("*.yaml"))
    assert [name for name in ("甘示例", "邓样例", "欧阳演示") if name in written] == []
    assert "欧阳某" in written

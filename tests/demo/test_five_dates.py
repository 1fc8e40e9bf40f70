"""The demo built for five days: who stands on the last day is in no byte on the next, and so is who was removed or revoked."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from test_story import DATA, declarations, run
from traces import traces

from scripts import flow
from scripts.bureau import serve
from scripts.store import Data

DAYS = {
    # day: pages of employers, rows of listings.csv
    "2026-03-01": (57, 59),
    "2026-03-02": (56, 58),
    "2026-05-11": (67, 70),
    "2026-11-20": (75, 79),
    "2026-11-21": (74, 78),
}
STOOD = {
    # party and code: the days on which it stands
    ("示例盛世防水工程有限公司", "removed on 2026-03-02"): {"2026-03-01"},
    ("示例骏腾建筑工程有限公司", "removed on 2025-11-24, restored on 2026-05-11"): {"2026-05-11", "2026-11-20", "2026-11-21"},
    ("示例天工钢结构有限公司", "three years are over on 2026-11-20"): {"2026-03-01", "2026-03-02", "2026-05-11", "2026-11-20"},
    ("示例泰和建设有限公司", "revoked"): set(),
    ("示例华筑建筑劳务有限公司", "removed on 2025-06-30"): set(),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """Day → the site built for it. The data is pulled twice, so that what is gone has been read again."""
    folder = tmp_path_factory.mktemp("dates")
    with serve(DATA / "demo" / "documents") as base:
        data = declarations(folder / "data", base)
        run(data)
        run(data)
        yield {day: site(data, folder / day, day) for day in DAYS}


def site(data: Data, output: Path, day: str) -> Path:
    flow.build(data, output, day=date.fromisoformat(day), demo=True)
    return output


def test_each_day_shows_so_many(built: dict[str, Path]) -> None:
    assert {day: (employers(site), listings(site)) for day, site in built.items()} == DAYS


def employers(site: Path) -> int:
    return sum("现在在公示名单上" in page.read_text("utf-8") for page in (site / "employers").glob("*/index.html"))


def listings(site: Path) -> int:
    return (site / "downloads" / "listings.csv").read_text("utf-8-sig").count("\n") - 1


@pytest.mark.parametrize("party", STOOD, ids=lambda party: party[1])
def test_a_party_is_in_the_bytes_of_the_days_on_which_it_stands_and_of_no_other(
    built: dict[str, Path], party: tuple[str, str]
) -> None:
    assert {day for day, site in built.items() if traces(site, [party[0]])} == STOOD[party]

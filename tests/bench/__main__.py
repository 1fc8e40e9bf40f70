"""Measures build, loading and search on invented data: whole processes, medians of 3, each beside a peer of the same run.

`python -m tests.bench [RECORDS]`. Only the ratios carry over from one machine to another.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

from scripts import flow
from scripts.normalise import Places
from scripts.site.search import index_files
from scripts.store import Data
from tests.bench import corpus, synthetic

ROOT = Path(__file__).parents[2]
REPEATS = 3
PAGES = ROOT / "tests/parse/prose/pages"


class Line(NamedTuple):
    """One line of the table: what was measured, its figure, the peer it is held against, and the ratio of the two."""

    what: str
    figure: str
    peer: str = ""
    ratio: str = ""


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure build, loading and search.")
    asked.add_argument("records", nargs="?", type=int, default=2000, metavar="RECORDS")
    records = asked.parse_args().records
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        data = synthetic.write(work / "data", ROOT / "data", records)
        print(f"{records:,} records, {len(list(data.layout.notices())):,} notices; whole processes, medians of {REPEATS}\n")
        for line in (*builds(work), *loads(work), *searches(work), *readings()):
            print(f"{line.what:<34}{line.figure:>22}   {line.peer:<28}{line.ratio:>8}")


def builds(work: Path) -> Iterator[Line]:
    """Each build goes to a fresh folder: making anew what was just deleted would be slower than building."""
    full = median(build(work, number) for number in range(REPEATS))
    again = median(build(work, 0) for _ in range(REPEATS))
    files = {str(file.relative_to(output(work, 0))): file.stat().st_size for file in every_file(output(work, 0))}
    (work / "manifest.json").write_text(json.dumps(files), "utf-8")
    floor = median(process("floor", work / "manifest.json", work / f"floor-{number}") for number in range(REPEATS))
    pages = sum(name.endswith(".html") for name in files)
    size = f"{len(files):,} files, {sum(files.values()) / 1e6:.1f} MB"
    yield against(f"build, {pages / full:,.0f} pages/s", full, f"write {size}", floor)
    yield against("rebuild, nothing changed", again, "build", full)


def loads(work: Path) -> Iterator[Line]:
    data = work / "data"
    peer = median(process("load_yaml", data) for _ in range(REPEATS))
    cold = median(process("load", data) for _ in forgetting(data))
    warm = median(process("load", data) for _ in range(REPEATS))
    yield against("load notices, first time", cold, "yaml.CSafeLoader", peer)
    yield against("load notices, from the cache", warm, "yaml.CSafeLoader", peer)


def searches(work: Path) -> Iterator[Line]:
    """The index alone, of invented employers; `make bench-search` asks it in a browser, and asks its peers."""
    for size in (1_000, 10_000):
        found = corpus.entries(size)
        begun = time.process_time()
        written = [len(body) for _, body in index_files(found, [])]
        spent = time.process_time() - begun
        yield Line(f"search index, {size:,} employers", f"{spent:.2f} s", f"{sum(written):,} bytes in {len(written):,} files")


def readings() -> Iterator[Line]:
    """Reading pages of sentences, after start-up: the golden pages, each as `read` reads it."""
    places = Places(Data(ROOT / "data/demo", ROOT / "data").regions())
    pages = [(file.name, file.read_bytes()) for file in sorted(PAGES.glob("*.txt"))]
    flow.read(*pages[0], url=None, places=places, day=synthetic.DAY)
    spent = sorted(seconds(partial(flow.read, *page, url=None, places=places, day=synthetic.DAY)) for page in pages)
    yield Line(
        f"read, {len(pages)} pages of sentences",
        f"{1000 * median(spent):.0f} ms a page",
        f"{1000 * spent[-1]:.0f} ms the slowest",
    )


def forgetting(data: Path) -> Iterator[int]:
    """A turn for each repeat, without what the turn before put into the cache."""
    for number in range(REPEATS):
        for file in (data / "private/cache").glob("*"):
            file.unlink()
        yield number


def build(work: Path, number: int) -> float:
    folders = ("--data", work / "data", "--output", output(work, number), "--today", synthetic.DAY)
    return seconds(lambda: run("scripts", "build", *folders))


def process(*arguments: str | Path) -> float:
    return seconds(lambda: run("tests.bench.process", *arguments))


def run(module: str, *arguments: str | Path) -> None:
    command = [sys.executable, "-m", module, *map(str, arguments)]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def against(what: str, own: float, peer: str, other: float) -> Line:
    return Line(what, f"{own:.2f} s", f"{other:.2f} s {peer}", f"{own / other:.2f}×")


def output(work: Path, number: int) -> Path:
    return work / f"output-{number}"


def every_file(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file())


if __name__ == "__main__":
    main()

"""What more than one room of the tests stands on: the demo, pulled and built once, and the bureau that published it."""

import shutil
from collections.abc import Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import hypothesis
import pytest
from filelock import FileLock

from scripts import bureau, flow, verbs
from scripts.site import paper

# A slow machine is no failure, and the same examples on every machine make the same verdict.
hypothesis.settings.register_profile(
    "anxin", deadline=None, derandomize=True, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("anxin")

REPOSITORY = Path(__file__).parents[1]
DEMO_DAY = date(2026, 11, 20)


OPEN_PRESS = paper.open_press


@pytest.fixture(scope="session", autouse=True)
def unprinted() -> Iterator[None]:
    """No PDFs of the many portals that tests build: they cost more than all the rest. The demo has them, and tests of paper."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paper, "open_press", lambda templates: "no PDFs in tests")
        yield


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The built demo; tests only read it. Workers of one run share it: the first to come makes it."""
    own = tmp_path_factory.getbasetemp()
    shared = (own if worker_id == "master" else own.parent) / "demo"
    with FileLock(shared.with_suffix(".lock")):
        if not (shared / "made").exists():
            make_demo(shared)
            (shared / "made").touch()
    return shared / "output"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="session")
def portal(demo_site: Path) -> Iterator[tuple[str, Path]]:
    """The demo as any web server shows it: its address without a slash at the end, and its folder."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(demo_site))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", demo_site
        server.shutdown()
        thread.join()


def make_demo(folder: Path) -> None:
    """Pulls and builds the demo in `folder`, from a pretend bureau on a port of its own."""
    public = folder / "public"
    shutil.copytree(REPOSITORY / "data", public, ignore=shutil.ignore_patterns("private"))
    with bureau.serve(public / "demo" / "documents") as free:
        port = int(free.rpartition(":")[2])
    for file in (public / "demo" / "sources").glob("*.yaml"):
        file.write_text(file.read_text("utf-8").replace(f":{flow.PORT}/", f":{port}/"), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paper, "open_press", OPEN_PRESS)
        flow.demo(public, folder / "data", folder / "output", day=DEMO_DAY, tools=verbs.demo_tools(DEMO_DAY), port=port)

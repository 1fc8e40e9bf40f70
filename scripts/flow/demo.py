"""The demo: the pretend bureau on loopback, pulled by the real client, built into a site that says it is invented."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

from scripts import bureau
from scripts.flow.building import build
from scripts.flow.pulling import Outcome, pull_all
from scripts.flow.tools import Tools
from scripts.model import Source
from scripts.site import Built
from scripts.store import Data

PORT = 8899
"""The port in the addresses of data/demo/sources."""

ToolsOf = Callable[[Data, Source], Tools]

BY_HAND = ("sources", "channels", "figures", "campaigns", "regions.yaml")


def demo(
    public: Path, root: Path, output: Path, *, day: date, tools: ToolsOf, port: int = PORT
) -> tuple[tuple[Outcome, ...], Built]:
    """Pulls and builds the demo of `public`/demo into `root` and `output`. Raises OSError where the port is taken."""
    bureau_files = public / "demo"
    for name in BY_HAND:
        _copy(bureau_files / name, root / name)
    data = Data(root, public)
    with data.lock(), bureau.serve(bureau_files / "documents", port):
        outcomes = pull_all(data, data.sources(), lambda source: tools(data, source), day)
    return outcomes, build(data, output, day=day, demo=True)


def _copy(of: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    if of.is_dir():
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(of, to)
    else:
        shutil.copyfile(of, to)

"""A tiny portal of the real day, for the clock of a service worker cannot be set; on a server that can be stopped."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from scripts import site
from scripts.model import Decision, Notice, Party, Record, SnapshotRef
from scripts.store import Data

ROOT = Path(__file__).parents[2]
TODAY = (datetime.now(UTC) + timedelta(hours=8)).date()
"""The day in China, whose law it is."""
DECIDED = TODAY - timedelta(days=30)
STAYS, GOES = "示例白鹭建筑劳务有限公司", "演示青山装饰工程有限公司"

REGIONS = """\
- {code: "100000", name: 全国, level: country}
- {code: "990000", name: 示例省, level: province, parent: "100000"}
- {code: "990100", name: 示例市, level: prefecture, parent: "990000", dial: "0999"}
"""
SOURCE = """\
title: 示例市名单
publisher: {name: 示例市人力资源和社会保障局, region: "990100", url: http://127.0.0.1:9/}
register: blacklist
pull: {url: http://127.0.0.1:9/list.html, local: true}
parse: {with: html_table}
columns: {单位名称: name}
"""


def build(folder: Path, *names: str, output: str = "output") -> Path:
    """The portal with these employers listed, and its output."""
    data = Data(folder / "-".join(("data", *names)), ROOT / "data")
    (data.root / "sources").mkdir(parents=True, exist_ok=True)
    (data.root / "regions.yaml").write_text(REGIONS, "utf-8")
    (data.root / "sources/shili-blacklist.yaml").write_text(SOURCE, "utf-8")
    data.write_notice(_notice(DECIDED, names))
    site.build(
        data, output=folder / output, theme=ROOT / "theme", content=ROOT / "content/guide", day=TODAY,
        site_url="", operator=None, demo=False,
    )  # fmt: skip
    return folder / output


def _notice(day: date, names: tuple[str, ...]) -> Notice:
    seen = f"{day.isoformat()}T09:00:00+08:00"
    return Notice(
        id=f"shili-blacklist/{day.isoformat()}-aaaaa",
        title=f"关于将{'、'.join(names)}列入名单的公告",
        register="blacklist",
        authority="示例市人力资源和社会保障局",
        region="990100",
        published=day.isoformat(),
        url="http://127.0.0.1:9/a.html",
        snapshot=SnapshotRef(sha256="ab" * 32, fetched=seen, media="text/html", parser="html_table/1"),
        records=tuple(_record(name, number, day) for number, name in enumerate(names, 1)),
    )


def _record(name: str, number: int, day: date) -> Record:
    decision = Decision(kind="listing", number=f"示人社监列字〔2026〕{number}号", date=day.isoformat())
    return Record(
        id=f"r{number}kept000000000"[:14], party=Party(name=name, kind="organisation"), decision=decision, at="table=1;row=1"
    )


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


@contextmanager
def served(folder: Path, port: int = 0) -> Iterator[str]:
    """The folder's address, as long as the block lasts: after it nobody answers there."""
    with ThreadingHTTPServer(("127.0.0.1", port), partial(_Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()

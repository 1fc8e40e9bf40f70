"""Snapshots and sources for the tests of parse/, all synthetic."""

import hashlib
from collections.abc import Iterable
from typing import Any

from scripts.model import Parse, Publisher, Pull, Snapshot, Source


def snapshot(body: bytes, url: str = "https://rsj.example.org/a.html", charset: str | None = None) -> Snapshot:
    digest = hashlib.sha256(body).hexdigest()
    return Snapshot(url=url, body=body, fetched="2026-10-15T03:00:12+08:00", sha256=digest, media="", charset=charset)


def source(columns: Iterable[str], ignore: Iterable[str] = (), **parse: Any) -> Source:
    return Source(
        id="example",
        title="示例名单",
        publisher=Publisher(name="示例市人力资源和社会保障局", region="990100"),
        register="blacklist",
        pull=Pull(path="inbox/*"),
        parse=Parse(**({"with_": "html_table"} | parse)),
        columns={column: "name" for column in columns},
        ignore={column: "not needed here" for column in ignore},
    )

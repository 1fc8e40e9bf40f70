"""What a reader's device keeps, so that the site answers without a network: bundles of files, and /sw.js, which plans them.

Two caches. `help` names nobody: the directory, the guides, the router, and what these pages are made of. `list` may name who is
listed: it is dropped as a whole once the first day has passed on which any of them ends, and with every build that differs.
The reader of these files is theme/static/js/worker.js.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from scripts.site.search.form import Written, deflated, json_bytes, number
from scripts.site.search.router import ADDRESS as ROUTER
from scripts.site.views.page import Page

WORKER = "/sw.js"
"""At the top, for a worker serves only what lies below its own address."""
HELP = frozenset({"page", "law", "laws", "words", "channels", "channels_place", "question", "door", "search", "batch", "offline"})
"""Templates whose pages name no party."""
NAMED = frozenset({"home"})
INDEX = (ROUTER, "/search/blocks/", "/search/about/", "/search/facets/")
BUDGET = 3_000_000
"""Bytes of an index that is kept whole. Of a larger one a device keeps what it has used."""
NO_END = "9999-12-31"
TOGETHER = 8
"""Files of a bundle: few requests at first, few bytes after a change."""

Files = list[tuple[str, bytes]]


@dataclass
class Kept:
    """Is shown everything a build writes, and takes what is kept."""

    help: Files = field(default_factory=list)
    named: Files = field(default_factory=list)
    index: Files = field(default_factory=list)

    def page(self, page: Page, edition: str, body: bytes) -> None:
        """Of the house's own edition, which has no prefix: each other one would cost a phone as much again."""
        if edition:
            return
        if page.template in HELP:
            self.help.append((page.url, body))
        elif page.template in NAMED:
            self.named.append((page.url, body))

    def file(self, path: str, body: bytes) -> None:
        if path.startswith(INDEX):
            self.index.append((path, body))
        elif path.startswith("/theme/") or (path.startswith("/channels/which/") and path.endswith(".json")):
            self.help.append((path, body))

    def files(self, *, hide_after: str, data_until: str, worker: str) -> Iterator[tuple[str, bytes]]:
        """The bundles, then the worker that names them. `worker` is the address of what it does."""
        whole = sum(len(body) for _, body in self.index) <= BUDGET
        help = tuple(bundles(self.help))
        list_ = tuple(bundles([*self.named, *(file for file in self.index if whole or file[0] == ROUTER)]))
        yield from ((_address(one), deflated(*one.columns)) for one in (*help, *list_))
        caches = {"help": _cache("help", help), "list": _cache(f"list {hide_after or NO_END}", list_)}
        plan = {**caches, "whole": whole, "hideAfter": hide_after, "dataUntil": data_until}
        yield WORKER, b"self.plan = %b;\nimportScripts(%b);\n" % (json_bytes(plan), json_bytes(worker))


def bundles(files: Files) -> Iterator[Written]:
    ordered = sorted(files)
    for at in range(0, len(ordered), TOGETHER):
        yield bundle(ordered[at : at + TOGETHER])


def bundle(files: Files) -> Written:
    """Length of the head; the head, which says each file's path and length; the files one after another."""
    head = json_bytes([[path, len(body)] for path, body in files])
    return Written((number(len(head)) + head + b"".join(body for _, body in files),))


def _cache(name: str, bundles: Sequence[Written]) -> dict[str, object]:
    """Its name changes with what it holds; that of the list also says its last day, which pages look at (offline.js)."""
    held = hashlib.sha256(b"".join(bundle.hash for bundle in bundles)).hexdigest()[:8]
    return {"cache": f"{name} {held}", "bundles": [_address(bundle) for bundle in bundles]}


def _address(bundle: Written) -> str:
    """Its name is a hash of what it says: what a device has of it need not be fetched again, and what came wrong is noticed."""
    return f"/offline/{bundle.name}.bin"

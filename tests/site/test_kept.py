"""What a device keeps: two caches, of which one names nobody, in bundles named by what they hold."""

import json
import zlib
from pathlib import Path
from typing import Any

import pytest
from small_portal import GONE
from traces import bundled, summary_words

from scripts.site import offline
from scripts.site.offline import Kept
from scripts.site.search.form import Written

LISTED = ("示例甲建筑劳务有限公司", "0DEM0011", "示例早餐店")


def plan(site: Path) -> dict[str, Any]:
    text = (site / "sw.js").read_text("utf-8")
    found: dict[str, Any] = json.loads(text.removeprefix("self.plan = ").partition(";\n")[0])
    return found


def held_in(site: Path, name: str) -> dict[str, bytes]:
    """Path → bytes of all that a cache holds."""
    addresses, known = plan(site)[name]["bundles"], summary_words(site)
    return {path: body for address in addresses for path, body in bundled(site / address.lstrip("/"), known)}


def test_help_names_nobody(output: Path) -> None:
    held = held_in(output, "help")
    assert {
        "/channels/",
        "/channels/990100/",
        "/channels/which/",
        "/guide/claim/",
        "/search/",
    } <= held.keys()
    assert not [(path, name) for path, body in held.items() for name in LISTED if name.encode() in body]


def test_the_list_is_kept_apart_until_its_first_last_day(output: Path) -> None:
    held = b"".join(held_in(output, "list").values())
    assert all(name.encode() in held for name in LISTED)
    assert str(plan(output)["list"]["cache"]).startswith("list 2029-05-01 ")
    assert plan(output)["hideAfter"] == "2029-05-01"


def test_who_has_ended_is_in_no_bundle(output: Path) -> None:
    held = {**held_in(output, "help"), **held_in(output, "list")}
    assert held and not [(name, path) for name in GONE for path, body in held.items() if name.encode() in body]


def test_no_page_of_an_employer_or_notice_and_nothing_that_ended_is_kept(output: Path) -> None:
    kept = {*held_in(output, "help"), *held_in(output, "list")}
    assert not [path for path in kept if path.startswith(("/employers/", "/notices/", "/regions/", "/downloads/"))]


def test_bundles_are_named_by_what_they_say(output: Path) -> None:
    for file in (output / "offline").glob("*.bin"):
        assert file.stem == Written((zlib.decompress(file.read_bytes(), -15),)).name


def test_of_an_index_beyond_the_budget_only_its_router_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offline, "BUDGET", 10)
    kept = Kept()
    for path in ("/search/router.bin", "/search/blocks/a.bin", "/search/about/0.bin"):
        kept.file(path, b"12345")
    *bundles, (_, worker) = kept.files(hide_after="", data_until="", worker="/theme/js/worker.js")
    assert [zlib.decompress(body, -15).partition(b"]]")[0][1:] for _, body in bundles] == [b'[["/search/router.bin",5']
    assert b'"whole":false' in worker

"""Without a network: what one visit keeps still answers, nobody is named who has ended, a new build takes the old one's place."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import quote

import pytest
from kept_portal import DECIDED, GOES, STAYS, TODAY, build, served
from playwright.sync_api import Browser, Page, expect
from visits import Visit, devices

from scripts.site import offline

NOW = f"{TODAY.isoformat()}T12:00:00+08:00"
LATER = f"{(DECIDED + timedelta(days=4 * 365)).isoformat()}T12:00:00+08:00"
OLD, NEW = "old", "new"
SAVES_DATA = 'Object.defineProperty(navigator, "connection", {value: {saveData: true}});\n'


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build with both employers, and one from which one has gone."""
    folder = tmp_path_factory.mktemp("kept")
    build(folder, STAYS, GOES, output=OLD)
    for file in build(folder, STAYS, output=NEW).rglob("*"):
        os.utime(file, (file.stat().st_mtime + 60,) * 2)  # HTTP counts in seconds: what was written in one is not modified
    return folder


Reader = Callable[[str], Visit]


@pytest.fixture
def reader(browser: Browser) -> Iterator[Reader]:
    """Makes a device that keeps things, for the portal at an address."""
    made = []

    def make(address: str) -> Visit:
        made.append(devices(browser, address, service_workers="allow"))
        return next(made[-1])(now=NOW)

    yield make
    for device in made:
        device.close()


def go(visit: Visit, path: str) -> Page:
    visit.page.goto(visit.address + path)
    return visit.page


WAIT = """async () => {
  for (let tries = 0; !(%s); tries += 1) {
    if (tries > 1000) throw new Error("waited in vain");
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}"""


def wait(page: Page, condition: str) -> None:
    """Until an expression that may have to be awaited holds."""
    page.evaluate(WAIT % condition)


def keep(visit: Visit) -> Page:
    """Opens a page and waits until the worker has what it wants and answers."""
    page = go(visit, "/search/")
    wait(page, "navigator.serviceWorker.controller")
    return page


def caches(page: Page) -> list[str]:
    found: list[str] = page.evaluate("caches.keys()")
    return sorted(found)


def planned(site: Path) -> list[str]:
    plan = json.loads((site / "sw.js").read_text("utf-8").partition("self.plan = ")[2].partition(";\n")[0])
    return sorted([plan["help"]["cache"], plan["list"]["cache"]])


def ask(visit: Visit, name: str) -> Page:
    return go(visit, f"/search/?q={quote(name)}")


def too_large(site: Path) -> None:
    """Plans the worker of a build as if its index could not be kept whole."""
    made = offline.Kept(help=[("/search/", (site / "search/index.html").read_bytes())])
    for file in (*(site / "search").rglob("*.bin"), *(site / "theme").rglob("*.*")):
        made.file(f"/{file.relative_to(site).as_posix()}", file.read_bytes())
    for path, body in made.files(hide_after="9999-12-31", data_until=TODAY.isoformat(), worker=worker(site)):
        (site / path.lstrip("/")).write_bytes(body)


def worker(site: Path) -> str:
    """The address of what the worker does."""
    found: str = json.loads((site / "sw.js").read_text("utf-8").partition("importScripts(")[2].partition(")")[0])
    return found


def test_one_visit_keeps_channels_guides_router_and_the_search(builds: Path, reader: Reader) -> None:
    with served(builds / OLD) as address:
        visit = reader(address)
        keep(visit)
    for path, words in (
        ("/", "查用人单位"), ("/channels/990100/", "先打"), ("/channels/which/iou/", "带什么"), ("/guide/claim/", "第一步"),
        ("/downloads/", "没有存在这台设备上"),
    ):  # fmt: skip
        page = go(visit, path)
        expect(page.locator("main")).to_contain_text(words)
        expect(page.locator("[data-offline]")).to_contain_text("整份名单都可以查")
    expect(ask(visit, STAYS[:6]).locator("#answer .verdict.listed")).to_contain_text(STAYS)
    expect(ask(visit, "没有这家单位").locator("#answer .verdict.none")).to_contain_text("未查到")


def test_of_a_large_index_what_was_used_is_kept_and_the_rest_is_never_called_unfound(
    builds: Path, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = shutil.copytree(builds / OLD, tmp_path / "large")
    monkeypatch.setattr(offline, "BUDGET", 0)
    too_large(large)
    with served(large) as address:
        visit = reader(address)
        keep(visit)
        expect(ask(visit, STAYS).locator("#answer .verdict")).to_contain_text(STAYS)
    page = ask(visit, STAYS)
    expect(page.locator("#answer .verdict")).to_contain_text(STAYS)
    expect(page.locator("[data-offline]")).to_contain_text("只存了查过的部分")
    page.evaluate("async () => { for (const name of await caches.keys()) if (name.endsWith('used')) await caches.delete(name); }")
    page = ask(visit, GOES)
    expect(page.locator("#answer")).to_contain_text("这不是“未查到”")
    expect(page.get_by_role("button", name="再试一次")).to_be_visible()
    expect(page.locator("#answer .verdict.none")).to_have_count(0)


def test_a_device_that_saves_data_keeps_of_the_list_what_it_used(builds: Path, reader: Reader, tmp_path: Path) -> None:
    saving = shutil.copytree(builds / OLD, tmp_path / "saving")
    (saving / "sw.js").write_text(SAVES_DATA + (saving / "sw.js").read_text("utf-8"), "utf-8")
    with served(saving) as address:
        visit = reader(address)
        assert [name.split()[0] for name in caches(keep(visit))] == ["help"]
        expect(ask(visit, STAYS).locator("#answer .verdict")).to_contain_text(STAYS)
    page = ask(visit, STAYS)
    expect(page.locator("#answer .verdict")).to_contain_text(STAYS)
    expect(page.locator("[data-offline]")).to_contain_text("只存了查过的部分")


def test_after_the_last_day_nobody_is_named_and_the_list_is_gone(builds: Path, reader: Reader) -> None:
    with served(builds / OLD) as address:
        visit = reader(address)
        keep(visit)
    visit.page.clock.set_fixed_time(LATER)
    page = go(visit, "/")
    assert STAYS not in page.content()
    wait(page, "(await caches.keys()).every(name => name.startsWith('help '))")
    expect(ask(visit, STAYS).locator("#answer")).to_contain_text("名单没有打开")
    expect(page.locator("[data-offline]")).to_contain_text("名单没有存")
    expect(go(visit, "/channels/").locator("main")).to_contain_text("12333")


def test_a_new_build_takes_the_place_of_the_old_one(builds: Path, reader: Reader) -> None:
    with served(builds / OLD) as address:
        visit = reader(address)
        keep(visit)
    with served(builds / NEW, int(address.rpartition(":")[2])):
        page = go(visit, "/")
        wait(page, f"String((await caches.keys()).sort()) === '{','.join(planned(builds / NEW))}'")
    page = ask(visit, GOES)
    expect(page.locator("#answer")).to_contain_text("没有找到")
    expect(page.locator("#answer a[href^='/employers/']")).to_have_count(0)


def test_an_update_that_fails_leaves_what_was_kept(builds: Path, reader: Reader, tmp_path: Path) -> None:
    """Half of the new build has not come yet, as far as anybody can see: another file stands in the place of one."""
    broken = shutil.copytree(builds / NEW, tmp_path / "broken")
    first, *others = sorted((broken / "offline").glob("*.bin"))
    for bundle in others:
        shutil.copyfile(first, bundle)
    with served(builds / OLD) as address:
        visit = reader(address)
        keep(visit)
    with served(broken, int(address.rpartition(":")[2])):
        page = go(visit, "/")
        page.evaluate("navigator.serviceWorker.getRegistration().then(it => it.update())")
        wait(page, "!(await navigator.serviceWorker.getRegistration()).installing")
        assert caches(page) == planned(builds / OLD)
    expect(ask(visit, STAYS).locator("#answer .verdict.listed")).to_contain_text(STAYS)

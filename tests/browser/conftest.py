"""A browser and the demo portal on loopback. Every page stands at noon of the demo's day, whatever the real one is."""

import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from scripts import flow, verbs
from scripts.store import Data

CHROMIUM = Path("/usr/bin/chromium")
QUIET = ("background-networking", "component-update", "sync")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", *(f"--disable-{it}" for it in QUIET)]
DAY = date(2026, 11, 20)
NOON = "2026-11-20T12:00:00+08:00"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's output, made once for all workers: the pretend bureau has one port."""
    base = tmp_path_factory.getbasetemp()
    run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base  # a worker's folder lies in that of the run
    shared = run / "demo-portal"
    output = shared / "output"
    with FileLock(f"{shared}.lock"):
        if not (shared / "done").exists():
            data = Data(shared / "data", verbs.PUBLIC)
            data.id_key(create=True)
            flow.demo(verbs.PUBLIC, shared / "data", output, day=DAY, tools=verbs.demo_tools(DAY))
            (shared / "done").touch()
    return output


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the portal is served, without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    assert CHROMIUM.exists(), "Chromium is missing: `make test` installs it, or type: apt-get install chromium"
    fonts = subprocess.run(["fc-list", ":lang=zh"], capture_output=True, text=True, check=True)
    assert fonts.stdout, "No Chinese font: widths would be measured wrongly. Type: apt-get install fonts-noto-cjk"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@dataclass
class Visit:
    """One reader's device: opens pages of the portal and remembers what went wrong."""

    context: BrowserContext
    address: str
    page: Page
    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def listen(self) -> None:
        self.page.on(
            "console", lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda it: None if it.url.startswith(self.address) else self.strangers.append(it.url))


Device = Callable[..., Visit]


@pytest.fixture(scope="module")
def shared_device(browser: Browser, address: str) -> Iterator[Device]:
    """As `device`, for visits that several tests of a module look at."""
    yield from devices(browser, address)


@pytest.fixture
def device(browser: Browser, address: str) -> Iterator[Device]:
    """Makes visits: device(width=360, java_script_enabled=False, now="2029-01-01T12:00:00+08:00", …)."""
    yield from devices(browser, address)


def devices(browser: Browser, address: str) -> Iterator[Device]:
    opened: list[BrowserContext] = []

    def make(width: int = 360, now: str = NOON, **options: Any) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, locale="zh-CN", timezone_id="Asia/Shanghai", **options
        )
        opened.append(context)
        visit = Visit(context, address, context.new_page())
        if options.get("java_script_enabled", True):
            visit.page.clock.set_fixed_time(now)
        visit.listen()
        return visit

    yield make
    for context in opened:
        context.close()

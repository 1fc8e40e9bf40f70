"""A browser and the demo portal on loopback. Every page stands at noon of the demo's day, whatever the real one is."""

import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
QUIET = ("background-networking", "component-update", "sync")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", *(f"--disable-{it}" for it in QUIET)]
NOON = "2026-11-20T12:00:00+08:00"


@pytest.fixture(scope="session")
def site(portal: tuple[str, Path]) -> Path:
    """The demo's output."""
    return portal[1]


@pytest.fixture(scope="session")
def address(portal: tuple[str, Path]) -> str:
    """Where it is served, without a slash at its end."""
    return portal[0]


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
        self.page.on("console", lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None)
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

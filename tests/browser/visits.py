"""Readers' devices. Every page stands at noon of the demo's day, whatever the real one is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

LAST = "**/status.json"
NOON = "2026-11-20T12:00:00+08:00"
BLOCKED = "Service Worker registration blocked by Playwright"
"""Said because of `service_workers="block"`: a worker's requests are out of the tests' sight, and its clock is the real one."""


@dataclass
class Visit:
    """One reader's device: opens pages of the portal and remembers what went wrong."""

    context: BrowserContext
    address: str
    page: Page
    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    scripted: bool = True

    def open(self, path: str) -> Page:
        """Waits until the page's scripts have done: with a question about employers in the address, until it is answered; with
        another, until nothing more comes for half a second; else until they have what every page asks for last.
        """
        if self.scripted and "/search/?q=" in path:
            self.page.goto(self.address + path)
            self.page.wait_for_selector("#answer > *", state="attached")
            return self.page
        if not self.scripted or "?" in path:
            self.page.goto(self.address + path)
            self.page.wait_for_load_state("networkidle" if self.scripted else "load")
            return self.page
        with self.page.expect_response(LAST):
            self.page.goto(self.address + path)
        self.page.evaluate("() => new Promise(done => setTimeout(done))")
        return self.page

    def listen(self) -> None:
        self.page.on("console", lambda said: self.complaints.append(said.text) if complains(said) else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda it: self.requests.append(it.url))
        self.page.on("request", lambda it: None if it.url.startswith(self.address) else self.strangers.append(it.url))


def complains(said: ConsoleMessage) -> bool:
    return said.type in ("error", "warning") and said.text != BLOCKED


Device = Callable[..., Visit]


def devices(browser: Browser, address: str, service_workers: Literal["allow", "block"] = "block") -> Iterator[Device]:
    opened: list[BrowserContext] = []

    def make(width: int = 360, now: str = NOON, **options: Any) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, locale="zh-CN", timezone_id="Asia/Shanghai",
            service_workers=service_workers, **options,
        )  # fmt: skip
        opened.append(context)
        visit = Visit(context, address, context.new_page(), scripted=options.get("java_script_enabled", True))
        if visit.scripted:
            visit.page.clock.set_fixed_time(now)
        visit.listen()
        return visit

    yield make
    for context in opened:
        context.close()

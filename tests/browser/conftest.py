"""A browser and the demo portal on loopback."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from visits import Device, devices

CHROMIUM = Path("/usr/bin/chromium")
QUIET = ("background-networking", "component-update", "sync")
UNUSED = (
    "WebUIOmniboxPopup", "WebUIOmniboxAimPopup", "AimEnabled", "DestroyProfileOnBrowserClose", "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding",
    "PreconnectToSearch",
)  # fmt: skip
"""Each window loads pages of its own for what drops from the address bar: half of what a device costs. The rest is what
Playwright turns off, for of two such lists the browser reads the last."""
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", *(f"--disable-{it}" for it in QUIET),
    f"--disable-features={','.join(UNUSED)}",
]  # fmt: skip


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


@pytest.fixture(scope="module")
def shared_device(browser: Browser, address: str) -> Iterator[Device]:
    """As `device`, for visits that several tests of a module look at."""
    yield from devices(browser, address)


@pytest.fixture
def device(browser: Browser, address: str) -> Iterator[Device]:
    """Makes visits: device(width=360, java_script_enabled=False, now="2029-01-01T12:00:00+08:00", …)."""
    yield from devices(browser, address)

"""The five errands on a slow phone: `python -m tests.bench.journeys [OUTPUT]` prints taps, requests, bytes and seconds of each.

The phone: 360×740, a processor four times slower, and what the developer tools of Chromium call slow 4G. A reader's own time, to
read and to type, is not in it.
"""

import argparse
import sys
import time
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

from tests.bench import searching
from tests.browser import journeys
from tests.browser.journeys import Errand, Journey

KILOBIT = 1000 / 8
SLOW_4G = {"offline": False, "latency": 562.5, "downloadThroughput": 1440 * KILOBIT, "uploadThroughput": 675 * KILOBIT}
SLOWER = 4
HEADER = f"{'errand':<30}{'scripts':>8}{'taps':>6}{'requests':>10}{'KB':>8}{'seconds':>9}"


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.bench.journeys", description="The five errands on a slow phone.")
    asked.add_argument("output", nargs="?", type=Path, default=Path("output"), help="the built demo (make)")
    output = asked.parse_args().output
    if not (output / "status.json").exists():
        sys.exit(f"{output}: no built portal here: run make")
    with searching.served(output) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=searching.ARGUMENTS)
        print(HEADER)
        for scripts, errands in ((True, journeys.WITH_SCRIPTS), (False, journeys.WITHOUT)):
            for name, journey in errands.items():
                print(f"{name:<30}{'yes' if scripts else 'no':>8}{walked(browser, address, journey, scripts)}", flush=True)
        browser.close()


def walked(browser: Browser, address: str, journey: Journey, scripts: bool) -> str:
    """Taps, requests, kilobytes and seconds from the empty browser to the answer."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, locale="zh-CN", java_script_enabled=scripts)
    errand = Errand(context.new_page())
    came = counted(slow(errand.page))
    began = time.monotonic()
    errand.page.goto(address)
    journey(errand)
    seconds = time.monotonic() - began
    context.close()
    return f"{errand.taps:>6}{len(came):>10}{sum(came) / 1000:>8.1f}{seconds:>9.1f}"


def slow(page: Page) -> CDPSession:
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_4G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return session


def counted(session: CDPSession) -> list[int]:
    """Bytes of each answer, as they come over the wire."""
    came: list[int] = []
    session.on("Network.loadingFinished", lambda event: came.append(event["encodedDataLength"]))
    return came


if __name__ == "__main__":
    main()

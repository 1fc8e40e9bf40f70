"""The index of invented employers on loopback, asked by real Chromium."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page, sync_playwright

from scripts.site.search import index_files
from scripts.site.search.entries import Entry

ROOT = Path(__file__).parents[2]
SCRIPTS = ("inflate", "days", "fold", "shelf", "parts", "prose", "search", "close")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
BLANK = """<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">{}</html>"""


class Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def write(folder: Path, found: Sequence[Entry]) -> int:
    """Writes the index and a page that has only its scripts. Returns the bytes of the index."""
    total = 0
    for address, body in index_files(found, []):
        file = folder / address.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
        total += len(body)
    tags = "".join(f'<script src="/js/{name}.js" defer></script>' for name in SCRIPTS)
    (folder / "index.html").write_text(BLANK.format(tags), "utf-8")
    (folder / "js").mkdir()
    for name in SCRIPTS:
        (folder / f"js/{name}.js").write_bytes((ROOT / f"theme/static/js/{name}.js").read_bytes())
    return total


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder on loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def opened(folder: Path) -> Iterator[Page]:
    """The page in a fresh browser."""
    with served(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        page = browser.new_page()
        page.goto(address)
        yield page
        browser.close()

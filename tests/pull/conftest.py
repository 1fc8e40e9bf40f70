"""A site on loopback whose pages are functions, a clock that only moves when told to, and a client that uses both."""

import gzip
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from scripts import model, pull

Route = Callable[[BaseHTTPRequestHandler], None]


class Clock:
    """Seconds that pass only by waiting, or where a test says so."""

    def __init__(self) -> None:
        self.time = 1000.0
        self.waits: list[float] = []

    def __call__(self) -> float:
        return self.time

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.time += seconds


class Site:
    """Answers 404 unless a route was put there. `asked` holds the path and headers of every question."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.root = f"http://127.0.0.1:{server.server_address[1]}"
        self.routes: dict[str, Route] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked if path != "/robots.txt"]

    def put(self, path: str, body: str | bytes, *, status: int = 200, **headers: str) -> str:
        """A fixed answer. Header names are written with `_` for `-`. Returns the url."""
        return self.on(path, lambda handler: answer(handler, body, status, headers))

    def on(self, path: str, route: Route) -> str:
        self.routes[path] = route
        return self.root + path


def answer(handler: BaseHTTPRequestHandler, body: str | bytes, status: int, headers: dict[str, str]) -> None:
    raw = body.encode() if isinstance(body, str) else body
    handler.send_response(status)
    for name, value in {"Content_Length": str(len(raw)), **headers}.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(raw)


def missing(handler: BaseHTTPRequestHandler) -> None:
    answer(handler, "", 404, {})


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """The client hangs up on purpose in these tests."""


@pytest.fixture
def site() -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            here.asked.append((self.path, dict(self.headers)))
            here.routes.get(self.path, missing)(self)

        def log_message(self, *_: Any) -> None:
            pass

    with Server(("127.0.0.1", 0), Handler) as server:
        here = Site(server)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield here
        server.shutdown()
        thread.join()


@dataclass
class Remembered:
    etag: str | None
    last_modified: str | None
    sha256: str


@dataclass
class MemoryShelf:
    bodies: dict[str, bytes] = field(default_factory=dict)
    urls: dict[str, Remembered] = field(default_factory=dict)

    def remembered(self, url: str) -> Remembered | None:
        return self.urls.get(url)

    def body(self, sha256: str) -> bytes:
        if sha256 not in self.bodies:
            raise FileNotFoundError(sha256)
        return self.bodies[sha256]

    def keep(self, snapshot: model.Snapshot, etag: str | None, last_modified: str | None) -> None:
        self.bodies[snapshot.sha256] = snapshot.body
        self.urls[snapshot.url] = Remembered(etag, last_modified, snapshot.sha256)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shelf() -> MemoryShelf:
    return MemoryShelf()


@pytest.fixture
def new_client(clock: Clock, shelf: MemoryShelf) -> Callable[..., pull.Client]:
    def new(authorities: Path | None = None) -> pull.Client:
        return pull.Client(
            "mailto:desk@example.org",
            clock=clock,
            wait=clock.wait,
            now=lambda: datetime(2026, 11, 20, 1, 2, 3, tzinfo=UTC),
            shelf=shelf,
            authorities=authorities,
        )

    return new


@pytest.fixture
def client(new_client: Callable[..., pull.Client]) -> pull.Client:
    return new_client()


@pytest.fixture
def refusal(client: pull.Client) -> Callable[..., pull.Refused]:
    """What asking for a url is refused with."""

    def ask(url: str, local: bool = True) -> pull.Refused:
        with pytest.raises(pull.Refused) as caught:
            client.get(url, local=local)
        return caught.value

    return ask


@pytest.fixture
def bomb() -> bytes:
    """64 MB of zeros in 64 KB."""
    return gzip.compress(bytes(64_000_000), compresslevel=9)

"""One question to one server: who answers is checked, and the answer is timed and weighed while it comes in."""

import io
import socket
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from http.client import HTTPResponse
from pathlib import Path
from typing import Any, cast

import requests
import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import ConnectionPool, HTTPConnectionPool, HTTPSConnectionPool

from scripts.pull import body, guard
from scripts.pull.refused import Passing, Refused

SECONDS = 60.0
"""From the first byte asked to the last byte read."""

CONNECT_SECONDS = 15.0

WIRE_BYTES = body.BYTES + 1_000_000
"""Headers and chunk marks come on top of the body."""


@dataclass(frozen=True)
class Answer:
    """What one server said: no redirect followed, the body unpacked."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes


class Watch:
    """What is watched while one answer comes in: the address connected to, the time left, the bytes so far."""

    def __init__(self, url: str, *, local: bool, clock: Callable[[], float]) -> None:
        self.url = url
        self._local = local
        self._clock = clock
        self._deadline = clock() + SECONDS
        self._bytes = 0

    def meet(self, address: str) -> None:
        """Looks at the peer itself: between the check of a name and the connection the name may have moved."""
        guard.admit(self.url, address, local=self._local)

    def seconds(self) -> float:
        """Time left. Raises TimeoutError once there is none."""
        left = self._deadline - self._clock()
        if left <= 0:
            raise TimeoutError(f"no whole answer within {SECONDS:.0f} seconds")
        return left

    def weigh(self, size: int) -> None:
        """Counts bytes off the wire. Raises Refused above the limit."""
        self._bytes += size
        if self._bytes > WIRE_BYTES:
            raise body.too_long(self.url)


class WatchedReader(io.RawIOBase):
    """Reads a socket so that slow headers and slow bodies end at the same deadline; a timeout per read never would."""

    def __init__(self, raw: io.RawIOBase, sock: socket.socket, watch: Watch) -> None:
        self._raw = raw
        self._sock = sock
        self._watch = watch

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int | None:
        self._sock.settimeout(self._watch.seconds())
        size: int | None = self._raw.readinto(buffer)
        self._watch.weigh(size or 0)
        return size

    def close(self) -> None:
        self._raw.close()
        super().close()


class WatchedResponse(HTTPResponse):
    def __init__(self, sock: socket.socket, *args: Any, watch: Watch, **options: Any) -> None:
        super().__init__(sock, *args, **options)
        self.fp = io.BufferedReader(WatchedReader(self.fp.detach(), sock, watch))


class WatchedConnection(HTTPConnection):
    def __init__(self, *args: Any, watch: Watch, **options: Any) -> None:
        super().__init__(*args, **options)
        self._watch = watch
        # urllib3 only calls it; its types ask for the class itself.
        self.response_class = partial(WatchedResponse, watch=watch)  # type: ignore[assignment]

    def _new_conn(self) -> socket.socket:
        sock = super()._new_conn()
        try:
            self._watch.meet(sock.getpeername()[0])
        except Refused:
            sock.close()
            raise
        return sock


class WatchedTlsConnection(WatchedConnection, HTTPSConnection):
    pass


class WatchedPool(HTTPConnectionPool):
    ConnectionCls = WatchedConnection


class WatchedTlsPool(HTTPSConnectionPool):
    ConnectionCls = WatchedTlsConnection


class WatchedAdapter(HTTPAdapter):
    """Serves one question: no cookies, no environment, no proxy, no connection kept."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        super().__init__()
        self.poolmanager.pool_classes_by_scheme = {"http": WatchedPool, "https": WatchedTlsPool}

    def get_connection_with_tls_context(self, *args: Any, **options: Any) -> ConnectionPool:
        pool = cast(HTTPConnectionPool, super().get_connection_with_tls_context(*args, **options))
        pool.conn_kw["watch"] = self._watch
        return pool


def ask(url: str, headers: Mapping[str, str], watch: Watch, authorities: Path | None) -> Answer:
    """Asks once. `authorities` is a file of certificates trusted instead of the usual ones.

    Raises Passing where nothing whole came back, Refused where what came back must not be used.
    """
    request = requests.Request("GET", url, headers=dict(headers)).prepare()
    adapter = WatchedAdapter(watch)
    verify = str(authorities) if authorities else True
    try:
        with adapter.send(request, stream=True, timeout=CONNECT_SECONDS, verify=verify) as response:
            return Answer(url, response.status_code, response.headers, body.read(url, response))
    except requests.exceptions.SSLError as error:
        raise Refused(url, f"its certificate or encryption is not valid: {_certificate_fault(error)}") from error
    except (requests.Timeout, urllib3.exceptions.TimeoutError) as error:
        raise Passing(url, f"no whole answer came within {SECONDS:.0f} seconds") from error
    except (requests.RequestException, urllib3.exceptions.HTTPError) as error:
        raise Passing(url, "the connection failed or broke off before the answer was whole") from error
    finally:
        adapter.close()


def _certificate_fault(error: BaseException | None) -> str:
    while error:
        if isinstance(error, ssl.SSLCertVerificationError):
            return str(error.verify_message)
        error = error.__context__
    return "the connection could not be secured"

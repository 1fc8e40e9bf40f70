"""Encryption is always verified: nobody in between may write a blacklist."""

import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import trustme

from scripts import pull

PAGE = "<html><body><p>示例市欠薪名单</p></body></html>".encode()


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/" else 404)
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *_: Any) -> None:
        pass


class Server(HTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A handshake the client broke off."""


@pytest.fixture
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def serve() -> Iterator[Callable[..., str]]:
    running: list[tuple[Server, Thread]] = []

    def start(certificate: trustme.LeafCert) -> str:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        server = Server(("127.0.0.1", 0), Handler)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        running.append((server, thread))
        return f"https://127.0.0.1:{server.server_address[1]}/"

    yield start
    for server, thread in running:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def trusting(authority: trustme.CA, tmp_path: Path, new_client: Callable[..., pull.Client]) -> pull.Client:
    """A client that trusts our own authority."""
    bundle = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(bundle))
    return new_client(authorities=bundle)


def test_a_valid_certificate_is_accepted(authority: trustme.CA, serve: Any, trusting: pull.Client) -> None:
    assert trusting.get(serve(authority.issue_cert("127.0.0.1")), local=True).body == PAGE


FAULTS: dict[str, tuple[Callable[[trustme.CA], trustme.LeafCert], str]] = {
    "expired": (
        lambda authority: authority.issue_cert("127.0.0.1", not_after=datetime(2020, 1, 1, tzinfo=UTC)),
        "certificate has expired",
    ),
    "another host": (lambda authority: authority.issue_cert("bureau.example.org"), "mismatch"),
    "unknown authority": (lambda _: trustme.CA().issue_cert("127.0.0.1"), "certificate"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_an_invalid_certificate_is_refused(
    authority: trustme.CA, serve: Any, trusting: pull.Client, clock: Any, fault: str
) -> None:
    issue, sentence = FAULTS[fault]
    with pytest.raises(pull.Refused, match=f"certificate or encryption is not valid: .*{sentence}"):
        trusting.get(serve(issue(authority)), local=True)
    assert clock.waits == [], "a certificate does not get better within the run"

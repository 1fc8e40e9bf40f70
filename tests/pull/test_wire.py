"""Answers that are too long, too slow, cut off, packed wrongly, or come from somewhere else than the name promised."""

import socket
import tracemalloc
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from scripts import pull
from scripts.pull import body, wire

Refusal = Callable[..., pull.Refused]
PAGE = "<html><body><p>示例市欠薪名单</p></body></html>"


def start(handler: BaseHTTPRequestHandler, **headers: str) -> None:
    handler.send_response(200)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()


def test_a_gzip_bomb_is_refused(site: Any, refusal: Refusal, bomb: bytes) -> None:
    assert refusal(site.put("/bomb", bomb, Content_Encoding="gzip")).sentence == "it is longer than 20 MB"


def test_a_gzip_bomb_is_not_unpacked_to_its_end(bomb: bytes) -> None:
    tracemalloc.start()
    with pytest.raises(pull.Refused, match="longer than 20 MB"):
        body.gunzip("http://bureau.example.org/", bomb)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2.5 * body.BYTES


def test_an_endless_answer_is_refused(site: Any, refusal: Refusal) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        start(handler, Transfer_Encoding="chunked")
        while True:
            handler.wfile.write(b"100000\r\n" + bytes(0x100000) + b"\r\n")

    assert refusal(site.on("/endless", endless)).sentence == "it is longer than 20 MB"


def test_an_endless_line_between_chunks_is_refused(site: Any, refusal: Refusal) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        start(handler, Transfer_Encoding="chunked")
        while True:
            handler.wfile.write(b"0" * 0x100000)

    assert "broke off" in refusal(site.on("/endless", endless)).sentence


def test_a_slow_body_ends_at_the_deadline(site: Any, clock: Any, refusal: Refusal) -> None:
    def slow(handler: BaseHTTPRequestHandler) -> None:
        start(handler, Content_Length="100")
        for _ in range(20):
            clock.time += 7
            handler.wfile.write(b".")

    refused = refusal(site.on("/slow", slow))
    assert (refused.sentence, refused.status) == ("no whole answer came within 60 seconds", 0)
    assert site.paths == ["/slow"], "a host that let us wait for a minute is not asked again"


def test_slow_headers_end_at_the_deadline(site: Any, clock: Any, refusal: Refusal) -> None:
    def slow(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(20):
            clock.time += 7
            handler.wfile.write(f"X-{number}: x\r\n".encode())

    assert refusal(site.on("/slow", slow)).sentence == "no whole answer came within 60 seconds"


def test_silence_ends_at_the_deadline(site: Any, refusal: Refusal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wire, "SECONDS", 0.2)
    hung: list[BaseHTTPRequestHandler] = []

    def silent(handler: BaseHTTPRequestHandler) -> None:
        hung.append(handler)
        handler.connection.recv(1)

    assert "no whole answer came" in refusal(site.on("/silent", silent)).sentence
    assert len(hung) == 3


@pytest.mark.parametrize(
    ("headers", "part"),
    [
        ({"Content_Length": "999"}, PAGE.encode()),
        ({"Transfer_Encoding": "chunked"}, b"40\r\n<html>"),
        ({"Transfer_Encoding": "chunked"}, b"6\r\n<html>\r\n"),
        ({"Content_Length": "14", "Content_Encoding": "gzip"}, bytes.fromhex("1f8b0800000000000003b3c9304af5c8")[:14]),
    ],
    ids=["length", "inside a chunk", "between chunks", "gzip"],
)
def test_an_answer_cut_off_is_an_error(site: Any, refusal: Refusal, headers: dict[str, str], part: bytes) -> None:
    def cut(handler: BaseHTTPRequestHandler) -> None:
        start(handler, **headers)
        handler.wfile.write(part)

    assert "broke off" in refusal(site.on("/cut", cut)).sentence


@pytest.mark.parametrize(
    ("packing", "sentence"),
    [("gzip", "its gzip packing is damaged"), ("br", "it is packed as br, which was not asked for")],
)
def test_a_packing_that_cannot_be_undone_is_refused(site: Any, refusal: Refusal, packing: str, sentence: str) -> None:
    assert refusal(site.put("/packed", PAGE, Content_Encoding=packing)).sentence == sentence


def test_nobody_listening_is_a_connection_that_failed(clock: Any, refusal: Refusal) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    assert "the connection failed" in refusal(f"http://127.0.0.1:{port}/").sentence
    assert clock.waits == [2.0, 8.0]


def test_a_name_that_moves_home_between_check_and_connection_is_refused(
    site: Any, refusal: Refusal, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(site.root.rpartition(":")[2])
    answers = iter(["93.184.216.34", "93.184.216.34", "127.0.0.1"])

    def rebinding(*_: Any, **__: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    refused = refusal(f"http://bureau.example.org:{port}/", local=False)
    assert "127.0.0.1, which is not on the public internet" in refused.sentence
    assert site.asked == []

"""How the client spaces its questions, asks again, and gives a host up."""

from collections.abc import Callable
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from scripts import pull
from scripts.pull import status

PAGE = "<html><body><p>示例市欠薪名单</p></body></html>"
BUSY = "the server is busy or broken"


def failing(times: int, code: int, **headers: str) -> Callable[[BaseHTTPRequestHandler], None]:
    """A route that fails so many times before it answers."""
    left = [times]

    def route(handler: BaseHTTPRequestHandler) -> None:
        left[0] -= 1
        handler.send_response(code if left[0] >= 0 else 200)
        for name, value in {"Content-Length": str(len(PAGE.encode())), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(PAGE.encode())

    return route


def test_questions_to_one_host_are_two_seconds_apart(site: Any, client: pull.Client, clock: Any) -> None:
    for path in ("/a", "/b"):
        client.get(site.put(path, PAGE), local=True)
    assert clock.waits == [2.0, 2.0], "after robots.txt, and between the pages"


def test_a_server_that_stumbles_is_asked_again(site: Any, client: pull.Client, clock: Any) -> None:
    assert client.get(site.on("/flaky", failing(2, 503)), local=True).body == PAGE.encode()
    assert (site.paths, clock.waits) == (["/flaky"] * 3, [2.0, 2.0, 8.0])


def test_a_server_that_stays_broken_is_asked_three_times(site: Any, refusal: Any) -> None:
    refused = refusal(site.on("/broken", failing(9, 500)))
    assert (refused.sentence, refused.status) == (f"{BUSY} (HTTP 500)", 500)
    assert site.paths == ["/broken"] * 3


def test_a_page_that_is_missing_is_asked_once(site: Any, refusal: Any) -> None:
    refused = refusal(f"{site.root}/missing")
    assert (refused.sentence, refused.status) == ("the page is gone (HTTP 404)", 404)
    assert site.paths == ["/missing"]


def test_retry_after_is_honoured(site: Any, client: pull.Client, clock: Any) -> None:
    client.get(site.on("/busy", failing(1, 429, Retry_After="33")), local=True)
    assert clock.waits == [2.0, 33.0]


def test_a_host_that_asks_for_more_than_a_minute_is_given_up(site: Any, refusal: Any, clock: Any) -> None:
    assert refusal(site.on("/busy", failing(9, 429, Retry_After="3600"))).status == 429
    assert "used up the 60 seconds" in refusal(site.put("/other", PAGE)).sentence
    assert (site.paths, clock.waits) == (["/busy"], [2.0])


def test_a_run_waits_at_most_a_minute_for_a_host_in_all(site: Any, refusal: Any, clock: Any) -> None:
    for number in range(9):
        refusal(site.on(f"/{number}", failing(9, 503, Retry_After="7")))
    retries = [pause for pause in clock.waits if pause == 7.0]
    assert sum(retries) == 56.0


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        ("Fri, 20 Nov 2026 01:03:03 GMT", 60.0),
        ("Fri, 20 Nov 2026 00:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(header: str | None, seconds: float | None) -> None:
    assert status.seconds(header, datetime(2026, 11, 20, 1, 2, 3, tzinfo=UTC)) == seconds

"""What a good answer is, what the client says of itself, redirects, and documents that did not change."""

from collections.abc import Callable
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from scripts import pull

PAGE = "<html><body><p>示例市欠薪名单</p></body></html>"


def test_an_answer_becomes_a_snapshot(site: Any, client: pull.Client) -> None:
    url = site.put("/list", PAGE.encode("gb18030"), Content_Type="text/html; charset=GBK")
    got = client.get(url, local=True, link_text="名单")
    assert (got.url, got.body, got.media, got.charset, got.link_text, got.fetched, got.sha256[:12]) == (
        url, PAGE.encode("gb18030"), "text/html", "gbk", "名单", "2026-11-20T09:02:03+08:00", "1bc9bd830c32",
    )  # fmt: skip


def test_the_client_names_itself_and_brings_no_cookies(site: Any, client: pull.Client) -> None:
    for path in ("/a", "/b"):
        client.get(site.put(path, PAGE, Set_Cookie="sid=1"), local=True)
    _, headers = site.asked[-1]
    assert headers["User-Agent"] == "AnxinBot/0.1 (+mailto:desk@example.org)"
    assert "Cookie" not in headers


@pytest.mark.parametrize("contact", ["某某局", "a@example.org\r\nX: y"])
def test_a_contact_that_cannot_stand_in_a_header_is_refused(contact: str) -> None:
    with pytest.raises(ValueError, match=r"contact: .* cannot stand in a header"):
        pull.Client(contact, clock=lambda: 0.0, wait=lambda _: None, now=lambda: datetime.now(UTC))


def test_loopback_is_refused_unless_the_source_is_local(site: Any, refusal: Any) -> None:
    assert "127.0.0.1, which is not on the public internet" in refusal(site.put("/list", PAGE), local=False).sentence
    assert site.asked == []


def test_a_redirect_is_followed_and_its_end_remembered(site: Any, client: pull.Client) -> None:
    url = site.put("/old", "", status=302, Location="new/list")
    site.put("/new/list", PAGE)
    assert client.get(url, local=True).url == url
    assert client.landed(url) == f"{site.root}/new/list"


@pytest.mark.parametrize(
    ("to", "sentence"),
    [
        ("file:///etc/passwd", "only http and https are asked, not file"),
        ("ftp://127.0.0.1/", "only http and https are asked, not ftp"),
        ("http://169.254.169.254/latest/", "its host is 169.254.169.254, which is not on the public internet"),
        ("http://name:word@127.0.0.1/", "an address with a user name or password in it is not asked"),
        ("http://[::1/", "leads to this, which is not a web address"),
        ("/turn", "it redirects more than 5 times"),
        ("", "it redirects more than 5 times"),
    ],
)
def test_a_redirect_to_where_we_do_not_go_is_refused(site: Any, refusal: Any, to: str, sentence: str) -> None:
    assert sentence in refusal(site.put("/turn", "", status=302, Location=to)).sentence


@pytest.mark.parametrize("status", [204, 206, 300, 304, 400, 402, 451])
def test_a_status_without_a_document_is_refused(site: Any, refusal: Any, status: int) -> None:
    url = site.put("/list", PAGE if status in (206, 300, 400, 402, 451) else "", status=status)
    assert refusal(url).sentence == f"the server answered HTTP {status}, which brings no document"


def unless_known(etag: str) -> Callable[[BaseHTTPRequestHandler], None]:
    """A route that answers 304 to who brings the tag."""

    def route(handler: BaseHTTPRequestHandler) -> None:
        known = handler.headers.get("If-None-Match") == etag
        handler.send_response(304 if known else 200)
        handler.send_header("ETag", etag)
        handler.end_headers()
        if not known:
            handler.wfile.write(PAGE.encode())

    return route


def test_an_unchanged_document_comes_from_the_shelf(site: Any, new_client: Any) -> None:
    url = site.on("/list", unless_known('"1"'))
    first, again = (new_client().get(url, local=True) for _ in range(2))
    assert again == first
    assert site.asked[-1][1]["If-None-Match"] == '"1"'


@pytest.mark.parametrize("harm", ["changed", "gone"])
def test_bytes_that_are_no_longer_whole_are_asked_for_again(site: Any, new_client: Any, shelf: Any, harm: str) -> None:
    url = site.on("/list", unless_known('"1"'))
    sha256 = new_client().get(url, local=True).sha256
    if harm == "changed":
        shelf.bodies[sha256] = b"half"
    else:
        del shelf.bodies[sha256]
    assert new_client().get(url, local=True).body == PAGE.encode()
    assert "If-None-Match" not in site.asked[-1][1]


def test_a_document_without_tag_or_date_is_asked_for_in_full(site: Any, new_client: Any) -> None:
    url = site.put("/list", PAGE)
    for _ in range(2):
        new_client().get(url, local=True)
    assert not {"If-None-Match", "If-Modified-Since"} & set(site.asked[-1][1])

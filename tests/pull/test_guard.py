"""Which addresses may be asked, in every spelling that a link or a redirect may use."""

import socket
from typing import Any

import pytest

from scripts.pull import guard
from scripts.pull.refused import Refused

NOWHERE_PUBLIC = [
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.1.1/",
    "http://[fd00::1]/",
]
NEVER = [
    "http://169.254.169.254/latest/meta-data/",
    "http://[fe80::1]/",
    "http://[::ffff:169.254.169.254]/",
    "http://100.64.0.1/",
    "http://[fec0::1]/",
    "http://0.0.0.0/",
    "http://[::]/",
    "http://224.0.0.1/",
    "http://[ff02::1]/",
    "http://255.255.255.255/",
    "http://240.0.0.1/",
    "http://１２７.０.０.１/",
    "file:///etc/passwd",
    "ftp://198.51.100.1/list.xlsx",
    "data:text/html,x",
    "javascript:alert(1)",
    "//198.51.100.1/",
    "list.html",
    "",
    "http://",
    "http://name:word@93.184.216.34/",
    "http://name@93.184.216.34/",
    "http://93.184.216.34:99999/",
    "http://93.184.216.34:port/",
    "http://[::1/",
]
PUBLIC = ["http://93.184.216.34/", "https://93.184.216.34:8443/名单.html", "http://[2606:2800:220:1::1]/"]


def may_be_asked(url: str, local: bool) -> bool:
    try:
        guard.check(guard.normal(url), local=local)
    except Refused:
        return False
    return True


@pytest.mark.parametrize("url", NOWHERE_PUBLIC)
def test_an_address_of_our_own_network_is_asked_only_where_the_source_says_so(url: str) -> None:
    assert (may_be_asked(url, local=False), may_be_asked(url, local=True)) == (False, True)


@pytest.mark.parametrize("url", NEVER)
def test_some_addresses_are_asked_by_no_source(url: str) -> None:
    assert (may_be_asked(url, local=False), may_be_asked(url, local=True)) == (False, False)


@pytest.mark.parametrize("url", PUBLIC)
def test_a_public_address_is_asked(url: str) -> None:
    assert may_be_asked(url, local=False)


def test_a_name_is_refused_when_one_of_its_addresses_is_private(monkeypatch: pytest.MonkeyPatch) -> None:
    def two_addresses(*_: Any, **__: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.216.34", "10.0.0.7")]

    monkeypatch.setattr(socket, "getaddrinfo", two_addresses)
    with pytest.raises(Refused, match=r"10\.0\.0\.7, which is not on the public internet; if it is meant"):
        guard.check("http://bureau.example.org/", local=False)


def test_a_name_that_cannot_be_resolved_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: Any, **__: Any) -> list[Any]:
        raise socket.gaierror(-2, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(Refused, match=r"the host name bureau\.example\.org cannot be resolved"):
        guard.check("http://bureau.example.org/", local=False)


def test_links_are_read_as_the_page_means_them() -> None:
    base = "https://bureau.example.org/list/index.html"
    links = ["a.html", " /b.html", "?page=2", "//other.example.org/c", "名单.html"]
    assert [guard.joined(base, link) for link in links] == [
        "https://bureau.example.org/list/a.html",
        "https://bureau.example.org/b.html",
        "https://bureau.example.org/list/index.html?page=2",
        "https://other.example.org/c",
        "https://bureau.example.org/list/%E5%90%8D%E5%8D%95.html",
    ]

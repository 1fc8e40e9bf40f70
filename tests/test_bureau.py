"""The pretend bureau answers as a small web server does, and gives out nothing but its documents."""

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scripts.bureau import serve

PAGE = "<h1>演示公告</h1>".encode("gb18030")


@pytest.fixture
def base(tmp_path: Path) -> Iterator[str]:
    documents = tmp_path / "documents"
    (documents / "blacklist").mkdir(parents=True)
    (documents / "blacklist/index.html").write_bytes(PAGE)
    (documents / "演示.csv").write_bytes(b"a,b\n")
    (tmp_path / "private.html").write_text("not a document")
    (documents / "way-out.html").symlink_to(tmp_path / "private.html")
    with serve(documents) as address:
        yield address


def ask(base: str, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(urlsplit(base).netloc, timeout=5)
    connection.request(
        method,
        path,
        headers={name.replace("_", "-"): value for name, value in headers.items()},
    )
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize("path", ["/blacklist/index.html", "/blacklist/", "/blacklist", "/blacklist/?page=1"])
def test_a_document_comes_as_its_bytes(base: str, path: str) -> None:
    answer, body = ask(base, path)
    assert (answer.status, answer.headers["Content-Type"], body) == (
        200,
        "text/html",
        PAGE,
    )


def test_a_path_in_chinese_is_found(base: str) -> None:
    answer, body = ask(base, "/%E6%BC%94%E7%A4%BA.csv")
    assert (answer.status, answer.headers["Content-Type"], body) == (
        200,
        "text/csv",
        b"a,b\n",
    )


@pytest.mark.parametrize(
    "path",
    [
        "/none.html",
        "/",
        "/../private.html",
        "/%2e%2e/private.html",
        "/way-out.html",
        "//private.html",
        "/%00",
    ],
)
def test_nothing_else_is_given_out(base: str, path: str) -> None:
    assert ask(base, path)[0].status == 404


def test_an_unchanged_document_is_not_sent_twice(base: str) -> None:
    etag = ask(base, "/blacklist/")[0].headers["ETag"]
    again, body = ask(base, "/blacklist/", If_None_Match=etag)
    assert (again.status, again.headers["ETag"], body) == (304, etag, b"")
    assert ask(base, "/blacklist/", If_None_Match='"of another day"')[1] == PAGE


def test_head_gives_the_length_without_the_body(base: str) -> None:
    answer, body = ask(base, "/blacklist/", "HEAD")
    assert (answer.status, int(answer.headers["Content-Length"]), body) == (
        200,
        len(PAGE),
        b"",
    )


def test_a_port_that_is_taken_is_an_error(base: str, tmp_path: Path) -> None:
    port = urlsplit(base).port
    assert port
    with pytest.raises(OSError, match="in use"), serve(tmp_path, port):
        raise AssertionError

"""The shelf keeps bytes by their hash and remembers what addresses answered."""

import hashlib
from pathlib import Path

import pytest

from scripts.model import Snapshot
from scripts.store import Shelf

URL = "https://example.org/list.html"


def snapshot(body: bytes, media: str = "text/html") -> Snapshot:
    digest = hashlib.sha256(body).hexdigest()
    return Snapshot(url=URL, body=body, fetched="2026-11-20T08:00:00+08:00", sha256=digest, media=media)


def test_bytes_come_back_as_they_were(tmp_path: Path) -> None:
    one = snapshot("名单".encode("gb18030"))
    Shelf(tmp_path).keep(one, etag='"a"', last_modified=None)
    assert Shelf(tmp_path).body(one.sha256) == one.body
    assert (tmp_path / "snapshots" / one.sha256[:2] / f"{one.sha256}.html").is_file()


def test_the_last_answer_of_an_address_is_remembered(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    assert shelf.remembered(URL) is None
    shelf.keep(snapshot(b"old"), etag='"a"', last_modified=None)
    shelf.keep(snapshot(b"new"), etag=None, last_modified="Fri, 20 Nov 2026 00:00:00 GMT")
    remembered = shelf.remembered(URL)
    assert remembered is not None
    assert (remembered.etag, remembered.sha256) == (None, snapshot(b"new").sha256)
    assert shelf.body(snapshot(b"old").sha256) == b"old"


def test_damaged_bytes_are_repaired_when_they_are_kept_again(tmp_path: Path) -> None:
    one = snapshot(b"whole")
    Shelf(tmp_path).keep(one, etag=None, last_modified=None)
    (file,) = (tmp_path / "snapshots").rglob("*.html")
    file.write_bytes(b"half")
    Shelf(tmp_path).keep(one, etag=None, last_modified=None)
    assert Shelf(tmp_path).body(one.sha256) == b"whole"


def test_a_damaged_memory_only_means_asking_again(tmp_path: Path) -> None:
    Shelf(tmp_path).keep(snapshot(b"x"), etag='"a"', last_modified=None)
    (file,) = (tmp_path / "http").rglob("*.json")
    file.write_bytes(b"{")
    assert Shelf(tmp_path).remembered(URL) is None


def test_bytes_that_were_never_kept_are_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Shelf(tmp_path).body("00" * 32)

"""What is kept of earlier answers, so that an unchanged document is not sent again."""

import hashlib
from dataclasses import dataclass
from typing import Protocol

from scripts.model import Snapshot


class Remembered(Protocol):
    """What the last good answer of a url said of itself."""

    @property
    def etag(self) -> str | None: ...
    @property
    def last_modified(self) -> str | None: ...
    @property
    def sha256(self) -> str: ...


class Shelf(Protocol):
    """Raw bytes by their hash, and by url what the next question for it needs."""

    def remembered(self, url: str) -> Remembered | None:
        """None where the url has no good answer yet."""

    def body(self, sha256: str) -> bytes:
        """Raises OSError where the bytes are gone."""

    def keep(self, snapshot: Snapshot, etag: str | None, last_modified: str | None) -> None:
        """Keeps the bytes, and remembers them as the url's last good answer."""


@dataclass(frozen=True)
class Kept:
    """An earlier answer whose bytes are still whole, and the conditions under which the server need not repeat it."""

    body: bytes
    conditions: dict[str, str]


def kept(shelf: Shelf | None, url: str) -> Kept | None:
    """None where nothing is kept, the bytes no longer have their hash, or the server gave no condition to ask with."""
    remembered = shelf.remembered(url) if shelf else None
    if not (shelf and remembered):
        return None
    wanted = {"If-None-Match": remembered.etag, "If-Modified-Since": remembered.last_modified}
    conditions = {name: value for name, value in wanted.items() if value}
    try:
        body = shelf.body(remembered.sha256)
    except OSError:
        return None
    return Kept(body, conditions) if conditions and digest(body) == remembered.sha256 else None


def digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()

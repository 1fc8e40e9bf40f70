"""Notices already parsed, by the hash of their file. Safe to delete: it only saves time."""

import hashlib
import inspect
from contextlib import suppress
from pathlib import Path

import msgspec

from scripts.model import Notice, base, notice
from scripts.store import atomic


class NoticeCache:
    """Parsed notices between runs; all are forgotten when the types change."""

    def __init__(self, private: Path) -> None:
        self.file = private / "cache" / f"notices-{_version()}.json"
        self.before = self._read()
        self.used: dict[str, Notice] = {}

    def get(self, body: bytes) -> Notice | None:
        key = _hash(body)
        if key in self.before:
            self.used[key] = self.before[key]
        return self.before.get(key)

    def put(self, body: bytes, parsed: Notice) -> None:
        self.used[_hash(body)] = parsed

    def save(self) -> None:
        """Writes what this run used, where that differs from what was there and the folder may be written."""
        if self.used.keys() != self.before.keys():
            with suppress(OSError):
                atomic.write(self.file, msgspec.json.encode(self.used, order="sorted"))
                self._drop_older()

    def _drop_older(self) -> None:
        """Caches of earlier types are read by nobody, and say what has been forgotten since."""
        for file in self.file.parent.glob("notices-*.json"):
            if file != self.file:
                file.unlink()

    def _read(self) -> dict[str, Notice]:
        try:
            return msgspec.json.decode(self.file.read_bytes(), type=dict[str, Notice])
        except (FileNotFoundError, msgspec.MsgspecError):
            return {}


def _version() -> str:
    return _hash((inspect.getsource(base) + inspect.getsource(notice)).encode())[:12]


def _hash(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()

"""The shelf: bytes as fetched, by their hash, and what each address last answered, so that it can be asked politely."""

import hashlib
from collections.abc import Set
from pathlib import Path

import msgspec

from scripts.model import Sha256, Snapshot, Struct
from scripts.store import atomic

EXTENSIONS = {
    "text/html": "html",
    "text/csv": "csv",
    "text/plain": "txt",
    "application/json": "json",
    "application/pdf": "pdf",
    "application/vnd.ms-excel": "xls",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}


class Remembered(Struct, frozen=True, kw_only=True):
    """What an address answered last: its validators, and the hash of the bytes that were kept."""

    url: str
    etag: str | None = None
    last_modified: str | None = None
    sha256: Sha256


class Shelf:
    """Snapshots below the private folder."""

    def __init__(self, private: Path) -> None:
        self.snapshots = private / "snapshots"
        self.answers = private / "http"

    def keep(self, snapshot: Snapshot, etag: str | None, last_modified: str | None) -> None:
        """Keeps the bytes, and then that the address answered with them."""
        name = f"{snapshot.sha256}.{EXTENSIONS.get(snapshot.media, 'bin')}"
        atomic.write(self.snapshots / snapshot.sha256[:2] / name, snapshot.body)
        answer = Remembered(url=snapshot.url, etag=etag, last_modified=last_modified, sha256=snapshot.sha256)
        atomic.write(self._answer(snapshot.url), msgspec.json.encode(answer) + b"\n")

    def body(self, sha256: str) -> bytes:
        """The bytes kept under a hash. Raises FileNotFoundError."""
        found = sorted((self.snapshots / sha256[:2]).glob(f"{sha256}.*"))
        if not found:
            raise FileNotFoundError(f"no snapshot {sha256} is kept")
        return found[0].read_bytes()

    def remembered(self, url: str) -> Remembered | None:
        """What the address last answered; None where it was never asked or the note about it is damaged."""
        return self._noted(self._answer(url))

    def _noted(self, file: Path) -> Remembered | None:
        try:
            return msgspec.json.decode(file.read_bytes(), type=Remembered)
        except (FileNotFoundError, msgspec.MsgspecError):
            return None

    def sweep(self, kept: Set[str]) -> None:
        """Drops every snapshot whose hash is not among those kept, and what was noted about answers with such bytes."""
        for file in sorted(self.snapshots.rglob("*.*")):
            if file.stem not in kept and not file.name.startswith("."):
                file.unlink()
        for file in sorted(self.answers.rglob("*.json")):
            if (noted := self._noted(file)) and noted.sha256 not in kept:
                file.unlink()

    def _answer(self, url: str) -> Path:
        key = hashlib.sha256(url.encode()).hexdigest()
        return self.answers / key[:2] / f"{key}.json"

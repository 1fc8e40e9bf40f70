"""One run at a time: a lock that the kernel drops with the process that holds it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from scripts.store import atomic


class Locked(Exception):
    """Another run holds the data folder."""


@contextmanager
def held(private: Path) -> Iterator[None]:
    """Holds the lock below `private`. Raises Locked at once where another process does, naming it."""
    private.mkdir(parents=True, exist_ok=True)
    owner = private / "lock.pid"
    lock = FileLock(private / ".lock", timeout=0)
    try:
        lock.acquire()
    except Timeout as error:
        raise Locked(f"another run (process {_named(owner)}) holds the data folder: wait until it ends") from error
    try:
        atomic.write(owner, f"{os.getpid()}\n".encode())
        yield
    finally:
        owner.unlink(missing_ok=True)
        lock.release()


def _named(owner: Path) -> str:
    """The process id the holder wrote; it writes it just after it takes the lock."""
    return owner.read_text("utf-8").strip() if owner.is_file() else "just starting"

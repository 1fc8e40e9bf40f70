"""Files that are either as before or as after, whatever happens between: written beside, flushed, then renamed."""

import os
from pathlib import Path

PREFIX = ".tmp-"


def write(path: Path, body: bytes, *, mode: int = 0o666) -> bool:
    """Makes the file hold `body`; False where it did already and stays untouched. Raises OSError, changing nothing."""
    if path.is_file() and path.read_bytes() == body:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{PREFIX}{os.getpid()}-{path.name[-100:]}")
    try:
        _flushed(draft, body, mode)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    _flush_folder(path.parent)
    return True


def _flushed(draft: Path, body: bytes, mode: int) -> None:
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(handle, "wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """A rename lasts through a power cut only once the folder itself is on disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(root: Path) -> int:
    """Removes what killed runs left behind; only safe under the lock. Returns how many files went."""
    drafts = sorted(path for path in root.rglob(f"{PREFIX}*") if path.is_file())
    for draft in drafts:
        draft.unlink()
    return len(drafts)

"""Files an office drops below the data folder, instead of a web address."""

from pathlib import Path, PurePath

from scripts.pull import body
from scripts.pull.refused import Misdeclared, Refused


def files(root: Path, pattern: str) -> tuple[str, ...]:
    """Paths relative to `root` that match, sorted; half-saved and hidden files left out. Raises Misdeclared."""
    if not pattern or PurePath(pattern).is_absolute() or ".." in PurePath(pattern).parts:
        raise Misdeclared("pull.path", f"{pattern!r} leads out of the data folder; write it relative to that folder")
    found = (path for path in root.glob(pattern) if path.is_file() and not path.name.startswith((".", "~$")))
    return tuple(sorted(path.relative_to(root).as_posix() for path in found))


def read(root: Path, name: str) -> bytes:
    """The file's bytes. Raises Refused where it is too long, cannot be read, or is a link out of `root`."""
    path = root / name
    if not path.resolve().is_relative_to(root.resolve()):
        raise Refused(url(name), "it is a link that leads out of the data folder; copy the file itself there")
    try:
        if path.stat().st_size > body.BYTES:
            raise body.too_long(url(name))
        return path.read_bytes()
    except OSError as error:
        raise Refused(url(name), f"the file cannot be read: {error.strerror}") from error


def url(name: str) -> str:
    return f"file:{name}"

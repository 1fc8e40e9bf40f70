"""Whether words stand anywhere below a folder: in files, in what is packed in them, in names."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path


def traces(folder: Path, words: Iterable[str]) -> list[tuple[str, str]]:
    """Each word with each file that holds it, in its bytes or its name."""
    wanted, found = tuple(words), []
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        bodies = [name.encode(), *(unpacked(name, file.read_bytes()) if file.is_file() else ())]
        found += [(word, name) for word in wanted if any(word.encode() in body for body in bodies)]
    return found


def unpacked(name: str, body: bytes) -> Iterator[bytes]:
    """A file's bytes, and those of what is packed in it."""
    yield body
    if zipfile.is_zipfile(io.BytesIO(body)):
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            for member in archive.namelist():
                yield from unpacked(member, archive.read(member))
    elif body.startswith(b"\x1f\x8b"):
        yield from unpacked(name, gzip.decompress(body))
    elif name.endswith(".bin"):
        # The index of the search is deflated without a header.
        yield zlib.decompress(body, -15)

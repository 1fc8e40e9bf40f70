"""Whether words stand anywhere below a folder: in files, in what is packed in them, in names."""

import gzip
import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path


def traces(folder: Path, words: Iterable[str]) -> list[tuple[str, str]]:
    """Each word with each file that holds it, in its bytes or its name."""
    wanted, found, known = tuple(words), [], summary_words(folder)
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        bodies = [name.encode(), *(unpacked(inflated(file, known)) if file.is_file() else ())]
        if file.suffix == ".bin" and file.parent.name == "offline":
            bodies += [body for path, kept in bundled(file, known) for body in (path.encode(), kept)]
        found += [(word, name) for word in wanted if any(word.encode() in body for body in bodies)]
    return found


def summary_words(folder: Path) -> bytes:
    """What the search's summaries are deflated against, where the folder holds a site."""
    for router in folder.rglob("router.bin"):
        head = re.search(rb'"words":"([0-9a-f]+)"', zlib.decompress(router.read_bytes(), -15))
        assert head
        return zlib.decompress((router.parent / f"blocks/{head[1].decode()}.bin").read_bytes(), -15)
    return b""


def inflated(file: Path, known: bytes) -> bytes:
    """A file's bytes; the index of the search, and what is kept of the site, are deflated without a header."""
    deflated = file.suffix == ".bin" and {"search", "offline"} & set(file.parts)
    return plain(file.as_posix(), file.read_bytes(), known) if deflated else file.read_bytes()


def plain(path: str, body: bytes, known: bytes) -> bytes:
    reader = zlib.decompressobj(-15, zdict=known if "/search/about/" in path else b"")
    return reader.decompress(body) + reader.flush()


def bundled(file: Path, known: bytes) -> Iterator[tuple[str, bytes]]:
    """Path and bytes, inflated, of what a device keeps (scripts/site/offline.py)."""
    body, length, at = inflated(file, known), 0, 0
    for at, byte in enumerate(body):
        length += (byte & 127) << 7 * at
        if byte < 128:
            break
    begin = at + 1 + length
    for path, size in json.loads(body[at + 1 : begin]):
        kept = body[begin : (begin := begin + size)]
        yield path, plain(path, kept, known) if path.endswith(".bin") else kept


def unpacked(body: bytes) -> Iterator[bytes]:
    """A file's bytes, and those of what is packed in it."""
    yield body
    if zipfile.is_zipfile(io.BytesIO(body)):
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            for member in archive.namelist():
                yield from unpacked(archive.read(member))
    elif body.startswith(b"\x1f\x8b"):
        yield from unpacked(gzip.decompress(body))

"""How the files of the index are written: columns of small numbers and texts that begin alike, deflated.

Deflated here, because servers as they come compress pages at most; inflated by theme/static/js/inflate.js, because the
browsers we serve from (Chromium 80, iOS 13) cannot. A file's name is a hash of what it says, not of its deflated bytes, which may
differ between releases of zlib.
"""

import hashlib
import json
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

NAME_BYTES = 5
"""Of the hash in a file's name: 40 bits keep ten thousand files apart, and the router carries one name a block."""


@dataclass(frozen=True)
class Written:
    """A file of the index under the name its content gives it: its columns, one after the other."""

    columns: tuple[bytes, ...]

    @property
    def hash(self) -> bytes:
        return hashlib.sha256(b"".join(self.columns)).digest()[:NAME_BYTES]

    @property
    def name(self) -> str:
        return self.hash.hex()

    @property
    def file(self) -> tuple[str, bytes]:
        return f"/search/blocks/{self.name}.bin", deflated(*self.columns)


def document(tree: object) -> Written:
    return Written((json_bytes(tree),))


def json_bytes(tree: object) -> bytes:
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def deflated(*columns: bytes, known: bytes = b"") -> bytes:
    """RFC 1951, without a header around it; each column is coded by how often its own bytes come. The reader has `known`."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -15, 9, zlib.Z_FILTERED, zdict=known)  # repeats of two or three bytes are chance
    *before, last = columns
    parts = [packer.compress(column) + packer.flush(zlib.Z_BLOCK) for column in before]
    return b"".join((*parts, packer.compress(last), packer.flush()))


def column(values: NDArray[np.int64]) -> bytes:
    """The same as `numbers`, of very many."""
    return values.astype(np.uint8).tobytes() if values.max(initial=0) < 128 else numbers(values.tolist())


def number(value: int) -> bytes:
    return numbers((value,))


def numbers(values: Iterable[int]) -> bytes:
    """Seven bits a byte, the lowest first; the eighth says that more follow."""
    listed = list(values)
    if max(listed, default=0) < 128:
        return bytes(listed)
    return b"".join([_ONE_BYTE[value] if value < 128 else _longer(value) for value in listed])


_ONE_BYTE = [bytes((value,)) for value in range(128)]


def _longer(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def packed(bits: str) -> bytes:
    """Written zeros and ones, eight a byte, the first of them the highest."""
    length = -(-len(bits) // 8)
    return int(bits.ljust(8 * length, "0") or "0", 2).to_bytes(length, "big")


def texts(keys: Sequence[str]) -> bytes:
    """Sorted texts: how much each shares with the one before (in UTF-16 units, as JavaScript counts), then the rest of each."""
    shared = [_shared(one, other) for one, other in zip(["", *keys], keys, strict=False)]
    rest = "\n".join(key[length:] for key, length in zip(keys, shared, strict=True)).encode()
    if max("".join(keys), default="") > "\uffff":  # rare characters count twice
        shared = [len(order(key[:length])) // 2 for key, length in zip(keys, shared, strict=True)]
    return numbers(shared) + number(len(rest)) + rest


def _shared(one: str, other: str) -> int:
    for length, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine != theirs:
            return length
    return min(len(one), len(other))


def order(text: str) -> bytes:
    """Sorts as JavaScript does, by UTF-16 units: rare characters come before some of the common ones."""
    return text.encode("utf-16-be")


def ordered(keys: Iterable[str]) -> list[str]:
    """Sorted so. Python's own order differs only where there are rare characters, and is found many times faster."""
    plain = sorted(keys)
    return sorted(plain, key=order) if any(map(_RARE.search, plain)) else plain


_RARE = re.compile("[\U00010000-\U0010ffff]")

"""The bytes of an answer, unpacked within limits: half a list must not pass for a list, nor a bomb fill the machine."""

import zlib

import requests

from scripts.pull.refused import Passing, Refused

BYTES = 20_000_000
"""Of one document, unpacked."""

GZIP = 16 + zlib.MAX_WBITS


def too_long(url: str) -> Refused:
    return Refused(url, f"it is longer than {BYTES // 1_000_000} MB")


def read(url: str, response: requests.Response) -> bytes:
    """The whole body. Raises Refused above the limit or in a packing not asked for, Passing where it is cut off."""
    packing = response.headers.get("Content-Encoding", "identity").strip().lower()
    if packing not in ("", "identity", "gzip", "x-gzip"):
        raise Refused(url, f"it is packed as {packing}, which was not asked for")
    packed = b"".join(response.raw.stream(65536, decode_content=False))
    if len(packed) > BYTES:
        raise too_long(url)
    return gunzip(url, packed) if packing.endswith("gzip") and packed else packed


def gunzip(url: str, packed: bytes) -> bytes:
    """Unpacks all members. Raises Refused above the limit or where it is not gzip, Passing where its end is missing."""
    parts: list[bytes] = []
    room = BYTES + 1
    while packed:
        member = zlib.decompressobj(GZIP)
        try:
            parts.append(member.decompress(packed, room))
        except zlib.error as error:
            raise Refused(url, "its gzip packing is damaged") from error
        room -= len(parts[-1])
        if room <= 0:
            raise too_long(url)
        if not member.eof:
            raise Passing(url, "it broke off before its gzip packing ended")
        packed = member.unused_data
    return b"".join(parts)

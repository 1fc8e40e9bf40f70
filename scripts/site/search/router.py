"""Where the blocks are: the one file of the index whose name stays. It also says which characters the index knows."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from scripts.site.search.blocks import Block, chunks
from scripts.site.search.entries import Entry
from scripts.site.search.form import Written, deflated, json_bytes, number, texts

ADDRESS = "/search/router.bin"
WIDE = 256
"""Blocks the router itself may list. Beyond it lists files that list them: one round trip more, and fewer bytes."""
LEAST, MOST = 32, 64
"""Blocks such a file lists."""


def files(head: Mapping[str, object], kinds: Mapping[str, Sequence[Block]]) -> Iterator[tuple[str, bytes]]:
    body, levels = b"", {}
    for name, blocks in kinds.items():
        listed: Sequence[Block] = blocks
        levels[name] = 0
        while len(listed) > WIDE:
            listed = [
                Block((listing(some),), some[0].begins)
                for some in chunks(listed, lambda _: 1, lambda block: block.begins, LEAST, MOST)
            ]
            yield from (block.file for block in listed)
            levels[name] += 1
        body += listing(listed)
    about = json_bytes({**head, "levels": levels})
    yield ADDRESS, deflated(number(len(about)) + about + body)


def listing(blocks: Sequence[Written]) -> bytes:
    """How many; where each begins; the hashes of all."""
    begins = [block.begins for block in blocks if isinstance(block, Block)]
    return number(len(blocks)) + texts(begins) + b"".join(block.hash for block in blocks)


def version(blocks: Sequence[Written]) -> str:
    """A name for what can be found, for those who print an answer: the same data has the same."""
    return hashlib.sha256(b"".join(block.hash for block in blocks)).hexdigest()[:8]


def alphabet(entries: Sequence[Entry]) -> list[int]:
    """Every character of a folded text, and brackets, as steps from one code point to the next."""
    known = sorted(map(ord, set("()" + "".join(text for entry in entries for _, text in entry.texts))))
    return [point - before for before, point in zip([0, *known], known, strict=False)]

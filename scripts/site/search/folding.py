"""How characters fold that a browser does not fold by itself, from one table: scripts/rules/fold.py."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from scripts.rules.fold import INVISIBLE, fold_character, simplified_each

BLOCKS = (range(0x20, 0x3400), range(0x3400, 0xA000), range(0x20000, 0x323B0))
"""Brackets, dots and the scripts whose letters are few; then the blocks of Chinese characters in Unicode."""


PART = 11
"""Bits of a code point within a part of the table: a browser fetches only the parts of what it was asked."""


def parts() -> Mapping[str, Mapping[str, str]]:
    """The table by the upper bits of the code point."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for one, folded in table().items():
        found[str(ord(one) >> PART)][one] = folded
    return found


@cache
def table() -> dict[str, str]:
    """Characters that stay themselves under NFKC, and what each folds to where that is not its lower case."""
    return {one: folded for one in _candidates() if (folded := fold_character(one)) != by_itself(one)}


def _candidates() -> Iterator[str]:
    """All of the first block; of Chinese characters, which are many, those that simplified script writes otherwise."""
    first, *chinese = ([chr(code) for code in block] for block in BLOCKS)
    yield from first
    for block in chinese:
        yield from (one for one, simple in zip(block, simplified_each(block), strict=True) if simple != one)


def by_itself(character: str) -> str:
    """What theme/static/js/fold.js does without the table."""
    parts = (part for part in unicodedata.normalize("NFKC", character) if unicodedata.category(part) not in INVISIBLE)
    return "".join(parts).lower()

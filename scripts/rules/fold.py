"""Spelling that does not matter: full width, traditional script, case, brackets, spaces.

Folding maps characters one by one, so fold(a + b) == fold(a) + fold(b): a part of a name folds to a part of the folded name.
"""

import unicodedata
from collections.abc import Sequence
from functools import cache

from opencc import OpenCC

_simplify = OpenCC("t2s").convert

BRACKETS = str.maketrans("〔〕［］【】[]{}「」『』﹝﹞〈〉《》<>", "()()()()()()()()()()()")
DOTS = str.maketrans("・‧•∙⋅･●", "·······")
INVISIBLE = ("Cf", "Cc", "Mn", "Zs", "Zl", "Zp")
"""Unicode categories that carry nothing a reader sees: format, control, combining, spaces."""


VARIANTS = {"陜": "陕", "苧": "苎", "吿": "告", "內": "内", "呂": "吕", "戶": "户", "靑": "青", "衆": "众", "敎": "教"}
"""Printed for a character that looks the same or nearly so; OpenCC's tables leave them."""


@cache
def simplified_character(character: str) -> str:
    simple = str(_simplify(character))
    return VARIANTS.get(simple, simple)


def simplified_each(characters: Sequence[str]) -> Sequence[str]:
    """Each of very many characters in simplified script, in one call."""
    simple = str(_simplify("\n".join(characters))).split("\n")
    return [VARIANTS.get(one, one) for one in simple]


def simplified(text: str) -> str:
    """The text in simplified characters, one for one, so that places found in it are places of the text."""
    return "".join(map(simplified_character, text))


def fold_character(character: str) -> str:
    """One character as it is compared: NFKC, simplified, lower case; nothing where it is invisible."""
    plain = unicodedata.normalize("NFKC", character).translate(BRACKETS).translate(DOTS)
    seen = "".join(c for c in plain if unicodedata.category(c) not in INVISIBLE)
    return "".join(map(simplified_character, seen)).lower()


class _Folded(dict[int, str]):
    """Characters as they are met: str.translate reads it, many times faster than a call for each character."""

    def __missing__(self, point: int) -> str:
        self[point] = folded = fold_character(chr(point))
        return folded


_folded = _Folded()


def fold(text: str) -> str:
    """The text as names, numbers and authorities are compared."""
    return text.translate(_folded)

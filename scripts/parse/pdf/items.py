"""Lines of a cell that are items of a list, as their wording shows: articles of law, numbers of documents, dated events."""

import re
from collections.abc import Sequence
from itertools import pairwise

_COUNT = r"[\d〇零一二三四五六七八九十百千]+"
_PART = rf"(?:第?[(（]?{_COUNT}[)）]?[项項款号號]|[之の]{_COUNT})"
_KINDS = (
    re.compile(rf"[^，,。；;：:]*第?{_COUNT}[条條]{_PART}*"),
    re.compile(rf"[^，,。；;：:]*[〔\[［【(（]\d{{4}}[〕\]］】)）]第?{_COUNT}[号號]"),
    re.compile(r"[A-Z]?\d{1,4}[年./-]\d{1,2}[月./-]\d{1,2}(?!\d)[^，,。；;：:]*(?<![至到~～〜—–、及和与-])"),
)
"""What a whole line of each kind is: 《示例条例》第十条第一款, 示例监字〔2026〕2号, 2026.3.2结案."""

MARK = "，"
"""Stands between items, which a space would let a reader of numbers take for one."""


def are_two(before: str, after: str) -> bool:
    """Whether both are whole items of one kind."""
    return any(kind.fullmatch(before.strip()) and kind.fullmatch(after.strip()) for kind in _KINDS)


def listed(pieces: Sequence[str]) -> str:
    """Pieces of a cell that its writer parted, on one line: a mark between items, and else a space."""
    said = pieces[0]
    for before, after in pairwise(pieces):
        said += (MARK if are_two(before, after) else " ") + after
    return " ".join(said.split())

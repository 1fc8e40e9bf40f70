"""Lines that a narrow page or a terminal broke in the middle of a sentence, and rows of signs that draw a line."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scripts.parse.clean.edits import Edit
from scripts.parse.clean.lines import ENDED, ITEM, SENTENCE, Line, spoken

_RULED = re.compile(r"(?=.*[-=*_|—─━＿~+.#<>]{2}|[|*]$)[-=*_|—─━┄┅│┃┌┐└┘├┤┬┴┼＿~+.#<>:\s]+")
"""Rows of strokes without a word; the pipes of a table with words in it stay."""

_NARROWEST, _WIDEST = 36, 140
"""Columns of a page that wraps, a Chinese character taking two."""
_RAGGED = 8
"""A line may end so many columns early: a number or a mark is not broken."""
_FULL_LINES = 5
_COMMA = re.compile(r"[，、,（(“《]$")
_FORM = re.compile(r"(?:股份)?有限(?:责任)?公司|责任公司")
"""No line begins with a legal form, whatever stands between it and the name."""
_OPENS_WITH_END = re.compile(r"[，。；、）》”,;)]")


def ruled(text: str) -> Iterator[Edit]:
    for line in spoken(text):
        if _RULED.fullmatch(line.text):
            yield line.without


def wrapped(text: str) -> Iterator[Edit]:
    """The page must evidently be wrapped: most of its lines full, made of sentences and broken off. A list is not."""
    lines = spoken(text)
    full = _page_width(lines)
    for line, following in pairwise(lines):
        if _one_sentence(line, following, full):
            latin = line.text[-1].isascii() and line.text[-1].isalpha() and following.text[0].isascii()
            yield Edit(line.end, following.start, " " if latin else "")


def _one_sentence(line: Line, following: Line, full: int | None) -> bool:
    if ENDED.search(line.text) or line.text.endswith("|") or ITEM.match(following.text):
        return False
    if _FORM.match(following.text) or _OPENS_WITH_END.match(following.text):
        return True
    if line.last < following.first:
        return False
    return bool(_COMMA.search(line.text)) or (full is not None and _is_full(line, full) and not _indented(following, line))


def _page_width(lines: Sequence[Line]) -> int | None:
    """The columns of a full line; None where the page doesn't wrap."""
    if len(lines) < _FULL_LINES:
        return None
    width = sorted(map(_columns, lines))[9 * len(lines) // 10]
    full = [line for line in lines if _is_full(line, width)]
    broken = sum(not ENDED.search(line.text) for line in full)
    prose = sum(bool(SENTENCE.search(line.text)) for line in full)
    enough = len(full) >= max(_FULL_LINES, len(lines) / 2)
    wraps = _NARROWEST <= width <= _WIDEST and 10 * broken >= 6 * len(full) and 2 * prose >= len(full)
    return width if enough and wraps else None


def _is_full(line: Line, width: int) -> bool:
    return width - _RAGGED <= _columns(line) <= width + 4


def _columns(line: Line) -> int:
    """One for a letter, two for a Chinese character, which is how many bytes GB 18030 gives them."""
    return len(line.text) if len(line.text) > _WIDEST else len(line.text.encode("gb18030", "replace"))


def _indented(following: Line, line: Line) -> bool:
    """Two blanks deeper than the line before begin a paragraph."""
    return following.start - following.first >= line.start - line.first + 2

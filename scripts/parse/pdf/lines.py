"""Characters on a page → lines of text, and broken lines → the text they were before."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from statistics import median

from scripts.parse.pdf import items
from scripts.parse.pdf.shape import Box, Glyph, around

# Gaps in sizes of the type.
_APART = 1.8
"""Across more than this characters belong to different pieces of a page: columns, or a label and its value."""
_WORD_GAP = 0.2
_CJK_GAP = 0.4
"""Programs put a quarter between Chinese and digits by themselves; the narrowest space is a half."""
_SPREAD = 0.4
"""Chinese is often spread to fill a line, all of its characters alike, and hardly by more than this."""
_TWIN = 0.15
"""Bold type is also made by printing a character twice, a hair apart."""
_SPARE = 0.9
"""Room beyond the next word that no program would have wasted."""

_OPEN, _CLOSED = r"（《〈「『【〔“‘(\[{", r"。，、；：！？）》〉」』】〕”’.,;:!?)\]}"
_UNBROKEN = re.compile(rf"[0-9A-Za-z.,:/%@()+#&_-]+|[{_OPEN}]*(?:.[ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮー]*)[{_CLOSED}]*")
"""What a line is never broken within, at its begin."""

_LETTERS = re.compile(r"[a-z][,.;:!?)]?\Z"), re.compile(r"[A-Za-z(]")
"""End and begin of lines with a lost space between them. Capitals and digits are a code that was cut in two.

Full-width letters stand in squares as Chinese does: their words are broken anywhere.
"""

_HYPHEN = re.compile(r"[a-z]-\Z")


@dataclass(frozen=True, slots=True)
class Written:
    """One line of text, or a piece of one."""

    text: str
    """May end in a space, where one was written."""
    box: Box
    size: float
    """Of the type: how wide a Chinese character is, the height where there is none. Fonts differ in the height they keep."""


def written(glyphs: Iterable[Glyph], *, cut: bool) -> list[Written]:
    """Lines from top to bottom, their text from left to right. `cut`: each piece on its own, where wide gaps part them."""
    return [_piece(piece) for line in _lines(glyphs) for piece in (_cut(line) if cut else [line])]


def by_line(pieces: Iterable[Written]) -> list[list[Written]]:
    """Pieces that stand side by side together, from left to right, the lines from top to bottom."""
    lines: list[list[Written]] = []
    for piece in sorted(pieces, key=lambda it: it.box.middle[1]):
        if lines and abs(piece.box.middle[1] - lines[-1][0].box.middle[1]) <= max(piece.size, lines[-1][0].size) / 2:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [sorted(line, key=lambda it: it.box.left) for line in lines]


def _lines(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Characters that stand side by side, from left to right; a line is as high as its highest one."""
    line: list[Glyph] = []
    base = Box(0, 0, 0, 0)
    for glyph in sorted(glyphs, key=lambda it: it.box.middle[1]):
        if line and abs(glyph.box.middle[1] - base.middle[1]) > max(base.height, glyph.box.height) / 2:
            yield from _in_order(line)
            line = []
        if not line or glyph.box.height > base.height:
            base = glyph.box
        line.append(glyph)
    yield from _in_order(line)


def _in_order(line: list[Glyph]) -> Iterator[list[Glyph]]:
    kept: list[Glyph] = []
    for glyph in sorted(line, key=lambda it: it.box.left):
        if not any(_is_twin(glyph, other) for other in kept[-2:]):
            kept.append(glyph)
    if any(glyph.text != " " for glyph in kept):
        yield kept


def _is_twin(glyph: Glyph, other: Glyph) -> bool:
    return glyph.text == other.text and glyph.box.left - other.box.left < _TWIN * glyph.box.height


def _cut(line: list[Glyph]) -> Iterator[list[Glyph]]:
    piece: list[Glyph] = []
    last: Glyph | None = None
    for glyph in line:
        if glyph.text != " ":
            if last and glyph.box.left - last.box.right > _APART * _size([last, glyph]):
                yield piece
                piece = []
            last = glyph
        piece.append(glyph)
    yield piece


def _piece(glyphs: list[Glyph]) -> Written:
    shown = [glyph for glyph in glyphs if glyph.text != " "]
    said, last, usual = "", shown[0], _usual_gap(shown)
    for glyph in glyphs:
        if glyph.text == " " or _is_spaced(last, glyph, usual):
            said = said.rstrip(" ") + " "
        if glyph.text != " ":
            said += glyph.text
            last = glyph
    return Written(said.lstrip(" "), around([glyph.box for glyph in shown]), _size(shown))


def _size(glyphs: Sequence[Glyph]) -> float:
    wide = [glyph.box.width for glyph in glyphs if is_cjk(glyph.text[0])]
    return median(wide or [glyph.box.height for glyph in glyphs])


def _usual_gap(line: Sequence[Glyph]) -> float:
    """What lies between most neighbours that are Chinese."""
    gaps = [right.box.left - left.box.right for left, right in pairwise(line) if _cjk_of(left, right) == 2]
    return median(gaps) if gaps else 0.0


def _is_spaced(left: Glyph, right: Glyph, usual: float) -> bool:
    """Whether a space stands between two characters of a line with this usual gap, though the file may have none."""
    gap, size, cjk = right.box.left - left.box.right, _size([left, right]), _cjk_of(left, right)
    spread = min(usual, _SPREAD * size) if cjk == 2 else 0
    return gap - spread > (_CJK_GAP if cjk else _WORD_GAP) * size


def _cjk_of(left: Glyph, right: Glyph) -> int:
    return is_cjk(left.text[-1]) + is_cjk(right.text[0])


@cache
def is_cjk(character: str) -> bool:
    """Whether a character stands in a square of its own, as Chinese and full-width ones do."""
    return unicodedata.east_asian_width(character) in "WF"


def is_ended(line: Written, following: str, right: float, spare: float = _SPARE) -> bool:
    """Whether the line was ended by its writer: what follows would have fitted before `right`, and `spare` sizes more."""
    return line.box.right + _width(_UNBROKEN.match(following), line.size) + spare * line.size < right


def _width(word: re.Match[str] | None, size: float) -> float:
    return sum(size if is_cjk(character) else size / 2 for character in word[0]) if word else 0


def joined(before: str, after: str) -> str:
    """Two lines that were one: between Chinese characters there was nothing, between words a space."""
    if _HYPHEN.search(before) and after[:1].islower():
        return before[:-1] + after
    end, begin = _LETTERS
    lost = end.search(before) and begin.match(after)
    return f"{before} {after}" if lost else before + after


def text(lines: Sequence[Written], width: float) -> str:
    """The text of a cell whose inside is `width` wide, parted as in `items.listed` where its writer ended a line.

    Where one line was ended for certain, another that leaves less room was ended as well. Characters one below the
    other are set downwards.
    """
    pairs = list(pairwise(lines))
    if all(len(line.text) == 1 for line in lines):
        return "".join(line.text for line in lines)
    spare = 0 if any(is_ended(line, after.text, line.box.left + width) for line, after in pairs) else _SPARE
    pieces = [lines[0].text]
    for line, after in pairs:
        if items.are_two(line.text, after.text) or is_ended(line, after.text, line.box.left + width, spare):
            pieces.append(after.text)
        else:
            pieces[-1] = joined(pieces[-1], after.text)
    return items.listed(pieces)

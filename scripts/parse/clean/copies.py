"""What stands on a page twice: its title, its sub-headings, whole passages. The first is kept."""

import re
from collections.abc import Iterator
from itertools import pairwise

from scripts.parse.clean.edits import Edit
from scripts.parse.clean.lines import FIRM, Line, spoken
from scripts.rules.han import HAN

_WORDS = re.compile(r"\w+")
_ORIGINAL = re.compile(r"(?:原标题|标题|原题)\s?[:：]")
_TITLE_SHORTEST = 8
_NO_TITLE = re.compile(r"。|^[A-Za-z\d]+[:：]|(?:公司|[厂店局厅委])$")
"""A line that ends with a firm or an authority is a list's or a label's value, and may well stand again."""
_HEADING_SHORTEST = 6

_PASSAGE = 30
"""Shorter passages are told of many firms in the same words."""
_ALONE = 60
"""A passage that names no firm must be this long."""
_PIECE = 12
_SHARE = 0.8
"""So many of a passage's pieces have stood before: mirrors change a mark here and there."""
_OF_ANOTHER = re.compile(r"[该上]述?(?:公司|单位|企业|项目|用人单位|厂|店)|前者|后者")
"""Of a firm that is named elsewhere: the same words speak of another one each time."""
_LABELLED = re.compile(rf"[A-Za-z{HAN}]{{2,16}}[:：]")


def titles(text: str, title: str | None = None) -> Iterator[Edit]:
    """The page's title where it stands again: as a line of its own, or before the text that a line begins."""
    lines = spoken(text)
    if not lines:
        return
    named = (title or "").strip() or next((line.text for line in lines[:3] if len(line.text) >= _TITLE_SHORTEST), "")
    if len(named) < _TITLE_SHORTEST or _NO_TITLE.search(named):
        return
    bare = _bare(named)
    standing = [line for line in lines if _bare(_ORIGINAL.sub("", line.text, count=1)) == bare]
    for line in standing[1:]:
        yield line.without
    for line in lines:
        if standing and line.start > standing[0].end and re.match(rf"{re.escape(named)}\s", line.text):
            yield Edit(line.start, line.start + len(named) + 1)


def headings(text: str) -> Iterator[Edit]:
    """A line that stands twice, one right below the other."""
    for line, following in pairwise(spoken(text)):
        if line.text == following.text and len(line.text) >= _HEADING_SHORTEST and re.search(rf"[{HAN}]{{4}}", line.text):
            yield following.without


def passages(text: str) -> Iterator[Edit]:
    """A paragraph whose words have all stood before, as mirrors and captions have it."""
    for line in spoken(text):
        if len(line.text) >= _PASSAGE and _stood(line, text) and _stands_alone(line.text):
            yield line.without


def _bare(text: str) -> str:
    """The words alone: mirrors change marks and spaces."""
    return "".join(_WORDS.findall(text))


def _stands_alone(text: str) -> bool:
    """Whether a second copy would say nothing new; a label's value, or 该公司 without its name, may be another firm's."""
    names = bool(FIRM.search(_OF_ANOTHER.sub("", text)))
    if _LABELLED.match(text) or (_OF_ANOTHER.search(text) and not names):
        return False
    return names or len(text) >= _ALONE


def _stood(line: Line, text: str) -> bool:
    """Whether nearly all pieces of a line stand above it; two are asked first, since most lines are no copies."""
    said = line.text
    pieces = [said[at : at + _PIECE] for at in range(0, len(said) - _PIECE + 1, _PIECE)]
    if all(text.find(piece, 0, line.first) < 0 for piece in (pieces[len(pieces) // 3], pieces[-1])):
        return False
    return sum(text.find(piece, 0, line.first) >= 0 for piece in pieces) >= _SHARE * len(pieces)

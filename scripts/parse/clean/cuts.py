"""Where a page of the document ended: page numbers, and the numbers a preview puts before every piece."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from scripts.parse.clean.edits import Edit
from scripts.parse.clean.lines import ENDED, ITEM, Line, spoken

_PAGE = re.compile(
    r"第\s?\d{1,4}\s?页\s?(?:[/，,]?\s?共\s?\d{1,4}\s?页)?|[-—–―]{1,2}\s?\d{1,4}\s?[-—–―]{1,2}|\S{1,60}\.(?:docx?|pdf|wps)_第\d{1,4}页|"
    r"(?i:page\s?\d{1,4}(?:\s?(?:of|/)\s?\d{1,4})?)"
)
_NUMBERED = re.compile(r"\d{1,3}、")
_PIECE = 80
"""A piece of a preview is this long; the items of a list are not."""


def page_numbers(text: str) -> Iterator[Edit]:
    """第3页 / 共7页, - 3 -, —4—. A sentence that was going on goes on."""
    lines = spoken(text)
    numbers = {at: line for at, line in enumerate(lines) if _PAGE.fullmatch(line.text)}
    for at, number in numbers.items():
        between = 0 < at < len(lines) - 1 and at - 1 not in numbers and at + 1 not in numbers
        if between and _goes_on(lines[at - 1], lines[at + 1]):
            yield Edit(lines[at - 1].end, lines[at + 1].start)
        else:
            yield number.without


def previews(text: str) -> Iterator[Edit]:
    """Numbered pieces, one after the other below a blank line, that break in the middle of a word more often than not.

    A list's items are short or end with their sentence, so a list stays.
    """
    lines = spoken(text)
    pieces = [at for at, line in enumerate(lines) if _NUMBERED.match(line.text) and _below_blank(lines, at)]
    numbers = [lines[at].text.split("、")[0] for at in pieces]
    if len(pieces) < 2 or numbers != [str(n + 1) for n in range(len(pieces))] or not _break_off(lines, pieces):
        return
    for at, number in zip(pieces, numbers, strict=True):
        before = lines[at].start if at == pieces[0] else lines[at - 1].end
        yield Edit(before, lines[at].start + len(number) + 1)


def _goes_on(before: Line, after: Line) -> bool:
    return len(before.text) > 20 and not ENDED.search(before.text) and not ITEM.match(after.text)


def _below_blank(lines: Sequence[Line], at: int) -> bool:
    return at == 0 or lines[at - 1].last < lines[at].first


def _break_off(lines: Sequence[Line], pieces: Sequence[int]) -> bool:
    """Whether the pieces are a page long and most of them, but for the last, end in the middle of a sentence."""
    long = all(lines[after].start - lines[at].start >= _PIECE for at, after in pairwise(pieces))
    cut = sum(not ENDED.search(lines[at - 1].text) for at in pieces[1:])
    return long and 2 * cut > len(pieces) - 1

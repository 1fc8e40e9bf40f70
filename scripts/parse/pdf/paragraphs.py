"""Pages → running text: one paragraph on a line, put together from its lines, over pages and columns too."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from scripts.parse.pdf import order
from scripts.parse.pdf.laid import Laid, Part, Ruled
from scripts.parse.pdf.lines import Written, by_line, is_ended, joined
from scripts.parse.pdf.order import Block
from scripts.parse.pdf.shape import around

# In sizes of the type.
_INDENT = 1.2
"""A line that begins this much further right begins a paragraph."""
_GAP = 1.2
"""White between two lines that parts paragraphs."""

_LARGER = 1.15
"""Type of titles, against that of most lines."""

_REACHED = 0.85
"""Share of the way to the right margin, mirrored from the left one, that lines reach where they are full."""

_END = re.compile(r"[。；：.;:]\s*\Z")
_ITEM = re.compile(
    r"[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,3}(?:、|[.．](?!\d))|第[一二三四五六七八九十百\d]+[条章]|[•●○■□◆▪·–—]"
)
"""How an item of a list begins."""


@dataclass(frozen=True)
class _Set:
    """A line as it is set: on its page, in its column."""

    line: Written
    page: int
    left: float
    right: float
    """Where lines of the column begin and end that are full."""


@dataclass(frozen=True)
class Said:
    """One paragraph, or the text of one cell."""

    text: str
    table: Ruled | None = None
    """The table that the cell belongs to."""


def said(pages: Sequence[Laid]) -> list[Said]:
    """Everything the pages say, in reading order."""
    sizes = [part.size for page in pages for part in page.parts if isinstance(part, Written)]
    titles = _LARGER * median(sizes) if sizes else 0
    found: list[Said] = []
    last: _Set | None = None
    for it in _stream(pages):
        if isinstance(it, Said):
            found.append(it)
            last = None
        else:
            goes_on = last is not None and _goes_on(last, it, titles)
            before = found.pop().text if goes_on else ""
            found.append(Said(joined(before, it.line.text)))
            last = it
    return [Said(" ".join(it.text.split()), it.table) for it in found if it.text.strip()]


def title(pages: Sequence[Laid]) -> str | None:
    """The largest lines of the first page, where they are larger than most."""
    lines = [part for part in pages[0].parts if isinstance(part, Written)] if pages else []
    largest = max((line.size for line in lines), default=0)
    if not lines or largest < _LARGER * median(line.size for line in lines):
        return None
    return "".join(line.text for line in lines if line.size * _LARGER > largest)


def _stream(pages: Sequence[Laid]) -> Iterator[_Set | Said]:
    for page in pages:
        for block in order.blocks(page):
            left, right = _margins(block, page)
            for part in _whole_lines(block.parts):
                if isinstance(part, Written):
                    yield _Set(part, page.number, left, right)
                else:
                    yield from (Said(cell.text, part) for row in part.rows for cell in dict.fromkeys(row))


def _whole_lines(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts, the pieces of each line put together across the gaps between them."""
    for is_table, run in groupby(parts, key=lambda part: isinstance(part, Ruled)):
        if is_table:
            yield from run
            continue
        for pieces in by_line(part for part in run if isinstance(part, Written)):
            words = " ".join(piece.text for piece in pieces)
            yield Written(words, around([piece.box for piece in pieces]), max(piece.size for piece in pieces))


def _margins(block: Block, page: Laid) -> tuple[float, float]:
    """Where full lines begin and end. A list may have none that is full: then the right margin is like the left one."""
    lines = [part for part in block.parts if isinstance(part, Written)]
    left = min((line.box.left for line in lines), default=0.0)
    right = max((line.box.right for line in lines), default=page.width)
    mirrored = page.width - left
    full = sum(line.box.right > right - line.size for line in lines)
    is_margin = block.is_column or (full > 1 and right >= _REACHED * mirrored)
    return left, right if is_margin else max(right, mirrored)


def _goes_on(last: _Set, after: _Set, titles: float) -> bool:
    """Whether `after` is the next line of the paragraph that `last` belongs to."""
    upper, lower = last.line, after.line
    if not _is_alike(upper.size, lower.size) and not _is_alike(upper.box.height, lower.box.height):
        return False
    if last.page == after.page and lower.box.top - upper.box.bottom > _GAP * upper.size:
        return False
    if min(upper.size, lower.size) > titles and abs(upper.box.middle[0] - lower.box.middle[0]) < upper.size:
        return True
    indent = (lower.box.left - after.left) - (upper.box.left - last.left)
    begins = indent > _INDENT * lower.size or (_END.search(upper.text) and _ITEM.match(lower.text))
    return not begins and not is_ended(upper, lower.text, last.right)


def _is_alike(one: float, other: float) -> bool:
    return max(one, other) <= _LARGER * min(one, other)

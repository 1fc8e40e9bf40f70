"""What is printed on every page and belongs to none: headers, footers, page numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from scripts.parse.cells import header_name
from scripts.parse.pdf.laid import Laid
from scripts.parse.pdf.lines import Written, by_line

_MARGIN = 0.13
"""Share of the page's height, at the top and at the bottom, where such lines stand."""

_DIGITS = re.compile(r"\d+")
_ONE = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
_DASH = r"[-—–─·•~|]*"
_COUNTED = rf"第?{_ONE}页?(?:[/,，|]?[共总]?{_ONE}页?)?|page{_ONE}(?:of{_ONE})?"
_NUMBER = re.compile(rf"{_DASH}(?:{_COUNTED}){_DASH}", re.IGNORECASE)
"""A page number alone on its line: 3, - 3 -, 3/12, 第3页 共12页."""


@dataclass(frozen=True)
class _Edge:
    """A line in the margin of a page."""

    pieces: list[Written]
    at_top: bool

    @property
    def said(self) -> str:
        return _DIGITS.sub("0", self.name)

    @property
    def name(self) -> str:
        return header_name("".join(piece.text for piece in self.pieces))


def without(pages: Sequence[Laid]) -> list[Laid]:
    """The pages without such lines. What heads them all stays where it stands first: it may be the title."""
    edges = [list(_edges(page)) for page in pages]
    counted = Counter(said for found in edges for said in {edge.said for edge in found})
    repeated = {said for said, count in counted.items() if count > 1 and 2 * count >= len(pages)}
    met: set[str] = set()
    kept = []
    for page, found in zip(pages, edges, strict=True):
        gone = [edge for edge in found if _NUMBER.fullmatch(edge.name) or _is_repeated(edge, repeated, met)]
        met.update(edge.said for edge in found)
        kept.append(_left(page, gone))
    return kept


def _is_repeated(edge: _Edge, repeated: set[str], met: set[str]) -> bool:
    return edge.said in repeated and (edge.said in met or not edge.at_top)


def _left(page: Laid, gone: Sequence[_Edge]) -> Laid:
    dropped = {id(piece) for edge in gone for piece in edge.pieces}
    return replace(page, parts=tuple(part for part in page.parts if id(part) not in dropped))


def _edges(page: Laid) -> Iterator[_Edge]:
    for pieces in by_line(part for part in page.parts if isinstance(part, Written)):
        middle = pieces[0].box.middle[1] / page.height
        if middle < _MARGIN or middle > 1 - _MARGIN:
            yield _Edge(pieces, middle < _MARGIN)

"""A page that is one decision: its number stands above the sentences about the firm, its office and its day below them."""

import re
from collections.abc import Iterator

from scripts.parse.prose import days, offices
from scripts.parse.prose.details import DECIDES, NUMBER
from scripts.parse.prose.gazetteer import Gazetteer
from scripts.parse.prose.spans import Piece, of_match

BLANK = r"[ \t\u3000]*"
PAPER = re.compile(r"^[^\n。，；]{0,30}(?:处罚|处理|列入|移出|撤销)[^\n。，；]{0,4}决定书", re.MULTILINE)
"""What such a page calls itself, in its title or on a line."""
NUMBERED = re.compile(rf"^{BLANK}(?:[文编]号[:：])?{BLANK}[(（]?(?:{NUMBER.pattern})[)）]?{BLANK}$", re.MULTILINE)
SIGNED = re.compile(
    rf"^{BLANK}(?P<office>[^\n。，；:：]{{4,40}}?){BLANK}\n?{BLANK}(?P<day>(?:19|20)\d\d年\d{{1,2}}月\d{{1,2}}日){BLANK}$",
    re.MULTILINE,
)
"""Who decided, and when."""


def read(text: str, title: str, places: Gazetteer) -> dict[str, Piece]:
    """Target → number, office and day of the decision; nothing where the page is none."""
    if not (PAPER.search(title) or PAPER.search(text)):
        return {}
    return {target: said for target, said in (("number", _number(text)), *_signature(text, places)) if said}


def _number(text: str) -> Piece | None:
    found = [of_match(match, "v") for match in NUMBERED.finditer(text) if DECIDES.search(match["v"])]
    return found[0] if len({it.text for it in found}) == 1 else None


def _signature(text: str, places: Gazetteer) -> Iterator[tuple[str, Piece]]:
    """The last lines that an office and a day make up."""
    signed = [match for match in SIGNED.finditer(text) if any(offices.find(of_match(match, "office"), places))]
    if signed:
        yield "authority", of_match(signed[-1], "office")
        yield from (("decided", day) for day in days.find(text, None) if day.start == signed[-1].start("day"))

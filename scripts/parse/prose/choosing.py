"""Of several numbers said of one firm the one to take, and whether they contradict each other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from scripts.parse.prose.people import Count
from scripts.parse.prose.spans import Piece
from scripts.parse.prose.sums import Sum

ABOUT = re.compile(r"[约近逾余多几超]|以上|左右")
MYRIADS = {"万": Decimal(10**4), "亿": Decimal(10**8), "千": Decimal(1000), "百": Decimal(100)}
DIGITS = re.compile(r"(\d[\d,]*(?:\.\d+)?)[余多]?([万亿千百])?")
NEAR = Decimal("1.25")
"""An approximate number and an exact one so close are one number said twice."""


@dataclass(frozen=True)
class Choice:
    """The number taken, and those that say something else."""

    taken: Piece
    others: tuple[Piece, ...] = ()


def choose(totals: Sequence[Sum | Count], numbers: Sequence[Sum | Count]) -> Choice | None:
    """A total before its parts, an exact number before an approximate one of the same size, else the first."""
    said = [*totals, *numbers]
    if not said:
        return None
    taken = next((it for it in said if _exact_form_of(said[0], it)), said[0])
    rivals = said if not totals else list(totals)
    return Choice(taken, tuple(it for it in rivals if not _same(it, taken)))


def _exact_form_of(first: Piece, other: Piece) -> bool:
    return bool(ABOUT.search(first.text)) and not ABOUT.search(other.text) and _close(first, other)


def _same(one: Piece, other: Piece) -> bool:
    a, b = size(one.text), size(other.text)
    if a is None or b is None:
        return one.text == other.text
    return a == b or (bool(ABOUT.search(one.text) or ABOUT.search(other.text)) and _close(one, other))


def _close(one: Piece, other: Piece) -> bool:
    a, b = size(one.text), size(other.text)
    return a is not None and b is not None and a > 0 and b > 0 and max(a, b) / min(a, b) <= NEAR


def size(text: str) -> Decimal | None:
    """How large a number in digits is; None for one in characters."""
    match = DIGITS.search(text)
    if not match:
        return None
    return Decimal(match[1].replace(",", "")) * MYRIADS.get(match[2] or "", Decimal(1))

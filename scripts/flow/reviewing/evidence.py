"""What running text says of a record: the sentence as published, and where in it the doubted values stand."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from scripts.flow.reviewing.desk import Desk
from scripts.flow.reviewing.ink import legible
from scripts.flow.reviewing.values import values
from scripts.model import Record, Review

Span = tuple[int, int]


@dataclass(frozen=True)
class Said:
    """A quote on one line, and the places of values in it."""

    quote: str
    spans: tuple[Span, ...]


def evidence(desk: Desk, review: Review) -> tuple[Said, ...]:
    """The quotes behind the values in doubt, each once; behind all values, where none of those has a quote."""
    found: dict[str, list[Span]] = {}
    for _, record in desk.records(review):
        doubted = [target for target in review.fields if target in record.evidence]
        for target in doubted or record.evidence:
            quote = legible(record.evidence[target].quote)
            found.setdefault(quote, []).append(_place(quote, _written(desk, review, record, target)))
    return tuple(Said(quote, tuple(spans)) for quote, spans in found.items())


def window(said: Said, characters: int) -> Said:
    """As much of a quote as there is room for, around the first value in it."""
    if len(said.quote) <= characters:
        return said
    first = min(begins for begins, _ in said.spans)
    begins = max(0, min(first - characters // 3, len(said.quote) - characters))
    ends = begins + characters
    left, right = "…" if begins else "", "…" if ends < len(said.quote) else ""
    inside = [(max(a, begins), min(b, ends)) for a, b in said.spans if a < ends and b > begins]
    moved = tuple((a - begins + len(left), b - begins + len(left)) for a, b in inside)
    return Said(f"{left}{said.quote[begins:ends]}{right}", moved)


def _written(desk: Desk, review: Review, record: Record, target: str) -> Iterable[str]:
    """How a value may stand in the text: as the row has it, else as it was read."""
    return (*map(legible, desk.cells(review, target)), values(record).get(target, ""))


def _place(quote: str, written: Iterable[str]) -> Span:
    """Where the value stands: a number only as a whole number. The whole quote where it is written otherwise."""
    for value in filter(None, written):
        if found := re.search(rf"(?<![\d.]){re.escape(value)}(?![\d.])" if value.isdigit() else re.escape(value), quote):
            return found.span()
    return 0, len(quote)

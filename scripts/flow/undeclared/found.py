"""What `read` gives: one object of plain values, and the text that its spans index."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scripts.normalise import Taken

SURE, HELD = 0.99, 0.5
"""Confidence in a record that was understood, and in one that a person would have to look at."""


@dataclass(frozen=True)
class Found:
    """What a page gives: the object of `read`, and the cleaned text that its spans index."""

    values: dict[str, object]
    text: str = ""


def held(taken: Taken) -> frozenset[str]:
    """The records that a question holds back."""
    return frozenset(record for review in taken.reviews for record in review.holds)


def record(
    values: dict[str, object], spans: Mapping[str, tuple[int, int]], *, sure: bool, rules: Iterable[str] = ()
) -> dict[str, object]:
    """A record's flat values with their confidence, where each stands, and the rules they were read by."""
    read_by = {"rules": list(rules)} if rules else {}
    return values | {"confidence": SURE if sure else HELD, "evidence": dict(spans)} | read_by

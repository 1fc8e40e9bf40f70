"""Doubts → reviews: one question for all rows of a notice that raise the same doubt, one for each row that raises its own."""

from collections.abc import Iterable

from scripts.model import Day, Review
from scripts.normalise.cells import Doubt
from scripts.normalise.record import Draft


def reviews(drafts: Iterable[Draft], notice_id: str, day: Day) -> tuple[Review, ...]:
    """The questions of one notice, each holding its records. Ids are made of the day and the first record held."""
    asked: dict[Doubt, list[Draft]] = {}
    for draft in drafts:
        for doubt in draft.doubts:
            asked.setdefault(doubt, []).append(draft)
    opened: dict[str, Review] = {}
    for doubt, held in asked.items():
        review = _review(doubt, held, notice_id, day, frozenset(opened))
        opened[review.id] = review
    return tuple(opened.values())


def _review(doubt: Doubt, held: list[Draft], notice_id: str, day: Day, taken: frozenset[str]) -> Review:
    alone = len(held) == 1
    return Review(
        id=_fresh(f"v{day}-{held[0].record.id[:8]}", taken),
        opened=day,
        source=notice_id.split("/", 1)[0],
        notice=notice_id,
        reason=doubt.reason,
        asks=f"{held[0].record.at}: {doubt.sentence}" if alone else f"{len(held)} rows: {doubt.sentence}",
        fields=doubt.fields,
        row=_shared(held),
        holds=tuple(dict.fromkeys(draft.record.id for draft in held)),
    )


def _shared(held: list[Draft]) -> dict[str, str]:
    """The row; of several, the cells that are the same in all."""
    first, *others = [draft.row for draft in held]
    return {column: cell for column, cell in first.items() if all(row.get(column) == cell for row in others)}


def _fresh(base: str, taken: frozenset[str]) -> str:
    serial = 1
    while (fresh := base if serial == 1 else f"{base}-{serial}") in taken:
        serial += 1
    return fresh

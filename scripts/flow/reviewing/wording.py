"""Answers as lookups: for this row alone, by its exact cell, or for all rows that are like it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from scripts.flow.reviewing.desk import Desk
from scripts.flow.reviewing.values import values
from scripts.model import Lookup, Review, replace
from scripts.normalise.cells import fits
from scripts.normalise.privacy import HIDDEN, mask

NAMING = ("number", "uscc", "organisation_code", "registration_no", "name")
"""Targets whose cell tells one row from the others, the best first."""

COUNTED = ("workers", "amount")
WRITTEN = re.compile(r"[元名人位]")
"""With its unit, as sentences have it; a bare number needs the unit of its column."""
UNSAID = "?"


@dataclass(frozen=True)
class Reach:
    """How far a lookup goes: open questions whose row it fits, and records of the source whose value it fits."""

    questions: int
    records: int


def confirming(desk: Desk, review: Review, wide: Lookup | None) -> tuple[Lookup, ...]:
    """Lookups by which the doubted cells are taken as they were read; none where the doubt is about no cell.

    `wide` says where the answer holds besides this row, here and below; None means nowhere.
    """
    if wide and review.fields:
        return (wide,)
    return tuple(it for it in (_confirmed(desk, review, field) for field in review.fields) if it)


def _confirmed(desk: Desk, review: Review, field: str) -> Lookup | None:
    """The cell as it is; a sum or a number of people in sentences for this party only, as others have 50名 and 20万元 too."""
    same, named = exactly(desk, review, field), _first(desk, review, NAMING)
    if field in COUNTED and same and same.match and named and WRITTEN.search(same.match):
        return replace(named, set={field: same.match})
    return same


def setting(desk: Desk, review: Review, target: str, value: str, wide: Lookup | None) -> tuple[Lookup, ...]:
    """The lookup that gives a target its value: by another cell of the row where the row does not state the target."""
    where = wide or _first(desk, review, (target, *NAMING))
    return (replace(where, set={target: value}),) if where else ()


def skipping(desk: Desk, review: Review, wide: Lookup | None) -> tuple[Lookup, ...]:
    """The lookup that leaves the row out, its reason still to be said; none where no cell tells the row from the others."""
    where = wide or _first(desk, review, NAMING)
    return (replace(where, skip=UNSAID),) if where else ()


def skipped(lookup: Lookup, reason: str) -> Lookup:
    """The lookup with the reason why it leaves rows out, without personal data."""
    return replace(lookup, skip=mask(reason)[0])


def signed(lookups: Iterable[Lookup], why: str, desk: Desk) -> tuple[Lookup, ...]:
    """The lookups with why and when they were decided, without personal data in the reason."""
    return tuple(replace(lookup, why=mask(why)[0], decided=desk.day.isoformat()) for lookup in lookups)


def added(known: Iterable[Lookup], fresh: tuple[Lookup, ...]) -> tuple[Lookup, ...]:
    """All lookups of a source, without those that the fresh ones replace: for the same cells, about the same targets."""
    return (*besides(known, fresh), *fresh)


def besides(known: Iterable[Lookup], fresh: tuple[Lookup, ...]) -> tuple[Lookup, ...]:
    """The lookups that fresh ones leave as they are."""
    about = [_about(lookup) for lookup in fresh]
    return tuple(lookup for lookup in known if _about(lookup) not in about)


def reach(desk: Desk, source: str, lookup: Lookup) -> Reach:
    """How many open questions and stored records of a source a lookup for cells speaks of."""
    questions = sum(desk.speaks_of(lookup, review) for review in desk.open if review.source == source)
    notices = (notice for notice in desk.notices.values() if notice.source == source)
    said = (values(record).get(lookup.field or "", "") for notice in notices for record in notice.records)
    return Reach(questions, sum(bool(text) and fits(lookup, text) for text in said))


def likeness(desk: Desk, review: Review) -> str | None:
    """The target whose cell says what rows like this one have in common; None where the row states nothing of use."""
    return next((field for field in (*review.fields, "name", *NAMING) if exactly(desk, review, field)), None)


def exactly(desk: Desk, review: Review, field: str) -> Lookup | None:
    """Where the cell says just this; None where it says nothing, or is masked, so that no lookup could find it again."""
    cells = desk.cells(review, field)
    ours = any(record.party and record.party.masked == "ours" for _, record in desk.records(review))
    if not cells or HIDDEN in cells[0] or (ours and field == "name"):
        return None
    return Lookup(field=field, match=cells[0])


def _first(desk: Desk, review: Review, fields: Iterable[str]) -> Lookup | None:
    return next((it for it in (exactly(desk, review, field) for field in fields) if it), None)


def _about(lookup: Lookup) -> object:
    where = lookup.field, lookup.match, lookup.contains, lookup.regex
    return (*where, lookup.act, frozenset(lookup.set), lookup.skip is None)

"""A value typed for a field: taken only if rows are read with it, by the same code that reads the source's own cells."""

from scripts.flow.reviewing import wording
from scripts.flow.reviewing.answers import after, doubted
from scripts.flow.reviewing.desk import Desk
from scripts.flow.reviewing.ink import legible
from scripts.flow.reviewing.values import values
from scripts.model import Lookup, Review
from scripts.normalise.cells import BLANK, CODES
from scripts.normalise.privacy import mask, mask_identity
from scripts.normalise.record import Draft


class Refused(Exception):
    """Why a value is not taken, in one sentence."""


def edit(desk: Desk, review: Review, target: str, typed: str, wide: Lookup | None) -> tuple[tuple[Lookup, ...], str]:
    """The lookup that sets a target to what was typed, and the value as it is then read; empty for "not stated". Of several
    rows only what they share is known, which may be too little to read the value: then it is taken as typed.

    Raises Refused where the value is not understood, is personal data, or leaves the question's doubt as it was.
    """
    value = "" if legible(typed).lower() in BLANK else legible(typed)
    if _personal(target, value):
        raise Refused("This holds an ID number, a phone or a home, which is never written.")
    lookups = wording.setting(desk, review, target, value, wide)
    if not lookups:
        raise Refused("No cell tells this row from the others, so no lookup can find it: mend the source's file instead.")
    draft = after(desk, review, lookups)
    return lookups, _read(review, target, value, draft) if draft else ""


def _personal(target: str, value: str) -> bool:
    return mask_identity(value) != value if target in CODES else mask(value)[1] > 0


def _read(review: Review, target: str, value: str, draft: Draft) -> str:
    doubt = next((doubt.sentence for doubt in draft.doubts if target in doubt.fields), None)
    read = values(draft.record).get(target, "")
    if target == "name" and draft.full_name:
        raise Refused("This is the full name of a private person, which is never written.")
    if doubt:
        raise Refused(doubt)
    if value and not read and len(review.holds) == 1:
        raise Refused(f"'{value}' is not understood as `{target}`.")
    if doubted(review, draft):
        raise Refused(f"With this the question still stands: {review.asks}")
    return read or value

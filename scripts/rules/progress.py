"""What became of a case after it was listed, as far as an authority has published it: paid, suspected, cleared, convicted."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from scripts.model import Action, Record, Register
from scripts.rules import clock
from scripts.rules.days import earliest, months_later
from scripts.rules.listings import Listing

CLEARS = frozenset({"police_declined", "not_prosecuted", "acquitted", "case_dropped"})
SUSPECTS = frozenset({"referred_to_police", "police_filed", "prosecuted"})
CONVICTS = frozenset({"convicted"})

Verdict = Literal["suspected", "cleared", "convicted"]


def criminal(record: Record) -> tuple[Verdict, Action] | None:
    """Where criminal proceedings stand, by the latest step published; without a verdict a party is a suspect, never more."""
    steps = [action for action in record.actions if action.kind in CLEARS | SUSPECTS | CONVICTS]
    if not steps:
        return None
    last = _latest(steps)
    return ("cleared" if last.kind in CLEARS else "convicted" if last.kind in CONVICTS else "suspected"), last


def paid(record: Record) -> Action | None:
    """That all wages owed were paid; a part of them is not all, and an advance by others is the party's debt still."""
    found = [action for action in record.actions if action.kind == "paid" and not _partial(action, record)]
    return _latest(found) if found else None


def may_apply(listing: Listing, record: Record, registers: Mapping[str, Register]) -> tuple[date, str] | None:
    """The first day on which early removal can be applied for, and the article that says so: six months on the list after the
    day of correction (Order 45 art. 12). None where no such day was published, or where criminal proceedings are open or ended
    in a conviction (art. 13). Only the deciding authority removes.
    """
    start, register = clock.start_of(listing), registers.get(listing.register)
    regime = clock.regime_of(register, start) if start and register else None
    corrected, accused = paid(record), criminal(record)
    if not (regime and regime.early and start and corrected and corrected.date and len(corrected.date) == len("2026-11-20")):
        return None
    if accused and accused[0] != "cleared":
        return None
    return months_later(max(earliest(corrected.date), start), regime.early.months), regime.early.article


def _partial(action: Action, record: Record) -> bool:
    return bool(action.amount and record.amount and Decimal(action.amount) < Decimal(record.amount))


def _latest(actions: Sequence[Action]) -> Action:
    """The last by day; where one has no day, the last told, for steps are told in their order."""
    if all(action.date for action in actions):
        return max(reversed(actions), key=lambda action: str(action.date))
    return actions[-1]

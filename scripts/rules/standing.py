"""What the law, acts, ledger and captures together say of a listing on a given day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from scripts.model import Law, Register
from scripts.rules import clock
from scripts.rules.days import day_before
from scripts.rules.listings import Act, Listing

State = Literal["listed", "ended", "withdrawn", "held"]

ENDINGS: Mapping[str, tuple[State, str]] = {
    "remove": ("ended", "removed"),
    "revoke": ("withdrawn", "revoked"),
    "supersede": ("ended", "superseded"),
    "sanctioned": ("ended", "sanctioned"),
    "takedown": ("withdrawn", "taken_down"),
}
"""What each ending act leaves, and the code of why."""


@dataclass(frozen=True)
class Standing:
    """`listed` alone is shown. `until` is the last day shown; `why` a code for what decided; `law` what sets the end."""

    state: State
    why: str
    since: date | None = None
    until: date | None = None
    law: Law | None = None


def standing(listing: Listing, regimes: Mapping[str, Register], *, on: date) -> Standing:
    """Where a listing stands on the day `on`. `regimes` are the registers with the laws in force for each.

    Ends with the term or by an act of the authority, the last day shown being the day before the act; never begins again but by
    a restoration (Order 45 art. 11, 14 to 17). What is not sure is held: shown nowhere, and with a person to decide.
    """
    start = clock.start_of(listing)
    register = regimes.get(listing.register)
    if listing.erased:
        return _erased(listing)
    if start is None or register is None:
        return Standing("held", "no_clock" if register else "no_register")
    now = clock.interval(listing, register, start, on)
    if now is None:
        return Standing("held", "no_regime")
    by_law = Standing("listed", "term", now.start, now.until, now.law)
    if on < now.start:
        return Standing("held", "not_yet", now.start, now.until, now.law)
    return _held(listing, _after_acts(listing, register, by_law, on), on)


def _erased(listing: Listing) -> Standing:
    """What a stub says: that it ended and on which day, or that it should not have been there."""
    ended = listing.head.record.ended
    undone = ended is not None and ended.how in ("revoked", "taken_down")
    return Standing("withdrawn" if undone else "ended", "erased")


def _after_acts(listing: Listing, register: Register, by_law: Standing, on: date) -> Standing:
    """Acts in the order of their days, each on what the ones before it left; a takedown last, for nothing lifts it."""
    current = by_law
    for act in sorted(listing.acts, key=lambda act: (act.effect == "takedown", act.day)):
        if act.day <= on and act.certain:
            current = _by_act(act, listing, register, _by_term(current, act.day), on)
    current = _by_term(current, on)
    doubtful = [act for act in listing.acts if not act.certain and act.day <= on]
    if current.state == "listed" and doubtful:
        return Standing("held", "ambiguous_listing", current.since, current.until, current.law)
    return current


def _by_term(current: Standing, on: date) -> Standing:
    if current.state == "listed" and current.until is not None and on > current.until:
        return Standing("ended", "term", current.since, current.until, current.law)
    return current


def _by_act(act: Act, listing: Listing, register: Register, current: Standing, on: date) -> Standing:
    if act.effect == "restore":
        again = clock.restored(listing, register, act, on)
        return Standing("listed", "restored", again.start, again.until, again.law) if again else current
    if act.effect in ENDINGS and current.state == "listed":
        state, why = ENDINGS[act.effect]
        return Standing(state, why, current.since, day_before(act.day), current.law)
    return current


def _held(listing: Listing, current: Standing, on: date) -> Standing:
    if current.state != "listed":
        return current
    hold = next((hold for hold in listing.holds if hold.since <= on and (hold.until is None or on < hold.until)), None)
    return Standing("held", hold.why, current.since, current.until, current.law) if hold else current

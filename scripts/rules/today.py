"""Everything together: what stands on a day, out of all that was ever pulled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NotRequired, TypedDict, Unpack

from scripts.model import Capture, LedgerEntry, Lookup, Notice, Record, Register, Review, Source
from scripts.rules import acts, holds, ledger, listings, succession
from scripts.rules.acts import Doubt
from scripts.rules.listings import Listing
from scripts.rules.standing import Standing, standing
from scripts.rules.values import proven, values


@dataclass(frozen=True)
class Stood:
    """A listing, where it stands on the day, and what it says then."""

    listing: Listing
    standing: Standing
    values: Record


@dataclass(frozen=True)
class Joined:
    """All listings with all that bears on them, and the acts that stayed in doubt."""

    listings: tuple[Listing, ...]
    doubts: tuple[Doubt, ...]


class Known(TypedDict):
    """All that a data folder holds about parties. Registers, captures and sources are found by their ids."""

    notices: tuple[Notice, ...]
    registers: Mapping[str, Register]
    captures: NotRequired[Mapping[str, Capture]]
    sources: NotRequired[Mapping[str, Source]]
    reviews: NotRequired[Sequence[Review]]
    lookups: NotRequired[Sequence[Lookup]]
    requests: NotRequired[Sequence[LedgerEntry]]


def join(**known: Unpack[Known]) -> Joined:
    """Records of all notices joined into listings, with acts, holds, successions and the ledger on each."""
    told, registers = tuple(known.get("lookups", ())), known["registers"]
    captures, sources = known.get("captures", {}), known.get("sources", {})
    entries = tuple(listings.entries_of(known["notices"]))
    matched, doubts = acts.match(listings.join(entries, told), entries, registers, told)
    held = holds.by_record(known.get("reviews", ()))
    granted = ledger.by_record(known.get("requests", ()))

    def settled(listing: Listing) -> Listing:
        return ledger.with_ledger(holds.with_holds(proven(listing), captures, sources, held), granted)

    return Joined(tuple(settled(listing) for listing in succession.succeed(matched, registers)), doubts)


def today(*, on: date, **known: Unpack[Known]) -> tuple[Stood, ...]:
    """Where every listing stands on the day `on`, ordered by id."""
    registers = known["registers"]
    granted = ledger.by_record(known.get("requests", ()))
    return tuple(
        Stood(listing, standing(listing, registers, on=on), ledger.without_hidden(values(listing, on=on), listing, granted, on))
        for listing in join(**known).listings
    )

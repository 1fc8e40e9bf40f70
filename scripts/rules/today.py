"""Everything together: what stands on a day, out of all that was ever pulled."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

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


def join(
    *,
    notices: Iterable[Notice],
    registers: Mapping[str, Register],
    captures: Mapping[str, Capture] | None = None,
    sources: Mapping[str, Source] | None = None,
    reviews: Iterable[Review] = (),
    lookups: Iterable[Lookup] = (),
    requests: Iterable[LedgerEntry] = (),
) -> Joined:
    """Records of all notices joined into listings, with acts, holds, successions and the ledger on each."""
    told = tuple(lookups)
    entries = tuple(listings.entries_of(notices))
    matched, doubts = acts.match(listings.join(entries, told), entries, registers, told)
    held = holds.by_record(reviews)
    granted = ledger.by_record(requests)

    def settled(listing: Listing) -> Listing:
        return ledger.with_ledger(holds.with_holds(proven(listing), captures or {}, sources or {}, held), granted)

    return Joined(tuple(settled(listing) for listing in succession.succeed(matched, registers)), doubts)


def today(
    *,
    notices: Iterable[Notice],
    registers: Mapping[str, Register],
    captures: Mapping[str, Capture] | None = None,
    sources: Mapping[str, Source] | None = None,
    reviews: Iterable[Review] = (),
    lookups: Iterable[Lookup] = (),
    requests: Iterable[LedgerEntry] = (),
    on: date,
) -> tuple[Stood, ...]:
    """Where every listing stands on the day `on`, ordered by id."""
    asked = tuple(requests)
    joined = join(
        notices=notices,
        registers=registers,
        captures=captures,
        sources=sources,
        reviews=reviews,
        lookups=lookups,
        requests=asked,
    )
    granted = ledger.by_record(asked)
    return tuple(
        Stood(listing, standing(listing, registers, on=on), ledger.without_hidden(values(listing, on=on), listing, granted, on))
        for listing in joined.listings
    )

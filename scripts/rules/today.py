"""Everything together: what stands on a day, out of all that was ever pulled."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from scripts.model import Capture, LedgerEntry, Lookup, Notice, Record, Register, Review, Source
from scripts.rules import acts, holds, ledger, listings, succession
from scripts.rules.acts import Doubt
from scripts.rules.listings import Act, Listing
from scripts.rules.standing import Standing, standing
from scripts.rules.values import agrees, values


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
        return ledger.with_ledger(holds.with_holds(_unsure(listing), captures or {}, sources or {}, held), granted)

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
        Stood(listing, standing(listing, registers, on=on), ledger.without_hidden(values(listing, on=on), granted, on))
        for listing in joined.listings
    )


def _unsure(listing: Listing) -> Listing:
    """A correction whose old value is not the stored one proves nothing: the listing is held until a person looks."""
    record = listing.head.record
    return replace(listing, acts=tuple(_doubted(act, record) for act in listing.acts))


def _doubted(act: Act, record: Record) -> Act:
    wrong = act.effect == "correct" and act.certain and not agrees(act, record)
    return replace(act, certain=False) if wrong else act

"""Records of all sources joined into listings: all publications of one entry, one clock, one count."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from scripts.model import Lookup, Notice, Party, Record
from scripts.rules import authorities, numbers, parties
from scripts.rules.days import earliest
from scripts.rules.fold import fold
from scripts.rules.numbers import Number


@dataclass(frozen=True)
class Entry:
    """One record with the notice it stands in."""

    notice: Notice
    record: Record

    @property
    def register(self) -> str:
        return self.record.register or self.notice.register

    @property
    def effect(self) -> str:
        return self.record.effect or self.notice.effect

    @property
    def authority(self) -> str:
        """Who decided: as stated, else who published."""
        decision = self.record.decision
        return (decision and decision.authority) or self.notice.authority

    @property
    def numbers(self) -> frozenset[Number]:
        return numbers.of_decision(self.record.decision)

    @property
    def decided(self) -> str | None:
        return self.record.decision.date if self.record.decision else None

    @property
    def day(self) -> date:
        """The day an act takes effect: its decision's, else its publication's."""
        return earliest(self.decided or self.notice.published or self.notice.seen or "9999")

    @property
    def order(self) -> tuple[str, str]:
        return self.notice.published or self.notice.seen or "9999", self.record.id


@dataclass(frozen=True)
class Act:
    """An act as it meets one listing: for certain, or only perhaps (then the listing is held)."""

    entry: Entry
    effect: str
    day: date
    certain: bool


@dataclass(frozen=True)
class Hold:
    """Days on which a listing is not shown because something about it is not sure: `since` included, `until` not."""

    why: str
    since: date
    until: date | None = None


@dataclass(frozen=True)
class Listing:
    register: str
    entries: tuple[Entry, ...]
    """Every publication, first seen first."""
    acts: tuple[Act, ...] = ()
    holds: tuple[Hold, ...] = ()

    @property
    def id(self) -> str:
        return self.entries[0].record.id

    @cached_property
    def head(self) -> Entry:
        """The deciding authority's own publication, else the first."""
        own = (entry for entry in self.entries if authorities.same(entry.authority, entry.notice.authority))
        return next(own, self.entries[0])

    @property
    def party(self) -> Party | None:
        return self.head.record.party

    @property
    def authority(self) -> str:
        return self.head.authority

    @property
    def region(self) -> str:
        return self.head.notice.region

    @cached_property
    def decided(self) -> str | None:
        days = [entry.decided for entry in self.entries if entry.decided]
        return min(days, key=earliest, default=None)

    @cached_property
    def numbers(self) -> frozenset[Number]:
        return frozenset().union(*(entry.numbers for entry in self.entries))

    @property
    def places(self) -> Iterator[str]:
        return (entry.record.place for entry in self.entries if entry.record.place)


def entries_of(notices: Iterable[Notice]) -> Iterator[Entry]:
    """Every record with its notice, in an order that does not depend on arrival."""
    found = (Entry(notice, record) for notice in notices for record in notice.records)
    return iter(sorted(found, key=lambda entry: entry.order))


def one_entry(left: Entry, right: Entry, told: Mapping[str, str] | None = None) -> bool:
    """Whether two records publish one listing: register, party and deciding authority, and an equal number, or an equal day
    where one side lacks the number. `told` says which records a person found to be the same party.
    """
    if left.register != right.register or not _one_party(left.record, right.record, told or {}):
        return False
    if not authorities.same(left.authority, right.authority):
        return False
    if left.numbers and right.numbers:
        return numbers.meet(left.numbers, right.numbers)
    return bool(left.decided) and left.decided == right.decided


def _one_party(left: Record, right: Record, told: Mapping[str, str]) -> bool:
    if left.id in told and told[left.id] == told.get(right.id):
        return True
    return parties.same(left.party, right.party)


def join(entries: Iterable[Entry], lookups: Iterable[Lookup] = ()) -> tuple[Listing, ...]:
    """Listings of the records that list (not of acts, not of warnings), ordered by id."""
    told = _told(lookups)
    groups: list[list[Entry]] = []
    near: Mapping[str, list[int]] = defaultdict(list)
    for entry in entries:
        if entry.effect != "list":
            continue
        homes = (at for at in _where(entry, near, told) if any(one_entry(entry, other, told) for other in groups[at]))
        home = next(homes, len(groups))
        if home == len(groups):
            groups.append([])
        groups[home].append(entry)
        for name in _names(entry, told):
            if home not in near[name]:
                near[name].append(home)
    listings = (Listing(group[0].register, tuple(group)) for group in groups)
    return tuple(sorted(listings, key=lambda listing: listing.id))


def _told(lookups: Iterable[Lookup]) -> dict[str, str]:
    """Record → the first record a person said is the same party."""
    return {record: lookup.same_party[0] for lookup in lookups for record in lookup.same_party}


def _names(entry: Entry, told: Mapping[str, str]) -> Iterator[str]:
    party = entry.record.party
    if party is None or party.masked:
        return
    yield f"{entry.register} {fold(party.name)}"
    if code := parties.employer_code(party):
        yield f"{entry.register} {code}"
    if same := told.get(entry.record.id):
        yield f"{entry.register} {same}"


def _where(entry: Entry, near: Mapping[str, list[int]], told: Mapping[str, str]) -> list[int]:
    return sorted({at for name in _names(entry, told) for at in near[name]})

"""Records of all sources joined into listings: all publications of one entry, one clock, one count."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import permutations

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
    def key(self) -> tuple[str, str]:
        return self.notice.id, self.record.id

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
        """The day an act takes effect: its decision's, else its publication's. One that corrects a decision has no other."""
        own = None if "decision" in self.record.was else self.decided
        return earliest(own or self.notice.published or self.notice.seen or "9999")

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
    entries: tuple[Entry, ...]
    """Every publication, first seen first."""
    acts: tuple[Act, ...] = ()
    holds: tuple[Hold, ...] = ()

    @property
    def id(self) -> str:
        return self.entries[0].record.id

    @property
    def register(self) -> str:
        return self.entries[0].register

    @cached_property
    def head(self) -> Entry:
        """The deciding authority's own publication, else the first."""
        own = (entry for entry in self.entries if authorities.same(entry.authority, entry.notice.authority))
        return next(own, self.entries[0])

    @property
    def erased(self) -> bool:
        """Whether nothing but stubs is left of it."""
        return all(entry.record.ended for entry in self.entries)

    @property
    def party(self) -> Party | None:
        return self.head.record.party

    @property
    def authority(self) -> str:
        return self.head.authority

    @property
    def region(self) -> str:
        return self.head.notice.region

    @property
    def corrections(self) -> Iterator[Entry]:
        return (act.entry for act in self.acts if act.effect == "correct" and act.certain)

    @cached_property
    def decided(self) -> str | None:
        """The earliest day that a publication gives for the decision, or a correction of that day."""
        dated = (entry for entry in self.corrections if "date" in entry.record.was.get("decision", {}))
        days = [entry.decided for entry in (*self.entries, *dated) if entry.decided]
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


@dataclass(frozen=True)
class Told:
    """What a person found out about parties."""

    same: Mapping[str, str]
    """Record → the first record of the same party."""
    apart: frozenset[tuple[str, str]]
    """Pairs of records, either way round, of parties that only look the same."""


def told_by(lookups: Iterable[Lookup]) -> Told:
    known = tuple(lookups)
    same = {record: lookup.same_party[0] for lookup in known for record in lookup.same_party}
    return Told(same, frozenset(pair for lookup in known for pair in permutations(lookup.not_same_party, 2)))


def one_entry(left: Entry, right: Entry, told: Told) -> bool:
    """Whether two records publish one listing: register, party and deciding authority, and an equal number, or an equal day
    where one side lacks the number. What a person found out about the parties wins.
    """
    if left.register != right.register or not _one_party(left.record, right.record, told):
        return False
    if not authorities.same(left.authority, right.authority):
        return False
    if left.numbers and right.numbers:
        return numbers.meet(left.numbers, right.numbers)
    return bool(left.decided) and left.decided == right.decided


def _one_party(left: Record, right: Record, told: Told) -> bool:
    if (left.id, right.id) in told.apart:
        return False
    if left.id in told.same and told.same[left.id] == told.same.get(right.id):
        return True
    return parties.same(left.party, right.party)


def join(entries: Iterable[Entry], lookups: Iterable[Lookup] = ()) -> tuple[Listing, ...]:
    """Listings of the records that list (not of acts, not of warnings), ordered by id."""
    told = told_by(lookups)
    near: defaultdict[str, list[Entry]] = defaultdict(list)
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in (entry for entry in entries if entry.effect == "list"):
        names = tuple(_names(entry, told))
        groups[entry.key] = [entry]
        for other in (other for name in names for other in near[name] if one_entry(entry, other, told)):
            _unite(groups, entry, other)
        for name in names:
            near[name].append(entry)
    ordered = {id(group): sorted(group, key=lambda entry: entry.order) for group in groups.values()}
    listings = (Listing(tuple(group)) for group in ordered.values())
    return tuple(sorted(listings, key=lambda listing: listing.id))


def _unite(groups: dict[tuple[str, str], list[Entry]], left: Entry, right: Entry) -> None:
    """One publication may join two that did not know of each other: one with the number only, one with the day only."""
    kept, other = groups[right.key], groups[left.key]
    if kept is other:
        return
    kept += other
    groups.update((entry.key, kept) for entry in other)


def _names(entry: Entry, told: Told) -> Iterator[str]:
    party = entry.record.party
    if party is None or party.masked:
        return
    yield f"{entry.register} {fold(party.name)}"
    if code := parties.employer_code(party):
        yield f"{entry.register} {code}"
    if same := told.same.get(entry.record.id):
        yield f"{entry.register} {same}"

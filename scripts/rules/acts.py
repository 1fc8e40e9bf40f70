"""Acts meet listings: a record that removes, revokes, corrects, restores or updates finds what it acts on.

Matched at every build over all notices, so the order in which notices arrive never matters. One full fit takes effect; several,
or only a partial fit, hold what they may mean until a person decides; none, and the act waits.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from scripts.model import Lookup, Party, Register
from scripts.rules import authorities, clock, numbers, parties
from scripts.rules.days import earliest, may_be_one
from scripts.rules.fold import fold
from scripts.rules.listings import Act, Entry, Listing
from scripts.rules.standing import standing

RANK = {"remove": 0, "revoke": 1, "correct": 2, "update": 3, "restore": 4}
"""On one day, removals come before the restorations that answer them."""

ENDING = ("remove", "revoke")


@dataclass(frozen=True)
class Doubt:
    """An act that fits several listings, or one only in part."""

    act: Entry
    candidates: tuple[str, ...]
    """Ids of the head records it may mean, sorted."""


class Docket:
    """Listings under their acts, found by name, code and number."""

    def __init__(self, listings: Iterable[Listing], registers: Mapping[str, Register], lookups: Iterable[Lookup]) -> None:
        self.listings = {listing.id: listing for listing in listings}
        self.registers = registers
        self.told = {lookup.act: lookup.listing for lookup in lookups if lookup.act}
        self.doubts: list[Doubt] = []
        self._near: dict[object, set[str]] = defaultdict(set)
        for listing in self.listings.values():
            self._file(listing)

    def _file(self, listing: Listing) -> None:
        for entry in listing.entries:
            self._find_by(listing, _keys(entry, entry.record.party, entry.numbers))

    def _find_by(self, listing: Listing, keys: Iterable[object]) -> None:
        for key in keys:
            self._near[key].add(listing.id)

    def near(self, act: Entry) -> list[Listing]:
        """Listings of the act's register that share its name, bare name, surname, code or number."""
        keys = _keys(act, _meant(act), numbers.of_reference(act.record.of))
        return [self.listings[id] for id in sorted({id for key in keys for id in self._near[key]})]

    def stood(self, listing: Listing, day: date) -> bool:
        then = standing(listing, self.registers, on=day)
        return then.state in ("listed", "held") and then.why != "not_yet"

    def fell(self, listing: Listing, day: date) -> bool:
        return standing(listing, self.registers, on=day).state in ("ended", "withdrawn")

    def enter(self, entry: Entry) -> None:
        """Lets one act meet the listings. A person's lookup wins over every rule."""
        if told := self._told(entry):
            return self._take_effect(entry, told)
        if entry.effect == "restore":
            return self._restore(entry)
        near = self.near(entry)
        stood = [listing for listing in near if self.stood(listing, entry.day)]
        full = [listing for listing in stood if fits(entry, listing)]
        if len(full) != 1:
            return self._doubt(entry, [listing for listing in stood if listing in full or may_fit(entry, listing)])
        self._take_effect(entry, full[0])
        self._doubt(entry, [it for it in stood if it not in full and _copy(entry, it)])
        if entry.effect in ENDING:
            self._doubt(entry, [it for it in near if it not in full and may_be_again(it, full[0])])

    def _told(self, entry: Entry) -> Listing | None:
        record = self.told.get(entry.record.id)
        return next((it for it in self.listings.values() if record in {e.record.id for e in it.entries}), None)

    def _take_effect(self, entry: Entry, listing: Listing) -> None:
        moved = [listing]
        if entry.effect in ENDING and entry.effect in self._together(listing):
            moved += [other for other in self._group(listing) if self.stood(other, entry.day)]
        for it in moved:
            self._add(entry, it, certain=True)

    def _together(self, listing: Listing) -> tuple[str, ...]:
        start = clock.start_of(listing)
        regime = clock.regime_of(self.registers[listing.register], start) if start else None
        return regime.together if regime else ()

    def _group(self, listing: Listing) -> list[Listing]:
        keys = [(listing.register, known) for known in listing.numbers or (listing.decided, _label(listing.head))]
        found = sorted({id for key in keys for id in self._near[key]})
        return [other for id in found if (other := self.listings[id]) != listing and one_decision(listing, other)]

    def _restore(self, entry: Entry) -> None:
        found = [it for it in self.near(entry) if restores(entry, it) and self.fell(it, entry.day)]
        if len(found) == 1:
            self._add(entry, found[0], certain=True)
        elif found:
            self.doubts.append(Doubt(entry, tuple(it.id for it in found)))
        else:
            own = Listing((entry,))
            self.listings[own.id] = own
            self._file(own)

    def _add(self, entry: Entry, listing: Listing, *, certain: bool) -> None:
        act = Act(entry, entry.effect, entry.day, certain)
        current = self.listings[listing.id]
        self.listings[listing.id] = replace(current, acts=(*current.acts, act))
        if certain:
            self._find_by(listing, _keys(entry, entry.record.party, entry.numbers))

    def _doubt(self, entry: Entry, maybe: list[Listing]) -> None:
        for listing in maybe:
            self._add(entry, listing, certain=False)
        if maybe:
            self.doubts.append(Doubt(entry, tuple(sorted(listing.id for listing in maybe))))


def match(
    listings: Iterable[Listing],
    entries: Iterable[Entry],
    registers: Mapping[str, Register],
    lookups: Iterable[Lookup] = (),
) -> tuple[tuple[Listing, ...], tuple[Doubt, ...]]:
    """The listings with the acts that met them, and what stayed in doubt. Restorations of nothing known are listings too."""
    docket = Docket(listings, registers, lookups)
    acts = [entry for entry in entries if entry.effect in RANK and not entry.record.ended]
    for entry in sorted(acts, key=lambda act: (act.day, RANK[act.effect], act.order)):
        docket.enter(entry)
    return tuple(docket.listings[id] for id in sorted(docket.listings)), tuple(docket.doubts)


def fits(act: Entry, listing: Listing) -> bool:
    """A full fit: party, authority, and the number or day the act refers to where it gives one."""
    return _party_fits(act, listing) and _authority_fits(act, listing) and _reference(act, listing) is not False


def may_fit(act: Entry, listing: Listing) -> bool:
    """A partial fit: the authority's act names the number but not the party, or the party, nearly the party, but not the number;
    or one side is a higher body's copy.
    """
    if _copy(act, listing):
        return True
    if not authorities.same(act.authority, listing.authority):
        return False
    party = _meant(act)
    if _reference(act, listing) or _party_fits(act, listing):
        return True
    like = any(parties.nearly(party, known) for known in _known_parties(listing))
    return like and (_reference(act, listing) is not False or not listing.numbers or _unread(act))


def may_be_again(listing: Listing, ended: Listing) -> bool:
    """Whether a listing that bears no number may be the ended one, published once more with a vaguer day or none."""
    if listing.numbers or not authorities.same(listing.authority, ended.authority):
        return False
    if not parties.same(listing.party, ended.party):
        return False
    return may_be_one(listing.decided, ended.decided)


def restores(act: Entry, listing: Listing) -> bool:
    """Whether a restoration names this ended listing: by its number, or by that of the removal undone (Order 45 art. 15)."""
    if not (_party_fits(act, listing) and authorities.same(act.authority, listing.authority)):
        return False
    named = numbers.of_reference(act.record.of)
    return numbers.meet(named, _known_numbers(listing)) if act.record.of and act.record.of.number else True


def one_decision(left: Listing, right: Listing) -> bool:
    """Parties of one decision: an equal number; without numbers the entry's label, or for natural persons the day."""
    if left.register != right.register or not authorities.same(left.authority, right.authority):
        return False
    if left.numbers or right.numbers:
        return numbers.meet(left.numbers, right.numbers)
    labels = (_label(left.head), _label(right.head))
    if all(labels):
        return labels[0] == labels[1]
    return bool(left.decided) and left.decided == right.decided and bool(right.party and right.party.kind == "person")


def _label(entry: Entry) -> tuple[str, str] | None:
    """Which entry of which notice names several parties of one decision."""
    decision = entry.record.decision
    return (entry.notice.id, decision.group) if decision and decision.group else None


def _keys(entry: Entry, party: Party | None, named: Iterable[numbers.Number]) -> Iterator[object]:
    register = entry.register
    yield from ((register, known) for known in (*named, entry.decided, _label(entry)) if known)
    if party is None:
        return
    person = party.kind == "person"
    yield register, person, fold(party.name)[:1] if person else parties.bare(party.name)
    if code := parties.employer_code(party):
        yield register, code


def _meant(act: Entry) -> Party | None:
    """The party an act names; a correction of a name or code names it by the old value."""
    party, was = act.record.party, act.record.was.get("party")
    if party is None or not isinstance(was, dict):
        return party
    known = {key: value for key, value in was.items() if key in ("name", "uscc", "organisation_code", "registration_no")}
    return Party(name=known.get("name", party.name), kind=party.kind, **{k: v for k, v in known.items() if k != "name"})


def _party_fits(act: Entry, listing: Listing) -> bool:
    return any(parties.same(_meant(act), party) for party in _known_parties(listing))


def _known_parties(listing: Listing) -> Iterator[Party | None]:
    """The party as every publication names it, and as corrections do: a later act uses the right name."""
    yield from (entry.record.party for entry in listing.entries)
    yield from (entry.record.party for entry in listing.corrections)


def _known_numbers(listing: Listing) -> frozenset[numbers.Number]:
    """Numbers under which a listing is spoken of: its own, and those of the acts that changed it."""
    return listing.numbers.union(*(act.entry.numbers for act in listing.acts if act.certain))


def _authority_fits(act: Entry, listing: Listing) -> bool:
    """The deciding authority's own act. An update by another body needs the code, or a person's word."""
    if authorities.same(act.authority, listing.authority):
        return True
    if act.effect != "update":
        return False
    code = parties.employer_code(act.record.party)
    return bool(act.record.accepted or (code and code == parties.employer_code(listing.party)))


def _reference(act: Entry, listing: Listing) -> bool | None:
    """Whether the number or day the act refers to is the listing's; None where it refers to nothing."""
    of = act.record.of
    if of is None or not (of.number or of.date):
        return None
    if of.number:
        return numbers.meet(numbers.of_reference(of), _known_numbers(listing))
    days = (listing.decided, *(act.entry.decided for act in listing.acts if act.certain))
    return any(of.date and day and earliest(of.date) == earliest(day) for day in days)


def _unread(act: Entry) -> bool:
    """Whether the act refers to a number that does not parse: it matches nothing, and may mean anything of the party's."""
    of = act.record.of
    return bool(of and of.number and not numbers.of_reference(of))


def _copy(act: Entry, listing: Listing) -> bool:
    """One side is a higher body's publication that names no deciding authority, of what may be the same entry."""
    sides = ((act, listing.head), (listing.head, act))
    silent = any(
        authorities.above(high.notice.region, low.notice.region) and not (high.record.decision and high.record.decision.authority)
        for low, high in sides
    )
    return silent and _party_fits(act, listing) and not (listing.numbers and _reference(act, listing) is False)

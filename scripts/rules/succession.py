"""Listings that end because of other listings: a rating by the next year's, a red-list entry by a blacklist's."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from scripts.model import Project, Register, Term
from scripts.rules import authorities, clock, parties
from scripts.rules.fold import fold
from scripts.rules.listings import Act, Listing


def succeed(listings: Iterable[Listing], registers: Mapping[str, Register]) -> tuple[Listing, ...]:
    """The listings, each with the acts that follow from the others."""
    known = tuple(listings)
    by_register: dict[str, list[Listing]] = defaultdict(list)
    for listing in known:
        by_register[listing.register].append(listing)
    return tuple(_with_acts(listing, registers, by_register) for listing in known)


def _with_acts(listing: Listing, registers: Mapping[str, Register], by_register: Mapping[str, list[Listing]]) -> Listing:
    term = _term(listing, registers)
    acts = list(listing.acts)
    if term.superseded_by:
        acts += [_act(other, "supersede", True) for other in by_register[listing.register] if _next_year(listing, other)]
    for register in term.ends_with:
        acts += _sanctions(listing, by_register.get(register, []))
    return replace(listing, acts=tuple(acts))


def _term(listing: Listing, registers: Mapping[str, Register]) -> Term:
    register, start = registers.get(listing.register), clock.start_of(listing)
    regime = clock.regime_of(register, start) if register and start else None
    return regime.term if regime else Term()


def _next_year(listing: Listing, other: Listing) -> bool:
    """A later year of the same scale by the same authority: its publication ends the whole of the earlier year."""
    mine, theirs = listing.head.record.rating, other.head.record.rating
    if mine is None or theirs is None or mine.scale != theirs.scale:
        return False
    return theirs.year > mine.year and authorities.same(listing.authority, other.authority)


def _sanctions(listing: Listing, others: list[Listing]) -> Iterator[Act]:
    """The party itself sanctioned ends its praise; a party of the praised project, sanctioned for it, only holds it: a name
    without a code is not proof.
    """
    for other in others:
        if parties.same(listing.party, other.party):
            yield _act(other, "sanctioned", True)
        elif _same_project(listing.head.record.project, other.head.record.project):
            yield _act(other, "sanctioned", False)


def _same_project(left: Project | None, right: Project | None) -> bool:
    return bool(left and right and fold(left.name) == fold(right.name))


def _act(other: Listing, effect: str, certain: bool) -> Act:
    return Act(other.head, effect, other.head.day, certain)

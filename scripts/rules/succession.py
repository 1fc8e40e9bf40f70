"""Listings that end because of other listings: a rating by the next year's, a red-list entry by a blacklist's."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from scripts.model import Project, Register, Term
from scripts.rules import authorities, clock, parties
from scripts.rules.fold import fold
from scripts.rules.listings import Act, Listing


def succeed(listings: Iterable[Listing], registers: Mapping[str, Register]) -> tuple[Listing, ...]:
    """The listings, each with the acts that follow from the others."""
    all_of = tuple(listings)
    ratings = [listing for listing in all_of if listing.head.record.rating]
    sanctions = {register: [it for it in all_of if it.register == register] for register in {it.register for it in all_of}}
    return tuple(_with_acts(listing, registers, ratings, sanctions) for listing in all_of)


def _with_acts(
    listing: Listing, registers: Mapping[str, Register], ratings: list[Listing], sanctions: Mapping[str, list[Listing]]
) -> Listing:
    term = _term(listing, registers)
    acts = list(listing.acts)
    if term.superseded_by:
        acts += [_act(other, "supersede", True) for other in ratings if _next_year(listing, other)]
    for register in term.ends_with:
        acts += _sanctions(listing, sanctions.get(register, []))
    return replace(listing, acts=tuple(acts))


def _term(listing: Listing, registers: Mapping[str, Register]) -> Term:
    register, start = registers.get(listing.register), clock.start_of(listing)
    regime = clock.regime_of(register, start) if register and start else None
    return regime.term if regime else Term()


def _next_year(listing: Listing, other: Listing) -> bool:
    """A later year of the same scale by the same authority: its publication ends the whole of the earlier year."""
    mine, theirs = listing.head.record.rating, other.head.record.rating
    if mine is None or theirs is None or other.register != listing.register or mine.scale != theirs.scale:
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

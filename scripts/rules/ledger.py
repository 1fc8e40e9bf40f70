"""Requests granted by the operator: what they hide, and from which day. The ledger is applied last and moves nobody else."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from scripts.model import LedgerEntry, Record, decode, encode
from scripts.rules.days import earliest
from scripts.rules.listings import Act, Listing

EFFECTS = {"removal": "remove", "revocation": "revoke", "takedown": "takedown"}
"""Kinds of ledger entries that end a listing, and the act they stand for."""

HIDEABLE = frozenset({"representative", "address", "facts", "project", "place", "workers", "amount", "fine", "name"})
"""Fields of a record that a takedown may hide alone; without the name it is the whole record."""

NEEDS = {
    "takedown": ("basis", "hides"),
    "correction": ("fields",),
    "dispute": ("text",),
    "reply": ("text",),
    "removal": ("basis",),
    "revocation": ("basis",),
}
"""Kind of a request → what must be said of it: the law or the authority's paper, what is wrong, the words of the reply."""

REASONS = (
    "person_refuses", "purpose_served", "source_corrected", "misread", "another_party", "official_removal", "official_revocation",
    "matches_source", "not_ours_to_decide", "not_the_party", "no_ground", "repeated", "statement",
)  # fmt: skip
"""Why a request was answered so: codes, as the reason is printed for everybody and may name nobody."""

WHO = frozenset({"id", "party", "name", "kind"})
"""What a record cannot be shown without."""


def by_record(ledger: Iterable[LedgerEntry]) -> dict[str, tuple[LedgerEntry, ...]]:
    found: dict[str, tuple[LedgerEntry, ...]] = {}
    for entry in ledger:
        found[entry.record] = (*found.get(entry.record, ()), entry)
    return found


def with_ledger(listing: Listing, ledger: Mapping[str, tuple[LedgerEntry, ...]]) -> Listing:
    """The listing with an act for each granted request that hides the whole record."""
    acts = [
        Act(entry, EFFECTS[request.kind], earliest(request.decided), True)
        for entry in listing.entries
        for request in ledger.get(entry.record.id, ())
        if request.decided and _granted(request) and _whole(request)
    ]
    return replace(listing, acts=(*listing.acts, *acts))


def _granted(request: LedgerEntry) -> bool:
    return request.outcome in ("granted", "partly")


def _whole(request: LedgerEntry) -> bool:
    """Whether a request hides the whole record: without a name nothing is left to show."""
    if request.kind == "takedown":
        return request.hides in ("record", ()) or not WHO.isdisjoint(request.hides)
    return request.kind in ("removal", "revocation")


def without_hidden(record: Record, listing: Listing, ledger: Mapping[str, tuple[LedgerEntry, ...]], on: date) -> Record:
    """The record without the fields that a granted request about any of its publications hides (PIPL art. 27)."""
    tree = encode(record)
    for request in (request for entry in listing.entries for request in ledger.get(entry.record.id, ())):
        if request.decided and earliest(request.decided) <= on and _granted(request) and not _whole(request):
            for field in request.hides:
                tree.pop(field, None)
                tree.get("party", {}).pop(field, None)
    return decode(tree, Record)

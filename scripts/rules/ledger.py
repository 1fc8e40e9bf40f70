"""Requests granted by the operator: what they hide, and from which day. The ledger is applied last and moves nobody else."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from scripts.model import LedgerEntry, Record, decode, encode
from scripts.rules.days import earliest
from scripts.rules.listings import Act, Listing

EFFECTS = {"removal": "remove", "revocation": "revoke", "takedown": "takedown"}
"""Kinds of ledger entries that end a listing, and the act they stand for."""


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
        if request.decided and request.outcome in ("granted", "partly") and _whole(request)
    ]
    return replace(listing, acts=(*listing.acts, *acts))


def _whole(request: LedgerEntry) -> bool:
    return request.kind in ("removal", "revocation") or (request.kind == "takedown" and request.hides in ("record", ()))


def without_hidden(record: Record, ledger: Mapping[str, tuple[LedgerEntry, ...]], on: date) -> Record:
    """The record without the fields a granted request hides (PIPL art. 27: a person who refuses)."""
    for request in ledger.get(record.id, ()):
        granted = request.decided and earliest(request.decided) <= on and request.outcome in ("granted", "partly")
        if granted and not _whole(request) and not isinstance(request.hides, str):
            for field in request.hides:
                record = _without(record, field)
    return record


def _without(record: Record, field: str) -> Record:
    tree = encode(record)
    tree.pop(field, None)
    tree.get("party", {}).pop(field, None)
    return decode(tree, Record)

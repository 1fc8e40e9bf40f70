"""A record in the flat form of `read`: one level, plain values, absent keys for what is not stated."""

from scripts.flow.undeclared.quoting import Quote, tidy
from scripts.model import Notice, Record, encode
from scripts.normalise import Places

PRAISE = ("red_list", "rating")
TARGETS = {
    "name": "name", "uscc": "uscc", "representative": "representative", "region": "place", "address": "address",
    "project": "project", "workers": "workers", "amount": "amount", "authority": "authority", "date": "decided",
    "number": "number",
}  # fmt: skip
"""Key → the target whose column it was read from."""


def flat(record: Record, notice: Notice, places: Places) -> dict[str, object]:
    """Names are in simplified characters, sums in yuan, places by name. `approx` speaks of workers and amount."""
    party, decision = record.party, record.decision
    region = places.lookup(record.place) if record.place else None
    counted = record.workers is not None or record.amount is not None
    values: dict[str, object] = {
        "name": party and tidy(party.name),
        "party": party and party.kind,
        "uscc": party and party.uscc,
        "representative": party and party.representative and tidy(party.representative.name),
        "region": region and region.name,
        "address": party and party.address and tidy(party.address),
        "project": record.project and tidy(record.project.name),
        "workers": record.workers,
        "amount": record.amount and record.amount.removesuffix(".00"),
        "approx": bool({"workers", "amount"} & record.approx.keys()) if counted else None,
        "effect": _effect(record, notice),
        "authority": decision and decision.authority and tidy(decision.authority),
        "date": decision and decision.date,
        "number": _number(record),
        "actions": [action.stated or action.kind for action in record.actions] or None,
        "parts": [encode(part) for part in record.parts] or None,
    }
    return stated(values)


def stated(values: dict[str, object]) -> dict[str, object]:
    """Without the keys for which nothing is stated."""
    return {key: value for key, value in values.items() if value not in (None, "")}


def evidence(values: dict[str, object], quotes: dict[str, Quote]) -> dict[str, tuple[int, int]]:
    """Where each value of a flat record stands in the text."""
    return {key: quotes[target].span(str(values[key])) for key, target in TARGETS.items() if key in values and target in quotes}


def _effect(record: Record, notice: Notice) -> str:
    effect = record.effect or notice.effect
    return "praise" if effect == "list" and (record.register or notice.register) in PRAISE else effect


def _number(record: Record) -> str | None:
    """The decision's own number; of an act, that of the decision it acts on."""
    own = record.decision.number if record.decision else None
    number = own or (record.of.number if record.of else None)
    return number and tidy(number)

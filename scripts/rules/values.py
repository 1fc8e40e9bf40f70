"""What a listing says on a day: the head record with the corrections and updates that met it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from scripts.model import Record, decode, encode
from scripts.rules.listings import Act, Listing

CORRECTED = ("place", "project", "workers", "amount", "approx", "facts", "fine", "until", "decision", "party")
"""What a correction may change; its own decision is the correcting one, so `decision` counts only where `was` names it."""


def values(listing: Listing, *, on: date) -> Record:
    """The head record as it must be shown on the day `on`."""
    tree = encode(listing.head.record)
    for act in sorted(listing.acts, key=lambda act: act.day):
        if act.certain and act.day <= on:
            _apply(act, tree)
    return decode(tree, Record)


def agrees(act: Act, record: Record) -> bool:
    """Whether the old value a correction states is the one stored; a correction that states none agrees with anything."""
    return _within(act.entry.record.was, encode(record))


def _within(part: Mapping[str, Any], whole: Mapping[str, Any]) -> bool:
    return all(
        _within(value, whole.get(key) or {}) if isinstance(value, Mapping) else whole.get(key) == value
        for key, value in part.items()
    )


def _apply(act: Act, tree: dict[str, Any]) -> None:
    new = encode(act.entry.record)
    if act.effect == "update":
        tree["actions"] = [*tree.get("actions", []), *new.get("actions", [])]
    elif act.effect == "correct":
        for key in CORRECTED:
            if key in new and (key not in ("decision", "party") or key in act.entry.record.was):
                tree[key] = {**tree.get(key, {}), **new[key]} if isinstance(new[key], dict) else new[key]

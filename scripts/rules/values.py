"""What a listing says on a day: the head record with the corrections and updates that met it."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
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


def proven(listing: Listing) -> Listing:
    """The listing with each correction uncertain whose old value is not the one known then: it may mean something else."""
    tree, acts = encode(listing.head.record), []
    for act in sorted(listing.acts, key=lambda act: act.day):
        sure = act.certain and (act.effect != "correct" or _agrees(act, tree))
        if sure:
            _apply(act, tree)
        acts.append(replace(act, certain=sure))
    return replace(listing, acts=tuple(acts))


def _agrees(act: Act, tree: dict[str, Any]) -> bool:
    """Whether the old value a correction states is the one known, or the page was put right before the correction came."""
    after = deepcopy(tree)
    _apply(act, after)
    was = act.entry.record.was
    return _within(was, tree) or (after == tree and was.keys() <= set(CORRECTED) & encode(act.entry.record).keys())


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

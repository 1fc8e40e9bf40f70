"""Difficult situations, each replayed in several orders of arrival: what must stand on which day."""

import random
from typing import Any

import pytest
from rules_cases import CASES, Case, read, registers, stood

from scripts import rules
from scripts.model import Notice, encode

REGISTERS = registers()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_case_holds_in_any_order_of_arrival(file: Any, seed: int) -> None:
    case = read(file)
    notices = random.Random(seed).sample(case.notices, len(case.notices)) if seed else case.notices
    assert observed(case, notices) == wanted(case)


def wanted(case: Case) -> dict[str, Any]:
    kinds = ("expect_standing", "until", "listings", "values", "doubts")
    return {kind: case.expected[kind] for kind in kinds if kind in case.expected}


def observed(case: Case, notices: list[Notice]) -> dict[str, Any]:
    """What holds, in the shape of what is expected, and of nothing else."""
    found: dict[str, Any] = {}
    for kind, expected in wanted(case).items():
        if kind == "doubts":
            joined = rules.join(notices=notices, registers=REGISTERS, **case.bearing())
            found[kind] = {doubt.act.record.id: list(doubt.candidates) for doubt in joined.doubts}
        else:
            found[kind] = {day: OBSERVE[kind](stood(case, notices, day, REGISTERS), it) for day, it in expected.items()}
    return found


def states(on_day: dict[str, rules.Stood], expected: dict[str, str]) -> dict[str, str]:
    return {record: on_day[record].standing.state if record in on_day else "absent" for record in expected}


def ends(on_day: dict[str, rules.Stood], expected: dict[str, str]) -> dict[str, str]:
    return {record: str(on_day[record].standing.until) for record in expected}


def listed(on_day: dict[str, rules.Stood], _: int) -> int:
    return len({it.listing.id for it in on_day.values() if it.standing.state == "listed"})


def said(on_day: dict[str, rules.Stood], expected: dict[str, Any]) -> dict[str, Any]:
    return {record: within(encode(on_day[record].values), shape) for record, shape in expected.items()}


def within(tree: Any, shape: Any) -> Any:
    """As much of a tree as a shape asks for; null where there is nothing."""
    if isinstance(shape, dict) and isinstance(tree, dict):
        return {key: within(tree.get(key), inner) for key, inner in shape.items()}
    return list(tree) if isinstance(tree, tuple) else tree


OBSERVE: dict[str, Any] = {"expect_standing": states, "until": ends, "listings": listed, "values": said}

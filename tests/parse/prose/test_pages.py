"""Golden pages: pages/<layout>-<what>.txt, and beside it as YAML what `read` takes from it, or the reason why nothing.

Every page is invented, and so is everybody it names. Rewrite what is expected with `REGOLD=1 pytest tests/parse/prose`,
then read the difference line by line: it is right only if a person who reads the page says the same.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml
from page_inputs import PAGES, listed, read

from scripts import flow

SAME = {"effect": "list", "party": "organisation", "approx": False}
"""What goes without saying of a record."""
TOLD = (
    "name", "effect", "party", "workers", "amount", "approx", "parts", "project", "region", "authority", "number", "date",
    "uscc", "representative", "address", "actions", "rules",
)  # fmt: skip
CHANNEL = ("place", "name", "phones", "kind", "problems")
FIGURE = ("indicator", "value", "unit", "region", "period", "problems")
HEAD = "# synthetic: invented by the project, as is everybody named in it\n"


def golden(found: flow.Found) -> dict[str, Any]:
    """What a page gives, in the order in which a person checks it."""
    match found.values["kind"]:
        case "none":
            return {"reason": found.values["reason"]}
        case "notice":
            return {"records": [told(record) for record in listed(found, "records")]}
        case "channels":
            return {"channels": [only(CHANNEL, channel) for channel in listed(found, "channels")]}
    return {"figures": [only(FIGURE, figure) for figure in listed(found, "figures")]}


def only(keys: Iterable[str], values: dict[str, Any]) -> dict[str, Any]:
    return {key: values[key] for key in keys if key in values}


def told(record: dict[str, Any]) -> dict[str, Any]:
    said = {key: value for key, value in only(TOLD, record).items() if value != SAME.get(key)}
    return said if record["confidence"] > 0.9 else {**said, "sure": False}


def written(expected: dict[str, Any]) -> str:
    return HEAD + yaml.safe_dump(expected, allow_unicode=True, sort_keys=False, width=130, default_flow_style=None)


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.txt")), ids=lambda page: page.stem)
def test_a_page_gives_what_a_person_reads_in_it(page: Path) -> None:
    found = golden(read(page.read_bytes().decode(), page.name))
    expected = page.with_suffix(".yaml")
    if os.environ.get("REGOLD"):
        expected.write_text(written(found), "utf-8")
    assert found == yaml.safe_load(expected.read_text("utf-8"))


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.txt")), ids=lambda page: page.stem)
def test_each_name_stands_where_its_evidence_says(page: Path) -> None:
    found = read(page.read_bytes().decode(), page.name)
    for record in listed(found, "records"):
        begins, ends = record["evidence"]["name"]
        shown = found.text[begins:ends]
        assert shown == record["name"] or (record["party"] == "person" and shown[0] == record["name"][0])


def test_every_expectation_has_its_page() -> None:
    assert {path.stem for path in PAGES.glob("*.yaml")} == {path.stem for path in PAGES.glob("*.txt")}

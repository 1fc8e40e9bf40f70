"""A document in, everything that is read from it out: golden/<document> and golden/<document>.json."""

import json
from pathlib import Path

import pytest
from parse_inputs import snapshot, source

from scripts import parse
from scripts.model import Content, decode

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("expected", sorted(GOLDEN.glob("*.json")), ids=lambda path: path.stem)
def test_document_gives_its_golden_content(expected: Path) -> None:
    golden = json.loads(expected.read_text(encoding="utf-8"))
    declared = source(golden["source"]["columns"], golden["source"]["ignore"], with_=golden["source"]["with"])
    document = expected.with_suffix("")
    content = parse.content(snapshot(document.read_bytes(), document.name), declared)
    assert content == decode(golden["content"], Content)


def test_every_golden_document_has_its_expectation() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == {p.name for p in GOLDEN.iterdir() if p.suffix != ".json"}

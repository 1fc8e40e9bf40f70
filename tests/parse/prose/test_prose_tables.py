"""The words of a sentence, one kind at a time: tables/<kind>.txt says for each sentence what is read in it (⏎ begins a line)."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from page_inputs import gazetteer

from scripts.parse.prose import bystanders, enumerated, mentions, people, sums
from scripts.parse.prose.spans import Piece

TABLES = Path(__file__).parent / "tables"


def whole(text: str) -> Piece:
    return Piece(text, 0, len(text))


def roles(found: Iterator[sums.Sum] | Iterator[people.Count]) -> Iterator[str]:
    return (f"{it.text}:{it.role}" for it in found)


def spoken(text: str) -> Iterator[str]:
    return (name.text for name in bystanders.spoken_of(text, enumerated.find(text, gazetteer())))


def whole_of_short(text: str) -> Iterator[str]:
    names = enumerated.find(text, gazetteer())
    whole = mentions.whole_names(names, gazetteer()) | mentions.shorter(text, names)
    return (f"{short}={long}" for short, long in whole.items() if short != long)


READ: dict[str, Callable[[str], Iterator[str]]] = {
    "names": lambda text: (name.text for name in enumerated.find(text, gazetteer())),
    "sums": lambda text: roles(sums.find(whole(text))),
    "people": lambda text: roles(people.find(whole(text))),
    "spoken": spoken,
    "whole": whole_of_short,
}


def rows() -> Iterator[Any]:
    for table in sorted(TABLES.glob("*.txt")):
        for number, line in enumerate(table.read_text("utf-8").splitlines(), 1):
            if not line.startswith("#"):
                text, _, expected = line.partition("→")
                yield pytest.param(table.stem, text.strip().replace("⏎", "\n"), expected.strip(), id=f"{table.name}:{number}")


@pytest.mark.parametrize(("kind", "text", "expected"), [*rows()])
def test_a_sentence_is_read_as_the_table_says(kind: str, text: str, expected: str) -> None:
    assert " | ".join(READ[kind](text)) == expected

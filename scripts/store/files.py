"""What is wrong with the files themselves: unreadable, misnamed, or machine files that no machine wrote so."""

from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from scripts.model import Problem, Struct
from scripts.store.faults import BadData
from scripts.store.layout import Layout
from scripts.store.writing import dump


def unreadable(readers: Iterable[Callable[[], Any]]) -> Iterator[Problem]:
    """The problems of all files that any of the readers cannot read."""
    for read in readers:
        try:
            read()
        except BadData as bad:
            yield from bad.problems


def untidy(files: Iterable[tuple[Path, Struct]], layout: Layout) -> Iterator[Problem]:
    """Machine files whose bytes are not as `dump` writes them. A hand edit shows up here before it spoils a diff."""
    for file, thing in files:
        body, canonical = file.read_bytes(), dump(thing)
        if body != canonical:
            yield _difference(body.decode(), canonical.decode(), layout.shown(file))


def misnamed(layout: Layout) -> Iterator[Problem]:
    """Files that nobody reads because their names end in .yml."""
    for file in sorted({file for base in (layout.root, layout.public) for file in base.rglob("*.yml")}):
        sentence = "is not read: end its name in .yaml"
        yield Problem(level="fatal", where=layout.shown(file), field=None, sentence=sentence)


def keyless(layout: Layout) -> Iterator[Problem]:
    """A portal that shows real parties needs a key of its own."""
    if not (layout.private / "id.key").is_file():
        sentence = "does not exist, so ids are made with the demo's public key: the first pull creates one"
        yield Problem(level="warning", where="private/id.key", field=None, sentence=sentence)


def _difference(text: str, canonical: str, shown: str) -> Problem:
    pairs = enumerate(zip_longest(text.split("\n"), canonical.split("\n")), 1)
    number, line, wanted = next((number, *pair) for number, pair in pairs if pair[0] != pair[1])
    sentence = f"reads {_quoted(line)} where a machine writes {_quoted(wanted)}: write it so"
    return Problem(level="fatal", where=f"{shown}:{number}", field=None, sentence=sentence)


def _quoted(line: str | None) -> str:
    return "nothing" if line is None else f"`{line.rstrip(chr(13))}`" if line else "an empty line"

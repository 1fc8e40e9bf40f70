"""One file into one type, or a sentence about the first thing that is wrong with it."""

from pathlib import Path
from typing import Any, TypeVar

import msgspec

from scripts.model import decode
from scripts.store.explaining import explain
from scripts.store.faults import Fault
from scripts.store.lines import line_of
from scripts.store.reading import tree

T = TypeVar("T")
Named = TypeVar("Named", bound=msgspec.Struct)


def load(path: Path, shown: str, kind: type[T]) -> T:
    """What the file says, as `kind`. Raises BadData, which calls the file `shown`."""
    return parse_shown(path.read_bytes(), shown, kind)


def parse_shown(body: bytes, shown: str, kind: type[T]) -> T:
    """As `load`, for bytes already read."""
    try:
        return parse(body, kind)
    except Fault as fault:
        raise fault.within(shown) from fault


def load_named(path: Path, shown: str, kind: type[Named]) -> Named:
    """As `load`, for files whose name is their id: the id is not written inside."""
    body = path.read_bytes()
    try:
        values = tree(body)
        if isinstance(values, dict) and "id" in values:
            raise Fault(line_of(body, "id"), "id", f"remove it: the file's name, {path.stem}, is the id")
        return msgspec.structs.replace(_decoded(values, kind, body), id=path.stem)
    except Fault as fault:
        raise fault.within(shown) from fault


def parse(body: bytes, kind: type[T]) -> T:
    """The bytes of a file as `kind`. Raises Fault."""
    return _decoded(tree(body), kind, body)


def _decoded(values: Any, kind: type[T], body: bytes) -> T:
    try:
        return decode(values, kind)
    except msgspec.ValidationError as error:
        raise explain(error, values, kind, body) from error

"""In which line of a file a field stands."""

import re
from pathlib import Path
from typing import Any

import msgspec
import yaml

from scripts.model import Problem
from scripts.store.layout import Layout


def line_of(body: bytes, field: str) -> int:
    """The line of a field spelled as in `records[0].party.name`, or of the nearest thing around it."""
    return _place(body, field)[0]


def written(body: bytes, field: str) -> str:
    """The value of a field as it is written in the file."""
    return str(_place(body, field)[1].value)


def _place(body: bytes, field: str) -> tuple[int, Any]:
    node = yaml.compose(body.decode("utf-8"), Loader=yaml.CSafeLoader)
    line = node.start_mark.line if node else 0
    rest = f".{field}" if field and not field.startswith("[") else field
    while found := _inside(node, rest):
        line, node, rest = found
    return line + 1, node


def _inside(node: Any, rest: str) -> tuple[int, Any, str] | None:
    """The child that `rest` begins with. Publishers' column names may hold dots and brackets: the longest key wins."""
    children: list[tuple[str, int, Any]] = []
    if isinstance(node, yaml.MappingNode):
        children = [(f".{key.value}", key.start_mark.line, value) for key, value in node.value]
    elif isinstance(node, yaml.SequenceNode):
        children = [(f"[{index}]", item.start_mark.line, item) for index, item in enumerate(node.value)]
    fitting = [child for child in children if _begins(rest, child[0])]
    if not fitting:
        return None
    step, line, value = max(fitting, key=lambda child: len(child[0]))
    return line, value, rest[len(step) :]


def _begins(rest: str, step: str) -> bool:
    return rest.startswith(step) and rest[len(step) : len(step) + 1] in ("", ".", "[")


def locate(problem: Problem, layout: Layout) -> Problem:
    """The problem of `sources/<id>`, `registers/<id>`, `notices/<id>`, `ledger/<id>` … with file and line; others as they are."""
    folder, _, id = problem.where.partition("/")
    if folder == "ledger" and layout.ledger.is_file():
        return msgspec.structs.replace(problem, where=f"{layout.shown(layout.ledger)}:{_of_request(layout.ledger, id)}")
    for file in _files(layout, folder, id):
        if file.stem == id.rpartition("/")[2] and file.is_file():
            line = line_of(file.read_bytes(), problem.field or "")
            return msgspec.structs.replace(problem, where=f"{layout.shown(file)}:{line}")
    return problem


def _of_request(ledger: Path, id: str) -> int:
    """The line on which a request begins; the first where it is not written yet."""
    lines = ledger.read_text("utf-8").split("\n")
    return next((number for number, line in enumerate(lines, 1) if re.search(rf"\bid: \"?{re.escape(id)}\b", line)), 1)


def _files(layout: Layout, folder: str, id: str) -> list[Path]:
    if folder == "sources":
        return layout.sources()
    if folder == "registers":
        return layout.folder(folder)
    return [layout.notice(id)] if folder == "notices" else []

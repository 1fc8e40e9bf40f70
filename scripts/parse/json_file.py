"""JSON → rows of the lists of objects in it, wherever the document keeps them, or of one object a line."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from scripts.model import Content, Source
from scripts.parse import choosing, table
from scripts.parse.cells import cell_text
from scripts.parse.grid import Cell, Line, squared
from scripts.parse.limits import Unreadable, sized

VERSION = "json/1"

_CALL = re.compile(r"(?:/\*\*/\s*)?[A-Za-z_$][\w$.]*\s*\((?=\s*[\[{])")
"""JSONP: the data as the argument of a function that the page defines."""

_VALUES = 1_000_000
"""Values of one document; the largest lists have half as many."""
_DEEPEST = 8
"""Objects within objects; what is deeper is no list that somebody publishes."""

_TITLES = ("title", "标题")
_LIST_IN_CELL = "the value is itself a list of objects"

Object = Mapping[str, object]


@dataclass(frozen=True)
class _List:
    """A list, and how the document leads to it: data.rows."""

    path: str
    items: Sequence[object]


def content(text: str, source: Source, where: str) -> Content:
    """What a JSON document holds. Columns are keys; those of an object within an object are joined by a dot: party.name.

    Numbers are as written. Raises Unreadable where the text isn't JSON, gives a key twice, or holds no list.
    """
    document = _document(text)
    grids = _grids(document)
    chosen = choosing.chosen(grids, source)
    if not chosen:
        return Content(parser=VERSION, problems=(table.nothing_found("list", grids, source, where),))
    read = [table.read(grids[number], header, where) for number, header in chosen.items()]
    problems = chain(*(each.problems for each in read), choosing.passed_over(grids, chosen, source, where))
    return Content(
        rows=tuple(chain(*(each.rows for each in read))), parser=VERSION, title=_title(document), problems=tuple(problems)
    )


def grids(text: str) -> list[list[Line]]:
    """Every list under its keys. Raises Unreadable as `content` does."""
    return _grids(_document(text))


def _document(text: str) -> object:
    if text.count(",") + text.count("[") + text.count("{") > _VALUES:
        raise Unreadable(f"the JSON holds more than {_VALUES} values: no list does")
    try:
        return _parsed(_argument(text))
    except json.JSONDecodeError as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) > 1 and all(line.lstrip().startswith("{") for line in lines[:2]):
            return [_of_line(number, line) for number, line in enumerate(lines, start=1)]
        raise Unreadable(f"line {error.lineno} can't be read as JSON ({error.msg}): see whether it is cut off") from error


def _argument(text: str) -> str:
    """The data without the call around it, where there is one."""
    stripped = text.strip().removesuffix(";").rstrip()
    call = _CALL.match(stripped)
    return stripped[call.end() : -1] if call and stripped.endswith(")") else text


def _of_line(number: int, line: str) -> object:
    try:
        return _parsed(line)
    except json.JSONDecodeError as error:
        raise Unreadable(f"line {number} can't be read as JSON ({error.msg}): see whether it is cut off") from error


def _parsed(text: str) -> object:
    """Numbers stay as written. NaN and Infinity, which JSON doesn't have, are what some programs write for nothing."""
    try:
        return json.loads(text, parse_int=str, parse_float=str, parse_constant=lambda _: None, object_pairs_hook=_once)
    except RecursionError as error:
        raise Unreadable("the JSON is nested too deep to be a list") from error


def _once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise Unreadable(f"the JSON gives {key[:40]!r} twice in one object, so its value can't be known: tell its publisher")
        found[key] = value
    return found


def _grids(document: object) -> list[list[Line]]:
    lists = list(_lists(document, "", 0))
    if not lists and isinstance(document, dict):
        lists = [_List("", [document])]
    if not any(it.items for it in lists):
        raise Unreadable("the JSON holds no list of objects")
    return [_of_objects(it) if _holds(it.items, dict) else _of_lines(it) for it in lists]


def _lists(document: object, path: str, depth: int) -> Iterator[_List]:
    """Lists of objects, or of lines that are lists themselves. What stands inside such a list is a value of a row."""
    if isinstance(document, list) and (_holds(document, dict) or _holds(document, list)):
        yield _List(path, document)
    elif isinstance(document, dict) and depth < _DEEPEST:
        for key, value in document.items():
            yield from _lists(value, f"{path}.{key}" if path else key, depth + 1)


def _holds(items: Sequence[object], kind: type) -> bool:
    return bool(items) and all(isinstance(item, kind) for item in items)


def _of_objects(found: _List) -> list[Line]:
    objects = [_once(_flat(item, "", 0)) for item in found.items if isinstance(item, dict)]
    keys = list(dict.fromkeys(chain(*objects)))
    sized(len(objects), len(keys), _named(found))
    header = Line(_named(found), tuple(Cell(cell_text(key)) for key in keys))
    lines = (tuple(_cell(it.get(key)) for key in keys) for it in objects)
    return [header, *(Line(f"{found.path}[{number}]", line) for number, line in enumerate(lines))]


def _of_lines(found: _List) -> list[Line]:
    lines = [item for item in found.items if isinstance(item, list)]
    sized(len(lines), max(map(len, lines), default=0), _named(found))
    cells = squared([[_cell(value) for value in line] for line in lines])
    return [Line(f"{found.path}[{number}]", tuple(line)) for number, line in enumerate(cells)]


def _named(found: _List) -> str:
    return f"the list {found.path!r}" if found.path else "the list"


def _flat(item: Object, path: str, depth: int) -> Iterator[tuple[str, object]]:
    for key, value in item.items():
        if isinstance(value, dict) and depth < _DEEPEST:
            yield from _flat(value, f"{path}{key}.", depth + 1)
        else:
            yield f"{path}{key}", value


def _cell(value: object) -> Cell:
    match value:
        case None:
            return Cell()
        case bool():
            return Cell(str(value).lower())
        case list() if not any(isinstance(it, dict | list) for it in value):
            return Cell("、".join(filter(None, (_cell(it).text for it in value))))
        case list() | dict():
            return Cell("", _LIST_IN_CELL)
        case _:
            return Cell(cell_text(str(value)))


def _title(document: object) -> str | None:
    said = [document.get(key) for key in _TITLES] if isinstance(document, dict) else []
    return next((cell_text(it) for it in said if isinstance(it, str) and it.strip()), None)

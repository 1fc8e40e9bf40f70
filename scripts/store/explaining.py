"""From "Expected `str`, got `int` - at `$.publisher.region`" to the line in the file and what to do there."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, get_args

import msgspec
from msgspec import inspect

from scripts.model import Date, Day, Money, RegionCode, Sha256
from scripts.store.faults import Fault, spell
from scripts.store.lines import line_of, written

Steps = tuple[str | int, ...]

STEP = re.compile(r"\.([^.\[]+)|\[(\d+)\]|\[(\.\.\.)\]")
SHAPES = {
    "str": "text in quotes",
    "int": "a whole number without quotes",
    "float": "a number without quotes",
    "bool": "true or false without quotes",
    "array": "a list: [a, b], or lines that begin with `- `",
    "object": "keys with values, one a line",
}
TYPES: dict[str, type] = {"str": str, "int": int, "float": float, "bool": bool, "array": list, "object": dict}
PATTERNS = {
    get_args(Day)[1].pattern: 'a day such as "2026-10-14"',
    get_args(Date)[1].pattern: 'a day, month or year such as "2026-10-14", "2026-10" or "2026"',
    get_args(Money)[1].pattern: 'yuan with two decimals such as "1091800.00"',
    get_args(Sha256)[1].pattern: "a hash of digits and the letters a to f",
    get_args(RegionCode)[1].pattern: 'the six digits of a place such as "450800"',
}


def explain(error: msgspec.ValidationError, values: Any, kind: Any, body: bytes) -> Fault:
    """The fault behind msgspec's message about `values`, which were read from `body` to become `kind`."""
    what, _, where = str(error).partition(" - at `$")
    steps = [name or (int(index) if index else ...) for name, index, _ in STEP.findall(where.removesuffix("`"))]
    path, sentence = _Complaint(what, steps, values, kind, body).explained()
    field = spell(path)
    return Fault(line_of(body, field), field, sentence)


@dataclass(frozen=True)
class _Complaint:
    """What msgspec says, the way to the value it means, and all that was read."""

    what: str
    steps: list[Any]
    values: Any
    kind: Any
    body: bytes

    def explained(self) -> tuple[Steps, str]:
        """Where it is, and the sentence for people."""
        named = re.findall(r"`([^`]*)`", self.what)
        if "unknown field" in self.what:
            return self.unknown_key(named[0])
        if "missing required field" in self.what:
            at = self.find(lambda node: isinstance(node, dict) and named[0] not in node)
            return (*at, named[0]), "is missing: add it"
        if self.what.startswith("Invalid enum value"):
            return self.unknown_word(self.what.removeprefix("Invalid enum value ").strip("'"))
        if " matching regex " in self.what:
            return self.misshapen()
        if self.what.startswith("Expected") and len(named) == 2:
            return self.wrong_type(named[0].split(" | "), named[1])
        return self.find(lambda node: True), self.what

    def unknown_key(self, key: str) -> tuple[Steps, str]:
        at = self.find(lambda node: key in node)
        return (*at, key), f"unknown key: {_instead(key, _keys(_kind_at(self.kind, at)))}"

    def unknown_word(self, word: str) -> tuple[Steps, str]:
        at = self.find(lambda node: str(node) == word)
        return at, f"`{word}` is not known here: {_instead(word, _choices(_kind_at(self.kind, at)))}"

    def misshapen(self) -> tuple[Steps, str]:
        at = self.find(lambda node: isinstance(node, str))
        return at, f"`{self.written(at)}` must be {_pattern_words(_kind_at(self.kind, at))}"

    def wrong_type(self, expected: list[str], got: str) -> tuple[Steps, str]:
        at = self.find(lambda node: type(node) is TYPES.get(got))
        if "str" in expected and got in ("int", "float", "bool"):
            taken = "true or false" if got == "bool" else "a number"
            return at, f"`{self.written(at)}` would be read as {taken}: put it in quotes"
        return at, "must be " + ", or ".join(SHAPES[name] for name in expected if name in SHAPES)

    def written(self, path: Steps) -> str:
        return written(self.body, spell(path))

    def find(self, fits: Callable[[Any], bool]) -> Steps:
        return _follow(self.values, self.steps, fits) or ()


def _instead(word: str, choices: list[str]) -> str:
    close = get_close_matches(word, choices, n=1)
    return f"did you mean {close[0]}?" if close else f"write one of {', '.join(choices)}"


def _follow(node: Any, steps: list[Any], fits: Callable[[Any], bool]) -> Steps | None:
    """The first path along `steps` to a value that fits; `...` is any key of a mapping, which msgspec does not name."""
    if not steps:
        return () if fits(node) else None
    keys = list(node) if steps[0] is ... and isinstance(node, dict) else [steps[0]]
    for key in keys:
        try:
            rest = _follow(node[key], steps[1:], fits)
        except (KeyError, IndexError, TypeError):
            continue
        if rest is not None:
            return (key, *rest)
    return None


def _kind_at(kind: Any, path: Steps) -> inspect.Type:
    """The type that stands at `path` inside `kind`."""
    found = inspect.type_info(kind)
    for step in path:
        found = next((inner for option in _options(found) if (inner := _inside(option, step))), inspect.AnyType())
    return found


def _options(kind: inspect.Type) -> tuple[inspect.Type, ...]:
    return kind.types if isinstance(kind, inspect.UnionType) else (kind,)


def _inside(kind: inspect.Type, step: str | int) -> inspect.Type | None:
    if isinstance(kind, inspect.StructType):
        return next((field.type for field in kind.fields if field.encode_name == step), None)
    if isinstance(kind, inspect.DictType):
        return kind.value_type
    return kind.item_type if isinstance(kind, inspect.VarTupleType) else None


def _keys(kind: inspect.Type) -> list[str]:
    structs = [option for option in _options(kind) if isinstance(option, inspect.StructType)]
    return [field.encode_name for struct in structs for field in struct.fields]


def _choices(kind: inspect.Type) -> list[str]:
    literals = [option for option in _options(kind) if isinstance(option, inspect.LiteralType)]
    return sorted(str(value) for literal in literals for value in literal.values)


def _pattern_words(kind: inspect.Type) -> str:
    pattern = next((option.pattern for option in _options(kind) if isinstance(option, inspect.StrType)), None)
    return PATTERNS.get(pattern, f"text of the form {pattern}")

"""YAML as data only: mappings, lists, text, whole numbers, decimals, true and false; each thing written one way."""

from collections.abc import Iterator
from typing import Any

import yaml

from scripts.store.faults import Fault, spell
from scripts.store.scalars import plain

MAX_BYTES = 50_000_000
MAX_DEPTH = 50


def tree(body: bytes) -> Any:
    """The plain values of one document. Raises Fault for anything that could be read in two ways."""
    text = _text(body)
    reader = _Reader(yaml.parse(text, Loader=yaml.CSafeLoader))
    try:
        return reader.document()
    except yaml.MarkedYAMLError as error:
        raise _syntax(error, spell(reader.path)) from error
    except yaml.YAMLError as error:
        raise Fault(1, "", "holds a control character: remove it, or write it as an escape in double quotes") from error


def _text(body: bytes) -> str:
    if len(body) > MAX_BYTES:
        raise Fault(1, "", f"is larger than {MAX_BYTES // 1_000_000} MB: split the file")
    if b"\t" in body:
        raise Fault(_line(body, body.index(b"\t")), "", "holds a tab: use spaces")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Fault(_line(body, error.start), "", "is not UTF-8: save the file in UTF-8") from error


def _line(body: bytes, position: int) -> int:
    return body.count(b"\n", 0, position) + 1


def _syntax(error: yaml.MarkedYAMLError, field: str) -> Fault:
    """libyaml notices a missing quote or bracket at the end of the file; people look where it was opened."""
    for context, sign in (("quoted scalar", "quote"), ("flow", "bracket")):
        if error.context_mark and context in (error.context or ""):
            return Fault(error.context_mark.line + 1, field, f"the {sign} opened here is not closed: close it")
    line = error.problem_mark.line + 1 if error.problem_mark else 1
    return Fault(line, field, f"{error.problem}: check the quotes, colons and indentation here")


class _Reader:
    """Builds values from libyaml's events, which still show what a loader hides: anchors, tags, repeated keys."""

    def __init__(self, events: Iterator[Any]) -> None:
        self.events = events
        self.path: list[str | int] = []

    def document(self) -> Any:
        next(self.events)
        start = next(self.events)
        if isinstance(start, yaml.StreamEndEvent):
            raise Fault(1, "", "is empty: write its keys, or remove the file")
        value = self.value(next(self.events))
        next(self.events)
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise self.fault(after, "begins a second document: one file holds one (remove the line `---`)")
        return value

    def value(self, event: Any) -> Any:
        self.refuse_signs(event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if len(self.path) >= MAX_DEPTH:
            raise self.fault(event, f"is nested more than {MAX_DEPTH} deep: write it flatter")
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping()
        return self.sequence()

    def refuse_signs(self, event: Any) -> None:
        if event.anchor is not None:
            if isinstance(event, yaml.AliasEvent):
                raise self.fault(event, f"`*{event.anchor}` stands for a value elsewhere: write the value itself")
            raise self.fault(event, f"`&{event.anchor}` marks a value for use elsewhere: remove the mark")
        if event.tag is not None:
            raise self.fault(event, f"carries the tag `{event.tag}`: write the value without it")

    def scalar(self, event: Any) -> str | int | float | bool:
        if event.style:
            return str(event.value)
        try:
            return plain(event.value)
        except ValueError as error:
            raise self.fault(event, str(error)) from error

    def mapping(self) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in iter(self.events.__next__, None):
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(event, values)
            self.path.append(key)
            values[key] = self.value(next(self.events))
            self.path.pop()
        return values

    def key(self, event: Any, before: dict[str, Any]) -> str:
        self.refuse_signs(event)
        if not isinstance(event, yaml.ScalarEvent):
            raise self.fault(event, "has a list or mapping as a key: a key is one word or a quoted text")
        key = self.scalar(event)
        if not isinstance(key, str):
            raise self.fault(event, f"the key `{event.value}` would not be read as text: put it in quotes")
        if key in before:
            self.path.append(key)
            raise self.fault(event, "is written twice: keep one")
        return key

    def sequence(self) -> list[Any]:
        values: list[Any] = []
        for event in iter(self.events.__next__, None):
            if isinstance(event, yaml.SequenceEndEvent):
                break
            self.path.append(len(values))
            values.append(self.value(event))
            self.path.pop()
        return values

    def fault(self, event: Any, sentence: str) -> Fault:
        return Fault(event.start_mark.line + 1, spell(self.path), sentence)

"""The publisher's columns and what each is: every one used, ignored with a reason, or the source stops."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from scripts.model import TARGETS, Content, Problem, Row, Snapshot, Source

UNIT = re.compile(r"[（(\[【/](?:单位[:：])?(亿元|万元|元)[)）\]】]?")
"""A header often says its unit: 欠薪金额（万元）."""


@dataclass(frozen=True)
class Use:
    """One column, the target it fills, its unit of money, and its map of published values."""

    column: str
    target: str
    unit: str = "元"
    values: Mapping[str, str] = field(default_factory=dict)


def uses(source: Source) -> tuple[Use, ...]:
    """What the source declares of its columns, in the order declared. Running text has none: its cells are keyed by target."""
    if source.parse.with_ == "prose":
        return tuple(Use(target, target) for target in TARGETS)
    return tuple(_use(column, declared) for column, declared in source.columns.items())


def _use(column: str, declared: str | dict[str, str | dict[str, str]]) -> Use:
    if isinstance(declared, str):
        return Use(column, declared, _header_unit(column) or "元")
    target, detail = next(iter(declared.items()))
    if isinstance(detail, str):
        return Use(column, target, detail)
    return Use(column, target, values=detail)


def _header_unit(column: str) -> str | None:
    match = UNIT.search(column)
    return match[1] if match else None


def problems(source: Source, contents: Iterable[tuple[Snapshot, Content]]) -> tuple[Problem, ...]:
    """Fatal problems where a document's columns are not those declared, or where two units are given for one column."""
    if source.parse.with_ == "prose":
        return ()
    found = [_mismatch(source, snapshot, content) for snapshot, content in contents if content.rows]
    return tuple(problem for some in (*found, _units(source)) for problem in some)


def _units(source: Source) -> list[Problem]:
    sums = (use for use in uses(source) if use.target in ("amount", "fine"))
    return [
        _fatal(source, f"columns.{use.column}", f"the header says {said}, the source {use.unit}; make `columns` agree with it")
        for use in sums
        if (said := _header_unit(use.column)) and said != use.unit
    ]


def _mismatch(source: Source, snapshot: Snapshot, content: Content) -> list[Problem]:
    there = {column for row in content.rows for column in row.cells}
    missing = sorted({*source.columns, *source.where} - there)
    unknown = sorted(there - {*source.columns, *source.where, *source.ignore})
    file = f"the source's file {source.id}.yaml"
    if missing and unknown:
        sentence = (
            f"{_named(missing)} expected but not there in {snapshot.url}; {_named(unknown)} there but not declared: "
            f"if it was renamed, change it under `columns` in {file}"
        )
        return [_fatal(source, f"columns.{missing[0]}", sentence)]
    if missing:
        sentence = f"{_named(missing)} expected but not there in {snapshot.url}: if it is gone for good, remove it from {file}"
        return [_fatal(source, f"columns.{missing[0]}", sentence)]
    if unknown:
        sentence = (
            f"{_named(unknown)} in {snapshot.url} but not declared: add it in {file}, to `columns` or, with a reason, to `ignore`"
        )
        return [_fatal(source, "columns", sentence)]
    return []


def _named(columns: list[str]) -> str:
    quoted = ", ".join(f"'{column}'" for column in columns)
    return f"column {quoted} is" if len(columns) == 1 else f"columns {quoted} are"


def _fatal(source: Source, field: str, sentence: str) -> Problem:
    return Problem(level="fatal", where=f"sources/{source.id}", field=field, sentence=sentence)


def wanted(row: Row, where: Mapping[str, str]) -> bool:
    """Whether every pattern of `where` is found in its cell."""
    return all(re.search(pattern, row.cells.get(column, "")) for column, pattern in where.items())

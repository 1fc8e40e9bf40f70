"""Rows of one identity → one record: several projects become parts, violations one list; what contradicts itself is doubted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scripts.model import Part, Problem, Record, decode, encode
from scripts.normalise.cells import Doubt

PER_PART = frozenset({"project", "workers", "amount", "approx"})
MAY_DIFFER = PER_PART | {"violations", "at", "evidence"}
FEW = 0.05
"""A publisher prints a row twice with a slip now and then; where more rows than these clash, the identity is declared wrong."""


@dataclass(frozen=True)
class Joined:
    """Each identity once, in the order of the rows. Where few rows contradict each other, their record is doubted; where many
    do, `problems` is fatal.
    """

    records: tuple[Record, ...]
    doubts: Mapping[str, Doubt]
    problems: tuple[Problem, ...] = ()


def join(records: Iterable[Record], where: str) -> Joined:
    """The rows of one notice as records."""
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(record.id, []).append(record)
    clashing = [group for group in groups.values() if not _one_entry(group)]
    joined = tuple(_joined(group) for group in groups.values())
    if sum(map(len, clashing)) > FEW * sum(map(len, groups.values())):
        return Joined(joined, {}, tuple(_shared(group, where) for group in clashing))
    return Joined(joined, {group[0].id: Doubt("conflict", _clash(group)) for group in clashing})


def _one_entry(group: list[Record]) -> bool:
    return not _differing(group)


def _differing(group: list[Record]) -> list[str]:
    """Keys in which rows of one identity contradict each other. Several projects may lie in several places."""
    said = [encode(record) for record in group]
    projects = {record.project.name if record.project else None for record in group}
    free = MAY_DIFFER | {"place"} if len(projects) > 1 else MAY_DIFFER
    keys = {key for record in said for key in record} - free
    return sorted(key for key in keys if any(record.get(key) != said[0].get(key) for record in said))


def _joined(group: list[Record]) -> Record:
    """The first row's record with the violations of all. Where the rows state different sums, projects or numbers of workers
    they become parts, and the record itself has none: a total is the source's to state. It does in a first row that names no
    project, beside rows that do.
    """
    tree = encode(group[0])
    whole, stated = _of_whole(group)
    violations = tuple(dict.fromkeys(violation for record in group for violation in record.violations))
    parts = tuple(dict.fromkeys(_part(record) for record in stated))
    if violations:
        tree["violations"] = list(violations)
    if len(parts) > 1:
        apart = {"place"} if len({record.place for record in group}) > 1 else set()
        apart |= set() if whole else PER_PART
        tree = {key: value for key, value in tree.items() if key not in apart}
        tree["parts"] = [encode(part) for part in parts]
    return decode(tree, Record)


def _of_whole(group: list[Record]) -> tuple[bool, list[Record]]:
    """Whether the first row speaks of all projects together, and the rows that speak of one."""
    first, *rest = group
    whole = first.project is None and bool(rest) and all(record.project for record in rest)
    return whole, rest if whole else group


def _part(record: Record) -> Part:
    return Part(project=record.project.name if record.project else None, workers=record.workers, amount=record.amount)


def _shared(group: list[Record], where: str) -> Problem:
    sentence = f"{_clash(group)}; name more targets under `identity`"
    return Problem(level="fatal", where=where, field="identity", sentence=sentence)


def _clash(group: list[Record]) -> str:
    rows = " and ".join(record.at or "?" for record in group[:2])
    return f"two rows ({rows}) give one identity but differ in {', '.join(_differing(group))}"

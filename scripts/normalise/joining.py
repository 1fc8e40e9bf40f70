"""Rows of one identity → one record: several projects become parts, violations one list; anything else stops the source."""

from collections.abc import Iterable

from scripts.model import Part, Problem, Record, decode, encode

PER_PART = ("project", "workers", "amount", "approx")
MAY_DIFFER = (*PER_PART, "violations", "at")


def join(records: Iterable[Record], where: str) -> tuple[tuple[Record, ...], tuple[Problem, ...]]:
    """The records in the order of the rows, each identity once, and a fatal problem for each that two entries share."""
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(record.id, []).append(record)
    problems = tuple(_shared(group, where) for group in groups.values() if not _one_entry(group))
    return tuple(_joined(group) for group in groups.values()), problems


def _one_entry(group: list[Record]) -> bool:
    return len({repr(_without(record, MAY_DIFFER)) for record in group}) == 1


def _without(record: Record, keys: Iterable[str]) -> dict[str, object]:
    return {key: value for key, value in encode(record).items() if key not in keys}


def _joined(group: list[Record]) -> Record:
    """The first row's record with the violations of all. Where the rows state different sums, projects or numbers of workers
    they become parts, and the record itself has none: a total is the source's to state.
    """
    tree = _without(group[0], ())
    violations = tuple(dict.fromkeys(violation for record in group for violation in record.violations))
    parts = tuple(dict.fromkeys(_part(record) for record in group))
    if violations:
        tree["violations"] = list(violations)
    if len(parts) > 1:
        tree = {key: value for key, value in tree.items() if key not in PER_PART}
        tree["parts"] = [encode(part) for part in parts]
    return decode(tree, Record)


def _part(record: Record) -> Part:
    return Part(project=record.project.name if record.project else None, workers=record.workers, amount=record.amount)


def _shared(group: list[Record], where: str) -> Problem:
    first = encode(group[0])
    differing = sorted(
        {key for record in group[1:] for key in {*first, *encode(record)} if first.get(key) != encode(record).get(key)}
        - {*MAY_DIFFER}
    )
    rows = " and ".join(record.at or "?" for record in group[:2])
    sentence = f"two rows ({rows}) give one identity but differ in {', '.join(differing)}; name more targets under `identity`"
    return Problem(level="fatal", where=where, field="identity", sentence=sentence)

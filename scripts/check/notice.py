"""Whether notices rest on what is declared, and each record has an id of its own and somebody it speaks of."""

from collections.abc import Iterable, Iterator

from scripts.check.say import fatal, warning
from scripts.model import Notice, Problem, Record


def notice_problems(
    notices: Iterable[Notice], *, sources: frozenset[str], registers: frozenset[str], places: frozenset[str]
) -> Iterator[Problem]:
    """Problems of all notices, at `notices/<source>/<key>`."""
    first: dict[str, str] = {}
    for notice in notices:
        where = f"notices/{notice.id}"
        if notice.source not in sources:
            yield warning(where, "id", f"no source {notice.source} is declared any more: its records are not looked after")
        if notice.region not in places:
            yield warning(where, "region", f"`{notice.region}` is not in regions.yaml: add it, or correct the code")
        for field, register in _registers(notice):
            if register not in registers:
                yield fatal(where, field, f"`{register}` has no file in registers/: add one, or correct the name")
        for index, record in enumerate(notice.records):
            yield from _record(record, where, f"records[{index}]", places)
            if record.id in first:
                yield fatal(where, f"records[{index}].id", f"{record.id} stands in {first[record.id]} too: keep one")
            first.setdefault(record.id, where)


def _registers(notice: Notice) -> Iterator[tuple[str, str]]:
    yield "register", notice.register
    for index, record in enumerate(notice.records):
        if record.register is not None:
            yield f"records[{index}].register", record.register


def _record(record: Record, where: str, field: str, places: frozenset[str]) -> Iterator[Problem]:
    if record.ended is None and record.party is None and record.project is None:
        yield fatal(where, field, "names neither a party nor a project: add one")
    if record.place is not None and record.place not in places:
        yield warning(where, f"{field}.place", f"`{record.place}` is not in regions.yaml: add it, or correct the code")

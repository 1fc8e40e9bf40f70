"""Whether the ledger says of each request what it must: about which record, when, and how it was answered."""

from collections import Counter
from collections.abc import Iterable, Iterator, Set

from scripts.check.say import fatal, warning
from scripts.model import Day, LedgerEntry, Problem
from scripts.rules.ledger import HIDEABLE, NEEDS, REASONS


def ledger_problems(ledger: Iterable[LedgerEntry], *, records: Set[str], day: Day | None = None) -> Iterator[Problem]:
    """Problems of all requests, at `ledger/<id>`. `records` are the ids of all records, stubs too. With a `day`, also what
    lies after it, and what should have been answered by then.
    """
    entries = tuple(ledger)
    for id, times in Counter(entry.id for entry in entries).items():
        if times > 1:
            yield fatal(f"ledger/{id}", "id", f"{id} stands here {times} times: give each request a number of its own")
    for entry in entries:
        yield from _entry(entry, records)
        yield from _days(entry, day)


def _entry(entry: LedgerEntry, records: Set[str]) -> Iterator[Problem]:
    where = f"ledger/{entry.id}"
    if entry.record not in records:
        yield fatal(where, "record", f"there is no record {entry.record}: find it by name with `ledger find NAME`")
    for field in NEEDS.get(entry.kind, ()):
        # The text of a request about a forgotten record is forgotten too.
        if not getattr(entry, field) and not (field == "text" and entry.decided):
            yield fatal(where, field, f"a {entry.kind} needs `{field}`: say it")
    if entry.hides and entry.kind != "takedown":
        yield fatal(where, "hides", f"a {entry.kind} hides nothing: only a takedown does")
    if entry.hides != "record" and (unknown := sorted(set(entry.hides) - HIDEABLE)):
        yield fatal(where, "hides", f"{', '.join(unknown)} cannot be hidden: choose record or {', '.join(sorted(HIDEABLE))}")
    if bool(entry.decided) != bool(entry.outcome):
        yield fatal(where, "outcome", "an answer has a day (`decided`) and an `outcome`: say both or neither")
    if entry.reason and entry.reason not in REASONS:
        yield fatal(where, "reason", f"{entry.reason} is printed for everybody: choose one of {', '.join(REASONS)}")


def _days(entry: LedgerEntry, day: Day | None) -> Iterator[Problem]:
    where = f"ledger/{entry.id}"
    for field, said in (("due", entry.due), ("decided", entry.decided)):
        if said and said < entry.received:
            yield fatal(where, field, f"{said} lies before the day it was received, {entry.received}: correct one of them")
    for field, said in (("received", entry.received), ("decided", entry.decided)):
        if day and said and said > day:
            yield fatal(where, field, f"{said} lies in the future: correct it")
    if day and entry.due and entry.due < day and not entry.decided:
        yield warning(where, "due", f"was to be answered by {entry.due}: `ledger answer {entry.id}`")

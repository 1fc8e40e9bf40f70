"""The ledger: a request about a record is found, entered, answered; every step is dated and held against the rules."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from scripts import check, rules
from scripts.flow.asking import joined, registers
from scripts.model import LedgerEntry, Problem, encode, replace
from scripts.normalise.privacy import mask_told
from scripts.rules import fold
from scripts.store import BadData, Data

ANSWER_DAYS = 15
"""Days to answer where the operator promises nothing else."""


def find(data: Data, words: str, day: date) -> Iterator[str]:
    """A line for each record whose party's name or code holds the words: its id, where it stands, and in which notice."""
    laws, wanted = registers(data), fold(words)
    for listing in joined(data).listings:
        state = rules.standing(listing, laws, on=day)
        for entry in listing.entries:
            party = entry.record.party
            said = [party.name, party.uscc, party.organisation_code, party.registration_no] if party else []
            if any(wanted in fold(it) for it in said if it):
                yield f"{entry.record.id}  {state.state}  {party.name if party else ''}  {entry.notice.id}"


def add(data: Data, said: dict[str, Any], day: date, answer_days: int) -> LedgerEntry:
    """Enters a request under a number of its own. Personal data in its text is masked. Raises BadData, writing nothing."""
    ledger = data.ledger()
    told = {key: value for key, value in said.items() if value}
    received = date.fromisoformat(told.setdefault("received", day.isoformat()))
    told.setdefault("due", (received + timedelta(days=answer_days)).isoformat())
    entry = LedgerEntry(id=_next(ledger, received.year), **told)
    entry = replace(entry, text=mask_told(entry.text)) if entry.text else entry
    _write(data, (*ledger, entry), entry, day)
    return entry


def answer(data: Data, id: str, said: dict[str, Any], day: date) -> LedgerEntry:
    """Writes how and on which day a request was answered; `hides` may be narrowed. Raises BadData, writing nothing."""
    ledger = data.ledger()
    old = next((entry for entry in ledger if entry.id == id), None)
    if old is None:
        raise BadData([_problem(id, "id", f"there is no request {id}: see `ledger list`")])
    if old.decided:
        raise BadData([_problem(id, "decided", f"was answered on {old.decided}: enter another request to change that")])
    told = {key: value for key, value in said.items() if value}
    entry = replace(old, **{"decided": day.isoformat(), **told})
    _write(data, tuple(entry if it.id == id else it for it in ledger), entry, day)
    return entry


def waiting(data: Data) -> tuple[LedgerEntry, ...]:
    """Requests without an answer, the most urgent first."""
    return tuple(sorted((it for it in data.ledger() if not it.decided), key=lambda it: (it.due or "9999", it.id)))


def line(entry: LedgerEntry) -> str:
    """A request in one line, without its text."""
    told = {key: value for key, value in encode(entry).items() if key not in ("id", "kind", "record", "text")}
    said = ", ".join(f"{key} {value if isinstance(value, str) else ' '.join(value)}" for key, value in told.items())
    return f"{entry.id}  {entry.kind}  {entry.record}  {said}"


def _next(ledger: tuple[LedgerEntry, ...], year: int) -> str:
    """l2026-032 after l2026-031: one row of numbers a year."""
    begin = f"l{year}-"
    used = (entry.id.removeprefix(begin) for entry in ledger if entry.id.startswith(begin))
    return f"{begin}{max((int(number) for number in used if number.isdigit()), default=0) + 1:03d}"


def _write(data: Data, ledger: tuple[LedgerEntry, ...], entry: LedgerEntry, day: date) -> None:
    known = {record.id for notice in data.notices() for record in notice.records}
    problems = [
        problem
        for problem in check.ledger_problems(ledger, records=known, day=day.isoformat())
        if problem.where == f"ledger/{entry.id}" and problem.level == "fatal"
    ]
    if problems:
        raise BadData(problems)
    data.write_ledger(ledger)


def _problem(id: str, field: str, sentence: str) -> Problem:
    return Problem(level="fatal", where=f"ledger/{id}", field=field, sentence=sentence)

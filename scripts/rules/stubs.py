"""What is left of a record that was forgotten: that something ended, and keyed hashes by which a stale page is known."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Literal

from scripts.model import Decision, Ended, Notice, Record, Register, decode, encode, replace
from scripts.rules import clock, ids, parties, veil
from scripts.rules.days import may_be_one
from scripts.rules.fold import fold
from scripts.rules.listings import Entry, Listing

TOLD = ("project", "facts", "actions", "measures", "evidence")
"""Where a record quotes its notice, and so may name others."""

SHORTEST, LONGEST = 4, 40
"""Characters of a folded name: shorter ones stand in too many other words, longer ones are rare."""

Known = Literal["vague"] | Record


def keys(entries: Iterable[Entry], key: bytes) -> tuple[str, ...]:
    """Hashes of the party (never of a natural person) and of the decision, as every publication and correction gives them."""
    return tuple(sorted({found for entry in entries for found in _keys(entry, key)}))


def _keys(entry: Entry, key: bytes) -> Iterator[str]:
    yield from _who(entry.record, key)
    yield from (ids.decision_key(key, *number) for number in entry.numbers)


def _who(record: Record, key: bytes) -> Iterator[str]:
    party = record.party
    if party is None:
        yield from (ids.name_key(key, fold(project.name)) for project in (record.project,) if project)
    elif party.kind != "person" and not party.masked:
        yield ids.name_key(key, fold(party.name))
        if code := parties.employer_code(party):
            yield ids.employer_id(key, code)


def stub(record: Record, ended: Ended, kept: tuple[str, ...]) -> Record:
    """The record without all that could say whose it was; the decision day is kept for the count by year."""
    day = record.decision.date if record.decision else None
    decision = Decision(date=day) if day else None
    return Record(id=record.id, register=record.register, effect=record.effect, decision=decision, ended=ended, keys=kept)


def has_stub(notice: Notice) -> bool:
    return any(record.ended for record in notice.records)


def is_reduced(notice: Notice) -> bool:
    """Whether nothing is left of it but stubs."""
    return has_stub(notice) and all(record.ended for record in notice.records)


def reduced(notice: Notice) -> Notice:
    """The notice, without title, address and snapshot where nothing is left of it but stubs."""
    if not is_reduced(notice):
        return notice
    return replace(notice, title=None, url=None, also_at=(), stated_total=None, snapshot=None)


def outlived(notice: Notice, registers: Mapping[str, Register], on: date) -> Notice:
    """The notice, its stubs without keys once their original term is over: then their own clock hides what a stale page says."""
    return replace(notice, records=tuple(_outlived(Entry(notice, record), registers, on) for record in notice.records))


def _outlived(entry: Entry, registers: Mapping[str, Register], on: date) -> Record:
    listing, register = Listing((entry,)), registers.get(entry.register)
    start = clock.start_of(listing)
    if not entry.record.keys or register is None or start is None:
        return entry.record
    term = clock.interval(listing, register, start, on)
    return replace(entry.record, keys=()) if term and on > term.until else entry.record


class Stubs:
    """All stubs, to know again by their keys what comes back."""

    def __init__(self, notices: Iterable[Notice], key: bytes) -> None:
        self._key = key
        self._near: dict[tuple[str, str], list[Record]] = defaultdict(list)
        for notice in notices:
            for record in notice.records:
                for kept in record.keys:
                    self._near[record.register or notice.register, kept].append(record)
        self._names = frozenset(kept for _, kept in self._near)

    @property
    def any(self) -> bool:
        return bool(self._near)

    def silenced(self, notice: Notice) -> Notice:
        """The notice, its title and what its records quote without the names of the forgotten."""
        title = notice.title and self._covered(notice.title)
        return replace(notice, title=title, records=tuple(map(self._silenced, notice.records)))

    def _silenced(self, record: Record) -> Record:
        tree = encode(record)
        tree |= {key: _mapped(tree[key], self._covered) for key in TOLD if key in tree}
        return decode(tree, Record)

    def _covered(self, text: str) -> str:
        return veil.covered(text, self._found)

    def _found(self, folded: str, at: int) -> veil.Found:
        """The names are not known any more: each piece of the text that may be one is hashed as they were, the longest first."""
        longest = min(LONGEST, len(folded) - at)
        pieces = (folded[at : at + length] for length in range(longest, SHORTEST - 1, -1))
        return next((len(it) for it in pieces if ids.name_key(self._key, it) in self._names), 0), True

    def known(self, entry: Entry) -> Known | None:
        """The stub of what the entry publishes once more; "vague" where it may be one; None for what is new. A natural person
        is known by the decision's number alone.
        """
        numbers = self._numbers(entry)
        sure = next((stub for stub in self._near_to(entry) if _one_decision(stub, numbers, entry.decided)), None)
        return sure or ("vague" if self.likely(entry) else None)

    def likely(self, entry: Entry) -> Record | None:
        """The stub that an entry may be which gives no number and a vaguer day or none."""
        if entry.numbers:
            return None
        return next((stub for stub in self._near_to(entry) if may_be_one(_day(stub), entry.decided)), None)

    def _near_to(self, entry: Entry) -> list[Record]:
        who = frozenset(_who(entry.record, self._key))
        keys = sorted(who or self._numbers(entry))
        return [stub for kept in keys for stub in self._near.get((entry.register, kept), ()) if _may_be(stub, who)]

    def _numbers(self, entry: Entry) -> frozenset[str]:
        return frozenset(ids.decision_key(self._key, *number) for number in entry.numbers)


def _may_be(stub: Record, who: frozenset[str]) -> bool:
    """Whether the parties may be one: of two codes that differ they are not, and a person is never an organisation."""
    parties_kept = {kept for kept in stub.keys if not ids.is_decision(kept)}
    codes = [{kept for kept in side if ids.is_employer(kept)} for side in (parties_kept, who)]
    return bool(parties_kept) == bool(who) and (not all(codes) or not codes[0].isdisjoint(codes[1]))


def _one_decision(stub: Record, numbers: frozenset[str], decided: str | None) -> bool:
    """An equal number, or an equal day where one side lacks the number."""
    kept = {it for it in stub.keys if ids.is_decision(it)}
    if kept and numbers:
        return not kept.isdisjoint(numbers)
    return bool(decided) and decided == _day(stub)


def _day(stub: Record) -> str | None:
    return stub.decision.date if stub.decision else None


def _mapped(value: Any, change: Callable[[str], str]) -> Any:
    """The value with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _mapped(item, change) for key, item in value.items()}
    return [_mapped(item, change) for item in value] if isinstance(value, (list, tuple)) else value

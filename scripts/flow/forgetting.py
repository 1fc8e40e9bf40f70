"""Forgetting: what ended 180 days ago is reduced to stubs, in every file of the data folder that could name it.

Answers, questions and golden pairs go first and notices after them: a run that is cut short still knows whom it forgets.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta

from scripts import history, rules
from scripts.flow.asking import joined, registers
from scripts.model import Day, Ended, Lookup, Notice, Record, Review, Seen, SeenUrl, replace
from scripts.rules import fold, forgetting, stubs
from scripts.store import Data

ASKS = "没有写明文号和日期，可能是一条已经结束并删除的记录再次出现。请向发布机关核实。"
SNAPSHOTS_KEPT = timedelta(days=180)
"""How long the bytes are kept that no page answers with any more, and no notice rests on."""


@dataclass(frozen=True)
class Forgotten:
    """Records that are forgotten in this run, the notices of which nothing is left, and the words that spoke of them."""

    records: Mapping[str, Ended]
    notices: Set[str]
    words: Set[str]


def forget(data: Data, day: date) -> int:
    """Reduces what is due on `day`, then sweeps snapshots. How many records were reduced; most days it is none."""
    before = data.notices()
    due, after = _reduced(data, before, day)
    forgotten = Forgotten(due, {it.id for it in after if stubs.is_reduced(it)}, _words(before, due))
    if due:
        _forget_answers(data, forgotten)
    for old, notice in zip(before, after, strict=True):
        if notice != old:
            data.drop_golden(notice.id)
            data.write_notice(notice)
    _sweep(data, after, forgotten.notices, day)
    data.notices()  # The cache of parsed notices still holds what they said before.
    return len(due)


def _reduced(data: Data, notices: tuple[Notice, ...], day: date) -> tuple[dict[str, Ended], list[Notice]]:
    """What is due, and every notice as it is after that. A running list keeps its header: it goes on."""
    found, laws, key = joined(data), registers(data), data.id_key()
    running = {source.id for source in data.sources() if source.form == "running"}
    due = forgetting.due(found.listings, rules.entries_of(notices), laws, rules.first_read(notices, data.captures()), on=day)
    kept = {
        entry.record.id: stubs.keys((*listing.entries, *listing.corrections), key)
        for listing in found.listings
        for entry in listing.entries
    }
    for id, ended, keys in _returned(data, notices, day):
        due[id], kept[id] = ended, keys
    after = [stubs.outlived(_with_stubs(notice, due, kept), laws, day) for notice in notices]
    names = stubs.Stubs(after, key)
    quiet = [names.silenced(notice) if due and stubs.has_stub(notice) else notice for notice in after]
    return due, [notice if notice.source in running else stubs.reduced(notice) for notice in quiet]


def _returned(data: Data, notices: Iterable[Notice], day: date) -> Iterator[tuple[str, Ended, tuple[str, ...]]]:
    """Records that a person says are forgotten ones, with the end and the keys of those; no keys where their term is over."""
    held = {id for review in data.reviews() if is_return(review) for id in review.holds}
    names, over = stubs.Stubs(notices, data.id_key()), Ended(day=day.isoformat(), how="expired")
    for notice in notices:
        for record in (it for it in notice.records if it.id in held and not it.ended):
            stub = names.likely(rules.Entry(notice, record))
            yield record.id, (stub and stub.ended) or over, stub.keys if stub else ()


def is_return(review: Review) -> bool:
    """Whether a person was asked if a row is a forgotten one (see `remember`), and has said so."""
    rejected = review.decision is not None and review.decision.outcome == "rejected"
    return rejected and review.reason == "ambiguous_listing" and review.notice is not None and not review.candidates


def _with_stubs(notice: Notice, due: Mapping[str, Ended], kept: Mapping[str, tuple[str, ...]]) -> Notice:
    records = (stubs.stub(it, due[it.id], kept.get(it.id, ())) if it.id in due else it for it in notice.records)
    return replace(notice, records=tuple(records))


def _forget_answers(data: Data, forgotten: Forgotten) -> None:
    """What was written about a forgotten record may name it; that there was a request stays in the ledger."""
    for source, lookups in data.all_lookups().items():
        data.write_lookups(source, tuple(it for it in lookups if not _names(it, forgotten)))
    for review in data.reviews():
        if _is_over(review, forgotten):
            data.drop_review(review.id)
    if ledger := data.ledger():
        data.write_ledger(tuple(replace(it, text=None) if it.record in forgotten.records else it for it in ledger))


def _names(lookup: Lookup, forgotten: Forgotten) -> bool:
    """Whether a lookup is about a forgotten record, or says a name or code of one."""
    about = {lookup.act, lookup.listing, *lookup.same_party, *lookup.not_same_party, *lookup.same_project}
    said = (lookup.match, lookup.contains, lookup.regex, lookup.skip, lookup.why, *lookup.set.values())
    told = fold(" ".join(filter(None, said)))
    return not about.isdisjoint(forgotten.records) or any(word in told for word in forgotten.words)


def _is_over(review: Review, forgotten: Forgotten) -> bool:
    """Whether a question is over: all it holds is forgotten, or it is answered and speaks of what is."""
    ids = {*review.holds, *review.candidates}
    over = bool(review.holds) and forgotten.records.keys() >= set(review.holds)
    return over or (not review.open and (review.notice in forgotten.notices or not ids.isdisjoint(forgotten.records)))


def _words(notices: Iterable[Notice], due: Mapping[str, Ended]) -> frozenset[str]:
    """Names and codes of what is forgotten and of nothing that stays, folded."""
    records = [record for notice in notices for record in notice.records]
    gone, stay = ([it for it in records if (it.id in due) is over] for over in (True, False))
    return frozenset(map(fold, _said(gone))) - frozenset(map(fold, _said(stay)))


def _said(records: Iterable[Record]) -> Iterator[str]:
    for party in (record.party for record in records if record.party):
        yield from filter(None, (party.name, party.uscc, party.organisation_code, party.registration_no))


def _sweep(data: Data, notices: Iterable[Notice], gone: Set[str], day: date) -> None:
    """Leaves the bytes that a notice rests on, and those that a page answers with or did so lately."""
    since = (day - SNAPSHOTS_KEPT).isoformat()
    kept = {notice.snapshot.sha256 for notice in notices if notice.snapshot}
    for source, capture in data.captures().items():
        known = tuple(replace(it, forgotten=it.forgotten or f"{source}/{it.notice}" in gone) for it in capture.urls)
        kept |= {run.sha256 for it in known if not it.forgotten for run in it.seen if run.sha256 and _recent(run, it, since)}
        data.write_capture(source, replace(capture, urls=known))
    data.snapshots.sweep(kept)


def _recent(run: Seen, url: SeenUrl, since: str) -> bool:
    return run == url.seen[-1] or run.to >= since


def remember(
    notices: Iterable[Notice], before: tuple[Notice, ...], key: bytes, day: Day
) -> tuple[tuple[Notice, ...], tuple[Review, ...]]:
    """Notices as read today, what was forgotten as stubs again and its names out of the rest; and a question for each record of
    which nobody can say whether it is such a one. `before` are all notices, of all sources.
    """
    forgotten = stubs.Stubs(before, key)
    if not forgotten.any:
        return tuple(notices), ()
    known, marked = {record.id for it in before for record in it.records}, {it.id for it in before if stubs.has_stub(it)}
    read, questions = [], []
    for notice in notices:
        came = {it.id: forgotten.known(rules.Entry(notice, it)) for it in notice.records if it.id not in known}
        now = replace(notice, records=tuple(_again(it, came.get(it.id)) for it in notice.records))
        read.append(forgotten.silenced(now) if notice.id in marked or stubs.has_stub(now) else now)
        questions += [
            history.question(notice, it, day, "ambiguous_listing", ASKS) for it in now.records if came.get(it.id) == "vague"
        ]
    return tuple(read), tuple(questions)


def _again(record: Record, found: stubs.Known | None) -> Record:
    if isinstance(found, Record) and found.ended:
        return stubs.stub(record, found.ended, found.keys)
    return record

"""Pulling: each source from its pages to its YAML, then the questions that only all sources together raise."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from scripts import history
from scripts.flow import asking, directory
from scripts.flow.forgetting import forget, remember
from scripts.flow.publications import Reading, read_source
from scripts.flow.tools import Tools
from scripts.model import Capture, Failure, Good, Notice, Problem, Review, Source, replace
from scripts.store import Data

EVERY = {"week": timedelta(days=7), "month": timedelta(days=30)}


@dataclass(frozen=True)
class Outcome:
    """What one run over one source came to."""

    source: str
    rows: int
    skipped: int
    joined: int
    """Rows that are further parts of a record, and no records of their own."""
    records: int
    """Of all notices of the source, after the run."""
    asked: int
    """New questions for a person."""
    problems: tuple[Problem, ...]
    directory: bool = False
    """Whether its rows are channels, and its records those in the directory that these pages gave."""

    @property
    def failed(self) -> bool:
        return history.failures(self.problems) is not None

    @property
    def degraded(self) -> bool:
        return any(problem.level != "note" for problem in self.problems)


def pull_all(
    data: Data, sources: Iterable[Source], tools: Callable[[Source], Tools], day: date, *, again: bool = False
) -> tuple[Outcome, ...]:
    """Pulls each source, writes what came of it, then asks about acts and clocks that stay in doubt.

    A source that fails keeps its last good data; the others are pulled all the same. `again` reads also what is not due.
    """
    live = asking.live(data, day)
    outcomes = tuple(_pull(data, source, tools(source), live, again=again) for source in sources)
    for review in history.new_reviews(data.reviews(), asking.doubts(data, day)):
        data.write_review(review)
    forget(data, day)
    return outcomes


def _pull(data: Data, source: Source, tools: Tools, live: tuple[str, ...], *, again: bool) -> Outcome:
    if directory.of_channels(source):
        return pull_channels(data, source, tools)
    return pull_source(data, source, tools, live, again=again)


def pull_channels(data: Data, source: Source, tools: Tools) -> Outcome:
    """One source of channels, from its pages to questions. Where a page cannot be read nothing is asked."""
    day, read = tools.day.isoformat(), directory.read_channels(data, source, tools)
    failed = history.failures(read.problems) is not None
    fresh = _ask(data, () if failed else directory.questions(data, source, read, day))
    directory.keep_capture(data, source, read, day)
    pages = {seen.url for seen in data.capture(source.id).urls}
    return Outcome(
        source=source.id,
        rows=len(read.stated),
        skipped=0,
        joined=0,
        records=sum(channel.source.url in pages for channel in data.channels()),
        asked=len(fresh),
        problems=tuple(data.locate(problem) for problem in read.problems),
        directory=True,
    )


def due(source: Source, capture: Capture, day: date) -> bool:
    """Whether a source is to be read on `day`: each day, or `pull.every` days after the last good run. A failed one always is."""
    if source.pull.every == "day" or capture.last_good is None or capture.failed:
        return True
    return day - date.fromisoformat(capture.last_good.day) >= EVERY[source.pull.every]


def pull_source(
    data: Data, source: Source, tools: Tools, live: tuple[str, ...] = (), *, again: bool = False, shrunk: bool = False
) -> Outcome:
    """One source from its pages to its YAML. Writes notices first and the capture last, so a killed run is simply repeated.

    `shrunk` takes a list also where it has become much shorter.
    """
    before = data.capture(source.id)
    known = tuple(notice for notice in data.notices() if notice.source == source.id)
    reading = read_source(data, source, tools, live=live, known=known, before=before, again=again, shrunk=shrunk)
    problems = tuple(data.locate(problem) for problem in reading.problems)
    capture = history.seen(before, (seen for seen in reading.pulled.urls if seen.url not in reading.unread), reading.keys)
    unread = tuple(asking.unread_removal(data, source, read, tools.day) for read in reading.failed)
    if sentence := history.failures(problems):
        fresh = _ask(data, filter(None, unread))
        data.write_capture(source.id, replace(capture, failed=Failure(day=tools.day.isoformat(), sentence=sentence)))
        return _outcome(source, reading, known, fresh, problems)
    taken, vague = remember(reading.notices, data.notices(), tools.key, tools.day.isoformat())
    after = history.merge(known, taken, source, reading.pulled, capture)
    for notice in after.notices:
        data.write_notice(notice)
    merged = {notice.id: notice for notice in (*known, *after.notices)}
    asked = _of_what_is_left((*reading.reviews, *vague), merged.values())
    fresh = _ask(data, (*asked, *after.reviews, *filter(None, unread)))
    for answered in (
        *asking.answered_by_source(data.reviews(), merged.values(), tools.day),
        *asking.answered_by_lookup(data.reviews(), reading.notices, reading.reviews, tools.day),
    ):
        data.write_review(answered)
    data.write_capture(source.id, _good(capture, source, reading, merged.values(), tools.day))
    return _outcome(source, reading, merged.values(), fresh, problems)


def _of_what_is_left(asked: Iterable[Review], notices: Iterable[Notice]) -> Iterator[Review]:
    """Questions but for those that are all about forgotten records: a page may show such a row for years."""
    forgotten = {record.id for notice in notices for record in notice.records if record.ended}
    return (review for review in asked if not review.holds or not forgotten.issuperset(review.holds))


def _ask(data: Data, proposed: Iterable[Review]) -> tuple[Review, ...]:
    fresh = history.new_reviews(data.reviews(), proposed)
    for review in fresh:
        data.write_review(review)
    return fresh


def _good(capture: Capture, source: Source, reading: Reading, notices: Iterable[Notice], day: date) -> Capture:
    """The capture after a run that was taken. A batch source counts all it ever read, a running list what it holds now."""
    rows = sum(taken.rows for taken in reading.taken) if source.form == "running" else sum(len(it.records) for it in notices)
    pages = sum(len(publication.pages) + len(publication.attachments) for publication in reading.pulled.publications)
    last = capture.last_good.pages if capture.last_good else 1
    whole = reading.pulled.complete and not reading.failed
    warning = next((problem.sentence for problem in reading.problems if problem.level == "warning"), None)
    failed = Failure(day=day.isoformat(), sentence=warning) if warning and not whole else None
    return replace(capture, last_good=Good(day=day.isoformat(), rows=rows, pages=pages or last, complete=whole), failed=failed)


def _outcome(
    source: Source, reading: Reading, notices: Iterable[Notice], fresh: tuple[Review, ...], problems: tuple[Problem, ...]
) -> Outcome:
    rows, skipped = sum(taken.rows for taken in reading.taken), sum(taken.skipped for taken in reading.taken)
    return Outcome(
        source=source.id,
        rows=rows,
        skipped=skipped,
        joined=rows - skipped - sum(len(notice.records) for notice in reading.notices),
        records=sum(len(notice.records) for notice in notices),
        asked=len(fresh),
        problems=problems,
    )

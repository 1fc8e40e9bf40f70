"""Pulling: each source from its pages to its YAML, then the questions that only all sources together raise."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from scripts import check, history, normalise, parse, pull
from scripts.flow import asking
from scripts.model import (
    Capture,
    Content,
    Failure,
    Good,
    Notice,
    Problem,
    Publication,
    Pulled,
    Review,
    Snapshot,
    Source,
    replace,
)
from scripts.normalise import Places, Taken
from scripts.store import Data

EVERY = {"week": timedelta(days=7), "month": timedelta(days=30)}


@dataclass(frozen=True)
class Tools:
    """What reading a source needs besides the source."""

    client: pull.Client
    places: Places
    key: bytes
    day: date


@dataclass(frozen=True)
class Outcome:
    """What one run over one source came to."""

    source: str
    rows: int
    skipped: int
    records: int
    """Of all notices of the source, after the run."""
    asked: int
    """New questions for a person."""
    problems: tuple[Problem, ...]

    @property
    def failed(self) -> bool:
        return history.failures(self.problems) is not None

    @property
    def degraded(self) -> bool:
        return any(problem.level != "note" for problem in self.problems)


def pull_all(data: Data, sources: Iterable[Source], tools: Callable[[Source], Tools], day: date) -> tuple[Outcome, ...]:
    """Pulls each source, writes what came of it, then asks about acts and clocks that stay in doubt.

    A source that fails keeps its last good data; the others are pulled all the same.
    """
    live = asking.live(data, day)
    outcomes = tuple(pull_source(data, source, tools(source), live) for source in sources)
    for review in history.new_reviews(data.reviews(), asking.doubts(data, day)):
        data.write_review(review)
    return outcomes


def due(source: Source, capture: Capture, day: date) -> bool:
    """Whether a source is to be read on `day`: each day, or `pull.every` days after the last good run. A failed one always is."""
    if source.pull.every == "day" or capture.last_good is None or capture.failed:
        return True
    return day - date.fromisoformat(capture.last_good.day) >= EVERY[source.pull.every]


def pull_source(data: Data, source: Source, tools: Tools, live: tuple[str, ...] = (), *, accept: bool = False) -> Outcome:
    """One source from its pages to its YAML. Writes notices first and the capture last, so a killed run is simply repeated."""
    before = data.capture(source.id)
    known = tuple(notice for notice in data.notices() if notice.source == source.id)
    read = read_source(data, source, tools, live, known=known, before=before)
    problems = tuple(counted(source, read, None if accept else before))
    problems = tuple(data.locate(problem) for problem in (*read.problems, *problems))
    capture = history.seen(before, read.pulled.urls)
    if sentence := history.failures(problems):
        data.write_capture(source.id, replace(capture, failed=Failure(day=tools.day.isoformat(), sentence=sentence)))
        return _outcome(source, read, known, (), problems)
    after = history.merge(known, read.notices, source, read.pulled, capture)
    for notice in after.notices:
        data.write_notice(notice)
    fresh = history.new_reviews(data.reviews(), (*read.reviews, *after.reviews))
    for review in fresh:
        data.write_review(review)
    merged = {notice.id: notice for notice in (*known, *after.notices)}
    data.write_capture(source.id, _good(capture, source, read, merged.values(), tools.day))
    return _outcome(source, read, merged.values(), fresh, problems)


@dataclass(frozen=True)
class Reading:
    """A source as read today, before it meets what was known."""

    pulled: Pulled
    taken: tuple[Taken, ...]
    problems: tuple[Problem, ...]

    @property
    def notices(self) -> tuple[Notice, ...]:
        return tuple(taken.notice for taken in self.taken if taken.notice)

    @property
    def reviews(self) -> tuple[Review, ...]:
        return tuple(review for taken in self.taken for review in taken.reviews)


def read_source(
    data: Data, source: Source, tools: Tools, live: tuple[str, ...], *, known: tuple[Notice, ...], before: Capture
) -> Reading:
    """Fetches and reads a source; writes nothing but snapshots. A page seen by a run that failed counts as not yet read."""
    mine = tuple(notice.url for notice in known if notice.url in live)
    keys = {url: notice.key for notice in known for url in (notice.url, *notice.also_at) if url}
    taken_before = replace(before, urls=tuple(seen for seen in before.urls if seen.url in keys))
    pulled = pull.fetch(source, tools.client, root=data.root, day=tools.day.isoformat(), known=taken_before, live=mine)
    taken: list[Taken] = []
    problems = list(pulled.problems)
    for publication in pulled.publications:
        try:
            contents = _contents(publication, source)
        except parse.Unreadable as error:
            problems.append(_unreadable(source, publication, str(error)))
            continue
        taken.append(_taken(publication, contents, source, tools, data, keys.get(publication.url)))
        problems += [problem for _, content in contents for problem in content.problems]
        problems += taken[-1].problems
    return Reading(pulled, tuple(taken), tuple(problems))


def _contents(publication: Publication, source: Source) -> tuple[tuple[Snapshot, Content], ...]:
    """Every document of a publication as read; where a list runs over several pages, rows say on which page they stand."""
    read = [(it, parse.content(it, source)) for it in (*publication.pages, *publication.attachments)]
    if len(publication.pages) < 2:
        return tuple(read)
    return tuple((it, _on_page(content, number)) for number, (it, content) in enumerate(read, 1))


def _on_page(content: Content, number: int) -> Content:
    return replace(content, rows=tuple(replace(row, at=f"page={number};{row.at}") for row in content.rows))


def _taken(
    publication: Publication,
    contents: tuple[tuple[Snapshot, Content], ...],
    source: Source,
    tools: Tools,
    data: Data,
    known: str | None,
) -> Taken:
    return normalise.notice(
        publication,
        contents,
        source,
        regions=tools.places,
        key=tools.key,
        day=tools.day.isoformat(),
        lookups=data.lookups(source.id),
        known=known,
    )


def _unreadable(source: Source, publication: Publication, sentence: str) -> Problem:
    """One unreadable notice of many leaves the others; an unreadable list leaves nothing."""
    return Problem(level="fatal" if source.form == "running" else "warning", where=publication.url, field=None, sentence=sentence)


def counted(source: Source, read: Reading, before: Capture | None) -> Iterable[Problem]:
    """The check on row counts: of a running list as a whole against the run before, of batches each notice for itself."""
    if source.form == "running":
        last = before.last_good.rows if before and before.last_good else None
        return check.pulled(source, rows=sum(taken.rows for taken in read.taken), before=last)
    return tuple(problem for taken in read.taken for problem in check.pulled(source, rows=taken.rows, before=None))


def _good(capture: Capture, source: Source, read: Reading, notices: Iterable[Notice], day: date) -> Capture:
    """The capture after a run that was taken. A batch source counts all it ever read, a running list what it holds now."""
    rows = sum(taken.rows for taken in read.taken) if source.form == "running" else sum(len(it.records) for it in notices)
    pages = sum(len(publication.pages) + len(publication.attachments) for publication in read.pulled.publications)
    last = capture.last_good.pages if capture.last_good else 1
    good = Good(day=day.isoformat(), rows=rows, pages=pages or last, complete=read.pulled.complete)
    warning = next((problem.sentence for problem in read.problems if problem.level == "warning"), None)
    failed = Failure(day=day.isoformat(), sentence=warning) if warning and not read.pulled.complete else None
    return replace(capture, last_good=good, failed=failed)


def _outcome(
    source: Source, read: Reading, notices: Iterable[Notice], fresh: tuple[Review, ...], problems: tuple[Problem, ...]
) -> Outcome:
    return Outcome(
        source=source.id,
        rows=sum(taken.rows for taken in read.taken),
        skipped=sum(taken.skipped for taken in read.taken),
        records=sum(len(notice.records) for notice in notices),
        asked=len(fresh),
        problems=problems,
    )

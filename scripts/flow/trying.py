"""Trying a source before it counts, and accepting what it gives: the ten minutes of adding a source."""

from collections.abc import Iterator
from pathlib import Path

from scripts import history
from scripts.flow import directory
from scripts.flow.publications import Reading, read_source
from scripts.flow.pulling import Outcome, pull_channels, pull_source
from scripts.flow.tools import Tools
from scripts.model import Capture, Notice, Problem, Source
from scripts.store import Data, dump


def attempt(data: Data, source: Source, tools: Tools) -> tuple[Reading, tuple[Problem, ...]]:
    """Reads a source as if for the first time, and holds it against what was accepted. Only raw snapshots are written."""
    known = tuple(notice for notice in data.notices() if notice.source == source.id)
    reading = read_source(data, source, tools, known=known, before=Capture())
    problems = (*reading.problems, *_otherwise(data, reading.notices))
    return reading, tuple(data.locate(problem) for problem in problems)


def accept(data: Data, source: Source, tools: Tools) -> tuple[Outcome, tuple[Path, ...]]:
    """Takes what the source gives today, also where it shrank, and keeps it as the source's golden pair.

    The pair (the documents' hashes and the notices read from them) lives in the data folder: it names parties.
    """
    if directory.of_channels(source):
        return pull_channels(data, source, tools), ()
    outcome = pull_source(data, source, tools, again=True, shrunk=True)
    if outcome.failed:
        return outcome, ()
    notices = [notice for notice in data.notices() if notice.source == source.id]
    return outcome, tuple(data.write_golden(source.id, notice.key, dump(notice)) for notice in notices)


def _otherwise(data: Data, notices: tuple[Notice, ...]) -> Iterator[Problem]:
    """Notices whose bytes are those that a person accepted, and which are now read otherwise."""
    for notice in notices:
        golden = data.golden(notice.source, notice.key)
        if golden is None or _sha256(golden) != _sha256(notice) or _said(golden) == _said(notice):
            continue
        sentence = "the same bytes are read otherwise than when they were accepted: compare, then accept again or mend the source"
        yield Problem(level="warning", where=f"golden/{notice.id}.yaml", field="records", sentence=sentence)


def _sha256(notice: Notice) -> str | None:
    return notice.snapshot.sha256 if notice.snapshot else None


def _said(notice: Notice) -> dict[str, object]:
    return {record.id: history.said(record) for record in notice.records}

"""Trying a source before it counts, and accepting what it gives: the ten minutes of adding a source."""

from pathlib import Path

from scripts.flow.pulling import Outcome, Reading, Tools, counted, pull_source, read_source
from scripts.model import Capture, Problem, Source
from scripts.store import Data, dump


def attempt(data: Data, source: Source, tools: Tools) -> tuple[Reading, tuple[Problem, ...]]:
    """Reads a source as if for the first time. Nothing but raw snapshots is written."""
    reading = read_source(data, source, tools, (), known=(), before=Capture())
    problems = (*reading.problems, *counted(source, reading, None))
    return reading, tuple(data.locate(problem) for problem in problems)


def accept(data: Data, source: Source, tools: Tools) -> tuple[Outcome, tuple[Path, ...]]:
    """Takes what the source gives today, also where it shrank, and keeps it as the source's golden pair.

    The pair (the documents' hashes and the notices read from them) lives in the data folder: it names parties.
    """
    outcome = pull_source(data, source, tools, accept=True)
    if outcome.failed:
        return outcome, ()
    notices = [notice for notice in data.notices() if notice.source == source.id]
    return outcome, tuple(data.write_golden(source.id, notice.key, dump(notice)) for notice in notices)

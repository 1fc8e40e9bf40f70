"""Checking: every file of the data folder, then what the files say together."""

from collections.abc import Sequence
from datetime import date

from scripts import check
from scripts.model import Problem, Source
from scripts.store import Data


def problems(data: Data, day: date) -> tuple[Problem, ...]:
    """All problems as of a day, each with file and line. What the files say is only looked at when all of them can be read."""
    of_files = data.problems()
    if any(problem.level == "fatal" for problem in of_files):
        return of_files
    said = check.data(
        sources=data.sources(),
        registers=data.registers(),
        regions=data.regions(),
        channels=data.channels(),
        measures=data.measures(),
        notices=data.notices(),
        ledger=data.ledger(),
        day=day.isoformat(),
    )
    return (*of_files, *(data.locate(problem) for problem in said))


def misdeclared(data: Data, sources: Sequence[Source]) -> tuple[Problem, ...]:
    """What these sources cannot mean, or lack to stand on: nothing is read with that. Notices are not looked at."""
    said = check.data(
        sources=sources, registers=data.registers(), regions=data.regions(), channels=(), measures=data.measures(), notices=()
    )
    return tuple(data.locate(problem) for problem in said if problem.level == "fatal")

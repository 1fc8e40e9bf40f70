"""Checking: every file of the data folder, then what the files say together."""

from scripts import check
from scripts.model import Problem
from scripts.store import Data


def problems(data: Data) -> tuple[Problem, ...]:
    """All problems, each with file and line. What the files say is only looked at when all of them can be read."""
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
    )
    return (*of_files, *(data.locate(problem) for problem in said))

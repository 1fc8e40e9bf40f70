"""What is wrong with a file: said as file, line, field and one sentence."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from scripts.model import Problem

T = TypeVar("T")
F = TypeVar("F")


class BadData(Exception):
    """One problem a file, for as many files as have one; the text has a line for each."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Fault(Exception):
    """A place in a text and what is wrong there, before it is known which file the text came from."""

    def __init__(self, line: int, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.line, self.field, self.sentence = line, field, sentence

    def within(self, file: str) -> BadData:
        """The fault as a problem of `file`."""
        where = f"{file}:{self.line}"
        return BadData([Problem(level="fatal", where=where, field=self.field or None, sentence=self.sentence)])


def spell(path: Iterable[str | int]) -> str:
    """A path of keys and positions as people write it: `records[0].party.name`."""
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path).removeprefix(".")


def every(items: Iterable[F], read: Callable[[F], T]) -> tuple[T, ...]:
    """Reads all items before it complains. Raises BadData with the problems of all that could not be read."""
    good: list[T] = []
    problems: list[Problem] = []
    for item in items:
        try:
            good.append(read(item))
        except BadData as bad:
            problems.extend(bad.problems)
    if problems:
        raise BadData(problems)
    return tuple(good)

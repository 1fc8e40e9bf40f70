"""Proving that a release is what was published: every file has its digest, none is missing, none is extra, none has ended."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from scripts.model import Problem
from scripts.publish import signature
from scripts.publish.refused import Refused
from scripts.publish.release import FACTS, SUMS, facts_of, sums


def verify(release: Path, *, day: date, signers: Path | None = None, identity: str = "anxin") -> tuple[Problem, ...]:
    """What is wrong with a release folder; nothing where it is whole. `signers` also asks for the signature."""
    listed = release / SUMS
    if not listed.is_file():
        return (_problem(release, f"holds no {SUMS}, so it is no release: name one, such as TO/current"),)
    problems = [*_differences(release, listed.read_text("utf-8", errors="replace")), *_late(release, day)]
    return (*problems, *(_unsigned(listed, signers, identity) if signers else ()))


def _unsigned(listed: Path, signers: Path, identity: str) -> Iterator[Problem]:
    try:
        if not signature.good(listed, signers, identity):
            yield _problem(listed, f"is not signed by {identity}")
    except Refused as refused:
        yield _problem(listed, str(refused))


def _differences(release: Path, listed: str) -> Iterator[Problem]:
    wanted, found = _by_file(listed), _by_file(sums(release))
    for file in sorted(wanted.keys() | found.keys()):
        if file not in found:
            yield _problem(release / file, "is missing")
        elif file not in wanted:
            yield _problem(release / file, f"stands in no line of {SUMS}")
        elif wanted[file] != found[file]:
            yield _problem(release / file, f"was changed: its digest is not the one in {SUMS}")


def _by_file(lines: str) -> dict[str, str]:
    return {file: digest for digest, _, file in (line.partition("  ") for line in lines.splitlines())}


def _late(release: Path, day: date) -> Iterator[Problem]:
    try:
        facts = facts_of(release)
    except (OSError, ValueError, TypeError):
        yield _problem(release / FACTS, "does not say until when the release may be shown")
        return
    if day.isoformat() > facts.hide_after:
        yield _problem(release, f"shows what has ended after {facts.hide_after}: build and publish again")


def _problem(where: Path, sentence: str) -> Problem:
    return Problem(level="fatal", where=str(where), field=None, sentence=sentence)

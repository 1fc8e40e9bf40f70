"""What is said to the person who typed: problems, a line a source, the first records."""

import sys
from collections.abc import Iterable, Iterator, Sequence

from scripts import flow
from scripts.flow.publications import Reading
from scripts.model import Problem, Record, Source


def tell(outcomes: Sequence[flow.Outcome], review: str) -> None:
    """Says a line a source. `review` is the command that answers questions."""
    for outcome in outcomes:
        say(outcome.problems)
        print(sentence(outcome))
    if any(outcome.asked for outcome in outcomes):
        print(f"What a question holds is not shown until it is answered: {review}")


def sentence(outcome: flow.Outcome) -> str:
    asked = f", {outcome.asked} new questions" if outcome.asked else ""
    if outcome.directory and not outcome.failed:
        return f"{outcome.source}: {outcome.rows} channels read, {outcome.records} in the directory{asked}"
    if outcome.failed:
        return f"{outcome.source}: failed; its {outcome.records} records of the last good run are kept{asked}"
    if not outcome.rows:
        return f"{outcome.source}: nothing new to read, {outcome.records} records kept{asked}"
    left_out = f" ({outcome.skipped} left out by `where`)" if outcome.skipped else ""
    joined = f" ({outcome.joined} rows are further parts of one)" if outcome.joined else ""
    return f"{outcome.source}: {outcome.rows} rows read{left_out}, {outcome.records} records kept{joined}{asked}"


def say(problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(f"{problem.level}: {problem}", file=sys.stderr)


def lacks(notes: Iterable[str]) -> None:
    """What a built site has not, and why."""
    for note in notes:
        print(f"note: {note}", file=sys.stderr)


def show(source: Source, reading: Reading) -> None:
    """The first records as they would be taken, so that a person can hold them against the page."""
    records = [record for notice in reading.notices for record in notice.records]
    print(f"{source.id}: {sum(taken.rows for taken in reading.taken)} rows, {len(records)} records. The first of them:")
    for record in records[:3]:
        print("  ", " · ".join(_parts(record)))
    held = {id for question in reading.reviews for id in question.holds}
    if held:
        print(f"{len(held)} records would not be shown before a person has answered {len(reading.reviews)} questions, such as:")
        print("  ", reading.reviews[0].asks)


def show_channels(source: Source, found: flow.Directory) -> None:
    """Every channel as it would be asked about."""
    print(f"{source.id}: {len(found.stated)} channels. Each new one is asked about; none is published by itself.")
    for stated in found.stated:
        print("  ", " · ".join((stated.channel.place, stated.channel.name, *stated.channel.phones, *stated.doubts)))


def _parts(record: Record) -> Iterator[str]:
    """What was understood of a record, each part in its own words."""
    party, decision = record.party, record.decision
    named = {
        "": party.name if party else record.project and record.project.name,
        "code ": party and (party.uscc or party.organisation_code or party.registration_no),
        "number ": decision and decision.number,
        "decided ": decision and decision.date,
        "workers ": record.workers,
        "yuan ": record.amount,
        "until ": record.until,
        "at ": record.at,
    }
    return (f"{label}{value}" for label, value in named.items() if value)

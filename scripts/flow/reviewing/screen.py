"""One question as a screen of text: where it comes from, what is asked, the row with what is doubted, the quotes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from scripts.flow.reviewing.desk import Desk
from scripts.flow.reviewing.evidence import Said, evidence, window
from scripts.flow.reviewing.ink import Ink, Sign, Text, clipped, legible, padded, plain, width, wrapped
from scripts.flow.reviewing.values import values
from scripts.flow.reviewing.wording import reach
from scripts.model import Lookup, Record, Review

LABELS = 24
"""Columns of the terminal, at most, for the publisher's own column names."""
NUMBERS = 3
"""Columns for the numbers of lines."""
SENTENCE, QUOTE = 4, 4
"""Lines, at most, of the question's sentence and of one quote."""
KEPT = 4
"""Lines of the terminal that belong to the message above and the keys below."""


@dataclass(frozen=True)
class Paper:
    """What a screen is written on: the marks there are, and the size of the terminal."""

    ink: Ink
    columns: int
    lines: int


@dataclass(frozen=True)
class Field:
    """One line of the row. `target` is None where the source makes no use of the column."""

    label: str
    target: str | None
    cell: str


def fields(desk: Desk, review: Review) -> tuple[Field, ...]:
    """The columns the source uses, in the publisher's order; what is doubted and stands in none of them; the other columns."""
    targets = desk.targets(review)
    used = (Field(column, target, review.row[column]) for column, target in targets.items())
    absent = (Field(target, target, "") for target in review.fields if targets and target not in targets.values())
    others = (Field(column, None, cell) for column, cell in review.row.items() if column not in targets)
    return (*used, *absent, *others)


def screen(desk: Desk, review: Review, place: str, paper: Paper) -> str:
    """The whole screen. `place` says which question of how many it is."""
    above = [*_head(desk, review, place, paper), "", *_sentence(review, paper), ""]
    below = [line for said in evidence(desk, review)[:2] for line in _quote(said, paper)]
    room = max(paper.lines - KEPT - len(above) - len(below), KEPT)
    middle = _row(desk, review, paper, room) if review.row else []
    middle += _records(desk, review, paper) if len(review.holds) > 1 or not review.row else []
    return "\n".join((*above, *_fitting(middle, room), *below))


def rule(desk: Desk, review: Review, lookup: Lookup) -> str:
    """What a lookup does and where, in words, with how much it speaks of."""
    told = "".join(f"`{target}` is {value or 'not stated'} " for target, value in lookup.set.items())
    does = "left out " if lookup.skip else told or "as read "
    how = "is exactly" if lookup.match else "contains" if lookup.contains else "matches"
    found = reach(desk, review.source, lookup)
    spoken = f"{_count(found.questions, 'question')}, {_count(found.records, 'record')}"
    return f"{does}where `{lookup.field}` {how} {lookup.match or lookup.contains or lookup.regex} ({spoken})"


def _count(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _head(desk: Desk, review: Review, place: str, paper: Paper) -> Iterator[str]:
    notice = desk.notices.get(review.notice or "")
    title, url = (notice.title, notice.url) if notice else (None, None)
    for text in (f"{place} {review.id} · {review.reason} · {review.source}", title, url):
        if text:
            yield paper.ink.line(clipped(plain(text), paper.columns))


def _sentence(review: Review, paper: Paper) -> Iterator[str]:
    return (paper.ink.line(line) for line in islice(wrapped(plain(review.asks), paper.columns), SENTENCE))


def _row(desk: Desk, review: Review, paper: Paper, room: int) -> list[str]:
    """The cells, numbered where they may be edited; what is doubted comes first where there is no room for all."""
    numbered = [(str(number) if it.target else "", it) for number, it in enumerate(fields(desk, review), 1)]
    label = min(max(width(plain(field.label)) for _, field in numbered), LABELS)
    if len(numbered) > room:
        numbered.sort(key=lambda line: line[1].target not in review.fields)
    read = _read(desk, review)
    return [
        paper.ink.line(
            (
                *padded(plain(number), NUMBERS),
                *padded(plain(field.label), label + 1),
                *clipped(_cell(field, review, read, paper), paper.columns - NUMBERS - label - 1),
            )
        )
        for number, field in numbered
    ]


def _cell(field: Field, review: Review, read: dict[str, str], paper: Paper) -> Text:
    """The cell, marked if it is doubted, and what was read of it where that differs."""
    doubted = field.target in review.fields
    cell = paper.ink.whole(field.cell or "—") if doubted else plain(field.cell)
    value = read.get(field.target or "", "nothing" if doubted and read else "")
    return (*cell, Sign(" "), *plain(f"→ {value}")) if value and value != legible(field.cell) else cell


def _read(desk: Desk, review: Review) -> dict[str, str]:
    """The values of the one record a question holds; none where it holds several."""
    held = [record for _, record in desk.records(review) if record.id in review.holds]
    return values(held[0]) if len(held) == 1 else {}


def _records(desk: Desk, review: Review, paper: Paper) -> list[str]:
    """The records a question is about; those to choose from have the number to type. A silent change says what was before."""
    numbers = {id: f"{number}." for number, id in enumerate(review.candidates, 1)}
    lines: list[tuple[str, str]] = []
    for notice, record in desk.records(review):
        lines.append((numbers.get(record.id, ""), _words(record)))
        lines += [("", f"{notice.authority} · {notice.url or notice.id}")] if record.id in numbers else []
        lines += [("", f"before: {key} {value}") for was in _was(record, review) for key, value in _leaves(was)]
    indent = NUMBERS if numbers else 0
    return [
        f"  {paper.ink.line((*padded(plain(number), indent), *clipped(plain(text), paper.columns - 2 - indent)))}"
        for number, text in lines
    ]


def _words(record: Record) -> str:
    said = values(record)
    return " · ".join(said[target] for target in ("name", "project", "number", "decided") if target in said)


def _was(record: Record, review: Review) -> Iterator[Mapping[str, object]]:
    return (
        revision.was for revision in record.revisions if review.reason == "identity_changed" and revision.day == review.opened
    )


def _leaves(was: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    for key, value in was.items():
        yield from _leaves(value) if isinstance(value, Mapping) else [(key, value or "not stated")]


def _quote(said: Said, paper: Paper) -> Iterator[str]:
    """A quote with its values marked, on as many lines as it may have."""
    cut = window(said, (paper.columns - 2) // 2 * (QUOTE - 1))
    text = paper.ink.marked(cut.quote, cut.spans)
    yield ""
    yield from (f"  {paper.ink.line(line)}" for line in wrapped(text, paper.columns - 2))


def _fitting(lines: Sequence[str], room: int) -> Sequence[str]:
    """The lines there is room for, and how many there are besides."""
    return lines if len(lines) <= room else (*lines[: room - 1], f"   … {len(lines) - room + 1} more")

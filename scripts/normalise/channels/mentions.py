"""Every number of a page with the words that say what it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from scripts.normalise.channels.context import PARAGRAPH, Context, lead
from scripts.normalise.channels.hours import opening_hours
from scripts.normalise.channels.numbers import Number, numbers
from scripts.normalise.channels.rows import Cell, Row, rows
from scripts.normalise.channels.subject import address, address_in, is_address, is_person, joins, named, subject
from scripts.normalise.channels.words import CALLED, COMPLAINT, INVITATION
from scripts.rules.han import HAN

STOP = re.compile(r"[。!?;]")
LISTED = re.compile(rf"[{HAN}]{{2,10}}")
"""What a list may give for a name: a lake, an island, a quarter."""

DIVISION = re.compile(r"[省市县区州盟旗镇]")
SENTENCE = re.compile(r"[^。!?]*[。!?]?")


@dataclass(frozen=True)
class Mention:
    """A number of the page and the words around it."""

    number: Number
    own: str
    """The words before it, back to the number, the semicolon or the sentence before. Joined numbers share them."""
    after: str
    """The words between it and the next number."""
    sentence: str
    row: str
    unit: str
    """The office or place it belongs to; empty where nothing names one."""
    label: str
    """The head of its column."""
    context: Context
    joined: bool
    """It goes with the number before it: 、 or 或 stands between them."""
    address: str
    hours: str | None


def mentions(text: str) -> list[Mention]:
    """All numbers of a legible text, in order."""
    made: list[Mention] = []
    context = Context()
    for row in rows(text):
        found = [replace(number, start=number.start + row.start, end=number.end + row.start) for number in numbers(row.text)]
        if found:
            context = context.over(row)
            made += _of_row(row, found, context)
            context = _below(row, made[-1], context)
        else:
            context = context.after(row)
            made = _with_rows_below(made, context)
    return made


def _with_rows_below(made: list[Mention], context: Context) -> list[Mention]:
    """A card's address, hours and person to ask for may stand below its numbers."""
    card = len(made)
    while card and context.unit and made[card - 1].unit == context.unit:
        card -= 1
    return made[:card] + [
        replace(
            one,
            address=one.address or context.address,
            hours=one.hours or context.hours,
            context=replace(one.context, person=one.context.person or context.person),
        )
        for one in made[card:]
    ]


def _below(row: Row, last: Mention, context: Context) -> Context:
    """The context for the rows under one with numbers: they may go on about what it names."""
    if len(row.cells) == 1 and len(row.text) > PARAGRAPH:
        return Context(heading=lead(row.text))
    same = not last.unit or last.unit == context.unit
    return context if same else context.card(last.unit)


def _of_row(row: Row, found: list[Number], context: Context) -> Iterator[Mention]:
    last: Mention | None = None
    for number, following in zip(found, [*found[1:], None], strict=True):
        last = _mention(row, number, following, last, context)
        yield last


def _mention(row: Row, number: Number, following: Number | None, last: Mention | None, context: Context) -> Mention:
    column, cell = _cell_of(row, number)
    start = max(cell.start, last.number.end if last else 0)
    between = _slice(row, start, number.start)
    leader = last if last and start > cell.start and joins(between) else None
    own = leader.own if leader else STOP.split(between)[-1]
    after = _slice(row, number.end, following.start if following else row.start + len(row.text))
    places = [address(other.text) for other in row.cells if other != cell and is_address(other.text)]
    return Mention(
        number=number,
        own=own,
        after=after,
        sentence=_sentence(row, number),
        row=row.text,
        unit=leader.unit if leader else _unit(own, row, cell, context),
        label=context.head[column] if column < len(context.head) else "",
        context=context,
        joined=leader is not None,
        address=next(iter(places), "") or address_in(own + after) or context.address,
        hours=opening_hours(after) or context.hours,
    )


def _slice(row: Row, start: int, end: int) -> str:
    return row.text[max(start - row.start, 0) : max(end - row.start, 0)]


def _cell_of(row: Row, number: Number) -> tuple[int, Cell]:
    return next((column, cell) for column, cell in reversed(list(enumerate(row.cells))) if cell.start <= number.start)


def _sentence(row: Row, number: Number) -> str:
    """The sentence of a running text a number stands in; of a table the whole row."""
    if len(row.cells) > 1:
        return row.text
    at = number.start - row.start
    return next(match.group() for match in SENTENCE.finditer(row.text) if match.start() <= at < match.end())


def _unit(own: str, row: Row, cell: Cell, context: Context) -> str:
    """The office or place of a number: named before it, in another cell of its row, or at the top of its card."""
    said = subject(own)
    if named(said):
        return context.unit if context.headed and not DIVISION.search(said) else said
    beside = [subject(other.text) for other in row.cells if other != cell and not is_address(other.text)]
    if place := next(filter(named, beside), "") or next(filter(_listed, beside), ""):
        return place
    item = own.rstrip().endswith(":") or row.text.strip().startswith(own.strip())
    return said if item and not context.headed and _listed(said) else context.unit


def _listed(words: str) -> bool:
    """Whether words may be a place no table knows: short, no request to call, and no person's name at the end."""
    asks = any(said.search(words) for said in (INVITATION, COMPLAINT, CALLED))
    return bool(LISTED.fullmatch(words)) and not asks and not _ends_in_person(words)


def _ends_in_person(words: str) -> bool:
    return any(is_person(words[-length:]) for length in (2, 3, 4) if length == len(words) or length + 1 < len(words))

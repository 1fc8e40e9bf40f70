"""Which tables of a document are the list: those that name most of the declared columns, and equally many."""

from collections.abc import Iterator, Mapping, Sequence

from scripts.model import Problem, Source
from scripts.parse import table
from scripts.parse.grid import Line
from scripts.parse.table import Header


def chosen(grids: Sequence[Sequence[Line]], source: Source) -> dict[int, Header]:
    """Index → header of the tables to read: the one the source names, else those that fit best, and equally well."""
    named = source.parse.table
    numbers = range(len(grids)) if named is None else range(named - 1, min(named, len(grids)))
    fitting = {number: header for number in numbers if (header := table.find_header(grids[number], source))}
    best = max(fitting.values(), key=lambda header: len(header.known), default=None)
    return {number: header for number, header in fitting.items() if best and header.known == best.known}


def passed_over(grids: Sequence[Sequence[Line]], read: Mapping[int, Header], source: Source, where: str) -> Iterator[Problem]:
    """A warning for each table that was left unread and looks like a part of the list."""
    for number, lines in enumerate(grids):
        if number not in read and source.parse.table is None and table.find_header(lines, source):
            sentence = f"table {number + 1} has some of the declared columns and was not read; see whether it is a list"
            yield Problem(level="warning", where=where, field=None, sentence=sentence)

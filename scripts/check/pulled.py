"""Whether a run took plausibly many rows. A list that is suddenly short is a broken page more often than good news."""

from collections.abc import Iterator

from scripts.check.say import fatal, warning
from scripts.model import Problem, Source

DROP = 0.3
SURGE = 5
FEW = 3
"""So many rows may always go: on a list of three, one lawful removal is already a third."""

KEPT = "the last good data is kept"


def pulled(source: Source, *, rows: int, before: int | None) -> tuple[Problem, ...]:
    """Problems of a run that read `rows` rows, at `sources/<id>`; a fatal one means that nothing of it is taken.

    `before` is the number of rows of the last good run over the same documents; None where there was none, or where
    runs cannot be compared (a batch source reads only the notices that are new or due).
    """
    return tuple(_counted(source, rows, before))


def _counted(source: Source, rows: int, before: int | None) -> Iterator[Problem]:
    where, expect = f"sources/{source.id}", source.expect
    if rows == 0:
        if not expect.may_be_empty:
            yield fatal(where, "expect", f"no rows were read; {KEPT}: look at the page with `try {source.id}`")
        return
    if rows < expect.min:
        yield fatal(where, "expect.min", f"{rows} rows are fewer than {expect.min}; {KEPT}: {_if_real(source)}")
    elif before is not None and before - rows > max(DROP * before, FEW):
        yield fatal(where, "expect", f"{rows} rows after {before} are a drop of more than 30 %; {KEPT}: {_if_real(source)}")
    if expect.max is not None and rows > expect.max:
        yield warning(where, "expect.max", f"{rows} rows are more than {expect.max}: raise it if the source grew")
    if before and rows > SURGE * before:
        yield warning(where, "expect", f"{rows} rows after {before} are a surge: look whether another list was read")


def _if_real(source: Source) -> str:
    return f"if the source really shrank, lower expect.min or run `accept {source.id}`"

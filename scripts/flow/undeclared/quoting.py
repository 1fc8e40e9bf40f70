"""The cleaned text of a table, line by line, and where in it each value of a record stands."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scripts.model import Source
from scripts.normalise.columns import uses
from scripts.normalise.names import clean
from scripts.rules.fold import simplified

Shown = Iterable[tuple[str, Mapping[str, str]]]
"""Each row's record and its cells, masked."""


@dataclass(frozen=True)
class Quote:
    """A cell as it stands in the text, and where it begins."""

    text: str
    begins: int

    def span(self, value: str) -> tuple[int, int]:
        """Where the value stands; the whole cell where it is written otherwise (27人, 109.18万元)."""
        if value not in self.text:
            return self.begins, self.begins + len(self.text)
        begins = self.begins + self.text.index(value)
        return begins, begins + len(value)


class Quotes:
    """The text: a title, then each row as `column：value；…` in the publisher's order, without what was not understood."""

    def __init__(self, title: str, shown: Shown, source: Source) -> None:
        self._targets = {use.column: use.target for use in uses(source)}
        self._pieces: list[str] = []
        self._length = 0
        self._of: dict[str, dict[str, Quote]] = {}
        self._write(f"{tidy(title)}\n" if title else "")
        for record, row in shown:
            self._row(self._of.setdefault(record, {}), row)

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def of(self, record: str) -> dict[str, Quote]:
        """The quotes of a record by target; where it stands in several rows, those of the first."""
        return self._of[record]

    def _row(self, quotes: dict[str, Quote], row: Mapping[str, str]) -> None:
        cells = [(column, tidy(text)) for column, text in row.items() if column in self._targets and text.strip()]
        for number, (column, text) in enumerate(cells):
            self._write(f"{'；' if number else ''}{tidy(column)}：")
            quotes.setdefault(self._targets[column], Quote(text, self._length))
            self._write(text)
        self._write("\n")

    def _write(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)


def tidy(text: str) -> str:
    """As the text has it: on one line, in simplified characters, nothing invisible."""
    return simplified(clean(text))

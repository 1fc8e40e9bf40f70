"""One row as targets instead of columns, with what people decided about it, and every doubt that reading it raises."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal, TypeVar

from scripts.model import Day, Lookup, Row
from scripts.normalise import dates, money
from scripts.normalise.columns import Use
from scripts.normalise.privacy import mask

T = TypeVar("T")
Reason = Literal["low_confidence", "conflict", "unknown_column", "bad_code"]
BLANK = frozenset(("", "-", "--", "—", "——", "―", "/", "\\", "*", "无", "無", "暂无", "空", "null", "none", "n/a", "nan"))
"""What offices write where there is nothing to write."""
CODES = ("uscc", "organisation_code", "registration_no")
MANY = (*CODES, "violation")
"""Targets that several columns of one row may fill."""


@dataclass(frozen=True)
class Doubt:
    """Why a person must look before the record is shown. One sentence; the same sentence for rows with the same doubt."""

    reason: Reason
    sentence: str
    damage: bool = False
    """Whether it shows that the document was scanned or copied badly."""
    fields: tuple[str, ...] = ()
    """The targets in doubt; none where it is the row or the document as a whole."""


class Cells:
    """Reads one row. What a lookup sets is settled: it raises no doubt again, unless it cannot be read. A lookup that sets
    nothing confirms its field: what the source says there was looked at, and is taken as far as it can be read.
    """

    def __init__(self, row: Row, uses: Iterable[Use], lookups: Iterable[Lookup] = ()) -> None:
        self.row = row
        self.doubts: list[Doubt] = []
        self._cells: dict[str, list[tuple[Use, str]]] = {}
        for use in uses:
            text = row.cells.get(use.column, "").strip()
            if unicodedata.normalize("NFKC", text).strip().lower() not in BLANK:
                self._cells.setdefault(use.target, []).append((use, text))
        self._published = {target: " ".join(text for _, text in found) for target, found in self._cells.items()}
        self._settled: set[str] = set()
        self._confirmed: set[str] = set()
        self.skipped = any(self._apply(lookup) for lookup in lookups)
        self._trust()

    def published(self, target: str) -> str:
        """The cell as the source has it, whatever a lookup says: what identity is made of."""
        return self._published.get(target, "")

    def settled(self, target: str) -> bool:
        return target in self._settled

    def every(self, *targets: str) -> tuple[str, ...]:
        """All values of the targets, in the order of their columns."""
        return tuple(text for target in targets for _, text in self._cells.get(target, []))

    def text(self, target: str) -> str:
        """The one value of a target; empty where nothing is stated. Columns that contradict each other raise a doubt."""
        values = dict.fromkeys(self.every(target))
        if len(values) > 1:
            sentence = f"Several columns say different things for `{target}`; set the right one with a lookup."
            self.doubt("conflict", sentence, target)
        return next(iter(values), "")

    def mapped(self, target: str) -> str:
        """The value of a target through its column's map; the value itself where the map does not have it."""
        found = self._cells.get(target)
        return found[0][0].values.get(found[0][1], found[0][1]) if found else ""

    def uses(self, target: str) -> tuple[Use, ...]:
        """The columns that fill a target in this row."""
        return tuple(use for use, _ in self._cells.get(target, []))

    def day(self, target: str, today: Day | None = None) -> str | None:
        return self._read(target, lambda text: dates.day(text, today=today))

    def yuan(self, target: str) -> tuple[str, str | None] | None:
        unit = next((use.unit for use, _ in self._cells.get(target, [])), "元")
        return self._read(target, lambda text: money.yuan(text, unit))

    def count(self, target: str) -> tuple[int, str | None] | None:
        return self._read(target, money.count)

    def doubt(self, reason: Reason, sentence: str, *fields: str, damage: bool = False) -> None:
        """Doubts the row, for the sake of these targets; not where a person has confirmed all that the row says of them."""
        stated = {field for field in fields if self.published(field)}
        if not stated or not self._confirmed.issuperset(stated):
            self.doubts.append(Doubt(reason, sentence, damage, fields))

    def _read(self, target: str, reader: Callable[[str], T]) -> T | None:
        text = self.text(target)
        if not text:
            return None
        try:
            return reader(text)
        except ValueError as error:
            self.doubt("low_confidence", f"`{target}`: {mask(str(error))[0]}.", target)
            return None

    def _apply(self, lookup: Lookup) -> bool:
        """Sets what the lookup sets where it fits; says whether the row is to be left out."""
        if not lookup.field or not any(fits(lookup, text) for text in self.every(lookup.field)):
            return False
        for target, value in lookup.set.items():
            self._cells[target] = [(Use(target, target), value)] if value else []
            self._settled.add(target)
        if not lookup.set and not lookup.skip:
            self._confirmed.add(lookup.field)
        return bool(lookup.skip)

    def _trust(self) -> None:
        """Takes over what the reader of the document doubts of a cell that is used."""
        for target, found in sorted(self._cells.items()):
            for use, _ in found:
                if use.column in self.row.doubts and target not in self._settled:
                    reason: Reason = "bad_code" if target in CODES else "conflict"
                    sentence = f"Column '{use.column}': {self.row.doubts[use.column]}; set the value with a lookup."
                    self.doubt(reason, sentence, target)


def fits(lookup: Lookup, text: str) -> bool:
    """Whether a lookup for cells speaks of a cell with this text."""
    tests = (
        lookup.match is None or lookup.match.strip() == text,
        lookup.contains is None or lookup.contains in text,
        lookup.regex is None or re.search(lookup.regex, text) is not None,
    )
    return all(tests) and any((lookup.match, lookup.contains, lookup.regex))

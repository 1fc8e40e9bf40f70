"""Situations written as YAML documents: notices and what bears on them, and last what must hold on which day."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from scripts import rules
from scripts.model import Capture, LedgerEntry, Lookup, Notice, Register, Review, decode, replace

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.yaml"))
PUBLIC = HERE.parent.parent / "data"


def registers() -> dict[str, Register]:
    files = sorted((PUBLIC / "registers").glob("*.yaml"))
    return {file.stem: replace(decode(yaml.safe_load(file.read_text("utf-8")), Register), id=file.stem) for file in files}


@dataclass
class Case:
    notices: list[Notice] = field(default_factory=list)
    captures: list[Capture] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)
    lookups: list[Lookup] = field(default_factory=list)
    requests: list[LedgerEntry] = field(default_factory=list)
    expected: dict[str, Any] = field(default_factory=dict)

    def add(self, document: Any) -> None:
        if isinstance(document, list):
            self.requests += [decode(it, LedgerEntry) for it in document if "received" in it]
            self.lookups += [decode(it, Lookup) for it in document if "received" not in it]
        elif "records" in document:
            self.notices.append(decode(document, Notice))
        elif "last_good" in document:
            self.captures.append(decode(document, Capture))
        elif "opened" in document:
            self.reviews.append(decode(document, Review))
        else:
            self.expected |= document

    def bearing(self) -> dict[str, Any]:
        """All that bears on the notices. A capture is that of the first notice's source."""
        captures = [(self.notices[0].source, capture) for capture in self.captures]
        return {"captures": dict(captures), "reviews": self.reviews, "lookups": self.lookups, "requests": self.requests}


def read(file: Path) -> Case:
    case = Case()
    for document in yaml.safe_load_all(file.read_text("utf-8")):
        case.add(document)
    return case


def stood(case: Case, notices: list[Notice], day: str, known: dict[str, Register]) -> dict[str, rules.Stood]:
    """Record → where its listing stands on the day."""
    found = rules.today(notices=notices, registers=known, on=date.fromisoformat(day), **case.bearing())
    return {entry.record.id: it for it in found for entry in it.listing.entries}

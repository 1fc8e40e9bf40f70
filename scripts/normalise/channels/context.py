"""What the rows above a number say about it: heading, table head, the office of its card, its address and hours."""

import re
from dataclasses import dataclass, replace

from scripts.normalise.channels.hours import opening_hours
from scripts.normalise.channels.rows import Row
from scripts.normalise.channels.subject import address, is_address, named, names_a_person, subject
from scripts.normalise.channels.words import CALLED, COMPLAINT, HOURS_KEY, LISTING, PERSON_NEAR, UNIT_KEY
from scripts.rules.han import HAN

PARAGRAPH = 45
"""A row longer than this is no heading and no cell."""

ANNOUNCED = re.compile(r":$|如下|以下|公布")
RUNNING_NUMBER = re.compile(r"\d{1,3}")


@dataclass(frozen=True)
class Context:
    heading: str = ""
    head: tuple[str, ...] = ()
    """The cells of the table's first row."""
    unit: str = ""
    address: str = ""
    hours: str | None = None
    person: bool = False
    """The card names somebody to ask for, or says what we do not understand and may be a name."""
    opened: bool = False
    """A running number stood alone: the next cell names the card's place or office."""
    headed: bool = False
    """The card's office stands in a row of its own: what rows below name are its departments."""

    def after(self, row: Row) -> "Context":
        """The context once a row without numbers is read."""
        words = row.text.strip(" |")
        if RUNNING_NUMBER.fullmatch(words):
            return replace(self.card(""), opened=True)
        if len(row.cells) > 1 and CALLED.search(words):
            return replace(self.card(""), head=tuple(cell.text for cell in row.cells))
        if len(words) > PARAGRAPH and not is_address(words):
            return Context(heading=lead(words))
        return self._short(words)

    def card(self, unit: str, *, headed: bool = False) -> "Context":
        """The same list, at the card of another office."""
        return replace(self, unit=unit, address="", hours=None, person=False, opened=False, headed=headed)

    def over(self, row: Row) -> "Context":
        """The context of a row with numbers, one of whose cells may be a heading."""
        cells = (cell.text for cell in row.cells if COMPLAINT.search(cell.text) and LISTING.search(cell.text))
        heading = next((cell for cell in cells if not re.search(r"\d{3}", cell)), None)
        return Context(heading=heading) if heading else self

    def _short(self, words: str) -> "Context":
        last = words.split("|")[-1].strip()
        if COMPLAINT.search(words) and LISTING.search(words):
            return Context(heading=words)
        if HOURS_KEY.match(words):
            return replace(self, hours=opening_hours(words))
        if self.opened or UNIT_KEY.match(last) or (named(subject(last)) and not is_address(last)):
            return replace(self.card(subject(last), headed=True), person=names_a_person(words))
        if is_address(words):
            return replace(self, address=address(words))
        if COMPLAINT.search(words) and not PERSON_NEAR.search(words):
            return Context(heading=words)
        return replace(self, person=self.person or bool(re.search(f"[{HAN}]", words)))


def lead(words: str) -> str:
    """The last sentence of a paragraph where it leads to a list; empty where it does not."""
    last = re.split(r"(?<=[。!?])", words.rstrip("。"))[-1]
    return last if ANNOUNCED.search(last) and CALLED.search(last) and COMPLAINT.search(last) else ""

"""Text as a terminal may show it: nothing that steers it, what matters marked, lines as wide as they look."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co"))
"""Categories of characters that steer a terminal, turn the direction of text, or look different on every machine."""
WIDE = frozenset("WF")


class Sign(NamedTuple):
    """One character, and whether it stands out."""

    character: str
    marked: bool = False

    @property
    def columns(self) -> int:
        if unicodedata.combining(self.character):
            return 0
        return 2 if unicodedata.east_asian_width(self.character) in WIDE else 1


Text = tuple[Sign, ...]


def legible(text: str) -> str:
    """On one line, without what a person cannot see."""
    spaced = "".join(" " if character.isspace() else character for character in text)
    seen = "".join(character for character in spaced if unicodedata.category(character) not in UNSEEN)
    return " ".join(seen.split())


def plain(text: str) -> Text:
    return tuple(Sign(character) for character in legible(text))


class Ink:
    """Marks by inverse video, or by 【…】 where there is none."""

    def __init__(self, *, inverse: bool) -> None:
        self._inverse = inverse

    def marked(self, text: str, spans: Iterable[tuple[int, int]]) -> Text:
        """The text, legible already, with the characters between these places marked."""
        inside = {place for begins, ends in spans for place in range(begins, ends)}
        signs = [Sign(character, place in inside) for place, character in enumerate(text)]
        return tuple(signs) if self._inverse else tuple(self._bracketed(signs))

    def whole(self, text: str) -> Text:
        """All of a text, marked."""
        seen = legible(text)
        return self.marked(seen, [(0, len(seen))])

    def line(self, text: Text) -> str:
        """What to send to the terminal."""
        return "".join(self._run(marked, run) for marked, run in groupby(text, lambda sign: sign.marked)).rstrip(" ")

    def _run(self, marked: bool, run: Iterable[Sign]) -> str:
        characters = "".join(sign.character for sign in run)
        return f"\x1b[7m{characters}\x1b[27m" if marked and self._inverse else characters

    @staticmethod
    def _bracketed(text: Sequence[Sign]) -> Iterator[Sign]:
        for marked, run in groupby(text, lambda sign: sign.marked):
            signs = tuple(run)
            yield from (Sign("【"), *signs, Sign("】")) if marked else signs


def width(text: Text) -> int:
    return sum(sign.columns for sign in text)


def padded(text: Text, columns: int) -> Text:
    """The text, cut with … or filled up, to stand in a column of a table."""
    cut = clipped(text, columns)
    return (*cut, *(Sign(" ") for _ in range(columns - width(cut))))


def clipped(text: Text, columns: int) -> Text:
    if width(text) <= columns:
        return text
    lines = wrapped(text, columns - 1)
    return (*next(lines, ()), Sign("…"))


def wrapped(text: Text, columns: int) -> Iterator[Text]:
    """Lines of at most so many columns, broken at a space where the last third of a line has one."""
    line: list[Sign] = []
    for sign in text:
        if width(tuple(line)) + sign.columns > columns:
            at = _break(line)
            yield tuple(line[:at])
            line = line[at:]
        line.append(sign)
    if line:
        yield tuple(line)


def _break(line: Sequence[Sign]) -> int:
    """Where a full line ends: behind its last space, or where it is full."""
    spaces = [place for place, sign in enumerate(line, 1) if sign.character == " "]
    return spaces[-1] if spaces and spaces[-1] > len(line) * 2 // 3 else len(line)

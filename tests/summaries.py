"""What a built site's search says of each employer, as theme/static/js/shelf.js reads it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from traces import inflated, summary_words

from scripts.site.search.summaries import EPOCH


class Summary(NamedTuple):
    """An employer as the search page shows it."""

    id: str
    name: str
    codes: tuple[str, ...]
    until: str
    where: str
    count: int


class Columns:
    """Takes numbers and texts off a file in the order they were written."""

    def __init__(self, body: bytes) -> None:
        self.left = body

    def number(self) -> int:
        value, length = 0, 0
        for length, byte in enumerate(self.left):
            value += (byte & 127) << 7 * length
            if byte < 128:
                break
        self.left = self.left[length + 1 :]
        return value

    def numbers(self, count: int) -> list[int]:
        return [self.number() for _ in range(count)]

    def take(self, length: int) -> bytes:
        taken, self.left = self.left[:length], self.left[length:]
        return taken

    def texts(self, columns: int, count: int) -> list[list[str]]:
        lines = self.take(self.number()).decode().split("\n")
        return [lines[at * count : (at + 1) * count] for at in range(columns)]


def summaries(site: Path) -> list[Summary]:
    known = summary_words(site)
    files = sorted((site / "search/about").rglob("*.bin"))
    return [row for file in files for row in rows(Columns(inflated(file, known)))]


def rows(read: Columns) -> Iterator[Summary]:
    count = read.number()
    _numbers, days, counts, _registers = read.numbers(count), read.numbers(count), read.numbers(count), read.take(count)
    where, names, _others, _heads, _projects = read.texts(5, count)
    codes, ids = read.texts(2, count)
    for at in range(count):
        until = (EPOCH + timedelta(days[at])).isoformat() if days[at] else ""
        yield Summary(ids[at], names[at], tuple(filter(None, codes[at].split("\t"))), until, where[at], counts[at])

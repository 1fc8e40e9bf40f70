"""A plain terminal: single keys where a person types, lines where a script does."""

import codecs
import os
import select
import termios
import tty
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import TextIO

PLAIN = (80, 24)
SEQUENCE = 0.05
"""Seconds in which the rest of an arrow key's sequence follows its first byte."""


class Ended(Exception):
    """Whoever typed is gone: the end of the input."""


class Terminal:
    def __init__(self, given: TextIO, shown: TextIO, environment: Mapping[str, str]) -> None:
        self._given, self._shown = given, shown
        dumb = environment.get("TERM", "dumb") == "dumb"
        self.inverse = shown.isatty() and not dumb and not environment.get("NO_COLOR")
        """Whether inverse video may be used."""
        self._clears = shown.isatty() and not dumb

    @property
    def size(self) -> tuple[int, int]:
        """Columns and lines."""
        if not self._shown.isatty():
            return PLAIN
        columns, lines = os.get_terminal_size(self._shown.fileno())
        return (columns or PLAIN[0], lines or PLAIN[1])

    def page(self, text: str) -> None:
        """Begins a new screen; where there are no screens, after an empty line."""
        self._shown.write("\x1b[H\x1b[2J" if self._clears else "\n")
        self.say(text)

    def say(self, text: str) -> None:
        self._shown.write(f"{text}\n")
        self._shown.flush()

    def key(self, prompt: str, keys: Collection[str]) -> str:
        """One of `keys`; asks again until it is one. Raises Ended."""
        while True:
            typed = unicodedata.normalize("NFKC", self._stroke(prompt))
            if typed in keys:
                return typed
            self.say(f"Type one of {' '.join(keys)}.")

    def line(self, prompt: str) -> str:
        """What is typed up to Enter, without spaces around it. Raises Ended."""
        self._prompt(prompt)
        line = self._given.readline()
        if not line:
            raise Ended
        return line.strip()

    def _prompt(self, prompt: str) -> None:
        self._shown.write(f"{prompt} > ")
        self._shown.flush()

    def _stroke(self, prompt: str) -> str:
        """What one key sends. The prompt stands only once the terminal takes single keys."""
        if not self._given.isatty():
            return self.line(prompt)
        with _single_keys(self._given.fileno()) as terminal:
            self._prompt(prompt)
            stroke = _pressed(terminal)
        self.say(stroke if stroke.isprintable() else "")
        return stroke


@contextmanager
def _single_keys(terminal: int) -> Iterator[int]:
    """The terminal without lines and echo, and afterwards as it was."""
    before = termios.tcgetattr(terminal)
    tty.setcbreak(terminal, termios.TCSADRAIN)
    try:
        yield terminal
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


def _pressed(terminal: int) -> str:
    """A character; of an arrow or function key, all that it sends, so that its letters are taken for no answer.

    Raises Ended where the terminal is gone, or says that nothing follows (Ctrl-D).
    """
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    typed = ""
    while not typed:
        byte = os.read(terminal, 1)
        if byte in (b"", b"\x04"):
            raise Ended
        typed = decoder.decode(byte)
    while typed.startswith("\x1b") and select.select([terminal], [], [], SEQUENCE)[0]:
        typed += decoder.decode(os.read(terminal, 1))
    return typed

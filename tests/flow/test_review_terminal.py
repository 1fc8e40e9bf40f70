"""The review at a real terminal (a pseudo one): single keys, arrow keys, marks with and without inverse video."""

import os
import pty
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from office import DAY, REPOSITORY, Office, contents
from test_review import BAD_CODE, FIRM, GOOD_CODE, asked, lookups, outcomes

KEYS = "? help · q quit > "
INVERSE = f"\x1b[7m{BAD_CODE[1]}\x1b[27m"


@dataclass
class Sitting:
    """A person's side of the terminal."""

    terminal: int
    process: subprocess.Popen[bytes]
    said: str = ""

    def until(self, words: str) -> str:
        """What is shown up to these words, from where the last look ended."""
        while words not in self.said:
            shown = os.read(self.terminal, 65536)
            assert shown, self.said
            self.said += shown.decode("utf-8", "replace")
        seen, _, self.said = self.said.partition(words)
        return seen + words

    def type(self, keys: str) -> None:
        os.write(self.terminal, keys.encode())


@contextmanager
def sitting(office: Office, **environment: str) -> Iterator[Sitting]:
    here, there = pty.openpty()
    termios.tcsetwinsize(there, (24, 80))
    line = [sys.executable, "-m", "scripts", "review", "--data", str(office.data), "--today", DAY]
    told = {"TERM": "xterm", **environment}
    clean = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "TERM")}
    process = subprocess.Popen(line, cwd=REPOSITORY, stdin=there, stdout=there, stderr=there, env=clean | told)
    os.close(there)
    try:
        yield Sitting(here, process)
    finally:
        process.kill()
        process.wait()
        os.close(here)


def test_one_key_accepts_without_enter(office: Office) -> None:
    asked(office, FIRM, BAD_CODE)
    with sitting(office) as person:
        screen = person.until(KEYS)
        assert INVERSE in screen and "\x1b[H\x1b[2J" in screen
        person.type("a")
        assert "Accepted" in person.until("u undo · p previous · q quit > ")
        person.type("u")
        assert "The last answer is taken back." in person.until(KEYS)
        person.type("aq")
        person.until("Nothing waits for a person.")
        assert person.process.wait() == 0
    assert outcomes(office) == [("accepted", "shili")]


def test_a_value_is_typed_on_a_line_in_chinese_too(office: Office) -> None:
    asked(office, FIRM, BAD_CODE)
    with sitting(office) as person:
        person.until(KEYS)
        person.type("e")
        person.until("nothing goes back > ")
        person.type("2\n")
        person.until("nothing goes back > ")
        person.type(f"{GOOD_CODE}\n")
        person.until("nothing goes back > ")
        person.type("按决定书核对\n")
        person.until("Edited")
    assert lookups(office)[0]["set"] == {"uscc": GOOD_CODE}
    assert "按决定书核对" in (office.data / "lookups" / "shili.yaml").read_text("utf-8")


def test_no_other_key_answers(office: Office) -> None:
    asked(office, FIRM, BAD_CODE)
    before = contents(office.data / "review")
    with sitting(office) as person:
        for typed in ("\x1b[A", "\x1bOR", "\x1b[3~", "\n", "A", "好", "\x00"):
            person.until(KEYS)
            person.type(typed)
            person.until("Type one of a e r s d n p ? q.")
            assert contents(office.data / "review") == before, typed
        person.until(KEYS)
        person.type("q")
        person.until("1 questions wait for a person.")
        assert person.process.wait() == 0
    assert contents(office.data / "review") == before


def test_control_d_leaves_quietly_and_the_terminal_as_it_was(office: Office) -> None:
    asked(office, FIRM, BAD_CODE)
    with sitting(office) as person:
        before = termios.tcgetattr(person.terminal)
        person.until(KEYS)
        person.type("\x04")
        assert "Traceback" not in person.until("1 questions wait for a person.")
        assert person.process.wait() == 0
        assert termios.tcgetattr(person.terminal) == before


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_without_colour_brackets_mark(office: Office, environment: dict[str, str]) -> None:
    asked(office, FIRM, BAD_CODE)
    with sitting(office, **environment) as person:
        screen = person.until(KEYS)
    assert f"【{BAD_CODE[1]}】" in screen and "\x1b[7m" not in screen
    assert ("\x1b" in screen) == ("NO_COLOR" in environment)

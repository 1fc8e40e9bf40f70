"""Reviewing: the questions that wait for a person, and what an answer changes.

`desk` is what is known, `screen` how a question looks, `session` who types what; `wording` says an answer as lookups,
`editing` reads what was typed, and `answers` explains when an answer takes effect.
"""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from scripts.flow.forgetting import forget, is_return
from scripts.flow.reviewing.desk import lay, open_questions
from scripts.flow.reviewing.ink import Ink
from scripts.flow.reviewing.screen import Paper, screen
from scripts.flow.reviewing.session import Session, waiting
from scripts.flow.reviewing.terminal import PLAIN, Terminal
from scripts.store import Data, Locked

__all__ = ["Terminal", "listed_questions", "open_questions", "review"]


def review(data: Data, terminal: Terminal, day: date) -> None:
    """Asks a person everything that is open. Once they have left, and can take nothing back, forgets what came back and was
    rejected; a pull that holds the lock meanwhile does so at the end of a run.
    """
    Session(data, terminal, day).run()
    if any(map(is_return, data.reviews())):
        with suppress(Locked), data.lock():
            forget(data, day)


def listed_questions(data: Data, day: date) -> Iterator[str]:
    """How many questions are open, then each of them as text, whole."""
    desk = lay(data, day)
    yield waiting(len(desk.open))
    paper = Paper(Ink(inverse=False), PLAIN[0], 10_000)
    for number, question in enumerate(desk.open, 1):
        yield screen(desk, question, f"[{number}/{len(desk.open)}]", paper)

"""A person at the terminal: question after question, each answer written at once and whole, the last ones undone at will."""

import re
from collections.abc import Callable
from datetime import date

from scripts.flow.reviewing import answers, wording
from scripts.flow.reviewing.answers import Change
from scripts.flow.reviewing.desk import Desk, lay
from scripts.flow.reviewing.editing import Refused, edit
from scripts.flow.reviewing.ink import Ink, clipped, legible, plain
from scripts.flow.reviewing.keys import HELP, keys, prompt
from scripts.flow.reviewing.screen import Paper, fields, rule, screen
from scripts.flow.reviewing.terminal import Ended, Terminal
from scripts.model import Lookup, Review
from scripts.store import Data, Locked


class Back(Exception):
    """An answer was begun and not given. The text is what to say of it."""


class Session:
    """Reads the data folder anew for every answer, under its lock: between answers a pull may go on beside it."""

    def __init__(self, data: Data, terminal: Terminal, day: date) -> None:
        self._data, self._terminal, self._day = data, terminal, day
        self._desk = lay(data, day)
        self._order = [review.id for review in self._desk.open]
        self._at = 0
        self._wide: Lookup | None = None
        self._done: list[tuple[int, Change, Change]] = []
        """Of each answer: at which question it was given, what it wrote, and what stood there before."""
        self._acts: dict[str, Callable[[Review], str]] = {
            "a": self._accept,
            "e": self._edit,
            "r": self._reject,
            "s": self._scope,
            "d": lambda review: self._answer(review, lambda desk: answers.deferred(desk, review)),
            "n": lambda _: self._go(1),
            "p": lambda _: self._go(-1),
            "u": lambda _: self._undo(),
            "?": lambda _: HELP,
        }

    def run(self) -> None:
        """Until every question has been looked at, or the person has had enough."""
        message = waiting(len(self._order))
        try:
            while self._order:
                review = self._current()
                message = self._turn(review, message) if review else self._end(message)
        except (Ended, KeyboardInterrupt):
            self._terminal.say("")
        self._terminal.say(waiting(len(self._desk.open)))

    def _current(self) -> Review | None:
        """The first question from here on that is open."""
        self._at = next((at for at in range(self._at, len(self._order)) if self._open(at)), len(self._order))
        return self._desk.reviews[self._order[self._at]] if self._at < len(self._order) else None

    def _open(self, at: int) -> bool:
        return self._desk.reviews[self._order[at]].open

    def _turn(self, review: Review, message: str) -> str:
        """Shows a question and does what is typed; gives what to say above the next."""
        known = keys(self._desk, review, undo=bool(self._done))
        self._terminal.page("\n".join((message, self._screen(review), *self._would(review, known))))
        key = self._terminal.key(prompt(known), known)
        if key == "q":
            raise Ended
        try:
            return self._choose(review, int(key)) if key.isdigit() else self._acts[key](review)
        except (Back, Refused, Locked) as told:
            return str(told)

    def _end(self, message: str) -> str:
        self._terminal.page(f"{message}\nThat was the last question.")
        key = self._terminal.key("u undo · p previous · q quit", ("u", "p", "q") if self._done else ("p", "q"))
        if key == "q":
            raise Ended
        return self._undo() if key == "u" else self._go(-1)

    def _screen(self, review: Review) -> str:
        columns, lines = self._terminal.size
        paper = Paper(Ink(inverse=self._terminal.inverse), columns, lines)
        return screen(self._desk, review, f"[{self._at + 1}/{len(self._order)}]", paper)

    def _would(self, review: Review, known: tuple[str, ...]) -> list[str]:
        """What accepting would write, before it is written; and the scope, if one is set."""
        lookups = wording.confirming(self._desk, review, self._wide) if "s" in known else ()
        said = [f"a: {rule(self._desk, review, lookup)}" for lookup in lookups] or ([self._scoped(review)] if self._wide else [])
        return ["", *(self._line(text) for text in said)]

    def _scoped(self, review: Review) -> str:
        return f"scope: {rule(self._desk, review, self._wide)}" if self._wide else ""

    def _line(self, text: str) -> str:
        return Ink(inverse=False).line(clipped(plain(text), self._terminal.size[0]))

    def _accept(self, review: Review) -> str:
        lookups = wording.confirming(self._desk, review, self._wide)
        return self._answer(review, lambda desk: answers.accepted(desk, review, wording.signed(lookups, review.asks, desk)))

    def _edit(self, review: Review) -> str:
        target = self._target(review)
        stated = "、".join(self._desk.cells(review, target)) or "not stated"
        typed = self._asked(f"`{target}` instead of '{legible(stated)}' (- for not stated)")
        lookups, read = edit(self._desk, review, target, typed, self._wide)
        self._terminal.say(f"`{target}` is read as: {read or 'not stated'}")
        why = self._reason(review, lookups)
        return self._answer(review, lambda desk: answers.edited(desk, review, wording.signed(lookups, why, desk)))

    def _target(self, review: Review) -> str:
        """The target on the line whose number is typed."""
        shown = fields(self._desk, review)
        number = self._asked("Number of the line to edit")
        target = (
            shown[int(number) - 1].target if number.isascii() and number.isdigit() and 0 < int(number) <= len(shown) else None
        )
        if target is None:
            raise Back(f"There is no line {legible(number)} that can be edited.")
        return target

    def _reject(self, review: Review) -> str:
        """Without a reason where no lookup leaves the row out: then there is nothing that could say it."""
        lookups = wording.skipping(self._desk, review, self._wide) if self._desk.readable(review) else ()
        why = self._reason(review, lookups) if lookups else ""
        skips = tuple(wording.skipped(lookup, why) for lookup in lookups)
        return self._answer(review, lambda desk: answers.rejected(desk, review, wording.signed(skips, review.asks, desk)))

    def _reason(self, review: Review, lookups: tuple[Lookup, ...]) -> str:
        """Shows what would be written and asks why it should be."""
        for lookup in lookups:
            self._terminal.say(self._line(rule(self._desk, review, lookup)))
        return self._asked("Why? Enter writes it")

    def _asked(self, prompt: str) -> str:
        """What is typed. Raises Back where that is nothing."""
        typed = legible(self._terminal.line(f"{prompt}; nothing goes back"))
        if not typed:
            raise Back("Nothing was changed.")
        return typed

    def _scope(self, review: Review) -> str:
        field = wording.likeness(self._desk, review) or ""
        self._terminal.say(f"The next answer speaks of rows whose `{field}`")
        key = self._terminal.key("1 is exactly this row's · 2 contains a text · 3 matches a regular expression", ("1", "2", "3"))
        self._wide = None
        if key == "1":
            return ""
        typed = self._asked("Text" if key == "2" else "Regular expression")
        wide = Lookup(field=field, contains=typed) if key == "2" else Lookup(field=field, regex=_compiled(typed))
        if not self._desk.speaks_of(wide, review):
            raise Back("This row is not like that; the scope is this row alone.")
        self._wide = wide
        return ""

    def _choose(self, review: Review, number: int) -> str:
        return self._answer(review, lambda desk: answers.chosen(desk, review, review.candidates[number - 1]))

    def _answer(self, review: Review, make: Callable[[Desk], Change]) -> str:
        """Writes an answer at once. Raises Locked while another run holds the folder, Back where it changed the question."""
        with self._data.lock():
            desk = lay(self._data, self._day)
            self._desk = desk
            if desk.reviews.get(review.id) != review:
                raise Back("Another run has changed this question; look at it again.")
            change = make(desk)
            change.write(self._data)
        self._done.append((self._at, change, change.on(desk)))
        self._desk, self._wide = lay(self._data, self._day), None
        self._at += self._desk.reviews[review.id].open
        return _told(change)

    def _undo(self) -> str:
        at, change, before = self._done[-1]
        with self._data.lock():
            if change.on(lay(self._data, self._day)) != change:
                raise Back("The last answer can no longer be taken back: another run has gone on from it.")
            before.restore(self._data)
        self._done.pop()
        self._at, self._desk, self._wide = at, lay(self._data, self._day), None
        return "The last answer is taken back."

    def _go(self, step: int) -> str:
        """To the open question before or after this one."""
        there = range(self._at + step, len(self._order) if step > 0 else -1, step)
        found = next((at for at in there if self._open(at)), None)
        if found is None:
            return "There is no open question there."
        self._at, self._wide = found, None
        return ""


def waiting(count: int) -> str:
    return f"{count} questions wait for a person." if count else "Nothing waits for a person."


def _compiled(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise Back(f"This is no regular expression: {error}.") from error
    return pattern


def _told(change: Change) -> str:
    """What an answer did, in one sentence."""
    answered = [review.decision for review in change.reviews if review.decision]
    outcome, lookup = answered[0].outcome, answered[0].lookup
    others = f" So were {len(answered) - 1} more questions." if len(answered) > 1 else ""
    written = f" Kept in lookups/{lookup}.yaml." if lookup else ""
    return f"{TOLD[outcome if outcome != 'deferred' or not lookup else 'waiting']}{written}{others}"


TOLD = {
    "accepted": "Accepted: the next build shows what no other question holds.",
    "edited": "Edited: the next build shows what no other question holds.",
    "rejected": "Rejected: it stays hidden.",
    "deferred": "Left for later.",
    "waiting": "The question closes when the page is read again: pull its source.",
}

"""The router of /channels/which/: questions that lead to doors. A reader answers by following links; nothing is asked back."""

from typing import Literal

from msgspec import field

from scripts.model.base import Law, Struct


class Answer(Struct, frozen=True, kw_only=True):
    """A way on: `to` is the id of a question or of a door."""

    text: str
    to: str
    note: str | None = None


class Question(Struct, frozen=True, kw_only=True):
    id: str
    asks: str
    hint: str | None = None
    answers: tuple[Answer, ...]


class Limit(Struct, frozen=True, kw_only=True):
    """How long a step takes at most. `from_` says in words what it is counted from; `counted` that this is the reader's own
    act, so that a device may count from the day the reader means to act.
    """

    what: str
    number: int
    unit: Literal["working_days", "days", "months", "years"]
    from_: str = field(name="from")
    counted: bool = False
    more: str | None = None
    law: Law


class Said(Struct, frozen=True, kw_only=True):
    """A sentence and what it rests on."""

    text: str
    law: Law | None = None
    to: str | None = None
    """A page of the site that says more."""


class Door(Struct, frozen=True, kw_only=True):
    """Where a path ends: whom to call, what to do, what to bring, how long it takes, and what to do if it fails."""

    id: str
    title: str
    plain: str
    kinds: tuple[str, ...]
    """Kinds of channels, the first to call first."""
    steps: tuple[Said, ...]
    bring: tuple[str, ...]
    limits: tuple[Limit, ...] = ()
    then: tuple[Said, ...]
    fails: tuple[Said, ...]


class Doors(Struct, frozen=True, kw_only=True):
    """`questions` begin with the first one asked."""

    questions: tuple[Question, ...]
    doors: tuple[Door, ...]

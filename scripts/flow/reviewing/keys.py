"""What may be typed at a question, in one key each."""

from scripts.flow.reviewing.desk import Desk
from scripts.flow.reviewing.wording import likeness
from scripts.model import Review

WORDS = {
    "a": "accept",
    "e": "edit",
    "r": "reject",
    "s": "scope",
    "d": "later",
    "n": "",
    "p": "",
    "u": "undo",
    "?": "help",
    "q": "quit",
}
"""Key → its word on the line of keys; those without one are told by `?`."""
CHOICES = 9
"""Candidates that one key can tell apart."""
HELP = """\
a   accept: show what was read, and doubt these cells no more
e   edit: give a field its value; it is read like a cell of the page, and shown when understood
r   reject: never show it, and leave its row out from now on
s   scope: let the next answer speak of all rows like this one, by a text or a pattern
d   later: leave the question open      n p   next, previous question, nothing answered
u   undo: take back the last answer     q   quit: what was answered is kept
1-9 this listing was meant, where a removal fits several
Marked is what is in doubt; after → stands what was read of it."""


def keys(desk: Desk, review: Review, *, undo: bool) -> tuple[str, ...]:
    """The keys that mean something at this question, in the order in which they are shown."""
    return tuple((*_answers(desk, review), "d", "n", "p", *(["u"] if undo else []), "?", "q"))


def _answers(desk: Desk, review: Review) -> tuple[str, ...]:
    if review.reason == "ambiguous_listing" and review.notice and review.candidates:
        return tuple(str(number) for number, _ in enumerate(review.candidates[:CHOICES], 1))
    editable = desk.readable(review) and likeness(desk, review)
    return ("a", "e", "r", "s") if editable else ("a", "r")


def prompt(known: tuple[str, ...]) -> str:
    """The line of keys: those of listings together, the others each with its word."""
    listings = [key for key in known if key.isdigit()]
    chosen = [f"{listings[0]}-{listings[-1]} this one was meant"] if listings else []
    return " · ".join((*chosen, *(f"{key} {WORDS[key]}" for key in known if WORDS.get(key))))

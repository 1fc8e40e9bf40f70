"""Running text without its noise, and the way back to the text it was. Pure: nothing is guessed, nothing is obeyed."""

from functools import partial

from scripts.model import Cleaned
from scripts.parse.clean import blanks, characters, copies, cuts, escapes, menus, pinyin, tails, wraps
from scripts.parse.clean.damage import refuse_damaged
from scripts.parse.clean.edits import Rule

__all__ = ["clean"]

_TIDY = "white space"

_RULES: tuple[tuple[str, Rule], ...] = (
    ("line ends", characters.line_ends),
    ("invisible", characters.invisible),
    ("line ends", escapes.written_out),
    ("entities", escapes.entities),
    ("pinyin", pinyin.glosses),
    ("slogans", menus.slogans),
    ("menu", menus.paths),
    ("menu", menus.buttons),
    ("menu", menus.settings),
    ("menu", menus.links),
    ("preview", menus.previews),
    ("tail", tails.other_articles),
    ("tail", tails.footers),
    ("tail", tails.tags),
    ("tail", tails.farms),
    ("tail", tails.editors),
    ("widget", menus.widgets),
    ("ruled lines", wraps.ruled),
    ("page cuts", cuts.page_numbers),
    ("page cuts", cuts.previews),
    ("wrapped lines", wraps.wrapped),
    ("doubled title", copies.titles),
    ("doubled heading", copies.headings),
    (_TIDY, blanks.around_lines),
    (_TIDY, blanks.between_lines),
    (_TIDY, blanks.within_lines),
    ("repeated passage", copies.passages),
)
"""Name and rule, in the order they need one another: characters, then lines, then what sentences say, white space last."""


def clean(text: str, title: str | None = None) -> Cleaned:
    """The text as it is read: simplified, half-width, without what the page's site and its mirrors put around it.

    `title` is the page's, where its reader knows it. What one rule takes out may bare what another knows, so they are
    asked again until none finds anything: cleaning what is clean changes nothing.
    Raises Unreadable where the characters themselves are damaged.
    """
    refuse_damaged(text)
    named = characters.folded(title).text if title else None
    rules = [(name, partial(rule, title=named) if rule is copies.titles else rule) for name, rule in _RULES]
    traced = characters.folded(text)
    noise: dict[str, None] = {}
    settled = False
    while not settled:
        settled = True
        for name, rule in rules:
            edited = traced.edited(rule(traced.text))
            if edited is not traced:
                traced, settled = edited, False
                noise[name] = None
    return Cleaned(text=traced.text, origin=traced.origin, noise=tuple(noise))

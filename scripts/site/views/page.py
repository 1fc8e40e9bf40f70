"""A page, and what any page may have: links, labelled values, pages beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Link:
    text: str
    url: str
    count: int | None = None
    """How many listings stand behind it, where that helps to choose."""
    note: str | None = None


@dataclass(frozen=True)
class Fact:
    """One labelled value with what it rests on."""

    label: str
    value: str
    quote: str | None = None
    at: str | None = None
    """Where in the document, in words: 第1张表第3行."""


@dataclass(frozen=True)
class Paging:
    number: int
    count: int
    previous: str | None
    next: str | None
    others: tuple[Link, ...] = ()
    """Pages to go to at once: near ones, and every so many, so that none is more than two steps away."""


@dataclass(frozen=True)
class Page:
    """One HTML page: where, which template, and what that template needs."""

    url: str
    """Root-relative, ends with a slash (or is /404.html)."""
    template: str
    title: str
    description: str
    context: Mapping[str, object] = field(default_factory=dict)
    crumbs: tuple[Link, ...] = ()
    index: bool = True
    """False: `noindex` (sole traders, ended addresses, search, 404). A demo build says it on every page."""
    hide_after: str | None = None
    """The last day this whole page may be shown, where it rests on one listing or employer."""
    feeds: tuple[Link, ...] = ()

"""Where what is said comes from, and how well that is read."""

from dataclasses import dataclass

from scripts.site.views.page import Fact, Link


@dataclass(frozen=True)
class SourceLine:
    """The origin of what a page says."""

    title: str
    publisher: str
    url: str
    """Page of the source on this site."""
    original: str | None
    """The publisher's own page."""
    fetched: str
    sha256: str
    parser: str


@dataclass(frozen=True)
class SourceView:
    """A row of the health board."""

    id: str
    url: str
    title: str
    publisher: str
    place: str
    register: Link
    original: str | None
    state: str
    """good | stale | failing | never."""
    state_words: str
    last_good: str | None
    rows: int | None
    expected: str
    """预期 1 至 400 行."""
    counts: tuple[Fact, ...]
    """How many records are shown, and of those not shown how many and why (期限已过, 未写决定日期, 待核, …)."""
    problem: str | None
    verified: str | None

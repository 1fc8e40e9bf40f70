"""Listings and notices: on the employer's page, in tables, in lists of names and of titles."""

from dataclasses import dataclass

from scripts.site.views.law import LawView, MeasureView
from scripts.site.views.page import Fact, Link
from scripts.site.views.source import SourceLine


@dataclass(frozen=True)
class ProgressView:
    """What became of the case since: paid | cleared | suspected | convicted. As large as what the party was listed for."""

    kind: str
    text: str
    short: str
    """For lists: 已支付, 不起诉."""


@dataclass(frozen=True)
class ReplyView:
    """What an employer says of a listing, in its own words."""

    day: str
    text: str


@dataclass(frozen=True)
class ListingView:
    """One listing as shown: a card on the employer's page, a line in a list."""

    id: str
    name: str
    code: str | None
    employer_url: str | None
    register: Link
    authority: str
    decided: str | None
    """ISO date, possibly reduced."""
    begins: str
    """The day the term runs from, ISO: the decision's, or that of a restoration; possibly reduced, or empty."""
    until: str
    """Last day shown, ISO."""
    hide_after: str
    """Same day as `until`: read by the script that hides what has ended when a build is old."""
    place: Link | None
    sentence: str
    """One plain sentence: when, by whom, for what, until when."""
    facts: tuple[Fact, ...]
    law: LawView
    measures: tuple[MeasureView, ...]
    notices: tuple[Link, ...]
    source: SourceLine
    workers: int | None = None
    amount: str | None = None
    """As read: 109.18万元."""
    yuan: str | None = None
    """The sum in yuan for who reads no Chinese: 1,091,800. Only where it was stated exactly."""
    together: int = 0
    """Natural persons of the same decision: shown as a number with a link to the official page, never named."""
    progress: tuple[ProgressView, ...] = ()
    may_apply: str | None = None
    """From when early removal can be applied for, in a sentence; only where a day of payment was published."""
    replies: tuple[ReplyView, ...] = ()
    disputed: str | None = None
    """One sentence where somebody's request about it waits for an answer."""
    stale: bool = False
    """The source has not answered well for 8 days: 请到原网站核实."""


@dataclass(frozen=True)
class EmployerLine:
    """An employer in a list of all of them."""

    name: str
    url: str
    code: str | None
    place: str
    until: str
    """Last day shown, ISO."""


@dataclass(frozen=True)
class NoticeLine:
    title: str
    url: str
    date: str
    authority: str
    register: Link
    shown: int
    """Records of it that stand today."""
    sentence: str

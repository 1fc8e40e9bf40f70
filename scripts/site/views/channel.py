"""Whom to turn to, what to do there and how long it takes."""

from dataclasses import dataclass

from scripts.site.views.law import LawView
from scripts.site.views.page import Link


@dataclass(frozen=True)
class ChannelView:
    id: str
    kind: str
    kind_words: str
    """劳动保障监察, 法律援助 …"""
    name: str
    place: str
    phones: tuple[Link, ...]
    """url is a tel: link; shown as a button only where `verified`."""
    verified: bool
    checked: str
    """One sentence: 2026-11-10 有人拨打核实 / 按公开规定核对，未拨打."""
    hours: str | None
    accepts: str | None
    refers: str | None
    entry: tuple[str, ...]
    web: str | None
    address: str | None
    law: LawView | None
    source: Link
    """What it was read in; url is empty where that has no address."""
    modes: tuple[str, ...] = ()
    languages: str = ""
    stale: str | None = None
    """One sentence: why it may no longer be true. Hours are then left out."""
    recheck_by: str | None = None
    """After this day the page takes its word back: read by the script, for a build may be old."""
    ruled: str | None = None
    """Says that its numbers follow from a rule and were not dialled."""


@dataclass(frozen=True)
class AdviceView:
    """A sentence of advice, the law it rests on, and the page that says more."""

    text: str
    law: LawView | None
    url: str | None


@dataclass(frozen=True)
class LimitView:
    what: str
    span: str
    """5个工作日."""
    begins: str
    more: str | None
    law: LawView | None
    number: int
    unit: str | None
    """How the script counts it from today; None where it does not begin with the reader's own act."""
    example: str | None

"""What templates are handed: finished words, numbers and addresses. Templates decide nothing and compute nothing."""

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
class LawView:
    title: str
    article: str | None
    url: str | None
    sure: bool
    """False where the text itself has not been read: the page then says 待核对原文."""


@dataclass(frozen=True)
class MeasureView:
    title: str
    plain: str
    until: str | None = None


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


@dataclass(frozen=True)
class FigureView:
    """One number of a report."""

    label: str
    of: str | None
    """The platform or system it is about, as the report calls it."""
    value: str
    """With unit and with what makes it approximate: 超过1,000人次."""
    period: str | None
    """As stated."""
    certain: bool
    """False where nobody can tell from which day to which."""
    change: str | None
    recomputed: str | None
    """A rate worked out again from the parts the report states."""
    quote: str


@dataclass(frozen=True)
class ReportView:
    title: str
    publisher: str
    official: bool
    """False where a paper or another site repeats what an authority said."""
    published: str | None
    original: str | None
    place: Link | None
    groups: tuple[tuple[str, str, str, tuple[FigureView, ...]], ...]
    """Title, what is easily misread, a picture as SVG or nothing, figures."""
    campaign: Link | None


@dataclass(frozen=True)
class SeriesView:
    """One number over the years."""

    place: str
    title: str
    unit: str
    publisher: str
    chart: str
    rows: tuple[tuple[str, str, Link], ...]
    """Year, number, the report that has it."""


@dataclass(frozen=True)
class CampaignView:
    title: str
    place: str
    stated: str | None
    stages: tuple[tuple[str, str], ...]
    goals: tuple[tuple[str, str, str | None], ...]
    """What, how many, by when as stated."""
    official: bool
    original: str | None
    reports: tuple[Link, ...]


@dataclass(frozen=True)
class SwatchView:
    """A colour on its ground, in one way of showing."""

    way: str
    colour: str
    ground: str
    ratio: str
    """15.6:1."""


@dataclass(frozen=True)
class ColourView:
    token: str
    meaning: str
    least: str
    swatches: tuple[SwatchView, ...]


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

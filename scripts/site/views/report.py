"""Reported figures, series over the years, campaigns."""

from dataclasses import dataclass

from scripts.site.views.page import Link


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

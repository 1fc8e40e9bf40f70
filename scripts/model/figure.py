"""What authorities report in numbers, and the campaigns the numbers belong to."""

from typing import Literal

from msgspec import field

from scripts.model.base import Date, Day, RegionCode, Struct

Precision = Literal["exact", "about", "over", "nearly", "at_least", "target"]


class Period(Struct, frozen=True, kw_only=True):
    """The time a figure covers. Without `from` and `to` it is shown as stated, never compared or charted."""

    stated: str
    certain: bool = True
    from_: Date | None = field(name="from", default=None)
    to: Date | None = None


class Change(Struct, frozen=True, kw_only=True):
    """By how much a figure moved; it belongs to the figure it is said of, not to the next in the sentence."""

    kind: Literal["year_on_year", "month_on_month"]
    value: str
    unit: str


class Figure(Struct, frozen=True, kw_only=True):
    """One number as published. The verb matters: 追回 is not 协调解决, and neither is 涉及."""

    id: str
    indicator: str
    verb: str | None = None
    value: str
    unit: str
    precision: Precision = "exact"
    place: RegionCode | None = None
    period: Period | None = None
    change: Change | None = None
    of: tuple[str, ...] = ()
    """What a rate is of: numerator and denominator, recomputed at build."""
    set: str | None = None
    within: str | None = None
    """The figure this one is part of: nothing is summed that overlaps."""
    quote: str


class NotTaken(Struct, frozen=True, kw_only=True):
    quote: str
    why: str


class Press(Struct, frozen=True, kw_only=True):
    """Who printed a report: an authority, or a paper that quotes one."""

    name: str
    region: RegionCode | None = None
    url: str | None = None


class Report(Struct, frozen=True, kw_only=True):
    """One publication of figures."""

    id: str
    title: str
    publisher: Press
    origin: Literal["official", "republished"]
    region: RegionCode
    campaign: str | None = None
    published: Day | None = None
    url: str | None = None
    figures: tuple[Figure, ...]
    not_taken: tuple[NotTaken, ...] = ()


class HolidayDay(Struct, frozen=True, kw_only=True):
    """A day counted from a holiday: 春节前 is spring_festival, days -1. holidays.yaml resolves it."""

    holiday: str
    year: str
    days: int = 0


class Stage(Struct, frozen=True, kw_only=True):
    title: str
    from_: Date | None = field(name="from", default=None)
    until: Date | HolidayDay | None = None


class Goal(Struct, frozen=True, kw_only=True):
    title: str
    indicator: str
    target: str
    by: Date | HolidayDay | None = None
    stated: str | None = None


class CampaignSource(Struct, frozen=True, kw_only=True):
    url: str | None = None
    origin: Literal["official", "republished"]


class Campaign(Struct, frozen=True, kw_only=True):
    """A named, dated drive (专项行动) with its goals."""

    id: str
    title: str
    region: RegionCode
    from_: Date = field(name="from")
    until: Date | HolidayDay | None = None
    stated: str | None = None
    stages: tuple[Stage, ...] = ()
    goals: tuple[Goal, ...] = ()
    source: CampaignSource

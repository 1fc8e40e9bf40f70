"""What people declare once for all: regions, channels, measures, words, holidays."""

from typing import Literal

from msgspec import field

from scripts.model.base import Date, Day, Law, RegionCode, Struct


class Region(Struct, frozen=True, kw_only=True):
    """A division of GB/T 2260. `to` is the last month the code was in force, `became` the code that followed."""

    code: RegionCode
    name: str
    level: Literal["country", "province", "prefecture", "county"]
    parent: RegionCode | None = None
    dial: str | None = None
    from_: Date | None = field(name="from", default=None)
    to: Date | None = None
    became: RegionCode | None = None


class Citation(Struct, frozen=True, kw_only=True):
    """Where a fact about a channel was read, with the words it rests on."""

    url: str | None = None
    title: str | None = None
    quote: str | None = None
    published: Date | None = None


class Checked(Struct, frozen=True, kw_only=True):
    """What we did to a channel short of dialling it."""

    on: Day = field(name="day")
    how: str


ChannelKind = Literal[
    "clue_platform", "hrss_hotline", "government_hotline", "labour_inspection", "arbitration", "mediation", "legal_aid",
    "union", "court", "procuratorate", "industry_regulator", "police", "system",
]  # fmt: skip


class Channel(Struct, frozen=True, kw_only=True):
    id: str
    kind: ChannelKind
    name: str
    place: RegionCode
    phones: tuple[str, ...] = ()
    hours: str | None = None
    hours_note: str | None = None
    web: str | None = None
    mini_program: str | None = None
    entry: tuple[str, ...] = ()
    """Steps a person takes to reach it, one sentence each."""
    address: str | None = None
    languages: tuple[str, ...] = ()
    """BCP 47, what those who answer speak."""
    accepts: str | None = None
    refers: str | None = None
    law: Law | None = None
    source: Citation
    checked: Checked | None = None
    verified_on: Day | None = None
    recheck_by: Day | None = None
    status: Literal["verified", "unverified", "dead", "replaced"] = "unverified"


class MeasureText(Struct, frozen=True, kw_only=True):
    id: str
    title: str
    plain: str
    law: Law | None = None


class Glossary(Struct, frozen=True, kw_only=True):
    term: str
    also: tuple[str, ...] = ()
    """Other words for the same, and names it goes by somewhere."""
    plain: str
    law: Law | None = None


class Article(Struct, frozen=True, kw_only=True):
    """One article in our own words. It stands here only after somebody has read it."""

    article: str
    plain: str


class LawText(Struct, frozen=True, kw_only=True):
    """A law as far as the portal rests on it. `origin` is its official page."""

    id: str
    title: str
    number: str | None = None
    origin: str | None = None
    plain: str
    articles: tuple[Article, ...]


class Holiday(Struct, frozen=True, kw_only=True):
    name: str
    year: str
    day: Day
    rest: tuple[str, ...] = ()
    work: tuple[Day, ...] = ()

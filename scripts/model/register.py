"""A register: a kind of list, with the laws in force for it between two days."""

from typing import Literal

from msgspec import field

from scripts.model.base import Day, Law, RegionCode, Struct


class Scope(Struct, frozen=True, kw_only=True):
    """When a rule is chosen: `by` the decision day of a record, or by the day it is displayed."""

    by: Literal["decision", "display"] = "decision"
    from_: Day | None = field(name="from", default=None)
    until: Day | None = None


class Term(Struct, frozen=True, kw_only=True):
    """How long a listing is shown. `months` count from the decision day, which is not counted itself (Civil Code art. 201)."""

    months: int | None = None
    from_: Literal["decision", "publication"] = field(name="from", default="decision")
    unknown_start: Literal["earliest_stated"] | None = None
    superseded_by: Literal["next_year"] | None = None
    ends_with: tuple[str, ...] = ()


class Early(Struct, frozen=True, kw_only=True):
    """When the party may apply to be taken off before the term is over: `months` after it has paid."""

    months: int
    article: str


class Regime(Struct, frozen=True, kw_only=True):
    id: str
    law: Law
    applies: Scope = Scope()
    term: Term = Term()
    early: Early | None = None
    together: tuple[str, ...] = ()
    """Acts that move every party of the decision."""
    restored_from: Literal["restoring_decision", "source"] = "source"


class Cap(Struct, frozen=True, kw_only=True):
    """An upper bound chosen by today's date: the earliest of term, cap and the source's own end wins."""

    id: str
    law: Law
    applies: Scope = Scope(by="display")
    region: RegionCode | None = None
    months: int | dict[str, int]
    default: str | None = None
    """The severity assumed where the source states none, when `months` depends on severity."""


class Register(Struct, frozen=True, kw_only=True):
    id: str = ""
    title: str
    polarity: Literal["negative", "positive", "neutral"]
    plain: str
    cadence: dict[str, Literal["quarter", "half_year", "year", "ad_hoc"]] = {}
    persons: Literal["hidden", "masked"] = "hidden"
    measures: tuple[str, ...] = ()
    regimes: tuple[Regime, ...]
    caps: tuple[Cap, ...] = ()

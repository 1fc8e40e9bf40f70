"""A notice: one publication, its header and its records. One YAML file, one feed item."""

from typing import Any, Literal

from msgspec import field

from scripts.model.base import Date, Day, Money, RegionCode, Sha256, Struct

Kind = Literal["organisation", "sole_trader", "person"]
Effect = Literal["list", "remove", "revoke", "correct", "restore", "update", "warn"]


class SnapshotRef(Struct, frozen=True, kw_only=True):
    """Which bytes a notice was read from, and by which reader."""

    sha256: Sha256
    fetched: str
    """ISO 8601 date and time with offset."""
    media: str
    parser: str


class Representative(Struct, frozen=True, kw_only=True):
    name: str
    role: str | None = None


class BranchOf(Struct, frozen=True, kw_only=True):
    name: str
    uscc: str | None = None


class Party(Struct, frozen=True, kw_only=True):
    """Who a record names. A natural person's full name never stands here: `masked` says who masked it."""

    name: str
    kind: Kind
    role: str | None = None
    uscc: str | None = None
    organisation_code: str | None = None
    registration_no: str | None = None
    branch_of: BranchOf | None = None
    representative: Representative | None = None
    address: str | None = None
    masked: Literal["source", "ours"] | None = None


class Reference(Struct, frozen=True, kw_only=True):
    """What an act says it acts on, as published."""

    number: str | None = None
    date: Date | None = None


class Decision(Struct, frozen=True, kw_only=True):
    kind: (
        Literal[
            "listing", "handling", "penalty", "rating", "industry_sanction",
            "early_removal", "expiry", "revocation", "correction", "restoration",
        ]
        | None
    ) = None  # fmt: skip
    number: str | None = None
    also: tuple[str, ...] = ()
    date: Date | None = None
    authority: str | None = None
    group: str | None = None


class Document(Struct, frozen=True, kw_only=True):
    kind: str
    number: str | None = None
    date: Date | None = None


class ProjectParty(Struct, frozen=True, kw_only=True):
    role: str
    name: str


class Project(Struct, frozen=True, kw_only=True):
    name: str
    code: str | None = None
    parties: tuple[ProjectParty, ...] = ()


class Part(Struct, frozen=True, kw_only=True):
    """What was stated for one project of a record that spans several rows."""

    project: str | None = None
    workers: int | None = None
    amount: Money | None = None


class Action(Struct, frozen=True, kw_only=True):
    kind: str
    date: Date | None = None
    by: str | None = None
    amount: Money | None = None
    workers: int | None = None
    stated: str | None = None


class Measure(Struct, frozen=True, kw_only=True):
    kind: str
    until: Day | None = None
    stated: str | None = None


class Rating(Struct, frozen=True, kw_only=True):
    scale: str
    grade: str
    year: str


class Evidence(Struct, frozen=True, kw_only=True):
    quote: str
    at: str | None = None


By = Literal["source", "parser", "review"]
"""Who changed what a record says."""


class Revision(Struct, frozen=True, kw_only=True):
    """A silent change: what the record said before. `was` holds the old values under the record's own keys."""

    day: Day
    by: By
    was: dict[str, Any]


How = Literal["expired", "early_removal", "removed", "revoked", "withdrawn", "taken_down"]


class Ended(Struct, frozen=True, kw_only=True):
    """What is left of a record 180 days after its end."""

    day: Day
    how: How


class Record(Struct, frozen=True, kw_only=True):
    id: str
    register: str | None = None
    effect: Effect | None = None
    party: Party | None = None
    of: Reference | None = None
    was: dict[str, Any] = {}
    decision: Decision | None = None
    documents: tuple[Document, ...] = ()
    place: RegionCode | None = None
    project: Project | None = None
    workers: int | None = None
    amount: Money | None = None
    approx: dict[str, str] = {}
    joint: bool = False
    parts: tuple[Part, ...] = ()
    facts: str | None = None
    violations: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    measures: tuple[Measure, ...] = ()
    fine: Money | None = None
    severity: Literal["minor", "general", "serious"] | None = None
    rating: Rating | None = None
    until: Day | None = None
    at: str | None = None
    evidence: dict[str, Evidence] = {}
    confidence: float | None = None
    accepted: Day | None = None
    seen: Day | None = None
    missing_since: Day | None = None
    revisions: tuple[Revision, ...] = ()
    ended: Ended | None = None
    keys: tuple[str, ...] = ()


class Notice(Struct, frozen=True, kw_only=True):
    id: str
    """`<source>/<key>`: the key is the day published (else first seen) and five characters of the address's hash."""
    title: str | None = None
    register: str
    effect: Effect = field(default="list")
    authority: str
    region: RegionCode
    published: Day | None = None
    seen: Day | None = None
    url: str | None = None
    also_at: tuple[str, ...] = ()
    stated_total: int | None = None
    snapshot: SnapshotRef | None = None
    records: tuple[Record, ...] = ()

    @property
    def source(self) -> str:
        return self.id.split("/", 1)[0]

    @property
    def key(self) -> str:
        return self.id.split("/", 1)[1]

"""What the admin's desk keeps beside the notices: captures, review, lookups, ledger. All private."""

from typing import Literal

from msgspec import field

from scripts.model.base import Day, Sha256, Struct


class Good(Struct, frozen=True, kw_only=True):
    day: Day
    rows: int
    pages: int = 1
    complete: bool = True


GONE = (404, 410)
"""HTTP statuses by which a publisher says that a page is no longer there."""


class Seen(Struct, frozen=True, kw_only=True):
    """A run of days on which a url answered the same."""

    from_: Day = field(name="from")
    to: Day
    status: int
    """HTTP status; 0 where no answer came."""
    sha256: Sha256 | None = None


class SeenUrl(Struct, frozen=True, kw_only=True):
    url: str
    notice: str | None = None
    """Key of the notice whose page or attachment it is."""
    forgotten: bool = False
    """Nothing of that notice stands any more: it is not asked again."""
    seen: tuple[Seen, ...]


class Failure(Struct, frozen=True, kw_only=True):
    day: Day
    sentence: str


class Capture(Struct, frozen=True, kw_only=True):
    """When a source was last read well, what each of its urls answered, and why the last run failed if it did."""

    last_good: Good | None = None
    failed: Failure | None = None
    urls: tuple[SeenUrl, ...] = ()


class Closed(Struct, frozen=True, kw_only=True):
    outcome: Literal["accepted", "edited", "rejected", "deferred"]
    day: Day
    lookup: str | None = None


Reason = Literal[
    "low_confidence", "conflict", "identity_changed", "shows_longer", "vanished", "ambiguous_listing", "no_listing", "no_clock",
    "unknown_column", "bad_code", "channel_new", "channel_gone",
]  # fmt: skip
"""Why a person is asked."""


class Review(Struct, frozen=True, kw_only=True):
    """A question for a person. The records in `holds` are not shown until it is answered."""

    id: str
    opened: Day
    source: str
    notice: str | None = None
    reason: Reason
    asks: str
    fields: tuple[str, ...] = ()
    """The targets in doubt; none where it is the record or the notice as a whole."""
    row: dict[str, str] = {}
    """As parsed, and masked; where several rows are held, the cells that are the same in all."""
    proposed: dict[str, object] = {}
    candidates: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    decision: Closed | None = None

    @property
    def open(self) -> bool:
        """Nobody has answered it yet, or somebody put it off."""
        return self.decision is None or self.decision.outcome == "deferred"


class Lookup(Struct, frozen=True, kw_only=True):
    """What a person decided, used again. A rule for cells sets targets or leaves the row out; one that does neither confirms
    its field.
    """

    field: str | None = None
    match: str | None = None
    contains: str | None = None
    regex: str | None = None
    set: dict[str, str] = {}
    skip: str | None = None
    act: str | None = None
    listing: str | None = None
    same_party: tuple[str, ...] = ()
    not_same_party: tuple[str, ...] = ()
    same_project: tuple[str, ...] = ()
    why: str | None = None
    decided: Day | None = None


LedgerKind = Literal["takedown", "correction", "dispute", "reply", "removal", "revocation"]
Outcome = Literal["granted", "refused", "partly", "noted"]


class LedgerEntry(Struct, frozen=True, kw_only=True):
    """A request or ruling about a record, and what was answered."""

    id: str
    kind: LedgerKind
    record: str
    received: Day
    due: Day | None = None
    basis: str | None = None
    fields: tuple[str, ...] = ()
    hides: Literal["record"] | tuple[str, ...] = ()
    text: str | None = None
    decided: Day | None = None
    outcome: Outcome | None = None
    reason: str | None = None

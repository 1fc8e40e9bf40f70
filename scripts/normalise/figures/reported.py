"""A figure as read from a report, before anybody gave it a name of its own."""

from dataclasses import dataclass

from scripts.model import Change, Period, Precision


@dataclass(frozen=True)
class Reported:
    """One number of a report.

    `value` is in digits, as published, in `unit` (万元, 件, %). `place` is a code of GB/T 2260 and `place_stated` the report's
    own word for it. `set` names the platform or system a figure is limited to. `of` holds the places, in the tuple `read` gives,
    of what a rate is of: numerator and denominator, or the denominator alone; `within` the place of the figure this is part of.
    `doubt` says in one sentence what does not add up; nothing is corrected. `span` is the number in the text.
    """

    indicator: str
    value: str
    unit: str
    quote: str
    span: tuple[int, int]
    verb: str | None = None
    precision: Precision = "exact"
    place: str | None = None
    place_stated: str | None = None
    period: Period | None = None
    change: Change | None = None
    of: tuple[int, ...] = ()
    within: int | None = None
    set: str | None = None
    doubt: str | None = None

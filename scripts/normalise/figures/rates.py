"""What a rate is of, and whether it is what its numbers give. A mismatch is said, nothing is corrected."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from scripts.normalise.figures.indicators import RATE, Indicator
from scripts.normalise.figures.reported import Reported

MYRIADS = {"万": 10**4, "亿": 10**8}


def of(rate: Reported, indicator: Indicator, figures: Sequence[Reported], point: int) -> Reported:
    """The figure with what it is of: the last figures of these indicators since the report's present point began at `point`."""
    if indicator.units != RATE or not indicator.of:
        return rate
    base, *tops = (_last(code, rate, figures, point) for code in reversed(indicator.of))
    top = tops[0] if tops else None
    if base is None or top is None:
        return rate if base is None else replace(rate, of=(base,))
    return replace(rate, of=(top, base), doubt=_doubt(rate, figures[top], figures[base]))


def _last(code: str, rate: Reported, figures: Sequence[Reported], point: int) -> int | None:
    """The figure a rate rests on; one of another platform or place is another's."""
    for at in range(len(figures) - 1, point - 1, -1):
        one = figures[at]
        if one.indicator == code and one.place == rate.place and (one.set is None or one.set == rate.set):
            return at
    return None


def _doubt(rate: Reported, top: Reported, base: Reported) -> str | None:
    whole = _amount(base)
    if rate.precision != "exact" or not whole:
        return None
    share = 100 * _amount(top) / whole
    smallest = Decimal(1).scaleb(-len(rate.value.partition(".")[2]))
    if abs(share - Decimal(rate.value)) < smallest:
        return None
    return f"The report says {rate.value}%, but {top.value} of {base.value} is {share:.2f}%: ask the publisher which is right."


def _amount(figure: Reported) -> Decimal:
    return Decimal(figure.value) * MYRIADS.get(figure.unit[:1], 1)

"""Document numbers: 贵人社监列字〔2026〕2号 and its spellings."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from scripts.model import Decision, Reference
from scripts.rules.fold import fold

WITH_YEAR = re.compile(r"^(?P<organ>[^\d(]\D*?)第?\(?(?P<year>(?:19|20)\d\d)\)?年?第?0*(?P<serial>\d+)号?$")
WITHOUT_YEAR = re.compile(r"^(?P<organ>[^\d(]\D*?)第0*(?P<serial>\d{4,})号?$")


class Number(NamedTuple):
    organ: str
    year: str
    serial: str


def parse(text: str | None) -> Number | None:
    """A document number as it is compared, after folding brackets, 第 and spaces; None where it does not parse."""
    folded = fold(text or "")
    if match := WITH_YEAR.match(folded):
        return Number(match["organ"], match["year"], match["serial"])
    if match := WITHOUT_YEAR.match(folded):
        return Number(match["organ"], "", match["serial"])
    return None


def all_of(*spellings: str | None) -> frozenset[Number]:
    return frozenset(number for text in spellings if (number := parse(text)))


def of_decision(decision: Decision | None) -> frozenset[Number]:
    """Every number a decision bears: one decision may have two."""
    return all_of(decision.number, *decision.also) if decision else frozenset()


def of_reference(reference: Reference | None) -> frozenset[Number]:
    return all_of(reference.number) if reference else frozenset()


def meet(left: Iterable[Number], right: Iterable[Number]) -> bool:
    return not frozenset(left).isdisjoint(right)

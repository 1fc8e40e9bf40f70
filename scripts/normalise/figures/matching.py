"""Which indicator a number is of, by the words around it."""

import re
from functools import cache
from typing import NamedTuple

from scripts.normalise.figures.indicators import INDICATORS, RATE, Indicator
from scripts.normalise.figures.quantities import Quantity
from scripts.normalise.figures.sentences import Phrase

VERB_FOLLOWS = re.compile(r"(?<![行认因作成应面反])[对将把为给](?:[全该本][省市县区])?(?:[省市县区]直)?$")
"""对, 将, 为 right before a number: its verb comes after it, whatever was said before (通过巡查对61个项目发出)."""
GOES_ON = re.compile(r"^[、和及与]")
"""检查用人单位61户、工地30个: the verb of the number before still holds."""
PART = re.compile(r"^[，,（(]?其中")
COUNTED = "案|纠纷|企业|单位|项目|隐患"
"""What else a number may count: 在办的17起案件 are not those clues."""
FAR = 6
"""Characters that may stand between a rate's name and its number: 办结率达到了, 问题整改率近."""


class Named(NamedTuple):
    """What a number counts, the verb that says so (rates have none), and whether it is part of the number before."""

    indicator: Indicator
    verb: str | None
    part: bool = False


def named(quantity: Quantity, phrase: Phrase, before: Named | None, *, same_unit: bool) -> Named | None:
    """What a number counts; None where nobody can say. `before` is the figure before it; `same_unit`: both are in one unit."""
    part = bool(PART.match(phrase.lead)) and before is not None
    found = _rate(phrase, before) if quantity.counter == RATE else _count(quantity, phrase, before)
    if not found and before and before.verb and (part or GOES_ON.match(phrase.lead)):
        found = _in(quantity, before.verb + phrase.lead, phrase.tail, before)
    if not found and part and before and same_unit:
        found = before
    return found and found._replace(part=part and before is not None and before.indicator.counted == found.indicator.counted)


def follows(before: Named, phrase: Phrase) -> Named | None:
    """What a number without a unit counts: something of what the figure before counted."""
    for indicator in INDICATORS:
        verb = _last(indicator.verbs, phrase.lead)
        if verb and before.indicator.code in indicator.after and indicator.units != RATE:
            return Named(indicator, verb)
    return None


def _rate(phrase: Phrase, before: Named | None) -> Named | None:
    for indicator in INDICATORS:
        ends = rf"(?:{indicator.verbs})[^率，,、；;]{{0,{FAR}}}$"
        said = re.search(ends, phrase.lead) if indicator.units == RATE else None
        if said and _about(indicator, phrase.lead[: said.start()], before):
            return Named(indicator, None)
    return None


def _count(quantity: Quantity, phrase: Phrase, before: Named | None) -> Named | None:
    found = None if VERB_FOLLOWS.search(phrase.lead) else _in(quantity, phrase.lead, phrase.tail, before)
    return found or _behind(quantity, phrase, before)


def _in(quantity: Quantity, lead: str, tail: str, before: Named | None) -> Named | None:
    """An indicator whose verb stands before the number, its noun on either side."""
    for indicator in _of_unit(quantity.counter):
        if (verb := _last(indicator.verbs, lead)) and _about(indicator, f"{lead}#{tail}", before):
            return Named(indicator, verb)
    return None


def _behind(quantity: Quantity, phrase: Phrase, before: Named | None) -> Named | None:
    """An indicator whose verb stands behind the number; of several verbs the nearest."""
    words = f"{phrase.lead}#{phrase.tail}"
    found = [
        (verb.start(), Named(indicator, verb[0]))
        for indicator in _of_unit(quantity.counter)
        if (verb := re.search(indicator.verbs, phrase.tail)) and _about(indicator, words, before)
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _about(indicator: Indicator, words: str, before: Named | None) -> bool:
    """Whether the noun is said, or stands in the figure before."""
    said = bool(indicator.nouns and re.search(indicator.nouns, words))
    carried = before is not None and before.indicator.code in indicator.after and not re.search(COUNTED, words)
    return said or carried or not (indicator.nouns or indicator.after)


@cache
def _of_unit(counter: str) -> tuple[Indicator, ...]:
    return tuple(indicator for indicator in INDICATORS if counter in indicator.units.split())


def _last(words: str, text: str) -> str | None:
    """The verb nearest to the number, as the report has it."""
    found = [match[0] for match in re.finditer(words, text)]
    return found[-1] if found else None

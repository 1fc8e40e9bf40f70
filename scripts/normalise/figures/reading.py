"""A report's text → its figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from scripts.model import Day, Precision
from scripts.normalise.figures import changes, matching, rates
from scripts.normalise.figures.matching import Named
from scripts.normalise.figures.periods import Said, period, said
from scripts.normalise.figures.place import Here, Place, of_report
from scripts.normalise.figures.quantities import Quantity, bare, quantities
from scripts.normalise.figures.reported import Reported
from scripts.normalise.figures.sentences import Phrase, Sentence, phrase, quote, sentences
from scripts.normalise.places import Places

AIMS = re.compile(r"(?<!为)(?<!为了)确保|力争|争取|目标[是为]|预计|拟|[年月][底末]前|[要应须]达到?")
DONE = re.compile(r"[已共]|累计|以来")
"""What stands between an aim and a number that is none: 确保工资支付，共检查61户."""


INVOLVED = ("workers_involved", "wages_involved")
OF_ONE = ("workers_owed", "wages_owed", *INVOLVED)
"""What is also said of one employer."""
WHOLE = re.compile(r"[全各][省市县区国州旗级地]|共|累计|排?查[出处实]|专项|以来|截[至止]|[今去20]\d*年|季度")
"""What tells that wages owed are those of a place."""


def read(text: str, *, title: str = "", published: Day | None = None, places: Places) -> tuple[Reported, ...]:
    """The figures of a report, in the order of its text; each once, though the page says it twice.

    `text` is cleaned: simplified, without menus and tails. `published` gives 今年 and 1至8月 their year.
    """
    page = _Page(text, published, of_report(title, text, places), places)
    for sentence in sentences(text):
        page.take(sentence)
    return tuple(page.figures)


class _Told(NamedTuple):
    """A sentence with the places and times it names."""

    sentence: Sentence
    here: Here
    times: list[Said]


@dataclass
class _Page:
    """What has been read so far, and what the next sentence may refer to."""

    text: str
    published: Day | None
    place: Place | None
    places: Places
    figures: list[Reported] = field(default_factory=list)
    point: int = 0
    """Where in `figures` the present point of the report begins."""
    earlier: list[Said] = field(default_factory=list)
    """The times the sentence before says."""
    before: Named | None = None
    kept: dict[tuple[str | None, ...], int] = field(default_factory=dict)
    """Where in `figures` each stands."""

    def take(self, sentence: Sentence) -> None:
        if sentence.new_point:
            self.point, self.earlier, self.before = len(self.figures), [], None
        found: dict[int, int] = {}
        numbers = _numbers(sentence.text)
        told = _Told(sentence, Here(sentence.text, self.place, self.places), said(sentence.text, self.published))
        for at, quantity in enumerate(numbers):
            last = numbers[at - 1].end if at else 0
            following = numbers[at + 1].start if at + 1 < len(numbers) else len(sentence.text)
            words = phrase(sentence.text, quantity.start, quantity.end, last, following)
            loose = at > 0 and self.before is None
            named = self._named(quantity, words)
            if named and _of_place(named, sentence, loose=loose):
                found[self._keep(self._reported(told, quantity, words, named))] = quantity.end
                self.before = named
            elif quantity.counter:
                self.before = None
        self._change(sentence.text, found)
        self.earlier = told.times

    def _named(self, quantity: Quantity, words: Phrase) -> Named | None:
        if not quantity.counter:
            return matching.follows(self.before, words) if self.before else None
        same = len(self.figures) > self.point and self.figures[-1].unit == quantity.unit
        return matching.named(quantity, words, self.before, same_unit=same)

    def _reported(self, told: _Told, quantity: Quantity, words: Phrase, named: Named) -> Reported:
        sentence, before = told.sentence, told.sentence.text[: quantity.digits[0]]
        place = told.here.at(quantity.start)
        made = Reported(
            indicator=named.indicator.code,
            value=quantity.value,
            unit=quantity.unit or self.figures[-1].unit,
            quote=quote(self.text, sentence, quantity.start, _reach(quantity, words, named.verb)),
            span=(sentence.start + quantity.digits[0], sentence.start + quantity.digits[1]),
            verb=named.verb,
            precision=_precision(before, quantity),
            place=place.code if place else None,
            place_stated=place.stated if place else None,
            period=period([time for time in told.times if time.end <= quantity.start], self.earlier),
            within=len(self.figures) - 1 if named.part else None,
            set=self._set(named, before),
        )
        return rates.of(made, named.indicator, self.figures, self.point)

    def _set(self, named: Named, before: str) -> str | None:
        """The platform or system the sentence names, else the one of the figure this one follows."""
        if not named.indicator.set:
            return None
        found = [match[0] for match in re.finditer(named.indicator.set, before)]
        carried = self.before is not None and self.before.indicator.code in named.indicator.after
        return found[-1] if found else self.figures[-1].set if carried else None

    def _keep(self, made: Reported) -> int:
        """Where the figure stands; what a page says again stands where it was first said."""
        at = self.kept.setdefault((made.indicator, made.value, made.unit, made.place, made.set), len(self.figures))
        if at == len(self.figures):
            self.figures.append(made)
        return at

    def _change(self, sentence: str, ends: dict[int, int]) -> None:
        for statement in changes.moved(sentence, tuple(ends.values())):
            so_far = [at for at, end in ends.items() if end <= statement.start]
            counted = [self.figures[at].indicator.partition("_")[0] for at in so_far]
            for place, change in changes.owners(statement, counted).items():
                self.figures[so_far[place]] = replace(self.figures[so_far[place]], change=change)


def _of_place(named: Named, sentence: Sentence, *, loose: bool) -> bool:
    """Whether a figure is a place's, not one employer's; 涉及 behind a number nobody understood (`loose`) is of that number."""
    code = named.indicator.code
    one = code in OF_ONE and (sentence.of_one or not WHOLE.search(sentence.text))
    return not one and not (loose and code in INVOLVED)


def _numbers(sentence: str) -> list[Quantity]:
    """Every number of a sentence but those by which others moved."""
    moved = [match.span() for match in changes.SAID.finditer(sentence)]
    whole = quantities(sentence)
    found = sorted([*whole, *_unitless(sentence, whole)], key=lambda quantity: quantity.start)
    return [one for one in found if not any(start <= one.start < end for start, end in moved)]


def _unitless(sentence: str, whole: tuple[Quantity, ...]) -> Iterator[Quantity]:
    return (one for one in bare(sentence) if not any(other.start <= one.start < other.end for other in whole))


def _reach(quantity: Quantity, words: Phrase, verb: str | None) -> int:
    """Where a quote must end: behind the number, or behind the verb that follows it."""
    behind = words.tail.find(verb) if verb and verb not in words.lead else -1
    return quantity.end + (behind + len(verb) if verb and behind >= 0 else 0)


def _precision(before: str, quantity: Quantity) -> Precision:
    """`target` in the clause of an aim, and in those after it where the aim itself has a number or a deadline."""
    for aim in AIMS.finditer(before):
        clause, _, rest = before[aim.start() :].replace(",", "，").partition("，")
        if not DONE.search(before, aim.end()) and (not rest or re.search(r"\d", clause)):
            return "target"
    return quantity.precision

"""Firms named in running text, though nothing marks where their names begin.

A name's end shows by its legal form or trade; its beginning by punctuation, by a word no name holds, or by the place it is called
after.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from scripts.parse.prose import ordinals
from scripts.parse.prose.gazetteer import Gazetteer
from scripts.parse.prose.lexicon import (
    ALL_TRADES,
    AND,
    CUT,
    FAR,
    FORMAL,
    GENERIC,
    HOUSE,
    IN_NAME,
    JOINED_BEFORE,
    JOINING,
    LATIN,
    LEADING,
    LIMITED,
    LONGEST,
    MASK,
    MEANT,
    OFFICE,
    ONE_OF,
    OPENING,
    PLAIN,
    QUOTED,
    QUOTES,
    SHORT,
    SHORTENED,
    SITE,
    SITE_REST,
    STRONG,
    TRADING,
    WEAK,
    WEAK_AFTER_PLACE,
)


@dataclass(frozen=True)
class Name:
    """A firm's name in the text: `text[start:end]`."""

    text: str
    start: int
    end: int
    masked: bool = False
    cut: bool = False
    """The name ends before its form does, or stands without one."""

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


def find(text: str, places: Gazetteer) -> tuple[Name, ...]:
    """Every firm named in the text, in its order; words for firms in general (该公司, 两家企业) are none."""
    formal = _pass(text, FORMAL, (), places)
    latin = [Name(match.group(), *match.span()) for match in LATIN.finditer(text)]
    return tuple(sorted((*formal, *latin, *_pass(text, PLAIN, formal, places)), key=lambda name: name.start))


def _pass(text: str, ends: re.Pattern[str], taken: Sequence[Name], places: Gazetteer) -> list[Name]:
    """The names with such ends, outside those already taken."""
    found: list[Name] = []
    edges = sorted((*ordinals.ends(text), *(name.end for name in taken)))
    begins = sorted((name.start, name.end) for name in taken)
    for match in ends.finditer(text):
        before = bisect_right(edges, match.start())
        floor = max(edges[before - 1] if before else 0, found[-1].end if found else 0)
        around = bisect_right(begins, (match.start(), len(text))) - 1
        inside = around >= 0 and match.start() < begins[around][1]
        if not inside and floor <= match.start() and (name := _named(text, match, floor, places)):
            found.append(name)
    return found


def _named(text: str, match: re.Match[str], floor: int, places: Gazetteer) -> Name | None:
    start = _start(text, match.start(), floor, places)
    if LIMITED.match(match.group()):
        start = _after_site(text, start, match.start())
    elif both := list(AND.finditer(text, start, match.start())):
        start = both[-1].end()
    name = text[start : match.end()]
    if not _plausible(name, match.group(), places, clean=_after_break(text, start)):
        return None
    return Name(name, start, match.end(), masked=bool(MASK.search(name)), cut=bool(CUT.fullmatch(match.group())))


def _start(text: str, stop: int, floor: int, places: Gazetteer) -> int:
    """Where the name whose form begins at `stop` begins itself, not before `floor`."""
    start = _run(text, stop, floor)
    if start and text[start - 1] in QUOTES and stop - start <= QUOTED:
        return start
    for match in STRONG.finditer(text, start, stop):
        if match.start() >= start and _has_stem(text[match.end() : stop]):
            start = match.end()
    start = _after_lead(text, start, stop, floor, places)
    return _after_weak(text, start, stop, places)


def _run(text: str, stop: int, floor: int) -> int:
    """The begin of the unbroken run of characters names are made of; an open bracket breaks it."""
    start, depth = stop, 0
    while start > max(floor, stop - LONGEST) and IN_NAME.match(text[start - 1]):
        depth += (text[start - 1] in ")）") - (text[start - 1] in "(（")
        if depth < 0:
            return start
        start -= 1
    return start if depth == 0 else max(text.rfind(")", start, stop), text.rfind("）", start, stop)) + 1


def _after_lead(text: str, start: int, stop: int, floor: int, places: Gazetteer) -> int:
    """Without an ordinal, without 和 between two names, without one preposition."""
    if match := LEADING.match(text[start:stop]):
        start += match.end()
    joined = JOINING.match(text, start) if start == floor and floor else None
    if joined and _has_stem(text[joined.end() : stop]):
        return joined.end()
    opened = None if places.heads(text, start) else OPENING.match(text, start)
    return opened.end() if opened and _has_stem(text[opened.end() : stop]) else start


def _after_weak(text: str, start: int, stop: int, places: Gazetteer) -> int:
    """Begins at the last place that follows a character which ends what stands before a name: 杭州市建委对浙江示例公司."""
    headed = places.heads(text, start)
    ends = WEAK_AFTER_PLACE if headed else WEAK
    begin = start
    for at in range(start + 1, stop - 1):
        loose = (
            ends.match(text[at - 1])
            or JOINED_BEFORE.search(text, begin, at)
            or (not headed and begin == start and at - start >= FAR and text[at - 1] not in "(（")
        )
        if (
            loose
            and places.heads(text, at)
            and not _continues(text, begin, at, places)
            and _names(text[places.at(text, at) : stop])
        ):
            begin = at
    return begin


def _after_site(text: str, start: int, stop: int) -> int:
    """A firm's registered name without the town and village in front of it: 示例镇样例村|甲家具(示例)有限公司."""
    site = SITE.match(text, start, stop)
    return site.end() if site and len(text[site.end() : stop]) > SITE_REST and _has_stem(text[site.end() : stop]) else start


def _continues(text: str, begin: int, at: int, places: Gazetteer) -> bool:
    """Whether the place that begins at `at` goes on one that ends there: 江苏省|无锡市."""
    return any(places.at(text, before) == at for before in range(begin, at))


def _after_break(text: str, start: int) -> bool:
    """Whether the name begins where a sentence, an item or an attribute ends."""
    return start == 0 or not IN_NAME.match(text[start - 1]) or text[start - 1] in "的为是"


def _names(rest: str) -> bool:
    """Whether what follows a place can be a firm's own name, or the mask in its stead."""
    return _has_stem(rest) or bool(MASK.search(rest))


def _has_stem(name: str) -> bool:
    """Whether more is left before the form than words for firms in general."""
    return len(name) > 1 and not GENERIC.fullmatch(name)


def _plausible(name: str, form: str, places: Gazetteer, *, clean: bool) -> bool:
    """Whether these are the characters of one firm's name.

    Without a legal form a name has to begin with a place, or to be set off: 该饭店, 来到公司 name nobody.
    """
    stem = name.removesuffix(form)
    place = places.at(stem, 0)
    own = stem[place:]
    if ONE_OF.search(stem):
        return False
    meant = MEANT.search(stem)
    if meant and GENERIC.fullmatch(meant["rest"]):
        return False
    if MASK.search(stem):
        return bool(GENERIC.fullmatch(MASK.split(stem)[-1])) or bool(LIMITED.match(form))
    if LIMITED.match(form):
        return len(own) > 1 and (bool(place) or not ALL_TRADES.fullmatch(own))
    if HOUSE.search(stem) or STRONG.search(stem) or OFFICE.search(stem) or not 2 <= len(stem) <= SHORT:
        return False
    if place:
        return len(own) > 1 or form.endswith("局")
    shortened = bool(SHORTENED.fullmatch(form)) or (form.endswith("公司") and bool(TRADING.fullmatch(own)))
    return clean and shortened and not GENERIC.fullmatch(own)

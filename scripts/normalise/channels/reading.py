"""Page → channels: numbers that may be called, grouped by who answers, each complete."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from scripts.model import ChannelKind
from scripts.normalise.channels.asked import BARE, callable_numbers
from scripts.normalise.channels.dialling import complete
from scripts.normalise.channels.found import Found
from scripts.normalise.channels.mentions import Mention, mentions
from scripts.normalise.channels.rows import legible
from scripts.normalise.channels.subject import named, subject
from scripts.normalise.channels.whereabouts import Place, Whereabouts
from scripts.normalise.channels.words import HOTLINES, OFFICE, kind_of
from scripts.normalise.places import Places

WEB = re.compile(r"(?:https?://|www\.)[\w./?=&%-]+", re.ASCII)
NO_OFFICE = "The page does not say which office answers: labour inspection is assumed."


def read(text: str, *, title: str = "", places: Places) -> tuple[Found, ...]:
    """The channels a cleaned page states, in its order; spans index `text`."""
    seen, shown = legible(text), legible(title)
    here = Whereabouts(seen, shown, places)
    taken = callable_numbers(mentions(seen), shown)
    return _merged(_found(one, area, here) for one, area in _with_areas(taken))


def _with_areas(taken: Iterable[Mention]) -> Iterator[tuple[Mention, str | None]]:
    """Each mention with the area code of the number it is joined to: 0551-62663114、62643983."""
    area = None
    for one in taken:
        area = one.number.area or (area if one.joined else None)
        yield one, area


def _found(one: Mention, area: str | None, here: Whereabouts) -> Found:
    place = _place(one, here)
    phone, doubt = complete(one.number, place.code, area, here)
    kind = HOTLINES.get(one.number.digits) or _kind(one, here)
    web = WEB.search(one.sentence)
    return Found(
        place=place.stated,
        region=place.code,
        kind=kind or "labour_inspection",
        name=one.unit if OFFICE.search(one.unit) and named(one.unit) else None,
        phones=(phone,),
        spans=((one.number.start, one.number.end),),
        hours=one.hours,
        address=one.address or None,
        web=web.group() if web else None,
        doubts=tuple(said for said in (doubt, None if kind else NO_OFFICE) if said),
    )


def _kind(one: Mention, here: Whereabouts) -> ChannelKind | None:
    """Who answers, by the words nearest to the number; else by an inspection the page speaks of."""
    near = kind_of(subject(one.own), one.unit, one.own, one.context.heading, " ".join(one.context.head), one.sentence, here.title)
    return near or ("labour_inspection" if "监察" in here.text else None)


def _place(one: Mention, here: Whereabouts) -> Place:
    """The place an office serves: named by it, by its card, else the page's own."""
    for words in (one.unit, one.context.unit if one.context.headed else ""):
        if place := here.at_head(words):
            return place
    if not one.unit and (place := here.within(one.sentence)):
        return place
    bare = BARE.match(one.own)
    if bare and not one.unit:
        return Place(bare["place"], here.scope)
    stated = one.unit if one.unit and not OFFICE.search(one.unit) else here.name(here.scope)
    return Place(stated, here.scope)


def _merged(found: Iterable[Found]) -> tuple[Found, ...]:
    """One channel for each office, in the page's order; a number said twice counts once."""
    made: dict[tuple[str, str, str | None], Found] = {}
    for one in found:
        known = made.get(key := (one.place, one.kind, one.name))
        made[key] = _joined(known, one) if known else one
    return tuple(made.values())


def _joined(known: Found, more: Found) -> Found:
    new = more.phones[0] not in known.phones
    return replace(
        known,
        phones=known.phones + more.phones if new else known.phones,
        spans=known.spans + more.spans if new else known.spans,
        hours=known.hours or more.hours,
        address=known.address or more.address,
        web=known.web or more.web,
        doubts=tuple(dict.fromkeys(known.doubts + more.doubts)),
    )

"""Short questions about one listing as it stands: who, where, since when, until when."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from scripts.model import Notice, Party
from scripts.rules import Stood
from scripts.rules.days import day_before


def is_person(stood: Stood) -> bool:
    return stood.values.party is not None and stood.values.party.kind == "person"


def party_of(stood: Stood) -> Party:
    """Who is listed; a listing about a project alone is spoken of by the project's name."""
    if stood.values.party:
        return stood.values.party
    project = stood.values.project
    return Party(name=project.name if project else "未写明当事人", kind="organisation", masked="source")


def printed_code(party: Party) -> str | None:
    """The code as published: USCC, else organisation code, else registration number."""
    return party.uscc or party.organisation_code or party.registration_no


def place_of(stood: Stood) -> str:
    """Where wages were owed; where that is not stated, the deciding authority's division."""
    return stood.values.place or stood.listing.region


def until_of(stood: Stood) -> str:
    """The last day shown, ISO; empty where no law sets one."""
    until = stood.standing.until
    return "" if until is None or until == date.max else until.isoformat()


def last_day(many: Iterable[Stood]) -> str:
    """The last day any of them is shown; empty where one has no end, or there is none."""
    days = [until_of(stood) for stood in many]
    return max(days) if days and all(days) else ""


def decided_of(stood: Stood) -> str | None:
    """The decision day, ISO, possibly reduced."""
    decision = stood.values.decision
    return (decision and decision.date) or stood.listing.decided


def number_of(stood: Stood) -> str | None:
    """The number of the decision, as published."""
    return stood.values.decision.number if stood.values.decision else None


def notice_day(notice: Notice) -> str:
    """The day a notice was published, else first seen; empty for neither."""
    return notice.published or notice.seen or ""


def notice_order(notice: Notice) -> tuple[str, str]:
    return notice_day(notice), notice.id


def published_of(stood: Stood) -> str:
    """The day a listing was first published by anybody."""
    days = (notice_day(entry.notice) for entry in stood.listing.entries)
    return min((day for day in days if day), default=decided_of(stood) or "")


def newest(stood: Stood) -> tuple[str, str]:
    """Sorts listings by decision day, else publication."""
    return decided_of(stood) or published_of(stood), stood.listing.id


def decisions(stood: Stood) -> Iterator[tuple[str, str]]:
    """Notice and decision (number, else day, else entry label) of each publication: what parties listed together share."""
    for entry in stood.listing.entries:
        decision = entry.record.decision
        if decision and (label := decision.number or decision.date or decision.group):
            yield entry.notice.id, label


def was_public(stood: Stood, read: Mapping[str, str]) -> bool:
    """Whether an ended listing can have been shown here: it had not ended when it was first read. `read` says of each notice on
    which day that was.
    """
    days = (read.get(entry.notice.id, "") for entry in stood.listing.entries)
    first, last = min((day for day in days if day), default=""), _last_day(stood)
    return not last or first <= last


def _last_day(stood: Stood) -> str:
    ended = stood.listing.head.record.ended
    return day_before(date.fromisoformat(ended.day)).isoformat() if ended else until_of(stood)


def standing_words(many: Iterable[Stood]) -> Iterator[str]:
    """The names and codes by which these parties are spoken of today."""
    for stood in many:
        yield from _words(stood.values.party)


def published_words(many: Iterable[Stood]) -> Iterator[str]:
    """Every name and code by which anybody ever published these parties."""
    for stood in many:
        for party in (stood.values.party, *(entry.record.party for entry in stood.listing.entries)):
            yield from _words(party)


def _words(party: Party | None) -> Iterator[str]:
    if party:
        yield from filter(None, (party.name, party.uscc, party.organisation_code, party.registration_no))
        yield from filter(None, (party.representative and party.representative.name,))

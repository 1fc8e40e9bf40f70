"""The book: everything that stands on one day, grouped once, so that no page has to look through all of it."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from scripts import rules
from scripts.model import (
    CHANNELS,
    Campaign,
    Capture,
    Channel,
    Day,
    Doors,
    Glossary,
    LawText,
    LedgerEntry,
    MeasureText,
    Notice,
    Party,
    Register,
    Report,
    Source,
)
from scripts.rules import Stood, fold
from scripts.rules.ids import employer_id
from scripts.rules.veil import Veil
from scripts.rules.workdays import Calendar, calendar
from scripts.site.places import Atlas
from scripts.site.stood import (
    decisions,
    is_person,
    last_day,
    newest,
    notice_order,
    party_of,
    place_of,
    printed_code,
    published_words,
    standing_words,
)
from scripts.site.words.channels import CHANNEL_KIND
from scripts.site.words.records import whether_shown
from scripts.store import Data

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True)
class Employer:
    """One organisation with its standing listings, newest first. `code` is None where none was published."""

    id: str
    listings: tuple[Stood, ...]

    @property
    def url(self) -> str:
        return f"/employers/{self.id}/"

    @property
    def party(self) -> Party:
        return party_of(self.listings[0])

    @property
    def name(self) -> str:
        return self.party.name

    @property
    def other_names(self) -> tuple[str, ...]:
        """Names its other standing listings use, after corrections."""
        names = {fold(name): name for name in sorted(party_of(stood).name for stood in self.listings)}
        return tuple(name for folded, name in sorted(names.items()) if folded != fold(self.name))

    @property
    def code(self) -> str | None:
        return next((code for stood in self.listings if (code := printed_code(party_of(stood)))), None)

    @property
    def until(self) -> str:
        """The last day anything of it is shown."""
        return last_day(self.listings)


@dataclass(frozen=True, eq=False)
class Book:
    """Groupings of what is listed on `day`. Newest first wherever an order is not named."""

    day: date
    key: bytes
    stood: tuple[Stood, ...]
    notices: tuple[Notice, ...]
    sources: Mapping[str, Source]
    registers: Mapping[str, Register]
    captures: Mapping[str, Capture]
    ledger: tuple[LedgerEntry, ...]
    channels: tuple[Channel, ...]
    measures: Mapping[str, MeasureText]
    glossary: tuple[Glossary, ...]
    atlas: Atlas
    doors: Doors
    laws: tuple[LawText, ...]
    reports: tuple[Report, ...]
    campaigns: tuple[Campaign, ...]
    calendar: Calendar

    @cached_property
    def listed(self) -> tuple[Stood, ...]:
        """Everything that stands, natural persons too."""
        standing = (stood for stood in self.stood if stood.standing.state == "listed")
        return tuple(sorted(standing, key=newest, reverse=True))

    @cached_property
    def shown(self) -> tuple[Stood, ...]:
        """What may be named: all that stands but natural persons."""
        return tuple(stood for stood in self.listed if not is_person(stood))

    @cached_property
    def employers(self) -> Mapping[str, Employer]:
        """By id. Masked names and natural persons have none; a listing without a code stands alone."""
        groups: dict[str, list[Stood]] = defaultdict(list)
        for stood in self.shown:
            if found := self.employer_id(stood):
                groups[found].append(stood)
        return {found: Employer(found, tuple(groups[found])) for found in sorted(groups)}

    def employer_id(self, stood: Stood) -> str | None:
        party = stood.values.party
        if party is None or party.kind == "person" or party.masked:
            return None
        published = (party, *(entry.record.party for entry in stood.listing.entries))
        code = next((code for one in published if (code := rules.employer_code(one))), None)
        return employer_id(self.key, code) if code else stood.listing.id

    def employer(self, stood: Stood) -> Employer | None:
        return self.employers.get(self.employer_id(stood) or "")

    @cached_property
    def of_notice(self) -> Mapping[str, tuple[Stood, ...]]:
        """What stands of each notice, persons too, by the notice's id, in the notice's own order."""
        groups: dict[str, dict[str, Stood]] = defaultdict(dict)
        for stood in self.listed:
            for entry in stood.listing.entries:
                groups[entry.notice.id][entry.record.id] = stood
        return {
            notice.id: tuple(groups[notice.id][record.id] for record in notice.records if record.id in groups[notice.id])
            for notice in self.notices
        }

    @cached_property
    def in_register(self) -> Mapping[str, tuple[Stood, ...]]:
        return group((stood.listing.register, stood) for stood in self.shown)

    @cached_property
    def in_place(self) -> Mapping[str, tuple[Stood, ...]]:
        """By code of the division and of each above it."""
        return group((region.code, stood) for stood in self.shown for region in self.atlas.path(place_of(stood)))

    @cached_property
    def of_source(self) -> Mapping[str, tuple[Notice, ...]]:
        return group((notice.source, notice) for notice in sorted(self.notices, key=notice_order, reverse=True))

    @cached_property
    def channels_in(self) -> Mapping[str, tuple[Channel, ...]]:
        """Channels of each place that are still in use, by kind: whom to ask first comes first."""
        alive = [channel for channel in self.channels if channel.status not in ("dead", "replaced")]
        alive.sort(key=lambda channel: (list(CHANNEL_KIND).index(channel.kind), channel.id))
        return group((self._place_code(channel.place), channel) for channel in alive)

    @cached_property
    def reports_in(self) -> Mapping[str, tuple[Report, ...]]:
        """By code of the division and of each above it; what was reported of places that no table has is not shown."""
        newest_first = sorted(self.reports, key=lambda report: (report.published or "", report.id), reverse=True)
        return group((above.code, report) for report in newest_first for above in self.atlas.path(report.region))

    @cached_property
    def persons(self) -> Counter[tuple[str, str]]:
        """How many natural persons stand, by notice and decision."""
        return Counter(key for stood in self.listed if is_person(stood) for key in decisions(stood))

    @cached_property
    def veil(self) -> Veil:
        """Hides in texts who does not stand, and what was corrected or is hidden by request."""
        return Veil(published_words(self.stood), standing_words(self.shown))

    @cached_property
    def first_read(self) -> Mapping[str, Day]:
        """Notice → the day it was first read, as far as anything still says."""
        return rules.first_read(self.notices, self.captures)

    @cached_property
    def lists(self) -> tuple[Source, ...]:
        """The sources that publish lists; those of channels say nothing about employers."""
        return tuple(source for source in self.sources.values() if source.register != CHANNELS)

    @cached_property
    def requests(self) -> Mapping[str, tuple[LedgerEntry, ...]]:
        """What was asked about each record, in the order it came."""
        return group((entry.record, entry) for entry in sorted(self.ledger, key=lambda entry: (entry.received, entry.id)))

    @cached_property
    def reasons(self) -> Mapping[str, Counter[str]]:
        """How many records of each source are shown, and why the others are not, in words."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for stood in self.stood:
            for entry in stood.listing.entries:
                counts[entry.notice.source][whether_shown(stood.standing.state, stood.standing.why)] += 1
        for notice in self.notices:
            others = sum((record.effect or notice.effect) != "list" for record in notice.records)
            counts[notice.source]["处理公告或事先告知"] += others
        return defaultdict(Counter, {source: +found for source, found in counts.items()})

    @cached_property
    def data_until(self) -> str:
        """The newest day any source was read well; empty before the first."""
        return max((capture.last_good.day for capture in self.captures.values() if capture.last_good), default="")

    @cached_property
    def places(self) -> tuple[str, ...]:
        """Codes of the divisions that have a page: provinces, and where something stands, was reported or can be called."""
        found = {region.code for region in self.atlas.provinces} | set(self.in_place) | set(self.reports_in)
        for code in self.channels_in:
            found |= {region.code for region in self.atlas.path(code)}
        return tuple(sorted(found))

    def _place_code(self, code: str) -> str:
        region = self.atlas.current(code)
        return region.code if region else code


def open_book(data: Data, day: date) -> Book:
    """Reads the data folder and asks the rules once what stands on `day`."""
    known = data.known()
    captures = {**dict.fromkeys(known["sources"], Capture()), **known["captures"]}
    return Book(
        day=day, key=data.id_key(), stood=rules.today(on=day, **known), notices=known["notices"], sources=known["sources"],
        registers=known["registers"], captures=captures, ledger=data.ledger(), channels=data.channels(),
        measures={measure.id: measure for measure in data.measures()}, glossary=data.glossary(), atlas=Atlas(data.regions()),
        doors=data.doors(), laws=data.laws(), reports=data.figures(), campaigns=data.campaigns(),
        calendar=calendar(data.holidays()),
    )  # fmt: skip


def group(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """Values by key, in the order they came."""
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}

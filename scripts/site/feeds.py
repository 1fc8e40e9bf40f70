"""Feeds: each entry is made once, a feed joins entries. A removal names nobody, and earlier entries about the party are gone.

Addresses: /feeds/<register, channels or all>/<division or all>/<event or all>.{rss,atom}; events are `listed` and `removed`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property, lru_cache
from zoneinfo import ZoneInfo

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from scripts.model import Channel, Notice
from scripts.rules import Stood
from scripts.rules.days import earliest
from scripts.site import cards, directory
from scripts.site.book import Book, group
from scripts.site.stood import notice_day, party_of, place_of, published_of
from scripts.site.views.page import Link
from scripts.site.words.channels import CHANNEL_KIND, CHANNEL_STATUS
from scripts.site.words.days import day_words
from scripts.site.words.records import EFFECT
from scripts.site.words.registers import undergone

ALL, CHANNELS = "all", "channels"
LENGTH = 100
EVENTS = {ALL: "", "listed": "·新公示", "removed": "·移出"}
REMOVALS = ("remove", "revoke")
CHINA = ZoneInfo("Asia/Shanghai")

Row = tuple[str, str, str]
"""Name of a feed, its RSS address, its Atom address."""


@dataclass(frozen=True)
class Item:
    """One event. `id` is `urn:anxin:<id>:<event>:<date>`, whatever the host."""

    id: str
    event: str
    day: date
    title: str
    url: str
    summary: str
    register: str
    places: tuple[str, ...]


@dataclass(frozen=True)
class Slice:
    """The part of all events that one feed tells: a register or all, a division or all, an event or all."""

    register: str
    region: str
    event: str
    title: str
    items: tuple[Item, ...]

    @property
    def path(self) -> str:
        return f"/feeds/{self.register}/{self.region}/{self.event}"


class Feeds:
    """All feeds of a book; `site` is the address that links in feeds begin with."""

    def __init__(self, book: Book, site: str) -> None:
        self._book, self._site = book, site

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Path and bytes of every feed that has an entry."""
        for part in slices(self._book).values():
            yield f"{part.path}.rss", self._feed(part, "rss").rss_str(pretty=True)
            yield f"{part.path}.atom", self._feed(part, "atom").atom_str(pretty=True)

    def _feed(self, part: Slice, form: str) -> FeedGenerator:
        feed = FeedGenerator()
        feed.id(f"urn:anxin:feed:{part.register}:{part.region}:{part.event}")
        feed.title(part.title)
        feed.description(f"{part.title}。本站只转载主管部门公布的内容。")
        feed.link(href=f"{self._site}{part.path}.{form}", rel="self", type=f"application/{form}+xml")
        feed.link(href=f"{self._site}/", rel="alternate")
        feed.author(name="安薪公示")
        feed.language("zh-CN")
        feed.updated(max(moment(item.day) for item in part.items))
        for item in part.items:
            feed.add_entry(self._entries[item.id], order="append")
        return feed

    @cached_property
    def _entries(self) -> dict[str, FeedEntry]:
        return {item.id: self._entry(item) for part in slices(self._book).values() for item in part.items}

    def _entry(self, item: Item) -> FeedEntry:
        entry = FeedEntry()
        entry.id(item.id)
        entry.guid(item.id, permalink=False)
        entry.title(item.title)
        entry.link(href=f"{self._site}{item.url}")
        entry.summary(item.summary)
        entry.published(moment(item.day))
        entry.updated(moment(item.day))
        return entry


def moment(day: date) -> datetime:
    """Feeds ask for a time; a day begins at midnight in China."""
    return datetime.combine(day, time(), CHINA)


def items(book: Book) -> tuple[Item, ...]:
    """Every event of what stands, newest first."""
    listed = (_listed(book, stood) for stood in book.shown if published_of(stood))
    removed = (_removed(book, notice) for notice in book.notices if notice.effect in REMOVALS and notice_day(notice))
    return tuple(sorted((*listed, *removed), key=lambda item: (item.day, item.id), reverse=True))


def _listed(book: Book, stood: Stood) -> Item:
    employer, day, register = book.employer(stood), published_of(stood), stood.listing.register
    return Item(
        id=f"urn:anxin:{stood.listing.id}:listed:{day}",
        event="listed",
        day=earliest(day),
        title=f"{party_of(stood).name} {undergone(register, cards.register_link(book, register).text)}",
        url=employer.url if employer else f"/notices/{stood.listing.head.notice.id}/",
        summary=cards.sentence(book, stood),
        register=register,
        places=tuple(region.code for region in book.atlas.path(place_of(stood))),
    )


def _removed(book: Book, notice: Notice) -> Item:
    day, kind = notice_day(notice), EFFECT[notice.effect]
    return Item(
        id=f"urn:anxin:{notice.id}:removed:{day}",
        event="removed",
        day=earliest(day),
        title=f"{notice.authority}发布{kind}",
        url=f"/notices/{notice.id}/",
        summary=f"{day_words(day)}，{notice.authority}发布{kind}。本站不写处理的是谁。",
        register=notice.register,
        places=tuple(region.code for region in book.atlas.path(notice.region)),
    )


def channel_items(book: Book) -> tuple[Item, ...]:
    """What was last done to each channel of the directory, newest first."""
    done = [_done(book, channel) for channel in book.channels]
    return tuple(sorted(filter(None, done), key=lambda item: (item.day, item.id), reverse=True))


def _done(book: Book, channel: Channel) -> Item | None:
    day = channel.verified_on or (channel.checked.on if channel.checked else channel.source.published)
    if day is None:
        return None
    place, state = book.atlas.name(channel.place), CHANNEL_STATUS[channel.status]
    return Item(
        id=f"urn:anxin:{channel.id}:{channel.status}:{earliest(day)}",
        event=channel.status,
        day=earliest(day),
        title=f"{channel.name}：{state}",
        url=directory.page_of(book, channel.place),
        summary=f"{place}，{CHANNEL_KIND[channel.kind]}，{'、'.join(channel.phones) or '没有电话'}。{state}。",
        register=CHANNELS,
        places=tuple(region.code for region in book.atlas.path(channel.place)),
    )


@lru_cache(maxsize=1)
def slices(book: Book) -> Mapping[tuple[str, str, str], Slice]:
    """Everything, each register, each division; of each all events and each event. Only what has an entry."""
    every = items(book)
    of_register = group((item.register, item) for item in every)
    in_place = group((code, item) for item in every for code in item.places)
    found = [*_events(ALL, ALL, "安薪公示：全部", every)]
    for register in book.registers.values():
        found += _events(register.id, ALL, f"安薪公示：{register.title}", of_register.get(register.id, ()))
    for code in sorted(in_place):
        found += _events(ALL, code, f"安薪公示：{book.atlas.full_name(code)}", in_place[code])
    if told := channel_items(book)[:LENGTH]:
        found.append(Slice(CHANNELS, ALL, ALL, "安薪公示：维权渠道", told))
    return {(part.register, part.region, part.event): part for part in found}


def _events(register: str, region: str, title: str, some: Sequence[Item]) -> Iterator[Slice]:
    for event, suffix in EVENTS.items():
        told = tuple(item for item in some if event in (ALL, item.event))[:LENGTH]
        if told:
            yield Slice(register, region, event, title + suffix, told)


def links(book: Book, register: str = ALL, region: str = ALL) -> tuple[Link, ...]:
    """RSS and Atom of one register or division, where it has a feed."""
    part = slices(book).get((register, region, ALL))
    if part is None:
        return ()
    return (Link(f"{part.title}（RSS）", f"{part.path}.rss"), Link(f"{part.title}（Atom）", f"{part.path}.atom"))


def groups(book: Book) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """Rows of the page of feeds, by what they are cut by."""
    parts = slices(book).values()
    named = {
        "全部": [part for part in parts if part.register == part.region == ALL],
        "按名单": [part for part in parts if part.register != ALL],
        "按地区": [part for part in parts if part.region != ALL and part.event == ALL],
    }
    return tuple((name, tuple(_row(part) for part in some)) for name, some in named.items() if some)


def _row(part: Slice) -> Row:
    return part.title.removeprefix("安薪公示："), f"{part.path}.rss", f"{part.path}.atom"

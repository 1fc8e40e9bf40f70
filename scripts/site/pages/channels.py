"""Whom to call: the directory, and each place with its own channels first, then the province's and the nation's."""

from collections.abc import Iterable, Iterator

from scripts.model import Channel
from scripts.site import words
from scripts.site.book import Book
from scripts.site.cards import law_view
from scripts.site.hours import hours_words
from scripts.site.places import COUNTRY
from scripts.site.views import ChannelView, Link, Page

TITLE = "我被欠薪了，找谁"
DESCRIPTION = "被欠薪以后可以找的部门和电话：全国的，和您干活那个地方的。"
FIRST = 3
LOCAL_NUMBERS = ("12333", "12345")
"""Answered by the place one calls from; from elsewhere its area code comes first."""


def pages(book: Book) -> Iterator[Page]:
    crumbs = (Link("首页", "/"), Link("维权渠道", "/channels/"))
    national = views(book, book.channels_in.get(COUNTRY, ()), COUNTRY)
    places = tuple(_place_link(book, code) for code in book.places)
    yield Page("/channels/", "channels", TITLE, DESCRIPTION, {"national": national, "places": places}, crumbs)
    for code in book.places:
        yield _place(book, code, crumbs)


def _place(book: Book, code: str, crumbs: tuple[Link, ...]) -> Page:
    name, url = book.atlas.name(code), f"/channels/{code}/"
    own = book.channels_in.get(code, ())
    context = {
        "name": name,
        "channels": views(book, own, code),
        "upward": views(book, [channel for channel in near(book, code) if channel not in own], code),
    }
    description = f"在{book.atlas.full_name(code)}干活被欠薪，可以找的部门和电话。"
    return Page(url, "channels_place", f"{name}：被欠薪找谁", description, context, (*crumbs, Link(name, url)))


def near(book: Book, code: str) -> list[Channel]:
    """Channels of a place, its own first, then those above it, the nation's last."""
    upwards = [region.code for region in reversed(book.atlas.path(code))]
    return [channel for place in (*upwards, COUNTRY) for channel in book.channels_in.get(place, ())]


def first(book: Book, code: str) -> tuple[ChannelView, ...]:
    """The few to begin with, for pages about something else; more() leads to the rest."""
    return views(book, near(book, code)[:FIRST], code)


def more(book: Book, code: str) -> Link:
    """The page with all channels of a place."""
    region = book.atlas.current(code)
    known = region is not None and region.code in book.places
    return Link("全部维权渠道", f"/channels/{region.code}/" if region and known else "/channels/")


def views(book: Book, channels: Iterable[Channel], code: str) -> tuple[ChannelView, ...]:
    """Channels as somebody looking at the place `code` needs them."""
    dial = next((region.dial for region in reversed(book.atlas.path(code)) if region.dial), None)
    return tuple(_view(book, channel, dial) for channel in channels)


def _view(book: Book, channel: Channel, dial: str | None) -> ChannelView:
    verified = is_verified(channel, book.day.isoformat())
    return ChannelView(
        id=channel.id,
        kind=channel.kind,
        kind_words=words.CHANNEL_KIND[channel.kind],
        name=channel.name,
        place="全国" if channel.place == COUNTRY else book.atlas.name(channel.place),
        phones=tuple(_phone(phone, dial) for phone in channel.phones),
        verified=verified,
        checked=_checked(channel, verified=verified),
        hours=channel.hours_note or hours_words(channel.hours or ""),
        accepts=channel.accepts,
        refers=channel.refers,
        entry=channel.entry,
        web=channel.web,
        address=channel.address,
        law=law_view(channel.law),
        source=channel.source.title or channel.source.quote,
    )


def is_verified(channel: Channel, day: str) -> bool:
    """Somebody dialled or opened it, and the day to do so again has not passed."""
    return channel.status == "verified" and channel.verified_on is not None and (channel.recheck_by or day) >= day


def _checked(channel: Channel, *, verified: bool) -> str:
    if verified and channel.verified_on:
        return f"{words.day_words(channel.verified_on)}有人拨打或打开核实。"
    if channel.checked:
        return f"{words.day_words(channel.checked.on)}：{channel.checked.how}"
    return "还没有人拨打核实。"


def _phone(number: str, dial: str | None) -> Link:
    if number in LOCAL_NUMBERS and dial:
        return Link(number, f"tel:{dial}{number}", note=f"从外地拨 {dial}-{number}")
    return Link(number, f"tel:{number.replace('-', '')}")


def _place_link(book: Book, code: str) -> Link:
    return Link(book.atlas.name(code), f"/channels/{code}/")

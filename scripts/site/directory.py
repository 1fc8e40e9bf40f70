"""Who can be called at a place: its own channels, those of the places above it, and the nation's numbers as dialled there.

Only two numbers follow from a rule: 12333 is answered behind the area code of the place, 12351 behind that of the
provincial capital. Every other number stands in data/channels with its source.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache

from scripts.model import Channel
from scripts.rules.days import earliest, months_later
from scripts.site.book import Book
from scripts.site.cards import law_view
from scripts.site.editions import said, say, told
from scripts.site.hours import hours_words
from scripts.site.places import COUNTRY
from scripts.site.views.channel import ChannelView
from scripts.site.views.page import Link
from scripts.site.words.channels import CHANNEL_KIND, LANGUAGE
from scripts.site.words.days import day_words

ADVICE, UNION = "12333", "12351"
RULED = (ADVICE, UNION)
CAPITAL = "0100"
"""GB/T 2260 gives the seat of a province's government the first prefecture of the province."""
OLD = timedelta(days=2 * 365)
"""Days after which what nobody has reached since its publication is called old."""
MONTHS = 12
"""How long paper may hang on the word of a public document that nobody has checked again."""
BY_RULE = "按规则推得，未逐一核实"


@lru_cache(maxsize=1)
def listed(book: Book) -> tuple[str, ...]:
    """Codes of the divisions with a page: provinces, prefectures, and counties of which something is known."""
    every = {region.code for region in book.atlas.divisions if region.level != "county" or region.dial}
    spoken_of = {region.code for channel in book.channels for region in book.atlas.path(channel.place)}
    return tuple(sorted(every | spoken_of | set(book.places)))


def page_of(book: Book, code: str) -> str:
    """Address of the page that answers for a place: its own, or that of the next place above which has one."""
    found = next((above for above in upwards(book, code) if above in listed(book)), None)
    return f"/channels/{found}/" if found else "/channels/"


def near(book: Book, code: str) -> list[Channel]:
    """Channels of a place, its own first, then those above it, the nation's last."""
    return [channel for place in (*upwards(book, code), COUNTRY) for channel in book.channels_in.get(place, ())]


def upwards(book: Book, code: str) -> tuple[str, ...]:
    """The place itself, then each above it up to the province."""
    return tuple(region.code for region in reversed(book.atlas.path(code)))


def gone(book: Book, code: str) -> tuple[Channel, ...]:
    """Numbers of a place that must no longer be dialled."""
    ended = (channel for channel in book.channels if channel.status in ("dead", "replaced") and channel.place == code)
    return tuple(sorted(ended, key=lambda channel: channel.id))


def dials(book: Book, code: str) -> Mapping[str, str]:
    """Short number → the area code it is answered behind for a place; a number whose code is not known is absent."""
    above = book.atlas.path(code)
    own = next((region.dial for region in reversed(above) if region.dial), None)
    capital = book.atlas.current(above[0].code[:2] + CAPITAL) if above else None
    seat = above[0].dial or (capital and capital.dial) if above else None
    return {number: dial for number, dial in ((ADVICE, own), (UNION, seat)) if dial}


def sharing(book: Book, code: str) -> tuple[str, ...]:
    """Names of the other prefectures behind the same area code, where there are any."""
    dial, region = dials(book, code).get(ADVICE), book.atlas.current(code)
    if region is None or dial is None or region.level == "province":
        return ()
    own = {above.code for above in book.atlas.path(code)}
    others = (other for other in book.atlas.divisions if other.level == "prefecture" and other.dial == dial)
    return tuple(other.name for other in others if other.code not in own)


def views(book: Book, channels: Iterable[Channel], code: str) -> tuple[ChannelView, ...]:
    """Channels as somebody looking at the place `code` needs them."""
    known = dials(book, code)
    return tuple(_view(book, channel, known) for channel in channels)


def _view(book: Book, channel: Channel, known: Mapping[str, str]) -> ChannelView:
    day = book.day.isoformat()
    verified, stale = is_verified(channel, day), _stale(book, channel)
    ruled = [number for number in channel.phones if number in RULED and number in known]
    view = ChannelView(
        id=channel.id,
        kind=channel.kind,
        kind_words=CHANNEL_KIND[channel.kind],
        name=channel.name,
        place="全国" if channel.place == COUNTRY else book.atlas.name(channel.place),
        phones=tuple(phone for number in channel.phones for phone in _phones(number, known)),
        verified=verified,
        checked=_checked(channel, verified=verified),
        hours=None if stale else told(channel.hours_note or "") or hours_words(channel.hours or ""),
        accepts=channel.accepts,
        refers=channel.refers,
        entry=channel.entry,
        web=channel.web,
        address=channel.address,
        law=law_view(channel.law),
        source=Link(channel.source.title or channel.source.quote or channel.source.url or "", channel.source.url or ""),
        modes=modes(channel),
        languages=say("、").join(said(LANGUAGE.get(code, code)) for code in channel.languages),
        stale=stale,
        recheck_by=channel.recheck_by if verified else None,
    )
    return replace(view, ruled=BY_RULE) if ruled else view


def modes(channel: Channel) -> tuple[str, ...]:
    """电话、网站、窗口、移动端: the ways in that are known."""
    ways = zip(
        ("电话", "网站", "窗口", "移动端"), (channel.phones, channel.web, channel.address, channel.mini_program), strict=True
    )
    return tuple(way for way, known in ways if known)


def is_verified(channel: Channel, day: str) -> bool:
    """Somebody dialled or opened it, and the day to do so again has not passed."""
    return channel.status == "verified" and channel.verified_on is not None and (channel.recheck_by or day) >= day


def printable(book: Book, code: str) -> tuple[Channel, ...]:
    """Channels of the place, or of the nearest above that has any, which somebody dialled and which need no new check yet."""
    day = book.day.isoformat()
    for place in upwards(book, code):
        own = [it for it in book.channels_in.get(place, ()) if it.phones and is_verified(it, day)]
        if own:
            return tuple(own)
    return ()


def good_until(book: Book, code: str) -> date | None:
    """How long paper may hang: the first day on which one of its numbers that are called good is due to be checked again."""
    good = (*printable(book, code), *book.channels_in.get(COUNTRY, ()))
    return min((day for it in good if (day := _due(it))), default=None)


def _due(channel: Channel) -> date | None:
    if channel.recheck_by:
        return date.fromisoformat(channel.recheck_by)
    checked = channel.checked.on if channel.checked else channel.source.published
    return months_later(earliest(checked), MONTHS) if checked else None


def _stale(book: Book, channel: Channel) -> str | None:
    """Why an entry may no longer be true; None where nothing says so."""
    if channel.status == "verified" and not is_verified(channel, book.day.isoformat()):
        due = day_words(channel.recheck_by or "")
        return say("应当在%(day)s以前再核实，还没有做，号码可能变了。", day=due)
    published = channel.source.published
    if channel.status == "unverified" and published and channel.place != COUNTRY and book.day - earliest(published) > OLD:
        return say("资料是%(day)s公布的，号码可能变了。", day=day_words(published))
    return None


def _checked(channel: Channel, *, verified: bool) -> str:
    if verified and channel.verified_on:
        on = day_words(channel.verified_on)
        if not channel.recheck_by:
            return say("%(day)s有人拨打或打开核实。", day=on)
        return say("%(day)s有人拨打或打开核实，%(due)s以前再核实一次。", day=on, due=day_words(channel.recheck_by))
    if channel.checked:
        return say("%(day)s：%(how)s", day=day_words(channel.checked.on), how=told(channel.checked.how))
    return say("还没有人拨打核实。")


def _phones(number: str, known: Mapping[str, str]) -> Iterator[Link]:
    """The number as dialled in the place; one that a rule completes also as dialled from elsewhere."""
    if number in known:
        yield Link(number, f"tel:{number}", note="在当地直接拨")
        yield Link(f"{known[number]}-{number}", f"tel:{known[number]}{number}", note="在外地这样拨")
    else:
        yield Link(number, f"tel:{number.replace('-', '')}")

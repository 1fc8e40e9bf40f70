"""A source of channels: its pages are read for numbers, and where they differ from the directory a person is asked.

Nothing a page says reaches the directory by itself; what a person accepted stands there as not dialled yet.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from scripts import check, history, parse, pull
from scripts.flow.tools import Tools
from scripts.model import (
    CHANNELS,
    Capture,
    Channel,
    Citation,
    Failure,
    Good,
    Problem,
    Publication,
    Pulled,
    Reason,
    Review,
    Source,
    encode,
    replace,
)
from scripts.normalise import channels, header
from scripts.normalise.privacy import blot
from scripts.rules.phones import dialable
from scripts.store import Data

QUOTE = 120
"""Characters of a quote, at most."""
UNNAMED = "投诉电话"
CLOSED = ("dead", "replaced")


@dataclass(frozen=True)
class Stated:
    """A channel as a page states it, with what to look at before it is believed."""

    channel: Channel
    doubts: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Whether it may stand in the directory as it is."""
        return all(map(dialable, self.channel.phones))


@dataclass(frozen=True)
class Directory:
    """What the pages of a source state today."""

    pulled: Pulled
    stated: tuple[Stated, ...]
    problems: tuple[Problem, ...]


def of_channels(source: Source) -> bool:
    return source.register == CHANNELS


def read_channels(data: Data, source: Source, tools: Tools) -> Directory:
    """Fetches and reads a source of channels; writes nothing but snapshots."""
    pulled = pull.fetch(source, tools.client, root=data.root, day=tools.day.isoformat(), known=Capture(), live=())
    stated: list[Stated] = []
    problems = list(pulled.problems)
    for publication in pulled.publications:
        try:
            stated += _stated(publication, source, tools)
        except parse.Unreadable as error:
            problems.append(Problem(level="fatal", where=publication.url, field=None, sentence=str(error)))
    if not any(problem.level == "fatal" for problem in problems):
        problems += check.pulled(source, rows=len(stated), before=None)
    return Directory(pulled, tuple(stated), tuple(problems))


def questions(data: Data, source: Source, directory: Directory, day: str) -> tuple[Review, ...]:
    """What to ask: numbers the directory does not have, and those it had from these pages and that stand there no more."""
    known = data.channels()
    fresh = (_new(it, source, day) for it in directory.stated if not _has(known, it.channel))
    gone = (_gone(channel, source, day) for channel in known if _withdrawn(channel, directory))
    return history.new_reviews(data.reviews(), (*fresh, *gone))


def keep_capture(data: Data, source: Source, directory: Directory, day: str) -> None:
    """Notes when the pages were read, and why not where they were not."""
    capture = history.seen(data.capture(source.id), directory.pulled.urls, {})
    sentence = history.failures(directory.problems)
    good = Good(day=day, rows=len(directory.stated), pages=len(directory.pulled.publications), complete=directory.pulled.complete)
    taken = replace(capture, last_good=good, failed=None)
    data.write_capture(source.id, replace(capture, failed=Failure(day=day, sentence=sentence)) if sentence else taken)


def _stated(publication: Publication, source: Source, tools: Tools) -> Iterator[Stated]:
    for snapshot in (*publication.pages, *publication.attachments):
        content = parse.told(snapshot, tools.places.names)
        published = header.published(((snapshot, content),), source, tools.day.isoformat())[0]
        title = content.title or source.title
        for found in channels.read(content.text, title=title, places=tools.places):
            quote = blot(_line(content.text, found.spans[0]))
            citation = Citation(url=publication.url, title=title, quote=quote, published=published)
            yield _channel(found, citation, source)


def _channel(found: channels.Found, citation: Citation, source: Source) -> Stated:
    place = found.region or source.publisher.region
    elsewhere = () if found.region else (f"No place called {found.place} is known: the publisher's own is taken.",)
    channel = Channel(
        id=f"{place}-{found.kind.replace('_', '-')}-{found.phones[0].replace('-', '')}",
        kind=found.kind,
        name=found.name or f"{found.place}{UNNAMED}",
        place=place,
        phones=found.phones,
        hours=found.hours,
        web=found.web,
        address=found.address,
        source=citation,
    )
    return Stated(channel, (*elsewhere, *found.doubts))


def _line(text: str, span: tuple[int, int]) -> str:
    """The line of the page in which a number stands, as much as may be quoted."""
    begins = max(text.rfind("\n", 0, span[0]) + 1, span[1] - QUOTE)
    ends = text.find("\n", span[1])
    return text[begins : ends if ends >= 0 else None][:QUOTE].strip()


def _has(known: tuple[Channel, ...], channel: Channel) -> bool:
    """Whether every number stands in the directory, for the same place or for the whole country."""
    listed = {phone for it in known if it.place in (channel.place, "100000") for phone in it.phones}
    return listed.issuperset(channel.phones)


def _withdrawn(channel: Channel, directory: Directory) -> bool:
    read = {publication.url for publication in directory.pulled.publications}
    here = {phone for it in directory.stated for phone in it.channel.phones}
    return channel.source.url in read and channel.status not in CLOSED and here.isdisjoint(channel.phones)


def _new(stated: Stated, source: Source, day: str) -> Review:
    channel = stated.channel
    by_hand = () if stated.sound else ("It cannot be dialled as it stands: type it into data/channels by hand.",)
    asks = " ".join(("A channel that the directory does not have.", *stated.doubts, *by_hand))
    return _question(channel, source, day, "channel_new", asks, propose=stated.sound)


def _gone(channel: Channel, source: Source, day: str) -> Review:
    asks = "The page that gave this channel no longer does: accept that it is closed, or reject and it stays."
    return _question(replace(channel, status="dead"), source, day, "channel_gone", asks, propose=True)


def _question(channel: Channel, source: Source, day: str, reason: Reason, asks: str, *, propose: bool) -> Review:
    cells = {key: value if isinstance(value, str) else "、".join(value) for key, value in encode(channel).items() if key in SHOWN}
    return Review(
        id=f"v{day}-{channel.id}-{reason.removeprefix('channel_')}",
        opened=day,
        source=source.id,
        reason=reason,
        asks=asks,
        row={**cells, "page": channel.source.url or "", "quote": channel.source.quote or ""},
        proposed=encode(channel) if propose else {},
        candidates=(channel.id,),
    )


SHOWN = ("kind", "name", "place", "phones", "hours", "web", "address", "status")

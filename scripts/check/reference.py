"""Whether places and channels hang together, and no channel claims more than was done to check it."""

from collections.abc import Iterable, Iterator

from scripts.check.say import fatal
from scripts.model import Channel, Problem, Region
from scripts.rules.phones import dialable


def region_problems(regions: Iterable[Region]) -> Iterator[Problem]:
    """Problems of regions.yaml."""
    regions = tuple(regions)
    codes = {region.code for region in regions}
    in_force: set[str] = set()
    for region in regions:
        for field, code in (("parent", region.parent), ("became", region.became)):
            if code is not None and code not in codes:
                yield fatal("regions.yaml", f"{region.code}.{field}", f"`{code}` is not in the file: add it")
        if region.to is None and region.code in in_force:
            yield fatal("regions.yaml", region.code, "is in force twice: say with `to` when the older one ended")
        if region.to is None:
            in_force.add(region.code)


def channel_problems(channels: Iterable[Channel], *, places: frozenset[str]) -> Iterator[Problem]:
    """Problems of all channels, at `channels/<channel id>`."""
    seen: set[str] = set()
    for channel in channels:
        where = f"channels/{channel.id}"
        if channel.id in seen:
            yield fatal(where, "id", "is used twice: give one of them another id")
        seen.add(channel.id)
        yield from _channel(channel, where, places)


def _channel(channel: Channel, where: str, places: frozenset[str]) -> Iterator[Problem]:
    if channel.place not in places:
        yield fatal(where, "place", f"`{channel.place}` is not in regions.yaml: correct the code")
    if channel.status == "verified" and channel.verified_on is None:
        yield fatal(where, "verified_on", "is missing: say on which day a person reached it, or write status: unverified")
    if channel.status == "verified" and channel.recheck_by is None:
        yield fatal(where, "recheck_by", "is missing: say by which day somebody is to reach it again")
    if channel.verified_on and channel.recheck_by and channel.recheck_by <= channel.verified_on:
        yield fatal(where, "recheck_by", "is not after `verified_on`: correct one of them")
    if channel.phones and not (channel.source.url or channel.source.title or channel.source.quote):
        yield fatal(where, "source", "names nothing: no number is shown without where it was published")
    for phone in channel.phones:
        if not dialable(phone):
            yield fatal(where, "phones", f'`{phone}` cannot be dialled as it stands: write it such as "0551-62663114"')

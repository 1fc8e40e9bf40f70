"""A way to complain as a page states it, before an admin makes it a channel."""

from dataclasses import dataclass, field

from scripts.model import ChannelKind

Span = tuple[int, int]
"""Start and end of characters in the page's text, the end not included."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """What one office answers. Absent means the page does not say.

    A phone is complete (`0551-62663114`, `12333`) unless a doubt says that
    nothing tells its area code; `spans` has one place in the text for each phone, in the same order.
    """

    place: str
    kind: ChannelKind
    phones: tuple[str, ...]
    spans: tuple[Span, ...]
    region: str | None = None
    name: str | None = None
    hours: str | None = None
    address: str | None = None
    web: str | None = None
    doubts: tuple[str, ...] = field(default=())
    """Sentences for an admin: why to look at the page before this is published."""

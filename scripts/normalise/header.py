"""What a notice says of itself: title, day, how many it lists, and the bytes it was read from."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from scripts.model import Content, Day, Problem, Snapshot, SnapshotRef, Source
from scripts.normalise import dates, money
from scripts.normalise.names import clean
from scripts.normalise.numerals import CHARACTERS

Contents = Sequence[tuple[Snapshot, Content]]
COUNT = rf"([\d{CHARACTERS}]+)\s*[家户名个](?:[^\w]|用人单位|单位|企业|公司|当事人|对象|$)"
TOTAL = re.compile(rf"(?:等|共计?|合计|总计)\s*{COUNT}")
"""等14家企业, 共14家: how many parties a notice says it lists."""


def title(contents: Contents, source: Source) -> str:
    """The document's own title, else what the link to it said, else the source's."""
    own = (content.title for _, content in contents)
    links = (snapshot.link_text for snapshot, _ in contents)
    return next((clean(text) for text in chain(own, links) if text and clean(text)), source.title)


def published(contents: Contents, source: Source, day: Day) -> tuple[Day | None, tuple[Problem, ...]]:
    """The day the document gives for its publication; a warning where it gives one that is no whole day."""
    stated = next((content.published for _, content in contents if content.published), None)
    if stated is None:
        return None, ()
    try:
        read = dates.day(stated, today=day)
    except ValueError as error:
        return None, (Problem(level="warning", where=f"sources/{source.id}", field="published", sentence=f"{error}"),)
    return read if len(read) == 10 else None, ()


def stated_total(title: str, texts: Iterable[str]) -> int | None:
    """How many parties the notice says it lists; None where it says nothing or two things."""
    for text in (title, "\n".join(texts)):
        totals = {money.count(number)[0] for number in TOTAL.findall(text) if _readable(number)}
        if totals:
            return min(totals) if len(totals) == 1 else None
    return None


def _readable(number: str) -> bool:
    try:
        money.count(number)
    except ValueError:
        return False
    return True


def read_from(contents: Contents) -> SnapshotRef | None:
    """The document the rows stand in: the first with rows, else the notice's own page."""
    candidates = sorted(contents, key=lambda pair: not pair[1].rows)
    if not candidates:
        return None
    snapshot, content = candidates[0]
    return SnapshotRef(sha256=snapshot.sha256, fetched=snapshot.fetched, media=snapshot.media, parser=content.parser)

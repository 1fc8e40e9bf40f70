"""What captures say of notices: on which day each was first read."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from scripts.model import Capture, Day, Notice


def first_read(notices: Iterable[Notice], captures: Mapping[str, Capture]) -> Mapping[str, Day]:
    """Notice → the day on which it was first read, as the capture of its source says; else that of its snapshot; absent where
    neither says. A notice that lost its address is known by its key.
    """
    known = tuple(notices)
    at = {notice.url: notice.id for notice in known if notice.url}
    read: dict[str | None, list[Day]] = defaultdict(list)
    for source, capture in captures.items():
        for it in capture.urls:
            read[f"{source}/{it.notice}" if it.notice else at.get(it.url)].append(it.seen[0].from_)
    snapshots = {notice.id: notice.snapshot.fetched[:10] for notice in known if notice.snapshot}
    return snapshots | {id: min(days) for id, days in read.items() if id}

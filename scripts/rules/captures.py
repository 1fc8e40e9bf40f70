"""What captures say of notices: on which day each was first read."""

from collections.abc import Iterable, Mapping

from scripts.model import Capture, Day, Notice


def first_read(notices: Iterable[Notice], captures: Mapping[str, Capture]) -> Mapping[str, Day]:
    """Notice → the day on which it was first read, as the capture of its source says; else that of its snapshot; absent where
    neither says. A notice that lost its address is known by its key.
    """
    notices = tuple(notices)
    at = {notice.url: notice.id for notice in notices if notice.url}
    read: dict[str, Day] = {}
    for source, capture in captures.items():
        for it in capture.urls:
            id = f"{source}/{it.notice}" if it.notice else at.get(it.url, "")
            read[id] = min(it.seen[0].from_, read.get(id, "9999"))
    return {notice.id: notice.snapshot.fetched[:10] for notice in notices if notice.snapshot} | read

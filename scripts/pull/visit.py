"""One run over one source: every url is asked once, and what it answered is written down."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Literal

from scripts.model import GONE, Capture, Day, Problem, Publication, Pulled, Seen, SeenUrl, Snapshot, Source
from scripts.pull import local
from scripts.pull.client import Client
from scripts.pull.follow import Link
from scripts.pull.refused import Refused

Level = Literal["fatal", "warning", "note"]

RECHECK_DAYS = {"day": 1, "week": 7, "month": 30}


class Visit:
    """`complete` turns false with the first problem that is more than a note."""

    def __init__(self, source: Source, client: Client, day: Day) -> None:
        self.source = source
        self.client = client
        self.day = day
        self.complete = True
        self._problems: list[Problem] = []
        self._seen: dict[str, Seen] = {}
        self._answers: dict[str, Snapshot | None] = {}

    def ask(self, link: Link, level: Level = "warning") -> Snapshot | None:
        """The document a link leads to; None where there is none today, which is then a problem of this level.

        That a page no list leads to any more (`link.led` false) is gone is a note: the list itself was read.
        """
        words = link.text or None
        return self._once(link, level, lambda: self.client.get(link.url, local=self.source.pull.local, link_text=words))

    def take(self, root: Path, name: str) -> Snapshot | None:
        """A dropped file; None where it cannot be used."""
        url = local.url(name)
        return self._once(Link(url), "warning", lambda: self.client.take(url, local.read(root, name)))

    def gone(self, url: str) -> None:
        """A file that was there before."""
        self._see(url, GONE[0], None)

    def forget(self, url: str) -> None:
        """Writes nothing down for a page with an attachment missing today, so that the next run asks for all again."""
        self._seen.pop(url, None)

    def problem(self, level: Level, where: str, field: str | None, sentence: str) -> None:
        self.complete = self.complete and level == "note"
        self._problems.append(Problem(level=level, where=where, field=field, sentence=sentence))

    def pulled(self, publications: tuple[Publication, ...]) -> Pulled:
        return Pulled(
            day=self.day,
            publications=publications,
            urls=tuple(SeenUrl(url=url, seen=(seen,)) for url, seen in sorted(self._seen.items())),
            complete=self.complete,
            problems=tuple(self._problems),
        )

    def _once(self, link: Link, level: Level, get: Callable[[], Snapshot]) -> Snapshot | None:
        if link.url not in self._answers:
            self._answers[link.url] = self._answer(link, level, get)
        return self._answers[link.url]

    def _answer(self, link: Link, level: Level, get: Callable[[], Snapshot]) -> Snapshot | None:
        try:
            snapshot = get()
        except Refused as refused:
            self._see(link.url, refused.status, None)
            expected = refused.status in GONE and not link.led
            self.problem("note" if expected else level, link.url, None, refused.sentence)
            return None
        self._see(link.url, 200, snapshot.sha256)
        return snapshot

    def _see(self, url: str, status: int, sha256: str | None) -> None:
        self._seen[url] = Seen(from_=self.day, to=self.day, status=status, sha256=sha256)


def due(url: str, known: Capture, source: Source, day: Day, *, live: bool) -> bool:
    """Whether a notice page is read (again) today: new, not well when last asked, or not seen for `recheck`.

    A page that shown records rest on (`live`) is looked at weekly at the least; one whose records are forgotten, never.
    """
    asked = next((entry for entry in known.urls if entry.url == url), None)
    if asked and asked.forgotten:
        return False
    seen = asked.seen if asked else ()
    if not seen or seen[-1].status != 200:
        return True
    age = date.fromisoformat(day) - date.fromisoformat(seen[-1].to)
    wait = RECHECK_DAYS[source.pull.recheck]
    return age.days >= (min(wait, RECHECK_DAYS["week"]) if live else wait)

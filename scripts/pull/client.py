"""One polite client: named, unhurried, obeying robots.txt, and sure that what it brings home is what was asked for."""

from collections.abc import Callable, Mapping
from datetime import datetime
from email.message import Message
from pathlib import Path
from zoneinfo import ZoneInfo

from scripts.model import Snapshot
from scripts.pull import guard, look, media, robots, status, wire
from scripts.pull.pace import Pace
from scripts.pull.refused import Refused
from scripts.pull.shelf import Shelf, digest, kept

VERSION = "0.1"
SHANGHAI = ZoneInfo("Asia/Shanghai")
HOPS = 5


class Client:
    """Asks for one run. Time comes in as arguments: `clock` and `wait` in seconds, `now` with its zone.

    `contact` (an e-mail or web address of the operator, in ASCII) stands in the user agent. `delay` is the least pause
    between two questions to one host, in seconds. `authorities` is a file of certificates trusted instead of the usual.
    """

    def __init__(
        self,
        contact: str,
        *,
        clock: Callable[[], float],
        wait: Callable[[float], None],
        now: Callable[[], datetime],
        shelf: Shelf | None = None,
        delay: float = 2.0,
        authorities: Path | None = None,
    ) -> None:
        self._headers = _headers(contact)
        self._clock = clock
        self._now = now
        self._shelf = shelf
        self._authorities = authorities
        self._pace = Pace(clock, wait, delay)
        self._robots = robots.Robots(self._robots_text)
        self._landed: dict[str, str] = {}

    def get(self, url: str, *, local: bool, link_text: str | None = None) -> Snapshot:
        """The document at `url`, kept on the shelf. Raises Refused for everything that is not a good answer."""
        before = kept(self._shelf, url)
        answer = self._follow(url, local=local, conditions=before.conditions if before else {})
        unchanged = before.body if before and answer.status == 304 else None
        body = answer.body if unchanged is None else unchanged
        snapshot = self._snapshot(url, body, answer.headers, link_text)
        if self._shelf and unchanged is None:
            self._shelf.keep(snapshot, answer.headers.get("ETag"), answer.headers.get("Last-Modified"))
        return snapshot

    def take(self, url: str, body: bytes) -> Snapshot:
        """Bytes that came another way (a dropped file), kept on the shelf. Raises Refused where they are no content."""
        snapshot = self._snapshot(url, body, {}, None)
        if self._shelf:
            self._shelf.keep(snapshot, None, None)
        return snapshot

    def landed(self, url: str) -> str:
        """The address that answered for `url` after redirects: what the links of its page are relative to."""
        return self._landed.get(url, url)

    def _follow(self, url: str, *, local: bool, conditions: Mapping[str, str] | None = None, obey: bool = True) -> wire.Answer:
        """The first answer that is no redirect. Every hop is looked at as if it had been asked for."""
        here = guard.normal(url)
        for _ in range(HOPS + 1):
            guard.check(here, local=local)
            crawl_delay = self._robots.admit(here, local=local) if obey else 0.0
            answer = self._ask(here, local, crawl_delay, conditions or {})
            if answer.status not in status.REDIRECTS:
                self._landed[url] = here
                return answer
            here = guard.joined(here, answer.headers.get("Location", ""))
        raise Refused(url, f"it redirects more than {HOPS} times")

    def _ask(self, url: str, local: bool, crawl_delay: float, conditions: Mapping[str, str]) -> wire.Answer:
        def question() -> wire.Answer:
            watch = wire.Watch(url, local=local, clock=self._clock)
            answer = wire.ask(url, {**self._headers, **conditions}, watch, self._authorities)
            status.judge(answer, conditional=bool(conditions), now=self._now())
            return answer

        return self._pace.ask(url, question, crawl_delay)

    def _robots_text(self, url: str, local: bool) -> str:
        return self._follow(url, local=local, obey=False).body.decode("utf-8", errors="replace")

    def _snapshot(self, url: str, body: bytes, headers: Mapping[str, str], link_text: str | None) -> Snapshot:
        """Raises Refused where the bytes are not what was asked for."""
        snapshot = Snapshot(
            url=url,
            body=body,
            fetched=self._now().astimezone(SHANGHAI).isoformat(timespec="seconds"),
            sha256=digest(body),
            media=media.sniff(body, url.partition("?")[0]),
            charset=_charset(headers),
            link_text=link_text,
        )
        doubt = look.doubt(snapshot, headers.get("Set-Cookie", ""))
        if doubt:
            raise Refused(url, doubt)
        return snapshot


def _headers(contact: str) -> dict[str, str]:
    if not (contact.isascii() and contact.isprintable()):
        raise ValueError(f"contact: {contact!r} cannot stand in a header; give an e-mail or web address in ASCII")
    return {
        "User-Agent": f"{robots.NAME}/{VERSION} (+{contact})",
        "Accept-Encoding": "gzip",
        "Accept-Language": "zh-CN,zh;q=0.9",
        "Connection": "close",
    }


def _charset(headers: Mapping[str, str]) -> str | None:
    message = Message()
    message["Content-Type"] = headers.get("Content-Type", "")
    return message.get_content_charset()

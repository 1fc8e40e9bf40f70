"""What a site's robots.txt allows us (RFC 9309). Asked once per site and run."""

from collections.abc import Callable

from protego import Protego

from scripts.pull import guard
from scripts.pull.refused import Refused

NAME = "AnxinBot"


class Robots:
    """`read` gives the text of a robots.txt, or raises Refused with the status that says why not."""

    def __init__(self, read: Callable[[str, bool], str]) -> None:
        self._read = read
        self._rules: dict[str, Protego | Refused] = {}

    def admit(self, url: str, *, local: bool) -> float:
        """Seconds the site asks robots to leave between questions. Raises Refused where it does not want this one."""
        site = guard.site(url)
        if site not in self._rules:
            self._rules[site] = self._asked(site, local)
        rules = self._rules[site]
        if isinstance(rules, Refused):
            raise Refused(url, f"the site is not asked today, as its robots.txt could not be read: {rules.sentence}")
        if not rules.can_fetch(url, NAME):
            raise Refused(url, f"{site}/robots.txt does not allow it; ask the publisher for leave or use `path:`")
        return float(rules.crawl_delay(NAME) or 0.0)

    def _asked(self, site: str, local: bool) -> Protego | Refused:
        """4xx means that there are no rules; with any other failure we do not know them, and may not ask."""
        try:
            return Protego.parse(self._read(f"{site}/robots.txt", local))
        except Refused as refused:
            nothing_there = 400 <= refused.status < 500 and refused.status != 429
            return Protego.parse("") if nothing_there else refused

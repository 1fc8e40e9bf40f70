"""How long a host is left in peace between questions, how often it is asked again, and when it is given up."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlsplit

from scripts.pull.refused import Passing, Refused

T = TypeVar("T")

BUDGET = 60.0
"""Seconds a run waits on one host's account in all: before tries after the first, and for answers that never came."""

BACKOFF = (2.0, 8.0)
"""Seconds before the second and the third try, where the server names none."""

CRAWL_DELAY_CAP = 10.0
"""A robots.txt may ask for more; a list of a hundred notices would then take hours."""


@dataclass
class Host:
    free_at: float
    """When it may next be asked, by the clock."""
    budget: float = BUDGET


class Pace:
    """`clock` gives seconds that only grow, `wait` lets them pass, `delay` is the least pause between two questions."""

    def __init__(self, clock: Callable[[], float], wait: Callable[[float], None], delay: float) -> None:
        self._clock = clock
        self._wait = wait
        self._delay = delay
        self._hosts: dict[str, Host] = {}

    def ask(self, url: str, question: Callable[[], T], crawl_delay: float = 0.0) -> T:
        """What `question` returns, asked when the host may be, and up to twice again after a Passing failure.

        Raises Refused where the host has been given up, and the last failure where all tries failed.
        """
        host = self._hosts.setdefault(urlsplit(url).netloc, Host(self._clock()))
        gap = max(self._delay, min(crawl_delay, CRAWL_DELAY_CAP))
        for pause in BACKOFF:
            try:
                return self._once(url, host, gap, question)
            except Passing as failure:
                if not self._spend(host, pause if failure.after is None else failure.after):
                    raise
        return self._once(url, host, gap, question)

    def _once(self, url: str, host: Host, gap: float, question: Callable[[], T]) -> T:
        if host.budget <= 0:
            raise Refused(url, f"its host used up the {BUDGET:.0f} seconds a run waits for it; the next run asks again")
        self._wait_until(host.free_at)
        began = self._clock()
        try:
            return question()
        except Passing:
            host.budget -= self._clock() - began
            raise
        finally:
            host.free_at = self._clock() + gap

    def _spend(self, host: Host, seconds: float) -> bool:
        """Waits, if the budget has it; else the host is given up."""
        host.budget -= seconds
        if host.budget <= 0:
            host.budget = 0.0
            return False
        self._wait_until(self._clock() + seconds)
        return True

    def _wait_until(self, moment: float) -> None:
        pause = moment - self._clock()
        if pause > 0:
            self._wait(pause)

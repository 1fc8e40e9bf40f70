"""Whether the questions of a router lead somewhere: every answer to something that is there, and no path in a circle."""

from collections import Counter
from collections.abc import Iterator, Mapping

from scripts.model import Doors


def faults(router: Doors) -> Iterator[tuple[str, str]]:
    """Id of a question or door, and what is wrong there, in one sentence."""
    ways = {question.id: [answer.to for answer in question.answers] for question in router.questions}
    ends = {door.id for door in router.doors}
    ids = Counter([*(question.id for question in router.questions), *(door.id for door in router.doors)])
    yield from ((id, "is used twice: rename one of them") for id, count in ids.items() if count > 1)
    for id, on in ways.items():
        if not on:
            yield id, "has no answers, so that the path ends there: add one"
        yield from ((id, f"leads to `{to}`, which is no question and no door") for to in on if to not in ways.keys() | ends)
    yield from ((id, "leads back to itself: a reader would be asked for ever") for id in ways if id in _reached(ways, ways[id]))
    led = _reached(ways, [question.id for question in router.questions[:1]])
    yield from ((id, "is led to by no answer: remove it, or let one lead there") for id in ids if id not in led)


def _reached(ways: Mapping[str, list[str]], begin: list[str]) -> set[str]:
    reached: set[str] = set()
    waiting = list(begin)
    while waiting:
        id = waiting.pop()
        if id not in reached:
            reached.add(id)
            waiting += ways.get(id, [])
    return reached

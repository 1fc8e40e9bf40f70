"""Long lists on pages that exist, at page/2/, page/3/ …: 15 lines each, which with a place's channels stay under 20 KB."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from scripts.site.views.page import Link, Paging

T = TypeVar("T")

SIZE = 15
JUMPS = 24
"""Pages named at regular steps."""


def paged(base: str, things: Sequence[T]) -> Iterator[tuple[str, Paging, Sequence[T]]]:
    """Address, paging and the things on it, for each page below `base`; one empty page where there is nothing."""
    count = max(1, -(-len(things) // SIZE))
    for number in range(1, count + 1):
        previous = _address(base, number - 1) if number > 1 else None
        following = _address(base, number + 1) if number < count else None
        others = tuple(Link(f"{other}", _address(base, other)) for other in numbers(number, count))
        yield (
            _address(base, number),
            Paging(number, count, previous, following, others),
            things[(number - 1) * SIZE : number * SIZE],
        )


def numbers(number: int, count: int) -> list[int]:
    """Pages a page leads to: the first, the last, every so many, and those between it and the nearest of them."""
    step = -(-count // JUMPS)
    far = {1, count, *range(step, count, step)}
    near = range(max(1, number - step), min(count, number + step) + 1)
    return sorted(far | set(near)) if count > 1 else []


def _address(base: str, number: int) -> str:
    return base if number == 1 else f"{base}page/{number}/"

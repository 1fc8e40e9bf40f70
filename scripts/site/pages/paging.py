"""Long lists on pages that exist: 50 lines each, at page/2/, page/3/ …"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from scripts.site.views import Paging

T = TypeVar("T")

SIZE = 50


def paged(base: str, things: Sequence[T]) -> Iterator[tuple[str, Paging, Sequence[T]]]:
    """Address, paging and the things on it, for each page below `base`; one empty page where there is nothing."""
    count = max(1, -(-len(things) // SIZE))
    for number in range(1, count + 1):
        previous = _address(base, number - 1) if number > 1 else None
        following = _address(base, number + 1) if number < count else None
        yield _address(base, number), Paging(number, count, previous, following), things[(number - 1) * SIZE : number * SIZE]


def _address(base: str, number: int) -> str:
    return base if number == 1 else f"{base}page/{number}/"

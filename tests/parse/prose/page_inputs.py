"""What the tests of running text stand on: the places of the country, and `read` as a stranger's page meets it."""

from functools import cache
from pathlib import Path
from typing import Any

from scripts import flow
from scripts.normalise import Places
from scripts.parse.prose import Gazetteer
from scripts.store import Data

ROOT = Path(__file__).parents[3]
PAGES = Path(__file__).parent / "pages"
DAY = "2026-11-20"


@cache
def places() -> Places:
    return Places(Data(ROOT / "data", ROOT / "data").regions())


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer(places().names)


def read(text: str, name: str = "page.txt") -> flow.Found:
    return flow.read(name, text.encode(), url=None, places=places(), day=DAY)


def listed(found: flow.Found, key: str) -> list[dict[str, Any]]:
    """What is found of one kind: `records`, `channels` or `figures`."""
    said: Any = found.values.get(key, [])
    return list(said)

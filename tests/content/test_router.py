"""What the router tells: short sentences, law that somebody has read, and channels that exist everywhere."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_law import LEGAL, cited, read_articles

from scripts.model import Door, Law, Said
from scripts.store import Data

ROOT = Path(__file__).parents[2]
DATA = Data(ROOT / "data", ROOT / "data")
ROUTER = DATA.doors()
LONGEST = 60
DOORS = pytest.mark.parametrize("door", ROUTER.doors, ids=lambda door: door.id)


def said(door: Door) -> Iterator[Said]:
    yield from (*door.steps, *door.then, *door.fails)


def laws(door: Door) -> Iterator[Law]:
    yield from (limit.law for limit in door.limits)
    yield from (line.law for line in said(door) if line.law)


@DOORS
def test_a_statement_of_law_names_its_article(door: Door) -> None:
    assert [line.text for line in said(door) if LEGAL.search(line.text) and not line.law] == []


@DOORS
def test_law_is_certain_only_where_somebody_read_the_article(door: Door) -> None:
    known = read_articles()
    pairs = [pair for law in laws(door) for pair in cited(f"{law.title}{law.article}")]
    assert [(law, article) for law, article in pairs if article not in known.get(law, ())] == []
    assert {law.title for law in laws(door) if law.checked != "confirmed"} <= {"《关于实施〈劳动保障监察条例〉若干规定》"}


@DOORS
def test_sentences_are_short(door: Door) -> None:
    texts = [door.plain, *(line.text for line in said(door))]
    assert [one for text in texts for one in re.split("。", text) if len(one) > LONGEST] == []


@DOORS
def test_whom_to_call_exists_in_the_whole_country(door: Door) -> None:
    everywhere = {channel.kind for channel in DATA.channels() if channel.place == "100000"} | {"mediation"}
    assert set(door.kinds) <= everywhere
    assert door.kinds[0] in everywhere - {"mediation"}


@DOORS
def test_only_numbers_of_the_nation_are_told(door: Door) -> None:
    national = {phone for channel in DATA.channels() if channel.place == "100000" for phone in channel.phones}
    assert {number for line in said(door) for number in re.findall(r"\d{5,}", line.text)} <= national


@DOORS
def test_nobody_is_sent_away_without_another_way(door: Door) -> None:
    assert door.fails
    assert door.bring
    assert any(line.to for line in said(door))

"""What is said of the law, in prose and in data: a sentence names its article, and somebody has read that article."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.model import Law
from scripts.store import Data

ROOT = Path(__file__).parents[2]
PAGES = sorted(page for page in (ROOT / "content").rglob("*.md") if page.parent.name != "en")

ARTICLE = re.compile(r"第[一二三四五六七八九十百千零]+条(?:之一)?")
CITATION = re.compile(r"《([^》]+)》((?:（[^《）]*）)?[^《）|。\n]*)")
LEGAL = re.compile(r"应当|不得|有权|责令|\d+个?(?:工作日|日|年|月)以?内|个工作日|[两二三六十]年|六个月")
"""Words of duty, right and limit."""
SOURCED = re.compile(rf"《[^》]+》[^《]*(?:{ARTICLE.pattern}|据公开报道)")
STATE = "中华人民共和国"


def lines() -> Iterator[tuple[str, str, frozenset[str]]]:
    """Each law that somebody has read: its title, its short title or "", its articles."""
    for line in Path(__file__).with_name("articles.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            titles, _, articles = line.partition("：")
            title, _, short = titles.partition("＝")
            yield title, short, frozenset(articles.split())


def read_articles() -> dict[str, frozenset[str]]:
    """Law → its articles that were read, by every title it goes by; a law of the state also without the state's name."""
    return {name: articles for title, short, articles in lines() for name in (title, title.removeprefix(STATE), short) if name}


def cited(text: str) -> Iterator[tuple[str, str]]:
    """Every (law, article) a text cites, in its order."""
    for law, rest in CITATION.findall(text):
        for article in ARTICLE.findall(rest):
            yield law, article


def statements(text: str) -> Iterator[str]:
    """Sentences, rows of tables, and items of lists with the line that leads to them; not headings or quoted speech."""
    lead = ""
    for line in text.splitlines():
        if line.startswith("|"):
            yield line
        elif re.match(r"- |\d\. ", line):
            yield lead + line
        elif not line.startswith(("#", ">")):
            lead = line if line.endswith("：") else lead if not line else ""
            yield from re.split(r"(?<=。)", line)


def laws(data: Data) -> Iterator[Law]:
    for register in data.registers():
        yield from (regime.law for regime in register.regimes)
        yield from (cap.law for cap in register.caps)
    yield from (law for law in (*word_laws(data), *(channel.law for channel in data.channels())) if law)


def word_laws(data: Data) -> tuple[Law | None, ...]:
    return (*(measure.law for measure in data.measures()), *(entry.law for entry in data.glossary()))


@pytest.fixture(scope="module")
def data() -> Data:
    return Data(ROOT / "data", ROOT / "data")


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_statement_of_law_names_its_article(page: Path) -> None:
    said = statements(page.read_text("utf-8"))
    assert [statement for statement in said if LEGAL.search(statement) and not SOURCED.search(statement)] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_prose_cites_only_articles_that_were_read(page: Path) -> None:
    known = read_articles()
    found = cited(page.read_text("utf-8"))
    assert [(law, article) for law, article in found if article not in known.get(law, ())] == []


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_page_that_uses_a_short_title_gives_the_full_one(page: Path) -> None:
    text = page.read_text("utf-8")
    assert [short for title, short, _ in lines() if short and f"《{short}》" in text and f"《{title}》" not in text] == []


def test_data_calls_confirmed_only_articles_that_were_read(data: Data) -> None:
    known = read_articles()
    sure = [law for law in laws(data) if law.checked == "confirmed" and law.article]
    found = [pair for law in sure for pair in cited(f"{law.title}{law.article}")]
    assert len(found) >= len(sure)
    assert [(law, article) for law, article in found if article not in known.get(law, ())] == []


def test_laws_are_told_only_as_far_as_somebody_has_read_them(data: Data) -> None:
    known = read_articles()
    found = [pair for law in data.laws() for one in law.articles for pair in cited(f"{law.title}{one.article}")]
    assert len(found) >= 60
    assert [(law, article) for law, article in found if article not in known.get(law, ())] == []


def test_words_and_measures_rest_on_no_law_that_was_only_remembered(data: Data) -> None:
    assert [law for law in word_laws(data) if law and law.checked == "recalled"] == []

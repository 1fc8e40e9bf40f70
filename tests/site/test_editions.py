"""Editions: what is translated keeps up with what it translates, names stay as published, links stay in their edition."""

import re
import tomllib
from collections.abc import Iterator

import pytest
from markupsafe import Markup
from small_portal import ROOT

from scripts.model import Law
from scripts.site import editions
from scripts.site.editions import Edition, Untranslated, named, published, quoted, said, say, spoken, told, traditional
from scripts.site.words.days import day_words
from scripts.site.words.laws import article
from scripts.store import Data

ENGLISH = Edition(
    "en", "/en", "English", "EN", {"现在公示": "Listed now", "在%(name)s干活": "Work in %(name)s"}, urls=frozenset({"/", "/law/"})
)
SIMPLIFIED, TRADITIONAL, TABLES = editions.editions(ROOT / "content")


def test_a_sentence_without_english_stops_the_build() -> None:
    with spoken(ENGLISH), pytest.raises(Untranslated, match="未查到"):
        say("未查到")
    assert say("未查到") == "未查到"


def test_what_the_data_says_without_english_says_that_it_is_chinese() -> None:
    with spoken(ENGLISH):
        assert told("现在公示") == "Listed now"
        assert told("<号码>未拨打") == Markup('<span lang="zh-CN">&lt;号码&gt;未拨打</span>')
        assert say("在%(name)s干活", name=named("示例市")) == 'Work in <span lang="zh-CN">示例市</span>'
        assert (named("12333"), said("示例市")) == ("12333", "示例市")
    assert (told("现在公示"), named("示例市"), published("示例市")) == ("现在公示", "示例市", "示例市")


def test_chinese_in_english_prose_says_so() -> None:
    with spoken(ENGLISH):
        assert quoted('<p title="无">see 《示例法（一）》 art. 5</p>') == (
            '<p title="无">see <span lang="zh-CN">《示例法（一）》</span> art. 5</p>'
        )


def test_names_keep_the_characters_they_were_published_in() -> None:
    with spoken(TRADITIONAL):
        page = f'<p id="复议" title="复议">签合同以前查 {published("示例刘发劳务")} 的<a href="#复议">复议</a></p>'
    assert traditional(page) == (
        '<p id="复议" title="復議">簽合同以前查 <span lang="zh-CN">示例刘发劳务</span> 的<a href="#复议">復議</a></p>'
    )


def test_links_stay_in_the_edition_as_far_as_it_goes() -> None:
    page = '<a class="x" href="/law/#a">1</a><a href="/feeds/">2</a><a href="/a.csv">3</a><a href="/" hreflang="zh-CN">4</a>'
    assert ENGLISH.finished(page) == (
        '<a class="x" href="/en/law/#a">1</a><a href="/feeds/" hreflang="zh-CN">2</a>'
        '<a href="/a.csv">3</a><a href="/" hreflang="zh-CN">4</a>'
    )


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("第五条、第十一条", " art. 5, 11"),
        ("第二十六条至第三十三条", " art. 26–33"),
        ("第二百七十六条之一", " art. 276-1"),
        ("第十条", " art. 10"),
    ],
)
def test_articles_and_days_for_who_reads_no_chinese(chinese: str, english: str) -> None:
    with spoken(ENGLISH):
        assert article(chinese) == english
        assert [day_words(day) for day in ("2026-09-03", "2024-08", "2024", "")] == [
            "3 September 2026",
            "August 2024",
            "2024",
            "",
        ]
    assert article(chinese) == chinese


def texts(data: Data) -> Iterator[str]:
    """What the data of the repository says in prose on pages that are in English too."""
    laws: list[Law | None] = []
    for entry in data.glossary():
        yield from (entry.term, entry.plain)
        laws.append(entry.law)
    for law in data.laws():
        yield from (law.title, law.plain, *(one.plain for one in law.articles))
    for question in data.doors().questions:
        yield from filter(None, (question.asks, question.hint, *(it for one in question.answers for it in (one.text, one.note))))
    for door in data.doors().doors:
        yield from (door.title, door.plain, *door.bring, *(line.text for line in (*door.steps, *door.then, *door.fails)))
        yield from filter(None, (it for one in door.limits for it in (one.what, one.from_, one.more)))
        laws += [one.law for one in (*door.steps, *door.limits, *door.then, *door.fails)]
    for channel in data.channels():
        more = (channel.hours_note, channel.accepts, channel.refers, channel.checked and channel.checked.how)
        yield from filter(None, (channel.name, *channel.entry, *more))
        laws.append(channel.law)
    for campaign in data.campaigns():
        yield from (*(stage.title for stage in campaign.stages), *(goal.title for goal in campaign.goals))
        yield from filter(None, (campaign.stated, *(goal.stated for goal in campaign.goals)))
    yield from (register.title for register in data.registers())
    yield from (law.title for law in laws if law)


def test_everything_the_repository_says_has_its_english() -> None:
    assert TABLES.strings
    assert sorted(set(texts(Data(ROOT / "data", ROOT / "data"))) - TABLES.strings.keys()) == []


def test_everything_a_bundle_of_scripts_says_has_its_english() -> None:
    bundles = tomllib.loads((ROOT / "theme/bundles.toml").read_text("utf-8"))["js"]
    spoken_there = 0
    for name, known in TABLES.scripts.items():
        files = [ROOT / f"theme/static/js/{part}.js" for part in bundles[name] if not part.startswith("+")]
        found = {it for file in files for it in re.findall(r'\bsay\((?:\w+ \? )?"([^"]+)"', file.read_text("utf-8"))}
        assert sorted(found - known.keys()) == [], name
        spoken_there += len(found)
    assert spoken_there > 20


def test_no_table_translates_what_nobody_says() -> None:
    """A sentence that was changed or dropped takes its English with it."""
    files = (file for folder, kind in SPEAKERS for file in sorted((ROOT / folder).rglob(kind)))
    said_somewhere = "\n".join(re.sub(r"\{\{ (\w+) \}\}", r"%(\1)s", file.read_text("utf-8")) for file in files)
    table = {*(TABLES.strings or {}), *(it for known in TABLES.scripts.values() for it in known)}
    assert sorted(it for it in table if it not in said_somewhere and not re.search(PUT_TOGETHER, it)) == []


SPEAKERS = (
    ("theme/templates", "*.html"), ("theme/static/js", "*.js"), ("scripts/site", "*.py"), ("data", "*.yaml"),
    ("scripts/normalise/figures", "indicators.py"),
)  # fmt: skip
PUT_TOGETHER = "（不计括号）$|^和..一起相符$"
"""Reasons that search.js makes of a reason and a way."""

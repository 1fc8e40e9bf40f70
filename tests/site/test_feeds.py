"""Feeds as a feed reader sees them."""

from dataclasses import replace
from pathlib import Path

import feedparser
import pytest
from small_portal import GONE, SITE

from scripts import model
from scripts.site import feeds
from scripts.site.book import Book

PATHS = (
    "all/all/all", "all/all/listed", "all/all/removed", "all/990000/all", "all/990000/listed", "all/990000/removed",
    "channels/all/all",
    "all/990100/all", "all/990100/listed", "all/990100/removed", "all/990101/all", "all/990101/listed", "all/990200/all",
    "all/990200/listed", "blacklist/all/all", "blacklist/all/listed", "blacklist/all/removed",
    "channels/all/all",
)  # fmt: skip


def test_there_is_a_feed_for_every_slice_that_has_an_entry(output: Path) -> None:
    found = {path.relative_to(output / "feeds").with_suffix("").as_posix() for path in (output / "feeds").rglob("*.rss")}
    assert found == set(PATHS)


@pytest.mark.parametrize("path", PATHS)
def test_rss_and_atom_tell_the_same_events_newest_first(output: Path, path: str) -> None:
    rss, atom = (feedparser.parse((output / "feeds" / f"{path}.{form}").read_bytes()) for form in ("rss", "atom"))
    assert not rss.bozo
    assert not atom.bozo
    assert [entry.id for entry in rss.entries] == [entry.id for entry in atom.entries]
    assert [entry.link for entry in rss.entries] == [entry.link for entry in atom.entries]
    days = [entry.published_parsed for entry in rss.entries]
    assert days == sorted(days, reverse=True)
    assert all(entry.link.startswith(SITE) for entry in atom.entries)
    assert atom.feed.updated_parsed == max(entry.updated_parsed for entry in atom.entries)


def test_an_id_is_the_listing_the_event_and_the_day_it_was_published(output: Path) -> None:
    feed = feedparser.parse((output / "feeds/all/990101/listed.atom").read_bytes())
    assert {entry.id for entry in feed.entries} == {
        "urn:anxin:r1head00000000:listed:2026-10-14",
        "urn:anxin:r1trader000000:listed:2026-10-14",
        "urn:anxin:r3nocode000000:listed:2026-05-06",
    }


def test_a_removal_names_nobody_and_leads_to_a_page_that_names_nobody(output: Path) -> None:
    (entry,) = feedparser.parse((output / "feeds/all/all/removed.atom").read_bytes()).entries
    assert entry.title == "示例市人力资源和社会保障局发布移出公告"
    assert not [name for name in GONE if name in entry.title + entry.summary]


def test_an_empty_slice_has_no_link(book: Book) -> None:
    assert feeds.links(book, register="penalty") == ()
    assert [link.url for link in feeds.links(book)] == ["/feeds/all/all/all.rss", "/feeds/all/all/all.atom"]


def test_what_was_made_public_is_not_said_to_be_put_on_a_list(book: Book) -> None:
    (stood,) = (stood for stood in book.shown if stood.listing.id == "r1head00000000")
    head = stood.listing.head
    public = replace(
        stood,
        listing=replace(stood.listing, entries=(replace(head, notice=model.replace(head.notice, register="major_violation")),)),
    )
    (item,) = (item for item in feeds.items(replace(book, stood=(public,))) if item.event == "listed")
    assert item.title == "示例甲建筑劳务有限公司 被作为重大劳动保障违法行为向社会公布"
    assert item.summary == (
        "2026年9月30日由示例市人力资源和社会保障局作为重大劳动保障违法行为向社会公布，因拖欠27人工资109.18万元，公示到2029年9月30日。"
    )


def test_no_file_of_the_demo_puts_anybody_on_a_publication(demo_site: Path) -> None:
    wrong = ("列入重大".encode(), "列入劳动保障行政处罚".encode(), "列入行业".encode())
    files = [path for path in demo_site.rglob("*") if path.is_file()]
    assert any("作为重大劳动保障违法行为向社会公布".encode() in path.read_bytes() for path in files)
    assert not [path for path in files if any(words in path.read_bytes() for words in wrong)]

"""Which addresses a page leads to."""

import pytest

from scripts.model import Follow, Snapshot
from scripts.pull import follow, media
from scripts.pull.refused import Misdeclared

BASE = "https://bureau.example.org/list/index.html"
INDEX = """
<html><body>
<a href="/">首页</a>
<ul class="list">
  <li><a href="a.html">2026年第一批拖欠农民工工资失信联合惩戒名单</a></li>
  <li><a href="./b.html#top" title="2026年第二批拖欠农民工工资失信联合惩戒名单">2026年第二批拖欠…</a></li>
  <li><a href="b.html">第二批失信联合惩戒名单（重复）</a></li>
  <li><a href="c.html">招聘公告</a></li>
  <li><a href="javascript:open('d')">失信联合惩戒名单（脚本）</a><a href="mailto:a@example.org">失信联合惩戒名单</a>
      <a href="#top">失信联合惩戒名单</a><a>失信联合惩戒名单</a><a href="http://[::1/">失信联合惩戒名单</a></li>
</ul>
<a class="next" href="index_2.html">下一页</a>
</body></html>
"""


def page(body: str, charset: str = "utf-8") -> Snapshot:
    return Snapshot(url=BASE, body=body.encode(charset), fetched="", sha256="", media=media.HTML)


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
@pytest.mark.parametrize("links", ["ul.list a", "ul.list", "ul.list > li"])
def test_links_are_followed_by_selector_and_words(charset: str, links: str) -> None:
    found = follow.notices(page(INDEX, charset), BASE, Follow(links=links, matching="失信联合惩戒"))
    assert [(link.url.rpartition("/")[2], link.text) for link in found] == [
        ("a.html", "2026年第一批拖欠农民工工资失信联合惩戒名单"),
        ("b.html", "2026年第二批拖欠农民工工资失信联合惩戒名单"),
    ]


def test_without_a_selector_the_words_choose_among_all_links() -> None:
    assert [link.url for link in follow.notices(page(INDEX), BASE, Follow(matching="^招聘|^下一页"))] == [
        "https://bureau.example.org/list/c.html",
        "https://bureau.example.org/list/index_2.html",
    ]


def test_the_next_page_is_the_first_link_selected() -> None:
    assert follow.next_page(page(INDEX), BASE, Follow(pages="a.next")) == "https://bureau.example.org/list/index_2.html"
    assert follow.next_page(page(INDEX), BASE, Follow(pages="a.last")) is None
    assert follow.next_page(page("<a class=next href='#'>下一页</a>"), BASE, Follow(pages="a.next")) is None


def test_links_are_relative_to_the_base_the_page_names() -> None:
    named = page("<base href='/other/'><a href=a.html>名单</a>")
    assert [link.url for link in follow.notices(named, BASE, Follow())] == ["https://bureau.example.org/other/a.html"]


def test_what_stands_after_the_end_of_a_page_belongs_to_it() -> None:
    sloppy = page("<html><body><p>名单</p></body></html><a class=next href=/2>下一页</a>")
    assert follow.next_page(sloppy, BASE, Follow(pages="a.next")) == "https://bureau.example.org/2"


def test_attachments_are_known_by_their_names() -> None:
    linked = page(
        "<a href='/f/1.XLSX'>附件</a><a href='/f/1.XLSX'>附件（重复）</a>"
        "<a href='/get?file=%E5%90%8D.pdf&amp;id=1'>下载</a>"
        "<a href='/get?id=2'>名单.xls</a><a href='/f/2.xlsm'>表</a><a href='/f/3.doc'>文</a><a href='a.html'>页</a>"
    )
    found = follow.attachments(linked, BASE, ("xlsx", "xls", "pdf"))
    assert [link.url.removeprefix("https://bureau.example.org") for link in found] == [
        "/f/1.XLSX",
        "/get?file=%E5%90%8D.pdf&id=1",
        "/get?id=2",
    ]
    assert follow.attachments(linked, BASE, ()) == ()


@pytest.mark.parametrize(
    ("declared", "field", "words"),
    [
        (Follow(links="ul..list"), "pull.follow.links", "'ul..list' is not a CSS selector"),
        (Follow(links="a", matching="名单("), "pull.follow.matching", "'名单(' is not a regular expression"),
    ],
)
def test_a_wrong_declaration_names_its_key(declared: Follow, field: str, words: str) -> None:
    with pytest.raises(Misdeclared, match="is not a") as caught:
        follow.notices(page(INDEX), BASE, declared)
    assert caught.value.field == field
    assert caught.value.sentence.startswith(words)


@pytest.mark.parametrize("body", ["", "<?xml version='1.0' encoding='gb2312'?><html></html>", "\x00\x00", "<!-- -->"])
def test_a_page_without_elements_leads_nowhere(body: str) -> None:
    assert follow.notices(page(body), BASE, Follow()) == ()

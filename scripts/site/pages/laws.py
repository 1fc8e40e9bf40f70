"""What the law says, in our own words: a page for each law, an address for each article; and the words people meet."""

import re
from collections.abc import Iterator
from dataclasses import replace

from scripts.model import Glossary, Law, LawText
from scripts.site.book import Book
from scripts.site.cards import law_view
from scripts.site.editions import said, say
from scripts.site.views.law import LawView
from scripts.site.views.page import Link, Page

TITLE = "法律怎么说"
DESCRIPTION = "和欠薪有关的法律法规，一条一条用大白话写出来，注明第几条。"
OF_LAW = Link("欠薪词语解释", "/guide/words/", note="法律法规里的词，用大白话说明是什么意思。")
OF_REPORTS = Link("通报里的叫法", "/guide/words/reports/", note="部门和各地通报里的说法，法律里没有，用大白话说明是什么意思。")
CRUMBS = (Link("首页", "/"), Link(TITLE, "/law/"))
ARTICLE = re.compile(r"第[一二三四五六七八九十百千零]+条(?:之一)?")


def pages(book: Book) -> Iterator[Page]:
    listed = tuple(Link(law.title, address(law), note=law.plain) for law in book.laws)
    yield Page("/law/", "laws", TITLE, DESCRIPTION, {"laws": listed}, CRUMBS)
    yield from (_page(law) for law in book.laws)
    yield from (_words(book, page) for page in (OF_LAW, OF_REPORTS))


def meanings(book: Book) -> dict[str, str]:
    """Every spelling of every word of the glossary → where it is explained."""
    spelled = ((spelling, entry) for entry in book.glossary for spelling in (entry.term, *entry.also))
    return {spelling: f"{_explained(entry).url}#{entry.term}" for spelling, entry in spelled}


def address(law: LawText) -> str:
    return f"/law/{law.id}/"


def url_of(book: Book, cited: Law) -> str | None:
    """Where the site itself says what a citation means: the first article it names; None where no page does."""
    text = next((law for law in book.laws if cited.title.startswith(law.title)), None)
    articles = ARTICLE.findall(cited.article or "")
    known = {article for one in text.articles for article in ARTICLE.findall(one.article)[:1]} if text else set()
    return f"{address(text)}#{articles[0]}" if text and articles and articles[0] in known else None


def _page(law: LawText) -> Page:
    articles = tuple((ARTICLE.findall(one.article)[0], one.article, one.plain) for one in law.articles)
    context = {"title": law.title, "number": law.number, "plain": law.plain, "origin": law.origin, "articles": articles}
    title = say("%(law)s说了什么", law=said(law.title))
    return Page(address(law), "law", title, law.plain, context, (*CRUMBS, Link(law.title, address(law))))


def _explained(entry: Glossary) -> Link:
    return OF_LAW if entry.law else OF_REPORTS


def _words(book: Book, page: Link) -> Page:
    here = (entry for entry in book.glossary if _explained(entry) == page)
    terms = tuple((entry, cited(book, entry.law)) for entry in sorted(here, key=lambda entry: said(entry.term)))
    other = OF_REPORTS if page == OF_LAW else OF_LAW
    crumbs = (Link("首页", "/"), Link("指南", "/guide/"), page)
    context = {"title": page.text, "plain": page.note, "terms": terms, "other": other}
    return Page(page.url, "words", page.text, page.note or "", context, crumbs)


def cited(book: Book, law: Law | None) -> LawView | None:
    """A citation that leads to what the article says, in our own words."""
    view = law_view(law)
    return replace(view, url=url_of(book, law)) if view and law else None

"""What the law says, in our own words: a page for each law, an address for each article; and the words people meet."""

import re
from collections.abc import Iterator

from scripts.model import Glossary, Law, LawText
from scripts.site.book import Book
from scripts.site.views import Link, Page

TITLE = "法律怎么说"
DESCRIPTION = "和欠薪有关的法律法规，一条一条用大白话写出来，注明第几条。"
WORDS = Link("欠薪词语解释", "/guide/words/")
WORDS_DESCRIPTION = "公告、通报和工地上常见的欠薪词语，用大白话说明是什么意思。"
CRUMBS = (Link("首页", "/"), Link(TITLE, "/law/"))
ARTICLE = re.compile(r"第[一二三四五六七八九十百千零]+条(?:之一)?")


def pages(book: Book) -> Iterator[Page]:
    listed = tuple(Link(law.title, address(law), note=law.plain) for law in book.laws)
    yield Page("/law/", "laws", TITLE, DESCRIPTION, {"laws": listed}, CRUMBS)
    yield from (_page(law) for law in book.laws)
    yield _words(book)


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
    return Page(address(law), "law", f"{law.title}说了什么", law.plain, context, (*CRUMBS, Link(law.title, address(law))))


def _words(book: Book) -> Page:
    terms = tuple((entry, book_law(book, entry)) for entry in sorted(book.glossary, key=lambda entry: entry.term))
    crumbs = (Link("首页", "/"), Link("指南", "/guide/"), WORDS)
    return Page(WORDS.url, "words", WORDS.text, WORDS_DESCRIPTION, {"terms": terms}, crumbs)


def book_law(book: Book, entry: Glossary) -> Link | None:
    if entry.law is None:
        return None
    return Link(f"{entry.law.title}{entry.law.article or ''}", url_of(book, entry.law) or "")

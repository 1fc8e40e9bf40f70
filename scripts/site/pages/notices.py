"""One page for each notice: what still stands of it, and where it was read. The page of an act names nobody."""

from collections.abc import Iterator

from scripts.model import Notice
from scripts.site import cards, notices
from scripts.site.book import Book
from scripts.site.stood import is_person, last_day
from scripts.site.views.page import Link, Page


def pages(book: Book) -> Iterator[Page]:
    for notice in book.notices:
        if notices.has_page(book, notice):
            yield page(book, notice)


def page(book: Book, notice: Notice) -> Page:
    line, standing = notices.line(book, notice), book.of_notice[notice.id]
    source = notices.source_line(book, notice)
    context = {
        "notice": line,
        "listings": cards.lines(book, [stood for stood in standing if not is_person(stood)]),
        "hidden": notices.hidden(book, notice),
        "persons": notices.persons(book, notice),
        "original": notices.original_of(book, notice),
        "source": source,
        "act": notices.is_act(book, notice),
    }
    crumbs = (Link("首页", "/"), Link("数据来源", "/sources/"), Link(source.title, source.url))
    return Page(
        line.url, "notice", line.title, f"{notice.authority}。{line.sentence}", context, (*crumbs, Link(line.title, line.url)),
        hide_after=last_day(standing) or None,
    )  # fmt: skip

"""The health board: what is read, when it last was, how much of it is shown, and why the rest is not."""

from collections.abc import Iterator

from scripts.model import CHANNELS, Column, Source
from scripts.site import health, notices
from scripts.site.book import Book
from scripts.site.cards import register_link
from scripts.site.views.page import Fact, Link, Page
from scripts.site.views.source import SourceView
from scripts.site.words.days import day_words
from scripts.site.words.numbers import thousands
from scripts.site.words.records import SHOWN
from scripts.site.words.sources import TARGET, expected, is_chinese

TITLE = "数据来源"
DESCRIPTION = "本站读取哪些部门公布的名单，最近一次读到是哪天，哪些没有显示和为什么。"
LATEST = 50
STATES = {
    "good": "正常",
    "stale": "超过 8 天没有读到，请到原网站核实",
    "failing": "最近一次没有读全",
    "never": "还没有读到过",
}


def pages(book: Book) -> Iterator[Page]:
    crumbs = (Link("首页", "/"), Link(TITLE, "/sources/"))
    board = tuple(view(book, source) for source in book.sources.values())
    yield Page("/sources/", "sources", TITLE, DESCRIPTION, {"sources": board}, crumbs)
    for row in board:
        yield _page(book, row, crumbs)


def _page(book: Book, row: SourceView, crumbs: tuple[Link, ...]) -> Page:
    shown = [notice for notice in book.of_source.get(row.id, ()) if notices.has_page(book, notice)]
    context = {
        "source": row,
        "columns": tuple(_columns(book.sources[row.id])),
        "notices": tuple(notices.line(book, notice) for notice in shown[:LATEST]),
    }
    description = f"{row.publisher}公布的《{row.title}》：最近一次读到、显示多少、每一列怎样理解。"
    return Page(row.url, "source", row.title, description, context, (*crumbs, Link(row.title, row.url)))


def view(book: Book, source: Source) -> SourceView:
    capture, now = book.captures[source.id], health.state(book, source)
    good = capture.last_good
    return SourceView(
        id=source.id,
        url=f"/sources/{source.id}/",
        title=source.title,
        publisher=source.publisher.name,
        place=book.atlas.name(source.publisher.region),
        register=_published(book, source),
        original=source.pull.url or source.publisher.url,
        state=now,
        state_words=STATES[now] if source.enabled else "已停止读取",
        last_good=good.day if good else None,
        rows=good.rows if good else None,
        expected=expected(source.expect.min, source.expect.max, source.expect.may_be_empty),
        counts=tuple(_counts(book, source)),
        problem=_problem(book, source),
        verified=source.verified,
    )


def _published(book: Book, source: Source) -> Link:
    return Link("维权渠道", "/channels/") if source.register == CHANNELS else register_link(book, source.register)


def _problem(book: Book, source: Source) -> str | None:
    failed = health.failed_on(book, source)
    return f"{day_words(failed)}没有读全，没读到的仍是上一次的内容。" if failed else None


def _counts(book: Book, source: Source) -> Iterator[Fact]:
    for label, count in sorted(book.reasons[source.id].items(), key=lambda item: (item[0] != SHOWN, -item[1], item[0])):
        yield Fact(label if label == SHOWN else f"没有显示：{label}", f"{thousands(count)} 条")


def _columns(source: Source) -> Iterator[Fact]:
    for column, target in source.columns.items():
        yield Fact(column, _target(target))
    for column, reason in source.ignore.items():
        yield Fact(column, f"不采用：{reason}" if is_chinese(reason) else "不采用")


def _target(column: Column) -> str:
    """当作什么: the target, with its unit."""
    if isinstance(column, str):
        return TARGET.get(column, column)
    target, how = next(iter(column.items()))
    return f"{TARGET.get(target, target)}（单位：{how}）" if isinstance(how, str) else TARGET.get(target, target)

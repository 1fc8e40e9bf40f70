"""Pages that only point: feeds, downloads, what has ended, what was never there."""

from collections.abc import Iterator

from scripts.rules import Stood
from scripts.rules.ids import is_decision, is_employer
from scripts.site import downloads, feeds, notices, offline
from scripts.site.book import Book
from scripts.site.downloads import File
from scripts.site.stood import is_person, was_public
from scripts.site.views.page import Fact, Link, Page


def feed_page(book: Book) -> Page:
    crumbs = (Link("首页", "/"), Link("订阅", "/feeds/"))
    description = "用订阅软件跟踪新的公示和撤下：全部、按名单、按地区。"
    return Page("/feeds/", "feeds", "订阅更新", description, {"groups": feeds.groups(book)}, crumbs, feeds=feeds.links(book))


def download_page(files: tuple[File, ...]) -> Page:
    context = {
        "files": tuple(Link(file.title, file.url, note=file.note) for file in files),
        "dictionary": tuple(Fact(column.name, column.meaning) for column in downloads.LISTING_COLUMNS),
    }
    crumbs = (Link("首页", "/"), Link("下载", "/downloads/"))
    return Page("/downloads/", "downloads", "下载数据", "现在公示的全部记录，CSV 格式，附数据说明和校验值。", context, crumbs)


def ended_pages(book: Book) -> Iterator[Page]:
    """At the addresses that may have been public: that something has ended, and nothing else."""
    for url in sorted(_ended_addresses(book)):
        yield Page(url, "ended", "这一页不再显示", "此记录已结束公示。", index=False)


def _ended_addresses(book: Book) -> Iterator[str]:
    employers, gone = set(), set()
    for stood in book.stood:
        if stood.standing.state not in ("ended", "withdrawn") or not was_public(stood, book.first_read):
            continue
        gone |= {entry.notice.id for entry in stood.listing.entries}
        employers |= set(_employers(book, stood))
    yield from (f"/employers/{employer}/" for employer in employers - set(book.employers))
    yield from (
        f"/notices/{notice.id}/"
        for notice in book.notices
        if notice.id in gone and not book.of_notice[notice.id] and not notices.is_act(book, notice)
    )


def _employers(book: Book, stood: Stood) -> Iterator[str]:
    """The employers under whose address an ended listing may have stood; a stub keeps the address, and no name."""
    kept = {key for entry in stood.listing.entries for key in entry.record.keys if not is_decision(key)}
    if kept:
        yield from {key for key in kept if is_employer(key)} or {stood.listing.id}
    elif not is_person(stood) and (employer := book.employer_id(stood)):
        yield employer


def share_page(book: Book) -> Page:
    """How other sites lead here."""
    organisations = (employer for employer in book.employers.values() if employer.party.kind == "organisation")
    example = next((f"{employer.url}employer.json" for employer in organisations), None)
    crumbs = (Link("首页", "/"), Link("放到别的网站", "/share/"))
    description = "给别的网站用的链接、数据文件和浏览器搜索描述。"
    return Page("/share/", "share", "放到别的网站", description, {"example": example}, crumbs)


def offline_page() -> Page:
    """What a device keeps; shown as well in place of a page that it does not keep."""
    crumbs = (Link("首页", "/"), Link("没有网络时", "/offline/"))
    description = "来过一次以后，没有网络也能看电话、办法，也能查名单：存了什么，存多久。"
    context = {"budget": offline.BUDGET // 1_000_000}
    return Page("/offline/", "offline", "没有网络时能看什么", description, context, crumbs, index=False)


def not_found() -> Page:
    return Page("/404.html", "404", "没有这一页", "地址可能抄错了，也可能这一页已经撤下。", index=False)

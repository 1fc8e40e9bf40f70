"""Notices in words: titles that name nobody who is gone, and the line that says where everything was read."""

import re
from collections.abc import Mapping
from functools import lru_cache

from scripts.model import Notice
from scripts.rules.fold import fold
from scripts.site.book import Book
from scripts.site.editions import say
from scripts.site.stood import is_person, notice_day, party_of
from scripts.site.views.listing import NoticeLine
from scripts.site.views.page import Link
from scripts.site.views.source import SourceLine
from scripts.site.words.records import EFFECT

NAMES_SOMEBODY = re.compile(r"公司|集团|厂|店|商行|经营部|工作室|合作社|某|将.+[列移]|对.+(?:作出|的)")
"""A title that may name a party. 2026年第二批…名单 names nobody; 关于将示例甲公司列入名单的公告 does."""


def is_act(book: Book, notice: Notice) -> bool:
    """A notice that lists nobody by itself: what it removes, corrects or restores is told nowhere on it."""
    return notice.effect != "list" and not book.of_notice[notice.id]


def has_page(book: Book, notice: Notice) -> bool:
    """Whether anything of it stands, or it is an act. What is only announced (拟列入) has no page."""
    return bool(book.of_notice[notice.id]) or notice.effect not in ("list", "warn")


def title_of(book: Book, notice: Notice) -> str:
    """The title that may be shown today."""
    return _titles(book)[notice.id]


@lru_cache(maxsize=1)
def _titles(book: Book) -> Mapping[str, str]:
    return {notice.id: _title(book, notice) for notice in book.notices}


def _title(book: Book, notice: Notice) -> str:
    """The title as published while it names nobody but who is shown; else the kind of notice and its register."""
    names = [party_of(stood).name for stood in book.of_notice[notice.id] if not is_person(stood)]
    if notice.title and names and not book.veil.hides(notice.title) and _names_only(notice.title, names):
        return notice.title
    register = book.registers.get(notice.register)
    return f"{EFFECT[notice.effect]}：{register.title if register else notice.register}"


def names_nobody(title: str) -> bool:
    return not NAMES_SOMEBODY.search(fold(title))


def _names_only(title: str, names: list[str]) -> bool:
    rest = fold(title)
    for name in sorted(map(fold, names), key=len, reverse=True):
        rest = rest.replace(name, "")
    return names_nobody(rest)


def hidden(book: Book, notice: Notice) -> int:
    """Records of the notice that are not shown today."""
    return len(notice.records) - len(book.of_notice[notice.id])


def persons(book: Book, notice: Notice) -> int:
    return sum(is_person(stood) for stood in book.of_notice[notice.id])


def line(book: Book, notice: Notice) -> NoticeLine:
    register = book.registers.get(notice.register)
    return NoticeLine(
        title=title_of(book, notice),
        url=f"/notices/{notice.id}/",
        date=notice_day(notice),
        authority=notice.authority,
        register=Link(register.title if register else notice.register, f"/registers/{notice.register}/"),
        shown=len(book.of_notice[notice.id]),
        sentence=sentence(book, notice),
    )


def sentence(book: Book, notice: Notice) -> str:
    """How many it lists today, in words; an act says only what kind of act it is."""
    if is_act(book, notice):
        return say("这是一份%(kind)s。处理的对象不在这里显示。", kind=say(EFFECT[notice.effect]))
    natural = persons(book, notice)
    others = len(book.of_notice[notice.id]) - natural
    organisations = [say("%(n)s 家单位", n=others)] if others else []
    people = [say("%(n)s 名自然人（不显示姓名）", n=natural)] if natural else []
    found = say("，").join(organisations + people)
    return say("现在公示：%(found)s。", found=found) if found else say("现在没有可以公示的内容。")


def original_of(book: Book, notice: Notice) -> str | None:
    """The official page; not for acts, whose pages lead to nobody. Local files have no address."""
    return notice.url if not is_act(book, notice) and notice.url and notice.url.startswith(("http://", "https://")) else None


def source_line(book: Book, notice: Notice) -> SourceLine:
    source, snapshot = book.sources.get(notice.source), notice.snapshot
    return SourceLine(
        title=source.title if source else notice.source,
        publisher=source.publisher.name if source else notice.authority,
        url=f"/sources/{notice.source}/" if source else "/sources/",
        original=original_of(book, notice),
        fetched=snapshot.fetched if snapshot else "",
        sha256=snapshot.sha256 if snapshot else "",
        parser=snapshot.parser if snapshot else "",
    )

"""What each list is and is not, its law, and who stands on it: all, by place, by year."""

from collections.abc import Iterator, Mapping, Sequence

from scripts.model import Register
from scripts.rules import Stood
from scripts.site import cards, feeds
from scripts.site.book import Book, group
from scripts.site.pages import home
from scripts.site.pages.paging import paged
from scripts.site.stood import decided_of, place_of, published_of
from scripts.site.views.law import LawView, MeasureView
from scripts.site.views.page import Link, Page
from scripts.site.words.registers import REGISTER_NOT

TITLE = "公示的名单"
DESCRIPTION = "主管部门公布的几种名单：各是什么，不是什么，现在有谁。"


def pages(book: Book) -> Iterator[Page]:
    crumbs = (Link("首页", "/"), Link(TITLE, "/registers/"))
    yield Page("/registers/", "registers", TITLE, DESCRIPTION, {"registers": home.register_links(book)}, crumbs)
    for register in book.registers.values():
        yield from _pages_of(book, register)


def _pages_of(book: Book, register: Register) -> Iterator[Page]:
    base = f"/registers/{register.id}/"
    places = by_place(book, register.id)
    yield from _slice(book, register, base, None, book.in_register.get(register.id, ()))
    for code, standing in places.items():
        yield from _slice(book, register, f"{base}{code}/", code, standing)
    for year, standing in by_year(book, register.id).items():
        yield from _slice(book, register, f"{base}{year}/", year, standing)


def _slice(book: Book, register: Register, base: str, part: str | None, standing: Sequence[Stood]) -> Iterator[Page]:
    """The list, or the part of it that `part` (a division's code or a year) names."""
    name = _part_name(book, part)
    title = f"{register.title}：{name}" if name else register.title
    about = _about(book, register, part)
    above = (Link("首页", "/"), Link(TITLE, "/registers/"), Link(register.title, f"/registers/{register.id}/"))
    crumbs = (*above, Link(name, base)) if name else above
    for url, paging, some in paged(base, standing):
        context = {**about, "listings": cards.lines(book, some), "paging": paging, "slice": name, "total": len(standing)}
        yield Page(url, "register", title, register.plain, context, crumbs, feeds=feeds.links(book, register=register.id))


def _about(book: Book, register: Register, part: str | None) -> Mapping[str, object]:
    return {
        "title": register.title,
        "plain": register.plain,
        "not_sentence": REGISTER_NOT.get(register.id, ""),
        "law": laws(register),
        "term_sentence": term_sentence(register),
        "measures": tuple(_measures(book, register)),
        "places": tuple(_places(book, register, part)),
        "years": tuple(
            Link(f"{year}年", f"/registers/{register.id}/{year}/", count=len(standing))
            for year, standing in by_year(book, register.id).items()
        ),
    }


def by_place(book: Book, register: str) -> Mapping[str, tuple[Stood, ...]]:
    standing = book.in_register.get(register, ())
    found = group((region.code, stood) for stood in standing for region in book.atlas.path(place_of(stood)))
    return {code: found[code] for code in sorted(found)}


def by_year(book: Book, register: str) -> Mapping[str, tuple[Stood, ...]]:
    """Newest year first, by decision day, else publication."""
    days = ((decided_of(stood) or published_of(stood), stood) for stood in book.in_register.get(register, ()))
    found = group((day[:4], stood) for day, stood in days if day)
    return {year: found[year] for year in sorted(found, reverse=True)}


def laws(register: Register) -> tuple[LawView, ...]:
    """Every law the list rests on. What nobody has read is not cited."""
    cited = {law.title: law for law in (regime.law for regime in register.regimes) if law.checked != "recalled"}
    return tuple(view for law in cited.values() if (view := cards.law_view(law)))


def term_sentence(register: Register) -> str:
    """How long a listing of today is shown."""
    months = next((regime.term.months for regime in register.regimes if regime.applies.until is None), None)
    if months is None:
        return "本站按来源写明的期限显示；来源没有写明的，按信用修复的一般上限显示，到期撤下。"
    years = f"{months // 12} 年" if months % 12 == 0 else f"{months} 个月"
    return f"从作出决定那天算起最长显示 {years}，到期撤下。提前移出或撤销，只能由作出决定的部门决定，本站随之撤下。"


def _measures(book: Book, register: Register) -> Iterator[MeasureView]:
    for name in register.measures:
        if text := book.measures.get(name):
            yield MeasureView(text.title, text.plain)


def _places(book: Book, register: Register, part: str | None) -> Iterator[Link]:
    """The next narrower divisions with something on this list; from the provinces where no division is chosen."""
    found = by_place(book, register.id)
    inside = book.atlas.children(part) if part and part in found else ()
    for region in inside or book.atlas.provinces:
        if region.code in found:
            yield Link(region.name, f"/registers/{register.id}/{region.code}/", count=len(found[region.code]))


def _part_name(book: Book, part: str | None) -> str | None:
    if part is None:
        return None
    return f"{part}年" if len(part) == 4 else book.atlas.full_name(part)

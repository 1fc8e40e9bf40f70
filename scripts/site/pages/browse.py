"""Every employer without a script: by the letter a name begins with in pinyin, then by pages that say from whom to whom."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from scripts.rules.fold import fold
from scripts.site.book import Book, Employer, group
from scripts.site.search.sounds import spelled
from scripts.site.stood import place_of
from scripts.site.views.listing import EmployerLine
from scripts.site.views.page import Link, Page

TITLE = "按首字母看"
BASE = "/employers/"
OTHER = "0"
"""Names that begin with a digit or with what nobody spells."""
SIZE = 100
"""Employers of one page."""
BEGINNING = 8
"""Characters that tell where a page begins and ends."""


def pages(book: Book) -> Iterator[Page]:
    crumbs = (Link("首页", "/"), Link(TITLE, BASE))
    description = "现在公示的全部用人单位，按名称拼音首字母排列。"
    yield Page(BASE, "browse", TITLE, description, {"title": TITLE, "links": letters(book), "employers": ()}, crumbs)
    for letter, employers in by_letter(book).items():
        yield from _pages_of(book, letter, employers, crumbs)


def letters(book: Book) -> tuple[Link, ...]:
    return tuple(Link(_shown(letter), f"{BASE}{letter}/", count=len(some)) for letter, some in by_letter(book).items())


@lru_cache(maxsize=1)
def by_letter(book: Book) -> Mapping[str, tuple[Employer, ...]]:
    """Employers in the order of how their names sound."""
    heard = sorted(((spelled(fold(one.name)), one.id, one) for one in book.employers.values()), key=lambda it: it[:2])
    found = group((initial(one.name), one) for *_, one in heard)
    return {letter: found[letter] for letter in sorted(found, key=lambda letter: (letter == OTHER, letter))}


def initial(name: str) -> str:
    """The letter a name begins with: 重庆… is c, as 重 is read there."""
    first = spelled(fold(name)[:4])[:1]
    return first if first.isascii() and first.isalpha() else OTHER


def _pages_of(book: Book, letter: str, employers: Sequence[Employer], crumbs: tuple[Link, ...]) -> Iterator[Page]:
    """One page where all fit on it; else one that says what is where, and those."""
    base, title = f"{BASE}{letter}/", f"{TITLE}：{_shown(letter)}"
    parts = [employers[at : at + SIZE] for at in range(0, len(employers), SIZE)]
    above = (*crumbs, Link(_shown(letter), base))
    description = f"名称以 {_shown(letter)} 开头的 {len(employers)} 家用人单位。"
    if len(parts) > 1:
        links = tuple(Link(_from_to(some), f"{base}{number}/", count=len(some)) for number, some in enumerate(parts, 1))
        yield Page(base, "browse", title, description, {"title": title, "links": links, "employers": ()}, above)
    for number, some in enumerate(parts, 1):
        url, name = (f"{base}{number}/", f"{title}，第 {number} 页") if len(parts) > 1 else (base, title)
        lines = tuple(_line(book, employer) for employer in some)
        context = {"title": name, "links": (), "employers": lines}
        yield Page(url, "browse", name, description, context, (*above, Link(name, url)) if len(parts) > 1 else above)


def _line(book: Book, employer: Employer) -> EmployerLine:
    place = book.atlas.full_name(place_of(employer.listings[0]))
    return EmployerLine(employer.name, employer.url, employer.code, place, employer.until)


def _from_to(some: Sequence[Employer]) -> str:
    return f"{some[0].name[:BEGINNING]} — {some[-1].name[:BEGINNING]}"


def _shown(letter: str) -> str:
    return "其他" if letter == OTHER else letter.upper()

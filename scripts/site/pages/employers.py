"""One page for each organisation with something standing; nothing by name for anybody else."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from scripts.site import cards, feeds
from scripts.site.book import Book, Employer
from scripts.site.codes import qr
from scripts.site.pages import channels
from scripts.site.stood import place_of, until_of
from scripts.site.views.law import MeasureView
from scripts.site.views.listing import ListingView
from scripts.site.views.page import Link, Page
from scripts.site.words.days import day_words
from scripts.site.words.registers import EMPLOYER_NOT, REGISTER_NOT

MASK = 3
"""Of the QR code, for there are a hundred thousand of them."""
CODE_LENGTHS = {18: "统一社会信用代码", 9: "组织机构代码", 15: "注册号"}


def pages(book: Book, site: str) -> Iterator[Page]:
    """`site` is the address the QR code begins with; without one there is no code."""
    for employer in book.employers.values():
        yield page(book, employer, site)


def page(book: Book, employer: Employer, site: str) -> Page:
    place = place_of(employer.listings[0])
    listings = tuple(cards.card(book, stood) for stood in employer.listings)
    context = {
        "name": employer.name,
        "code": employer.code,
        "code_kind": CODE_LENGTHS.get(len(employer.code)) if employer.code else None,
        "other_names": employer.other_names,
        "verdict": verdict(book, employer),
        "listings": listings,
        "measures": tuple(measures(listings).items()),
        "channels": channels.first(book, place),
        "more_channels": channels.more(book, place),
        "place": book.atlas.link(place),
        "citation": citation(book, employer),
        "qr": qr(f"{site}{employer.url}", MASK) if site else "",
        "not_said": not_said(employer),
        "feed": feeds.links(book, region=place),
        "branch_of": branch_of(book, employer),
        "correction_mail": correction_mail(employer),
    }
    crumbs = (Link("首页", "/"), *book.atlas.crumbs(place), Link(employer.name, employer.url))
    return Page(
        employer.url, "employer", employer.name, verdict(book, employer), context, crumbs,
        index=employer.party.kind == "organisation", hide_after=employer.until or None,
    )  # fmt: skip


def verdict(book: Book, employer: Employer) -> str:
    """What follows 现在在公示名单上: the newest listing, and how many there are."""
    first = cards.sentence(book, employer.listings[0])
    more = len(employer.listings) - 1
    return f"{first}另有 {more} 条公示记录。" if more else first


def measures(listings: Sequence[ListingView]) -> dict[str, list[MeasureView]]:
    """Title of the register → what follows from standing in it, each once, however many listings say so."""
    found: dict[str, list[MeasureView]] = {}
    for listing in listings:
        known = found.setdefault(listing.register.text, []) if listing.measures else []
        known += [measure for measure in listing.measures if measure not in known]
    return found


def not_said(employer: Employer) -> tuple[str, ...]:
    """What a reader might conclude from the page, and must not."""
    registers = dict.fromkeys(stood.listing.register for stood in employer.listings)
    return (*(REGISTER_NOT[register] for register in registers if register != "blacklist"), *EMPLOYER_NOT)


def correction_mail(employer: Employer) -> str:
    """Everything of a prefilled message but whom it goes to: what it is about is written, the rest is asked for."""
    body = f"网页：{employer.url}\n哪一处不对：\n正确的是：\n依据（官方公告网址，或决定书文号和日期）：\n您是谁，怎样答复您："
    return f"?subject={quote(f'申请更正 {employer.id}')}&body={quote(body)}"


def branch_of(book: Book, employer: Employer) -> str | None:
    parent = employer.party.branch_of
    return book.veil(parent.name) if parent else None


def citation(book: Book, employer: Employer) -> str:
    """One line for a report, with the day of the data it rests on; the template adds the page's address."""
    stood = employer.listings[0]
    notice, until = stood.listing.head.notice, until_of(stood)
    shown = f"，公示到{day_words(until)}" if until else ""
    snapshot = notice.snapshot
    read = f"，{day_words(snapshot.fetched[:10])}读取，原文指纹{snapshot.sha256[:12]}" if snapshot else ""
    return (
        f"{employer.name}（{employer.code or '未公布代码'}），{cards.opening(book, stood)}{shown}。"
        f"安薪公示据{notice.authority}公开文件{read}。"
    )

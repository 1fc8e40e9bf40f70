"""Sheets to print and hang up, a pair a place: whom to call with a QR code, and the notice board that a site must have
(《保障农民工工资支付条例》第三十四条). Only numbers that were dialled, and those that hold in the whole country.
"""

from collections.abc import Iterator, Sequence

from scripts.site import directory
from scripts.site.book import Book
from scripts.site.codes import qr
from scripts.site.pages.channels import crumbs
from scripts.site.views.channel import ChannelView
from scripts.site.views.page import Link, Page
from scripts.site.words.days import day_words

BOARD = (
    ("劳动保障监察投诉电话", ("labour_inspection",), directory.ADVICE),
    ("行业主管部门投诉电话", ("industry_regulator",), None),
    ("劳动争议仲裁、调解申请渠道", ("arbitration", "mediation"), directory.ADVICE),
    ("法律援助申请渠道", ("legal_aid",), "12348"),
    ("公共法律服务热线", (), "12348"),
)
"""What the board must name, the kinds of channels that answer it, and the number of the nation that stands in for them."""


def pages(book: Book, site: str) -> Iterator[Page]:
    """`site` is the address the QR code begins with; without one there is no code."""
    for code in directory.listed(book):
        yield _poster(book, code, site)
        yield _board(book, code)


def _poster(book: Book, code: str, site: str) -> Page:
    name, here = book.atlas.name(code), f"/channels/{code}/"
    address = f"{site}{here}" if site else ""
    context = {
        **_sheet(book, code),
        "dialled": _dialled(book, code),
        "dial": directory.dials(book, code).get(directory.ADVICE),
        "address": address,
        "qr": qr(address),
    }
    title, url = f"{name}：被欠薪找谁（海报）", f"{here}poster/"
    description = f"一张可以打印张贴的纸：在{name}被欠薪，打哪个电话。"
    return Page(url, "poster", title, description, context, (*crumbs(book, code), Link("海报", url)), index=False)


def _board(book: Book, code: str) -> Page:
    name, url = book.atlas.name(code), f"/channels/{code}/board/"
    rows = tuple((label, _of_kinds(book, code, kinds), short) for label, kinds, short in BOARD)
    title = f"{name}：维权信息告示牌"
    description = f"工地维权信息告示牌：{name}的投诉、仲裁和法律援助渠道已经填好，其余由总包单位填写。"
    context = {**_sheet(book, code), "rows": rows}
    return Page(url, "board", title, description, context, (*crumbs(book, code), Link("告示牌", url)), index=False)


def _sheet(book: Book, code: str) -> dict[str, object]:
    until = directory.good_until(book, code)
    return {
        "name": book.atlas.name(code),
        "full_name": book.atlas.full_name(code),
        "code": code,
        "until": day_words(until.isoformat()) if until else "",
        "expired": until is not None and until < book.day,
    }


def _dialled(book: Book, code: str) -> tuple[ChannelView, ...]:
    return directory.views(book, directory.printable(book, code), code)


def _of_kinds(book: Book, code: str, kinds: Sequence[str]) -> tuple[ChannelView, ...]:
    return tuple(view for view in _dialled(book, code) if view.kind in kinds)

"""Files to take away: CSV that a spreadsheet opens safely, a description of its columns, checksums."""

import csv
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from scripts.model import Channel, Figure, LedgerEntry, Notice, Report
from scripts.rules import Stood
from scripts.site import notices
from scripts.site.book import Book
from scripts.site.cards import register_link
from scripts.site.pages import figures, sources
from scripts.site.stood import decided_of, is_person, notice_day, notice_order, number_of, party_of, place_of, until_of
from scripts.site.views.source import SourceView
from scripts.site.words.channels import CHANNEL_KIND, CHANNEL_STATUS
from scripts.site.words.records import KIND
from scripts.store import dump

FORMULA = tuple("=+-@\t\r＝＋－＠")
"""What a spreadsheet may take for the beginning of a formula, also in full width."""

Value = str | int | None


@dataclass(frozen=True)
class File:
    url: str
    title: str
    body: bytes
    rows: int | None = None

    @property
    def note(self) -> str:
        size = f"{max(1, round(len(self.body) / 1024)):,} KB"
        return size if self.rows is None else f"{self.rows:,} 行，{size}"


@dataclass(frozen=True)
class Column:
    """A column of the listings file: its name, its meaning, and how it is read off a listing."""

    name: str
    meaning: str
    read: Callable[[Book, Stood], Value]
    kind: str = "string"


LISTING_COLUMNS = (
    Column("id", "记录的编号，不会变", lambda book, stood: stood.listing.id),
    Column("register", "名单", lambda book, stood: stood.listing.register),
    Column("register_title", "名单全称", lambda book, stood: register_link(book, stood.listing.register).text),
    Column("name", "单位名称，按公布的写法", lambda book, stood: party_of(stood).name),
    Column("kind", "单位或个体工商户", lambda book, stood: KIND[party_of(stood).kind]),
    Column("uscc", "统一社会信用代码，18位", lambda book, stood: party_of(stood).uscc),
    Column("organisation_code", "组织机构代码，9位", lambda book, stood: party_of(stood).organisation_code),
    Column("registration_no", "注册号，15位", lambda book, stood: party_of(stood).registration_no),
    Column("place", "欠薪发生地的行政区划代码；没有写明的，是决定机关所在地", lambda book, stood: place_of(stood)),
    Column("place_name", "上一列的名称", lambda book, stood: book.atlas.full_name(place_of(stood))),
    Column("authority", "作出决定的机关", lambda book, stood: stood.listing.authority),
    Column("number", "决定文号", lambda book, stood: number_of(stood)),
    Column("decided", "决定日期；只公布了年月的，只写年月", lambda book, stood: decided_of(stood)),
    Column("until", "公示的最后一天，过了请删除", lambda book, stood: until_of(stood), "date"),
    Column("workers", "涉及人数", lambda book, stood: stood.values.workers, "integer"),
    Column("amount", "拖欠金额，元", lambda book, stood: stood.values.amount, "number"),
    Column("source", "数据来源", lambda book, stood: stood.listing.head.notice.source),
    Column("notice", "所在公告的编号", lambda book, stood: stood.listing.head.notice.id),
    Column("original", "官方页面", lambda book, stood: notices.original_of(book, stood.listing.head.notice)),
)

LEDGER_COLUMNS = ("id", "kind", "received", "due", "decided", "outcome", "reason")
NOTICE_COLUMNS = ("id", "title", "register", "authority", "region", "date", "shown", "persons", "original")
SOURCE_COLUMNS = ("id", "title", "publisher", "place", "register", "state", "last_good", "rows", "original")
CHANNEL_COLUMNS = (
    "id", "kind", "name", "place", "place_name", "phones", "hours", "web", "address", "accepts", "refers",
    "source", "source_url", "verified_on", "recheck_by", "status",
)  # fmt: skip
FIGURE_COLUMNS = (
    "report", "title", "publisher", "origin", "published", "url", "place", "place_name", "indicator", "label", "verb", "value",
    "unit", "precision", "period", "from", "to", "certain", "change", "change_value", "change_unit", "about", "quote",
)  # fmt: skip


def files(book: Book) -> tuple[File, ...]:
    """The files of today's release: nothing but what stands; natural persons are counted, never named."""
    listings = [[column.read(book, stood) for column in LISTING_COLUMNS] for stood in book.shown]
    listed = sorted((notice for notice in book.notices if book.of_notice[notice.id]), key=notice_order, reverse=True)
    tables = (
        _table("listings", "现在公示的记录", [column.name for column in LISTING_COLUMNS], listings),
        _table("notices", "现在仍有内容公示的公告", NOTICE_COLUMNS, [_notice(book, notice) for notice in listed]),
        _table("ledger", "收到的请求和答复，不含是谁、说谁", LEDGER_COLUMNS, [_request(it) for it in book.ledger]),
        _table("sources", "数据来源", SOURCE_COLUMNS, [_source(sources.view(book, it)) for it in book.sources.values()]),
        _table("channels", "维权渠道", CHANNEL_COLUMNS, [_channel(book, channel) for channel in book.channels]),
        _table("figures", "通报里的数字", FIGURE_COLUMNS, _figures(book)),
    )
    directory = File("/downloads/channels.yaml", "维权渠道（YAML）", dump(book.channels), len(book.channels))
    package = File("/downloads/datapackage.json", "数据说明（Data Package）", _package(tables))
    every = (*tables, directory, package)
    return (*every, File("/downloads/SHA256SUMS", "校验值（SHA-256）", _sums(every)))


def _notice(book: Book, notice: Notice) -> list[Value]:
    shown, natural = len(book.of_notice[notice.id]), sum(map(is_person, book.of_notice[notice.id]))
    title, original = notices.title_of(book, notice), notices.original_of(book, notice)
    return [notice.id, title, notice.register, notice.authority, notice.region, notice_day(notice), shown, natural, original]


def _request(entry: LedgerEntry) -> list[Value]:
    return [entry.id, entry.kind, entry.received, entry.due, entry.decided, entry.outcome, entry.reason]


def _source(row: SourceView) -> list[Value]:
    register = row.register.text
    return [row.id, row.title, row.publisher, row.place, register, row.state, row.last_good, row.rows, row.original]


def _channel(book: Book, channel: Channel) -> list[Value]:
    place = book.atlas.full_name(channel.place)
    # A number that a spreadsheet took for a sum or cut the zero off could not be dialled: the list is one text.
    phones, origin = "；".join(channel.phones), channel.source
    return [
        channel.id, CHANNEL_KIND[channel.kind], channel.name, channel.place, place, phones, channel.hours, channel.web,
        channel.address, channel.accepts, channel.refers, origin.title or origin.quote, origin.url, channel.verified_on,
        channel.recheck_by, CHANNEL_STATUS[channel.status],
    ]  # fmt: skip


def _figures(book: Book) -> list[list[Value]]:
    return [_figure(book, report, figure) for report in figures.reports(book) for figure in report.figures]


def _figure(book: Book, report: Report, figure: Figure) -> list[Value]:
    code, period, change = figure.place or report.region, figure.period, figure.change
    return [
        report.id, report.title, report.publisher.name, report.origin, report.published, report.url, code,
        book.atlas.full_name(code), figure.indicator, figures.label(figure), figure.verb, figure.value, figure.unit,
        figure.precision,
        *((period.stated, period.from_, period.to, "yes" if period.certain else "no") if period else [None] * 4),
        *((change.kind, change.value, change.unit) if change else [None] * 3), figure.set, figure.quote,
    ]  # fmt: skip


def _table(name: str, title: str, columns: Sequence[str], rows: Iterable[Sequence[Value]]) -> File:
    cells = [[safe(value) for value in row] for row in rows]
    return File(f"/downloads/{name}.csv", f"{title}（CSV）", to_csv(columns, cells), len(cells))


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark, or spreadsheets take it for GBK; every cell quoted, or codes turn into numbers."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def safe(value: Value) -> str:
    """A cell no spreadsheet runs: an apostrophe stands before whatever could begin a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.lstrip(" \n\u3000\u00a0").startswith(FORMULA) else text


def _package(tables: Sequence[File]) -> bytes:
    kinds = {column.name: (column.kind, column.meaning) for column in LISTING_COLUMNS}
    described = {"listings": kinds}
    resources = [_resource(table, described.get(_stem(table), {})) for table in tables]
    package = {"name": "anxin", "title": "安薪公示：现在公示的记录", "profile": "tabular-data-package", "resources": resources}
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode()


def _resource(table: File, described: dict[str, tuple[str, str]]) -> dict[str, object]:
    header = next(csv.reader(io.StringIO(table.body.decode("utf-8-sig"))))
    fields = [{"name": name, "type": described.get(name, ("string", ""))[0], "description": described.get(name, ("", ""))[1]}
              for name in header]  # fmt: skip
    return {
        "name": _stem(table),
        "title": table.title,
        "path": table.url.rpartition("/")[2],
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(table.body),
        "hash": f"sha256:{hashlib.sha256(table.body).hexdigest()}",
        "schema": {"fields": fields},
    }


def _stem(file: File) -> str:
    return file.url.rpartition("/")[2].removesuffix(".csv")


def _sums(files: Iterable[File]) -> bytes:
    lines = (f"{hashlib.sha256(file.body).hexdigest()}  {file.url.rpartition('/')[2]}\n" for file in files)
    return "".join(lines).encode()

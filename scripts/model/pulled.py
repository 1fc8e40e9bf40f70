"""What passes between pull, parse and normalise: never written to YAML."""

from scripts.model.base import Day, Problem, Struct
from scripts.model.desk import SeenUrl


class Snapshot(Struct, frozen=True, kw_only=True):
    """Bytes as fetched, with where and when. `url` is the address asked for, or `file:` and the path of a dropped file."""

    url: str
    body: bytes
    fetched: str
    """ISO 8601 date and time with offset, Asia/Shanghai."""
    sha256: str
    media: str
    """Media type by magic bytes, e.g. text/html, text/csv, application/vnd.ms-excel."""
    charset: str | None = None
    """As the HTTP header names it; a hint, not the truth."""
    link_text: str | None = None
    """What the link that led here said: often the title."""


class Publication(Struct, frozen=True, kw_only=True):
    """One notice as published: its own pages (none for a dropped workbook) and its attachments, in order."""

    url: str
    pages: tuple[Snapshot, ...] = ()
    """The notice's own pages in reading order; several where a running list is paged."""
    attachments: tuple[Snapshot, ...] = ()


class Pulled(Struct, frozen=True, kw_only=True):
    """One run over one source. `complete` is false where not all of it was read today."""

    day: Day
    publications: tuple[Publication, ...] = ()
    urls: tuple[SeenUrl, ...] = ()
    """What each url asked today answered, one day each."""
    complete: bool = True
    problems: tuple[Problem, ...] = ()


class Cleaned(Struct, frozen=True, kw_only=True):
    """Running text without its noise, and the way back to the text it was."""

    text: str
    """Simplified characters, half-width letters and digits; menus, tails, pinyin and what can't be seen are gone."""
    origin: tuple[int, ...]
    """For each character of `text`, where in the source text it stands; never falling."""
    noise: tuple[str, ...] = ()
    """What was taken out, by the name of the rule, each once, in order."""


class Row(Struct, frozen=True, kw_only=True):
    """One line of a table in the publisher's own column names; of running text, what it says of one party, by target."""

    cells: dict[str, str]
    at: str
    """Where in the document: `table=1;row=3`, `sheet=1;cell=A7`, `line=12`."""
    doubts: dict[str, str] = {}
    """Column → why its value cannot be trusted (a formula without value, a code stored as a number)."""
    spans: dict[str, tuple[int, int]] = {}
    """Column → where in `Content.text` the value stands; empty for a table."""
    quotes: dict[str, str] = {}
    """Column → the sentence in which the value stands; empty for a table."""
    rules: tuple[str, ...] = ()
    """The rules by which running text was read, in the order they fired; empty for a table."""


class Content(Struct, frozen=True, kw_only=True):
    """What a document holds, as read by a parser and before any meaning is given to it."""

    rows: tuple[Row, ...] = ()
    parser: str
    """Reader and its version, e.g. html_table/1."""
    title: str | None = None
    published: str | None = None
    """The date the page itself gives, as written."""
    text: str = ""
    """The page's running text, for what is said outside tables."""
    forms: tuple[Row, ...] = ()
    """Forms beside or in the running text: label → value, a row for each."""
    problems: tuple[Problem, ...] = ()

"""A source: one list one authority publishes, declared in YAML and written by hand."""

from typing import Literal

from msgspec import field

from scripts.model.base import Day, RegionCode, Struct

Column = str | dict[str, str | dict[str, str]]
"""A target (`name`), a target with its unit (`{amount: 万元}`), or a target with a map of values (`{kind: {自然人: person}}`)."""

TARGETS = (
    "name", "kind", "role", "uscc", "organisation_code", "registration_no", "representative", "address", "number",
    "decided", "authority", "place", "project", "workers", "amount", "fine", "violation", "until", "grade", "year", "effect",
    "actions",
)  # fmt: skip
"""What a column may be. Everything a publisher prints is one of these, or ignored with a reason."""


READERS = ("html_table", "workbook", "csv", "pdf_table", "docx_table", "json", "prose")
"""What `Parse.with_` may name. The document's bytes choose the reader; this says what is expected, and tables or sentences."""


CHANNELS = "channels"
"""What a source says it publishes where that is no list of parties but whom to call: a person decides on each."""


class Publisher(Struct, frozen=True, kw_only=True):
    name: str
    region: RegionCode
    url: str | None = None


class Follow(Struct, frozen=True, kw_only=True):
    """How an index leads to notices: `links` and `pages` are CSS selectors, `matching` a regular expression on the link text."""

    links: str | None = None
    matching: str | None = None
    pages: str | None = None


class Pull(Struct, frozen=True, kw_only=True):
    """Where the documents are: `url`, or `path` for files an office drops (a pattern below the data folder)."""

    url: str | None = None
    path: str | None = None
    follow: Follow | None = None
    attachments: tuple[Literal["xlsx", "xls", "csv", "docx", "pdf"], ...] = ()
    every: Literal["day", "week", "month"] = "day"
    recheck: Literal["day", "week", "month"] = "week"
    local: bool = False


class Parse(Struct, frozen=True, kw_only=True):
    """Which reader, and what it cannot know: the sheet, the row of the header, the table, the delimiter."""

    with_: Literal["html_table", "workbook", "csv", "pdf_table", "docx_table", "json", "prose"] = field(name="with")
    sheet: str | None = None
    table: int | None = None
    header: int | None = None
    delimiter: str | None = None


class Expect(Struct, frozen=True, kw_only=True):
    """How many rows a good capture has. Below `min` nothing is taken; above `max` is said."""

    min: int = 1
    max: int | None = None
    may_be_empty: bool = False


class Source(Struct, frozen=True, kw_only=True):
    id: str = ""
    """The file's name; never written inside the file."""
    title: str
    publisher: Publisher
    register: Literal["blacklist", "major_violation", "penalty", "industry_sanction", "rating", "red_list", "channels"]
    form: Literal["batch", "running"] = "batch"
    complete: bool = True
    enabled: bool = True
    verified: Day | None = None
    pull: Pull
    parse: Parse
    columns: dict[str, Column] = {}
    """Column → target. Left out for running text, whose cells are found target by target."""
    ignore: dict[str, str] = {}
    where: dict[str, str] = {}
    identity: tuple[str, ...] = ()
    expect: Expect = Expect()
    hold_after: int = 30

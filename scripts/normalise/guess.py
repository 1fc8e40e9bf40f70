"""A list nobody declared → the source it would be, so that it is read by the same code as a declared one."""

import re
from collections.abc import Iterable, Sequence

from scripts.model import Column, Content, Parse, Publisher, Pull, Row, Source, decode, replace
from scripts.normalise import headers
from scripts.normalise.cells import MANY
from scripts.normalise.columns import UNIT
from scripts.normalise.places import Places
from scripts.rules.authorities import COUNTRY

Names = tuple[str, ...]
"""What a line of a table would call the columns, were it the header."""

UNKNOWN = "not understood"
UNDERSTOOD = 2
"""Columns that make a header of a line: the party's, and one more."""
FORM_LINES = 3

REGISTERS = (
    ("rating", re.compile(r"(?:等级|诚信|守法诚信|信用)(?:评价|评定|等级)")),
    ("blacklist", re.compile(r"黑名单|黑榜|失信联合惩戒|欠薪失信")),
    ("major_violation", re.compile(r"重大.{0,8}违法")),
    ("red_list", re.compile(r"红榜|红名单|薪安(?:企业|项目)")),
    ("penalty", re.compile(r"行政处罚|处罚决定|行政相对人")),
)
OFFICE = r"[\u4e00-\u9fff]{2,30}?(?:局|厅|委员会|政府|总队|支队|大队|法院|检察院)"
ANNOUNCES = re.compile(rf"^({OFFICE})(?:关于|20\d\d年|公布|通报)")
SIGNED = re.compile(rf"(?:发布机构|发布单位|发布部门|发文机关|公布机关|公布单位|信息来源|来源)\s*[:：]\s*({OFFICE})(?![\u4e00-\u9fff])")
TABLE_UNIT = re.compile(r"单位\s*[:：]\s*(亿元|万元|元)")


class NotAList(Exception):
    """No table of a document lists parties, as far as one can tell. The text is one sentence."""


def header(tables: Iterable[Sequence[Names]]) -> Names:
    """Of the first lines of all tables, the one that is a header of parties. Raises NotAList where there is none."""
    lines = [(names, below) for table in tables for names, below in zip(table, (*table[1:], ()), strict=True)]
    if sum(_label(names) for names, _ in lines) >= FORM_LINES:
        raise NotAList("the table gives a label and its value on each line; such tables are not read yet")
    fitting = [names for names, _ in lines if _names_parties(names)]
    if not fitting:
        raise NotAList(_why([names for names, _ in lines]))
    return max(fitting, key=lambda names: len(_targets(names)))


def source(names: Names, content_words: Sequence[str], places: Places, path: str) -> Source:
    """The source that a document with this header would be; `content_words` are its title and texts, the title first.

    The publisher's name is empty where the document does not say who published it.
    """
    office = authority(content_words)
    return Source(
        id="read",
        title="",
        publisher=Publisher(name=office or "", region=office and places.find(office) or COUNTRY),
        register=decode(register((*content_words, " ".join(names))) or "blacklist", Register),
        pull=Pull(path=path),
        parse=Parse(with_="html_table"),
        columns={name: _column(name, target, content_words) for name, target in _targets(names).items()},
        ignore=_ignored(names),
        identity=tuple(dict.fromkeys(_targets(names).values())),
    )

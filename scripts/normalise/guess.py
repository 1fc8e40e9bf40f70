"""A list nobody declared → the source it would be, so that it is read by the same code as a declared one."""

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from scripts.model import Column, Content, Parse, Problem, Publisher, Pull, Source, replace
from scripts.normalise import aliases
from scripts.normalise.cells import MANY
from scripts.normalise.columns import UNIT
from scripts.normalise.places import Places
from scripts.rules.authorities import COUNTRY
from scripts.rules.han import HAN

Names = tuple[str, ...]
"""What a line of a table would call the columns, were it the header."""
RegisterId = Literal["blacklist", "major_violation", "penalty", "industry_sanction", "rating", "red_list"]

NOT_UNDERSTOOD = "nobody has said what it holds"
UNDERSTOOD = 2
"""Columns that make a header of a line: the party's, and one more."""
LEAD = 200
"""Characters in which a page says what it is about."""
LABELS = 3
"""Lines of one table that begin with different names of columns: the table is a form, not a list."""

REGISTERS: tuple[tuple[RegisterId, re.Pattern[str]], ...] = (
    ("rating", re.compile(r"(?:诚信|信用)(?:等级)?(?:评价|评定|等级)|等级评[价定]")),
    ("red_list", re.compile(r"红榜|红名单|薪安(?:企业|项目)")),
    ("blacklist", re.compile(r"黑名单|黑榜|失信联合惩戒|欠薪失信")),
    ("major_violation", re.compile(r"重大.{0,8}违法")),
    ("penalty", re.compile(r"行政处罚|处罚决定|行政相对人")),
    ("industry_sanction", re.compile(r"建筑市场|市场准入|投标资格|招投标|不良行为记录|施工资格|资质")),
)
POSITIVE = {"rating", "red_list"}
RED_AND_BLACK = {"red_list", "blacklist"}
OFFICE = rf"[{HAN}]{{2,30}}?(?:局|厅|委员会|政府|总队|支队|大队|法院|检察院)"
ANNOUNCES = re.compile(rf"({OFFICE})(?:关于|20\d\d年|公布|通报)")
SIGNED = re.compile(rf"(?:发布机构|发布单位|发布部门|发文机关|公布机关|公布单位|信息来源|来源)\s*[:：]\s*({OFFICE})(?![{HAN}])")
TABLE_UNIT = re.compile(r"单位\s*[:：]\s*(亿元|万元|元)")


class NotAList(Exception):
    """No table of a document lists parties, as far as its headers say. The text is one sentence."""


def source(tables: Iterable[Sequence[Names]], path: str) -> Source:
    """The source that a document with these lines would be. Raises NotAList."""
    names = header(tuple(tables))
    targets = _targets(names)
    return Source(
        id="read",
        title="",
        publisher=Publisher(name="", region=COUNTRY),
        register="blacklist",
        pull=Pull(path=path),
        parse=Parse(with_="html_table"),
        columns={name: _column(target) for name, target in targets.items()},
        ignore={name: aliases.left_out(name) or NOT_UNDERSTOOD for name in names if name and name not in targets},
        identity=tuple(dict.fromkeys(targets.values())),
    )


def completed(source: Source, content: Content, title: str, places: Places) -> Source:
    """The source with what only the document as read can say: who published it, which register, the unit of its sums.

    The publisher's name stays empty where the document does not say it; the register is blacklist where `register` is None.
    """
    office = authority(title, content.text)
    late = {name for row in content.rows for name in row.cells} - {*source.columns, *source.ignore}
    return replace(
        source,
        publisher=Publisher(name=office or "", region=(office and places.find(office)) or COUNTRY),
        register=register(title, content.text, " ".join(source.columns)) or "blacklist",
        columns=_with_unit(source, content),
        ignore=source.ignore | dict.fromkeys(sorted(late), NOT_UNDERSTOOD),
    )


def told(content: Content, title: str, path: str, places: Places) -> Source:
    """The source that running text would be: who published it, and which register it speaks of."""
    office = authority(title, content.text)
    begin = content.text[:LEAD]
    return Source(
        id="read",
        title="",
        publisher=Publisher(name=office or "", region=(office and places.find(office)) or COUNTRY),
        register=_told_register(content, (title, begin, content.text)),
        pull=Pull(path=path),
        parse=Parse(with_="prose"),
        identity=("name",),
    )


def header(tables: Sequence[Sequence[Names]]) -> Names:
    """Of the first lines of all tables, the one that is a header of parties. Raises NotAList where there is none."""
    if any(_is_form(table) for table in tables):
        raise NotAList("the table has a label and its value on each line; such tables are not read yet")
    lines = [names for table in tables for names in table]
    best = max(lines, key=_understood, default=())
    if not _understood(best):
        raise NotAList(_why(lines))
    return best


def register(*texts: str) -> RegisterId | None:
    """Which list it is, by the first text that says so; None where none does, or where one speaks of red and black lists."""
    for text in texts:
        said = [register for register, words in REGISTERS if words.search(text)]
        if said:
            return None if set(said) >= RED_AND_BLACK else said[0]
    return None


def _told_register(content: Content, texts: Iterable[str]) -> RegisterId:
    """The register of what sentences say; one of praise only where they praise everybody: who owes is in none of those."""
    praised = bool(content.rows) and all(row.cells.get("effect") == "praise" for row in content.rows)
    said = [register for text in texts for register, words in REGISTERS if words.search(text)]
    return next((register for register in said if praised == (register in POSITIVE)), "red_list" if praised else "blacklist")


def authority(title: str, text: str) -> str | None:
    """Who published, by the title (某市人力资源和社会保障局关于…) or by a line of the page (发布机构：…)."""
    found = ANNOUNCES.match(title) or SIGNED.search(text)
    return found[1] if found else None


def problems(source: Source, *, named: bool) -> tuple[Problem, ...]:
    """What an admin who declares this source would have to settle. `named` says that the document tells its register."""
    unknown = [name for name, reason in source.ignore.items() if reason == NOT_UNDERSTOOD]
    unitless = [name for name, declared in source.columns.items() if declared in ("amount", "fine") and not UNIT.search(name)]
    said = (
        (not named, None, "neither the title nor the text says which list this is"),
        (unknown, "columns", f"not understood and left out: {'、'.join(unknown)}"),
        (unitless, "columns", f"no unit is given for {'、'.join(unitless)}: a bare number was read as yuan"),
    )
    return tuple(
        Problem(level="warning", where=source.id, field=field, sentence=sentence) for holds, field, sentence in said if holds
    )


def _targets(names: Iterable[str]) -> dict[str, str]:
    """Column → target. Of several columns with one target the first counts, but for codes and violations."""
    found: dict[str, str] = {}
    for name in names:
        target = aliases.target(name)
        if target and (target in MANY or target not in found.values()):
            found.setdefault(name, target)
    return found


def _understood(names: Names) -> int:
    """How many columns a line would explain as a header; none where no column holds the party."""
    targets = _targets(names)
    count = len(targets) + sum(aliases.left_out(name) is not None for name in set(names) if name)
    return count if "name" in targets.values() and count >= UNDERSTOOD else 0


def _is_form(table: Sequence[Names]) -> bool:
    firsts = {names[0] for names in table if len(set(filter(None, names))) > 1}
    return len({name for name in firsts if aliases.target(name)}) >= LABELS


def _why(lines: Sequence[Names]) -> str:
    fullest = max(lines, key=lambda names: len(set(filter(None, names))), default=())
    there = list(dict.fromkeys(name[:20] for name in fullest if name))
    if len(there) < UNDERSTOOD:
        return "the document holds no table, and running text is not read yet"
    return f"no table has a column that names employers; the fullest line says {'、'.join(there[:20])}"


def _column(target: str) -> Column:
    maps = {"kind": aliases.KINDS, "until": aliases.NO_END}
    return {target: maps[target]} if target in maps else target


def _with_unit(source: Source, content: Content) -> dict[str, Column]:
    """The columns, those of money with the unit that stands above the table where their own header has none."""
    stated = set(TABLE_UNIT.findall(content.text))
    if len(stated) != 1:
        return source.columns
    unit = stated.pop()
    return {
        name: {declared: unit} if declared in ("amount", "fine") and not UNIT.search(name) else declared
        for name, declared in source.columns.items()
    }

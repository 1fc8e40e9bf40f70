"""Long lists in every kind of document: all rows are taken; without a day nobody is shown, with one everybody is found."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import product

from office import BLACKLIST, Office, contents, csv, inline, page, uscc, workbook
from summaries import Summary, summaries

from scripts.normalise.codes import uscc_ok
from scripts.rules.fold import fold

ROWS = 500
TITLE = f"2026年{BLACKLIST}"
NAMED = {"单位名称": "name", "统一社会信用代码": "uscc"}
DATED = {**NAMED, "决定日期": "decided"}

PLACES = ("示例", "演示", "样例", "示例市", "演示县")
BRANDS = ("安宝", "昌鼎", "丰广", "恒汇", "锦凯", "隆盛", "鹏程", "荣泰", "盛源", "鑫悦")
TRADES = ("建筑劳务", "装饰工程", "市政园林", "服饰", "电子科技", "餐饮管理", "物流", "机电安装", "防水工程", "家具制造")
NAMES = tuple(f"{place}{brand}{trade}有限公司" for place, brand, trade in product(PLACES, BRANDS, TRADES))

Rows = list[tuple[str, ...]]


def parties(*, dated: bool) -> Rows:
    """500 invented employers, decided on the days of the last year."""
    days = [(date(2026, 11, 19) - timedelta(days=at % 360)).isoformat() for at in range(ROWS)]
    rows = [(name, uscc(at)) for at, name in enumerate(NAMES)]
    return [(*row, day) for row, day in zip(rows, days, strict=True)] if dated else list(rows)


def documents(rows: Rows, columns: Iterable[str]) -> Mapping[str, str | bytes]:
    """One list as four bureaus would publish it: a page, a workbook, a file of commas, and one of tabs that is named .xls."""
    table = [tuple(columns), *rows]
    return {
        "page.html": page(TITLE, "2026-11-19", table),
        "book.xlsx": workbook(table, hidden=[("单位名称", "统一社会信用代码"), ("演示草稿有限公司", uscc(9999))]),
        "commas.csv": csv(table),
        "tabs.csv": "".join("\t".join(row) + "\n" for row in table).encode("utf-16"),
    }


def declare(office: Office, rows: Rows, columns: Mapping[str, str], *, kinds: int = 4) -> None:
    """A source of each kind of document; the rows are dealt to the kinds in turn, or stand in all of them alike."""
    for kind, name in enumerate(documents([], columns)):
        office.publish(name, documents(rows[kind % kinds :: kinds], columns)[name])
        office.declare(f"kind-{kind}", name, columns=inline(columns), form="running")


def searched(office: Office) -> list[Summary]:
    """What the search page says of each employer, by name."""
    return sorted(summaries(office.output), key=lambda row: fold(row.name))


def found(office: Office, query: str) -> set[str]:
    """Names that hold the query, of those that can be found."""
    return {row.name for row in searched(office) if fold(query) in fold(row.name)}


def test_without_a_day_all_rows_are_taken_and_nobody_is_shown(office: Office) -> None:
    declare(office, parties(dated=False), NAMED, kinds=1)
    said = office.pull().out
    assert re.findall(r"kind-\d: (\d+) rows read, (\d+) records kept", said) == [("500", "500")] * 4
    office.build()
    assert office.page("/sources/").count("没有显示：未写决定日期") == 4
    assert not [name for name, body in contents(office.output).items() if any(one.encode() in body for one in NAMES)]


def test_with_a_day_all_are_shown_and_any_four_characters_find_them(office: Office) -> None:
    declare(office, parties(dated=True), DATED)
    office.pull()
    office.build()
    folded = {row.name: fold(row.name) for row in searched(office)}
    assert sorted(folded) == sorted(NAMES)
    assert not [(name, part) for name in NAMES for part in parts(name) if fold(part) not in folded[name]]
    assert found(office, "鼎裝飾工程") == {name for name in NAMES if "鼎装饰工程" in name}


def test_a_list_that_four_bureaus_repeat_names_each_employer_once(office: Office) -> None:
    declare(office, parties(dated=True)[:20], DATED, kinds=1)
    office.pull()
    office.build()
    assert [row.name for row in searched(office)] == sorted(NAMES[:20], key=fold)
    assert {row.count for row in searched(office)} == {1}, "one listing, four publications of it"


def parts(name: str) -> list[str]:
    return [name[at : at + 4] for at in range(len(name) - 3)]


CODE = re.compile(r"(?<![0-9A-Za-z])91990101[0-9A-Za-z]{6,12}(?![0-9A-Za-z])")


def damaged(at: int, row: tuple[str, ...]) -> tuple[str, ...]:
    """Every third row as an OCR would spoil it: a letter O for a zero, a character lost, one too many, 有眼 for 有限."""
    name, code, day = row
    spoilt = (code.replace("0", "O", 1), code[:-1], f"{code}1", code[:16] + code[17] + code[16])
    return (name.replace("有限", "有眼"), spoilt[at // 3 % 4], day) if at % 3 == 0 else row


def test_not_one_malformed_code_of_a_damaged_list_is_written_or_shown(office: Office) -> None:
    rows = [damaged(at, row) for at, row in enumerate(parties(dated=True)[:90])]
    broken = {row[1] for row in rows if not uscc_ok(row[1])}
    assert len(broken) == 30
    declare(office, rows, DATED)
    assert office.run("pull").code in (0, 2)
    office.build()
    for folder in (office.data / "notices", office.output):
        shown = {code for body in contents(folder).values() for code in CODE.findall(body.decode("utf-8", "replace"))}
        assert not {code for code in shown if code in broken or not uscc_ok(code)}
    assert "有眼" not in office.page("/search/") and not found(office, "有眼公司")


def test_where_few_rows_are_damaged_the_others_are_shown(office: Office) -> None:
    rows = parties(dated=True)[:100]
    rows[0] = damaged(0, rows[0])
    declare(office, rows, DATED)
    office.run("pull")
    office.build()
    assert found(office, "有限公司") == set(NAMES[1:100])

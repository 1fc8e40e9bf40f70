"""The pretend bureau is invented from end to end, fits its own sources, and tells the story it says it tells."""

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
import yaml
from openpyxl import load_workbook
from stdnum.cn import uscc
from xlrd import open_workbook

from scripts import parse
from scripts.model import Region, Snapshot, Source
from scripts.store import Data

DATA = Path(__file__).parents[2] / "data"
DEMO = DATA / "demo"
DOCUMENTS = DEMO / "documents"
BASE = "http://127.0.0.1:8899/"
INVENTED = re.compile("示例|演示|样例")
UNIT = re.compile(r"[\u3400-\u9fff（）]+(?:公司|店|经营部)")
PERSON = re.compile(r"[\u3400-\u9fff]{2,4}")
CELL = re.compile("<td[^>]*>([^<]*)</td>")
LINK = re.compile('href="([^"]*)"')
PHONE = re.compile(r"(?<!\d)(?:0\d{2,3}-\d{7,8}|1\d{10})(?!\d)")
NOT_PEOPLE = {"自然人", "用人单位", "超时加班", "使用童工", "拖欠工资", "克扣工资", "长期"}

ROWS = {
    "shili-blacklist": ("blacklist/20*.html", 53),
    "shili-province": ("province/*.html", 35),
    "shili-removals": ("removals/20*.html", 5),
    "yangli-blacklist": ("open-data/*.csv", 12),
    "yanshi-violations": ("violations/*.xls*", 20),
    "yanxi-blacklist": ("county/*.html", 3),
}
"""Source → its documents, and the rows they hold."""


def declared() -> Data:
    return Data(DEMO, DATA)


def sources() -> dict[str, Source]:
    return {source.id: source for source in declared().sources()}


def places() -> tuple[Region, ...]:
    return declared().regions()


def text_of(file: Path) -> str:
    body = file.read_bytes()
    return body.decode("gb18030" if b"gb2312" in body or file.suffix == ".csv" else "utf-8")


def sheets(file: Path) -> Iterator[Sequence[object]]:
    """Rows of every sheet, the hidden ones too."""
    if file.suffix == ".xls":
        yield from (sheet.row_values(row) for sheet in open_workbook(file) for row in range(sheet.nrows))
        return
    for sheet in load_workbook(file):
        yield from sheet.iter_rows(values_only=True)


def cells_of(file: Path) -> Iterator[str]:
    if file.suffix == ".html":
        yield from CELL.findall(text_of(file).partition("<tfoot>")[0])
    elif file.suffix == ".csv":
        yield from (cell for row in list(csv.reader(io.StringIO(text_of(file))))[1:] for cell in row)
    elif file.suffix in (".xls", ".xlsx"):
        yield from (str(cell) for row in list(sheets(file))[2:] for cell in row if cell is not None)


@cache
def documents() -> tuple[Path, ...]:
    return tuple(sorted(file for file in DOCUMENTS.rglob("*") if file.is_file()))


@cache
def cells() -> frozenset[str]:
    return frozenset(cell for file in documents() for cell in cells_of(file))


def units() -> set[str]:
    return {cell for cell in cells() if UNIT.fullmatch(cell)}


def story() -> Any:
    return yaml.safe_load((Path(__file__).parent / "story.yaml").read_text())


def test_every_employer_is_invented() -> None:
    prose = {name for file in documents() if file.suffix == ".html" for name in UNIT.findall(text_of(file))}
    assert sorted(name for name in units() | prose if not INVENTED.search(name)) == []


def test_every_person_is_invented() -> None:
    columns = {column for source in sources().values() for column in (*source.columns, *source.ignore)}
    known = NOT_PEOPLE | columns | {place.name for place in places()}
    people = {cell for cell in cells() if PERSON.fullmatch(cell)} - known
    assert len(people) > 10
    assert sorted(name for name in people if not INVENTED.search(name)) == []


def test_every_code_is_valid_and_of_an_invented_place() -> None:
    codes = {cell for cell in cells() if re.fullmatch("[0-9A-Z]{18}", cell)}
    assert len(codes) > 60
    assert sorted(code for code in codes if not uscc.is_valid(code) or code[2:4] != "99") == []
    assert {code[2:8] for code in codes} <= {place.code for place in places()}


def test_no_telephone_number_can_be_dialled() -> None:
    texts = [text_of(file) for file in documents() if file.suffix in (".html", ".csv")]
    texts += [file.read_text() for file in DEMO.rglob("*.yaml")]
    numbers = {number for text in texts for number in PHONE.findall(text)}
    assert numbers
    assert sorted(number for number in numbers if not number.startswith("0999-")) == []


def test_there_are_enough_employers_for_a_portal() -> None:
    assert len(units()) >= 60


def test_every_page_says_that_it_is_synthetic() -> None:
    pages = [file for file in documents() if file.suffix == ".html"]
    assert [file.name for file in pages if "合成演示材料" not in text_of(file)] == []
    assert [file.name for file in pages if "<script" in text_of(file)] == []


def test_every_link_leads_to_a_document() -> None:
    for file in (file for file in documents() if file.suffix == ".html"):
        here = urljoin(BASE, str(file.relative_to(DOCUMENTS)))
        for link in LINK.findall(text_of(file)):
            path = DOCUMENTS / unquote(urlsplit(urljoin(here, link)).path).lstrip("/")
            assert (path / "index.html" if path.is_dir() else path).is_file(), f"{file.name} links to {link}"


def test_every_source_asks_the_bureau_for_a_document_it_has() -> None:
    assert set(sources()) == set(ROWS)
    for source in sources().values():
        assert source.pull.local
        assert source.pull.url and source.pull.url.startswith(BASE)
        assert (DOCUMENTS / source.pull.url.removeprefix(BASE)).is_file()
        assert source.publisher.region in {place.code for place in places()}


def test_every_channel_is_of_an_invented_place_and_says_so() -> None:
    own = [channel for channel in declared().channels() if channel.place != "100000"]
    assert {channel.place for channel in own} <= {place.code for place in places()}
    assert [channel.id for channel in own if "演示" not in channel.name] == []
    assert {channel.status for channel in own} == {"verified", "unverified", "replaced"}


@pytest.mark.parametrize("id", ROWS)
def test_every_document_has_the_columns_its_source_declares(id: str) -> None:
    source, (pattern, count) = sources()[id], ROWS[id]
    columns = {*source.columns, *source.ignore, *source.where}
    rows = 0
    for file in sorted(DOCUMENTS.glob(pattern)):
        content = parse.content(snapshot(file), source)
        assert [problem for problem in content.problems if problem.level != "note"] == []
        assert {column for row in content.rows for column in row.cells} == columns, file.name
        rows += len(content.rows)
    assert rows == count


def snapshot(file: Path) -> Snapshot:
    body = file.read_bytes()
    return Snapshot(
        url=urljoin(BASE, str(file.relative_to(DOCUMENTS))),
        body=body,
        fetched="2026-11-20T03:00:00+08:00",
        sha256=hashlib.sha256(body).hexdigest(),
        media="text/html" if file.suffix == ".html" else "application/octet-stream",
    )


def test_the_story_knows_every_employer_and_no_other() -> None:
    told = {name for listing in story()["listings"] for name in (*listing["names"], *listing.get("forgotten", ()))}
    aside = set(story()["not_listed"])
    assert told | aside == units()
    assert not told & aside

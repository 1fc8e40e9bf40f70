"""Files people take away open in a spreadsheet without running, and say what they hold."""

import csv
import hashlib
import io
import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from scripts.site.downloads import FORMULA, safe, to_csv

BLANK = " \n\u3000\u00a0"


def rows(output: Path, name: str) -> list[dict[str, str]]:
    text = (output / "downloads" / name).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


@given(st.text(alphabet=[*FORMULA, *BLANK, *"甲a1\"',;"]), st.text())
def test_no_cell_begins_like_a_formula(start: str, rest: str) -> None:
    cell = safe(start + rest)
    assert not cell.lstrip(BLANK).startswith(FORMULA)
    assert cell.removeprefix("'") == (start + rest).removeprefix("'")


@given(st.lists(st.lists(st.text(st.characters(exclude_characters="\r\0", codec="utf-8")), min_size=2, max_size=2)))
def test_a_table_reads_back_as_it_was_written(table: list[list[str]]) -> None:
    text = to_csv(["a", "b"], table).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(text, newline=""))) == [["a", "b"], *table]


def test_the_listings_are_those_that_stand_and_may_be_named(output: Path) -> None:
    found = rows(output, "listings.csv")
    assert [(row["id"], row["name"], row["until"]) for row in found] == [
        ("r1trader000000", "示例早餐店", "2029-09-30"),
        ("r1masked000000", "某餐饮公司", "2029-09-30"),
        ("r1head00000000", "示例甲建筑劳务有限公司", "2029-09-30"),
        ("r1branch000000", "示例甲建筑劳务有限公司演示分公司", "2029-09-30"),
        ("r5namesake0000", "'=示例戊服饰有限公司", "2029-05-20"),
        ("r3nocode000000", "'=示例戊服饰有限公司", "2029-05-01"),
    ]
    assert found[2]["uscc"] == "91990101MA0DEM0011"
    assert found[2]["amount"] == "1091800.00"


def test_persons_are_counted_in_notices(output: Path) -> None:
    counts = {row["id"]: (row["shown"], row["persons"]) for row in rows(output, "notices.csv")}
    assert counts["shili-blacklist/2026-10-14-aaaaa"] == ("5", "1")
    assert "shili-blacklist/2023-03-10-bbbbb" not in counts


def test_the_package_describes_the_very_files_and_the_checksums_agree(output: Path) -> None:
    folder = output / "downloads"
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        body = (folder / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(body).hexdigest()}"
        assert [field["name"] for field in resource["schema"]["fields"]] == body.decode("utf-8-sig").splitlines()[0].replace(
            '"', ""
        ).split(",")
    for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines():
        digest, name = line.split("  ")
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest

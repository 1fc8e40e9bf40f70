"""Bad input: one clear sentence, the exit code it calls for, and the last good data untouched, publicly said to be old."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from office import BLACKLIST, COLUMNS, DAY, Office, Table, contents, page, row, workbook

TITLE = f"2026年第二批{BLACKLIST}"
LISTED = (row(1, "示例甲建筑劳务有限公司"), row(2, "示例乙装饰有限公司"))
RENAMED = {("单位全称" if name == "单位名称" else name): target for name, target in COLUMNS.items()}
SCRIPT_ONLY = "<!doctype html><html><head><script src=/a.js></script></head><body><div id=app></div></body></html>"
NEXT = "2026-11-21"
GOLDEN = Path(__file__).parent / "golden" / "bad-input.txt"


def list_page(*tables: Table) -> str:
    return page(TITLE, "2026-10-14", *tables)


@dataclass(frozen=True)
class Document:
    """What the bureau shows the day after a good run, and in which form of source it is read."""

    name: str
    good: str | bytes
    bad: str | bytes
    form: str = "batch"


DOCUMENTS: Mapping[str, Document] = {
    "renamed column": Document("a.html", list_page([COLUMNS, *LISTED]), list_page([RENAMED, *LISTED])),
    "new column": Document(
        "a.html", list_page([COLUMNS, *LISTED]), list_page([[*COLUMNS, "备注"], *[(*it, "无") for it in LISTED]])
    ),
    "empty list": Document("a.html", list_page([COLUMNS, *LISTED]), list_page([COLUMNS]), "running"),
    "page of script only": Document("a.html", list_page([COLUMNS, *LISTED]), SCRIPT_ONLY),
    "broken workbook": Document("a.xlsx", workbook([COLUMNS, *LISTED]), workbook([COLUMNS, *LISTED])[:900]),
    "page in place of a workbook": Document("a.xlsx", workbook([COLUMNS, *LISTED]), list_page()),
}


def read_then_broken(office: Office, document: Document) -> str:
    """What the second run says when a source that was read well shows something else; both runs end as they must."""
    office.declare("shili", document.name, form=document.form)
    office.publish(document.name, document.good)
    office.pull()
    office.publish(document.name, document.bad)
    before = contents(office.data / "notices")
    said = office.run("pull", today=NEXT)
    assert said.code == 1, said
    assert contents(office.data / "notices") == before
    assert "failed; its 2 records of the last good run are kept" in said.out
    return said.err.replace(office.base, "http://bureau")


@pytest.mark.parametrize("case", DOCUMENTS)
def test_what_cannot_be_read_is_said_and_leaves_the_last_good_data(office: Office, case: str) -> None:
    assert read_then_broken(office, DOCUMENTS[case]) == golden(case)
    capture = (office.data / "captures" / "shili.yaml").read_text("utf-8")
    assert f'failed:\n  day: "{NEXT}"\n' in capture
    assert f'last_good:\n  day: "{DAY}"\n' in capture


def test_the_portal_says_that_a_source_was_not_read_and_still_shows_its_list(office: Office) -> None:
    read_then_broken(office, DOCUMENTS["renamed column"])
    office.build(today=NEXT)
    board = office.page("/sources/")
    assert "最近一次没有读全" in board
    assert "2026年11月21日没有读全，没读到的仍是上一次的内容。" in board
    assert "示例甲建筑劳务有限公司" in office.page("/registers/blacklist/")


def test_one_broken_source_of_two_is_degraded_and_the_other_is_read(office: Office) -> None:
    for name, document in (
        ("shili", DOCUMENTS["renamed column"].bad),
        ("yanshi", list_page([COLUMNS, row(3, "演示丙物流有限公司")])),
    ):
        office.declare(name, f"{name}.html")
        office.publish(f"{name}.html", document)
    said = office.run("pull")
    assert said.code == 2
    assert said.out.splitlines() == [
        "shili: failed; its 0 records of the last good run are kept", "yanshi: 1 rows read, 1 records kept",
    ]  # fmt: skip


def misspelt(file: Path) -> None:
    file.write_text(file.read_text("utf-8").replace("register:", "registr:"), "utf-8")


def doubled(file: Path) -> None:
    file.write_text(file.read_text("utf-8") + "register: blacklist\n", "utf-8")


def octal(file: Path) -> None:
    file.write_text(file.read_text("utf-8") + "hold_after: 0123\n", "utf-8")


def no_bracket(file: Path) -> None:
    file.write_text(file.read_text("utf-8") + "expect: {min: 1\n", "utf-8")


WRONG_FILES: Mapping[str, Callable[[Path], None]] = {
    "misspelt key": misspelt,
    "key twice": doubled,
    "octal number": octal,
    "open bracket": no_bracket,
}


@pytest.mark.parametrize("case", WRONG_FILES)
def test_a_wrong_source_file_stops_every_verb_with_its_line(office: Office, case: str) -> None:
    office.publish("a.html", list_page([COLUMNS, *LISTED]))
    file = office.declare("shili", "a.html")
    office.pull()
    office.build()
    WRONG_FILES[case](file)
    before = contents(office.data), contents(office.output)
    told = {verb: office.run(verb) for verb in ("pull", "check", "build")}
    assert {verb: said.code for verb, said in told.items()} == dict.fromkeys(told, 65)
    assert all(golden(case).strip() in said.err for said in told.values()), told
    assert (contents(office.data), contents(office.output)) == before


def test_a_source_that_cannot_mean_what_it_says_is_not_read(office: Office) -> None:
    office.publish("a.html", list_page([COLUMNS, *LISTED]))
    file = office.declare("shili", "a.html")
    file.write_text(file.read_text("utf-8").replace("单位名称: name", "单位名称: naem"), "utf-8")
    told = {verb: office.run(*verb.split()) for verb in ("pull", "try shili", "accept shili", "check")}
    assert {verb: said.code for verb, said in told.items()} == dict.fromkeys(told, 65)
    assert all(golden("unknown target").strip() in said.err for said in told.values()), told
    assert not (office.data / "notices").exists()


def test_a_data_folder_that_is_not_there_is_no_data(office: Office, tmp_path: Path) -> None:
    nowhere = Office(tmp_path / "nowhere", office.base)
    told = {verb: nowhere.run(verb) for verb in ("pull", "check", "build")}
    assert {verb: said.code for verb, said in told.items()} == dict.fromkeys(told, 65)
    sentence = f"{nowhere.data}: there is no such folder; make it, or correct --data\n"
    assert {said.err for said in told.values()} == {sentence}
    assert not nowhere.folder.exists()


def test_a_source_nobody_declared_is_named_with_those_there_are(office: Office) -> None:
    office.declare("shili", "a.html")
    said = office.run("pull", "shilli")
    assert (said.code, said.err) == (65, "no source is called shilli; there are: shili\n")


def test_a_folder_without_sources_has_nothing_to_do(office: Office) -> None:
    (office.data / "sources").mkdir()
    said = office.run("pull")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("there is no source to pull: write one in data/sources/")


def golden(case: str) -> str:
    """What is said in a case: the lines under its name in the golden file."""
    cases = GOLDEN.read_text("utf-8").split("## ")
    return next(text.partition("\n")[2].rstrip("\n") + "\n" for text in cases if text.startswith(f"{case}\n"))

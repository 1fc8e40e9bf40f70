"""A party that is removed, or whose row or page is gone, stands in no byte of the site, whatever order things arrive in."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from office import BLACKLIST, COLUMNS, REPRESENTATIVES, Office, index, page, row, uscc

LIST = f"2026年第一批{BLACKLIST}"
GONE = row(1, "示例甲建筑劳务有限公司", number="示人社列字〔2026〕1号")
OTHER = row(2, "示例乙装饰有限公司", number="示人社列字〔2026〕2号")
TRACES = ("示例甲建筑", uscc(1), uscc(1)[8:17], REPRESENTATIVES[1])
ACTS = "{单位名称: name, 统一社会信用代码: uscc, 原决定文号: number, 移出日期: decided}"


def list_page(*rows: tuple[str, ...]) -> str:
    return page(LIST, "2026-10-14", [COLUMNS, *rows])


def act(title: str, day: str) -> str:
    columns = ("单位名称", "统一社会信用代码", "原决定文号", "移出日期")
    return page(title, day, [columns, (GONE[0], GONE[1], GONE[3], day)])


def declare(office: Office, *, form: str = "batch") -> None:
    """A list with an index of its batches, and what the bureau says of the list later."""
    every = f"{{url: {office.base}/index.html, follow: {{links: a}}, local: true, recheck: day}}"
    whole = f"{{url: {office.base}/list.html, local: true}}"
    office.publish("index.html", index(("/list.html", LIST)))
    office.publish("list.html", list_page(GONE, OTHER))
    office.declare("shili", "list.html", form=form, pull=whole if form == "running" else every)


def declare_acts(office: Office, *acts: tuple[str, str, str]) -> None:
    """`acts` are documents: name, title and day."""
    for name, title, day in acts:
        office.publish(name, act(title, day))
    office.publish("acts.html", index(*((f"/{name}", title) for name, title, _ in acts)))
    office.declare("yichu", "acts.html", columns=ACTS, pull=office.leading("acts.html"))


def unpacked(name: str, body: bytes) -> Iterator[bytes]:
    """A file's bytes, and those of what is packed in it."""
    yield body
    if zipfile.is_zipfile(io.BytesIO(body)):
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            for member in archive.namelist():
                yield from unpacked(member, archive.read(member))
    elif body.startswith(b"\x1f\x8b"):
        yield from unpacked(name, gzip.decompress(body))
    elif name.startswith("search/") and name.endswith(".bin"):
        yield zlib.decompress(body, -15)


def traces(output: Path) -> list[tuple[str, str]]:
    """Each trace of the party that is gone, with the file or file name that holds it."""
    found = []
    for file in sorted(output.rglob("*")):
        name = file.relative_to(output).as_posix()
        bodies = [name.encode(), *(unpacked(name, file.read_bytes()) if file.is_file() else ())]
        found += [(trace, name) for trace in TRACES for body in bodies if trace.encode() in body]
    return found


def built(office: Office, day: str) -> list[tuple[str, str]]:
    office.build(today=day)
    assert OTHER[0] in office.page("/registers/blacklist/")
    return traces(office.output)


REMOVAL = ("yichu.html", f"关于将{GONE[0]}移出{BLACKLIST}的公告", "2026-11-10")


@pytest.mark.parametrize("order", [("shili", "yichu"), ("yichu", "shili")])
def test_a_removal_rules_the_list_page_that_still_names_the_party(office: Office, order: tuple[str, str]) -> None:
    declare(office)
    declare_acts(office, REMOVAL)
    for day, source in zip(("2026-11-18", "2026-11-19"), order, strict=True):
        office.pull(source, today=day)
    if order[0] == "shili":
        office.build(today="2026-11-09")
        assert traces(office.output), "the party stands on the day before the removal"
    office.pull("shili", today="2026-11-20")
    assert built(office, "2026-11-20") == []


def test_a_restoration_lists_again_and_nothing_before_it_does(office: Office) -> None:
    declare(office)
    declare_acts(office, REMOVAL, ("huifu.html", f"关于将{GONE[0]}恢复列入{BLACKLIST}的公告", "2026-11-15"))
    office.pull()
    assert built(office, "2026-11-14") == []
    assert built(office, "2026-11-15") != []


def test_a_revocation_by_number_alone_takes_effect(office: Office) -> None:
    declare(office)
    declare_acts(office, ("chexiao.html", "关于撤销示人社列字〔2026〕1号决定的公告", "2026-11-10"))
    office.pull()
    assert built(office, "2026-11-10") == []


def test_a_row_that_vanished_is_held_until_a_person_knows_why_and_listed_when_it_is_back(office: Office) -> None:
    declare(office, form="running")
    office.pull(today="2026-11-17")
    office.publish("list.html", list_page(OTHER))
    assert "1 new questions" in office.pull(today="2026-11-18").out
    assert built(office, "2026-11-18") == []
    assert "名单上已没有这一行" in office.run("review", "--list").out
    office.publish("list.html", list_page(OTHER, GONE))
    office.pull(today="2026-11-19")
    assert built(office, "2026-11-19") != []
    assert office.run("review", "--list").out == "Nothing waits for a person.\n"


def test_a_notice_page_that_is_missing_on_two_days_holds_what_it_listed(office: Office) -> None:
    declare(office)
    office.publish("second.html", page(f"2026年第二批{BLACKLIST}", "2026-11-01", [COLUMNS, OTHER]))
    office.publish("list.html", list_page(GONE))
    office.publish("index.html", index(("/list.html", LIST), ("/second.html", "第二批")))
    office.pull(today="2026-11-16")
    office.withdraw("list.html")
    assert office.run("pull", today="2026-11-17").code == 2
    assert built(office, "2026-11-17") != [], "one missing page may be an accident"
    assert office.run("pull", today="2026-11-18").code == 2
    assert built(office, "2026-11-18") == []


def test_what_the_term_has_ended_is_in_no_byte(office: Office) -> None:
    declare(office)
    office.publish("list.html", list_page((*GONE[:4], "2023-11-19"), OTHER))
    office.pull()
    assert built(office, "2026-11-19") != []
    assert built(office, "2026-11-20") == []

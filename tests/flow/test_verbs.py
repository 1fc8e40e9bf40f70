"""The verbs as an admin types them: what they say, what they write, and what to type next."""

import re
from pathlib import Path

import pytest
from office import BLACKLIST, COLUMNS, DAY, Office, contents, page, row

from scripts import verbs

TITLE = f"2026年第一批{BLACKLIST}"
FIRM, OTHER = row(1, "示例甲建筑劳务有限公司"), row(2, "示例乙装饰有限公司")
BAD_CODE = ("示例丙服饰有限公司", "91990101MA0D0003X9", "", "示人社列字〔2026〕3号", "2026-09-30")
OPERATOR = {"name": "示例薪资透明中心", "address": "示例市示例路1号", "email": "desk@example.org", "answer_days": "15", "icp": ""}
ACTS = "{单位名称: name, 移出日期: decided}"


def furnish(office: Office, *rows: tuple[str, ...]) -> None:
    office.publish("list.html", page(TITLE, "2026-10-14", [COLUMNS, *rows]))
    office.declare("shili", "list.html")


def test_try_shows_what_would_be_taken_and_writes_nothing_but_snapshots(office: Office) -> None:
    furnish(office, FIRM, OTHER)
    said = office.run("try", "shili")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines() == [
        "shili: 2 rows, 2 records. The first of them:",
        f"   {FIRM[0]} · code {FIRM[1]} · number {FIRM[3]} · decided {FIRM[4]} · at table=1;row=2",
        f"   {OTHER[0]} · code {OTHER[1]} · number {OTHER[3]} · decided {OTHER[4]} · at table=1;row=3",
        f"If this is what the page says, type: .venv/bin/python -m scripts accept shili --data {office.data}",
    ]
    assert {Path(name).parts[0] for name in contents(office.data)} == {"private", "regions.yaml", "sources"}


def test_try_says_what_to_mend_first(office: Office) -> None:
    furnish(office, FIRM)
    office.declare("shili", "list.html", expect="{min: 5}")
    said = office.run("try", "shili")
    assert said.code == 1
    assert "fatal: sources/shili.yaml:7: expect.min: 1 rows are fewer than 5" in said.err
    again = f".venv/bin/python -m scripts try shili --data {office.data}"
    assert said.out == f"Mend what is said above in the source's file, then type again: {again}\n"


def test_accept_takes_a_list_that_really_shrank_and_keeps_it_as_golden(office: Office) -> None:
    office.publish("list.html", page(TITLE, "2026-10-14", [COLUMNS, *(row(at, f"示例{at}号物流有限公司") for at in range(1, 9))]))
    office.declare("shili", "list.html", form="running")
    office.pull(today="2026-11-19")
    furnish(office, FIRM)
    office.declare("shili", "list.html", form="running")
    assert "1 rows after 8 are a drop of more than 30 %" in office.run("pull").err
    said = office.run("accept", "shili")
    assert said.code == 0, said
    assert "1 notices kept in golden/shili/" in said.out
    assert [name for name in contents(office.data) if name.startswith("golden/shili/")]
    assert office.run("pull").code == 0


def test_review_lists_questions_and_an_accepted_record_is_shown(office: Office) -> None:
    furnish(office, FIRM, BAD_CODE)
    office.pull()
    office.build()
    assert BAD_CODE[0] not in office.page("/registers/blacklist/")
    listed = office.run("review", "--list")
    assert listed.out.startswith("1 questions wait for a person.")
    assert re.search(rf"^1 +单位名称 +{BAD_CODE[0]}$", listed.out, re.MULTILINE)
    answered = office.run("review", typed="a\n")
    assert (answered.code, answered.err) == (0, "")
    assert office.run("review").out == "Nothing waits for a person.\n"
    office.build()
    assert BAD_CODE[0] in office.page("/registers/blacklist/")
    assert not [name for name, body in contents(office.output).items() if BAD_CODE[1].encode() in body]


@pytest.mark.parametrize(("typed", "left"), [("r\n发布机关说录错了\n", 0), ("d\n", 1), ("q\n", 1), ("", 1), ("what?\nq\n", 1)])
def test_a_record_that_is_rejected_or_not_yet_answered_stays_out(office: Office, typed: str, left: int) -> None:
    furnish(office, FIRM, BAD_CODE)
    office.pull()
    assert office.run("review", typed=typed).code == 0
    assert office.run("review", "--list").out.count("[1/1]") == left
    office.pull(today="2026-11-21")
    office.build(today="2026-11-21")
    assert not [name for name, body in contents(office.output).items() if BAD_CODE[0].encode() in body]


def test_a_person_says_which_listing_a_removal_means(office: Office) -> None:
    again = (*FIRM[:3], "示人社列字〔2026〕9号", "2026-10-08")
    furnish(office, FIRM, again, OTHER)
    removal = page(f"关于将{FIRM[0]}移出{BLACKLIST}的公告", "2026-11-10", [("单位名称", "移出日期"), (FIRM[0], "2026-11-10")])
    office.publish("removal.html", removal)
    office.declare("yichu", "removal.html", columns=ACTS)
    office.pull()
    listed = office.run("review", "--list").out
    assert "不能确定指的是哪一条列入" in listed
    first = next(line for line in listed.splitlines() if line.startswith("  1. "))
    assert FIRM[0] in first
    office.build()
    assert FIRM[0] not in office.page("/registers/blacklist/")
    office.run("review", typed="1\n")
    assert "listing: r" in (office.data / "lookups" / "yichu.yaml").read_text("utf-8")
    assert office.run("check").code == 0
    office.pull(today="2026-11-21")
    office.build(today="2026-11-21")
    pages = {
        name: body
        for name, body in contents(office.output / "employers").items()
        if len(name) == len("e0123456789abc/index.html")
    }
    (employer,) = (body for body in pages.values() if FIRM[0].encode() in body)
    assert (FIRM[3].encode() in employer) != (again[3].encode() in employer), "one of the two is left"


def test_check_names_file_line_and_field_of_a_hand_edit(office: Office) -> None:
    furnish(office, FIRM)
    office.pull()
    assert office.run("check").out == "All data is in order.\n"
    file = next((office.data / "notices" / "shili").iterdir())
    file.write_text(file.read_text("utf-8").replace('date: "2026-09-30"', 'date: "2026-13-30"'), "utf-8")
    said = office.run("check")
    assert said.code == 65
    assert said.err.startswith(f"fatal: notices/shili/{file.name}:")
    assert ": records[0].decision.date: " in said.err


BY_HAND = """\
id: shili/2026-10-14-aaaaa
register: blacklist
authority: 示例市人力资源和社会保障局
region: "990100"
published: "2026-10-14"
records:
- {id: r1, party: {name: 示例手写建筑有限公司, kind: organisation}, decision: {kind: listing, date: "2026-09-30"}}
"""


def test_a_folder_written_by_hand_is_built_and_check_asks_for_canonical_bytes(office: Office) -> None:
    furnish(office, FIRM)
    (office.data / "notices" / "shili").mkdir(parents=True)
    (office.data / "notices" / "shili" / "2026-10-14-aaaaa.yaml").write_text(BY_HAND, "utf-8")
    office.build()
    assert "示例手写建筑有限公司" in office.page("/registers/blacklist/")
    said = office.run("check")
    assert said.code == 65
    assert "where a machine writes" in said.err


@pytest.fixture
def operated(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setattr(verbs, "OPERATOR", OPERATOR)
    monkeypatch.setattr(verbs, "SITEURL", "https://anxin.example.org")
    furnish(office, FIRM, OTHER)
    office.pull()
    office.build()
    return office


def test_a_build_is_published_verified_and_rolled_back(operated: Office) -> None:
    to = operated.folder / "site"
    assert operated.run("publish", str(to)).out == f"{to}/current now shows 0001-{DAY}.\n"
    assert OTHER[0] in (to / "current/registers/blacklist/index.html").read_text("utf-8")
    furnish(operated, FIRM, OTHER, row(3, "示例丁物流有限公司"))
    released(operated, to, "2026-11-27")
    assert operated.run("verify", str(to / "current")).out == "current is whole.\n"
    assert operated.run("rollback", str(to), today="2026-11-27").out == f"{to}/current now shows 0001-{DAY} again.\n"
    page = to / "current/index.html"
    page.write_text("changed", "utf-8")
    said = operated.run("verify", str(to / "current"))
    assert (said.code, "index.html: was changed" in said.err) == (1, True)


def released(office: Office, to: Path, day: str) -> None:
    office.pull(today=day)
    office.build(today=day)
    assert office.run("publish", str(to), today=day).code == 0


def test_a_rollback_does_not_bring_back_who_is_gone(operated: Office) -> None:
    to = operated.folder / "site"
    released(operated, to, DAY)
    furnish(operated, FIRM)
    released(operated, to, "2026-11-27")
    said = operated.run("rollback", str(to), today="2026-11-27")
    assert (said.code, "as none is that shows somebody who is gone" in said.err) == (1, True)
    assert [it.name for it in (to / "releases").iterdir()] == ["0002-2026-11-27"]
    assert OTHER[0] not in (to / "current/registers/blacklist/index.html").read_text("utf-8")


def test_without_an_operator_nothing_is_published(office: Office) -> None:
    furnish(office, FIRM)
    office.pull()
    office.build()
    said = office.run("publish", str(office.folder / "site"))
    assert (said.code, "set OPERATOR in pelicanconf.py" in said.err) == (1, True)
    assert not (office.folder / "site").exists()


def test_an_operator_nobody_can_reach_stops_the_build(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verbs, "OPERATOR", {"name": "示例薪资透明中心", "email": "desk@example.org"})
    furnish(office, FIRM)
    office.pull()
    said = office.run("build", "--output", str(office.folder / "output"))
    assert (said.code, "OPERATOR lacks address, answer_days" in said.err) == (65, True)


def test_the_demo_is_never_published(office: Office, demo_site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verbs, "OPERATOR", OPERATOR)
    said = office.run("publish", str(office.folder / "site"), "--output", str(demo_site))
    assert said.code == 1
    assert said.err == "this is the demo with invented employers: it is not published; build from your own data\n"

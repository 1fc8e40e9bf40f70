"""Requests about records: entered and answered with the verb, dated, and followed by every page."""

import re

import pytest
from office import BLACKLIST, COLUMNS, Office, Said, contents, page, row

FIRM = row(1, "示例甲建筑劳务有限公司")
LAW = "个人信息保护法 第二十七条"


@pytest.fixture
def record(office: Office) -> str:
    """The id of the one record of an office that has pulled."""
    office.publish("a.html", page(f"2026年第一批{BLACKLIST}", "2026-10-14", [tuple(COLUMNS), FIRM]))
    office.declare("shili", "a.html")
    office.pull()
    found = step(office, "find", "甲建筑")
    assert found.out.split()[1:3] == ["listed", FIRM[0]]
    return found.out.split()[0]


def step(office: Office, *words: str, today: str = "2026-11-20") -> Said:
    return office.run(f"ledger {words[0]}", *words[1:], today=today)


def add(office: Office, kind: str, record: str, *more: str) -> Said:
    return step(office, "add", "--kind", kind, "--record", record, *more)


def employer(office: Office) -> str:
    office.build()
    pages = contents(office.output).items()
    (page,) = (body.decode() for name, body in pages if re.fullmatch(r"employers/[a-z2-7]{14}/index\.html", name))
    return page


def test_a_reply_stands_beside_the_record_without_personal_data(office: Office, record: str) -> None:
    said = add(office, "reply", record, "--text", "已付清，电话19900000001。", "--decided", "2026-11-20", "--outcome", "noted")
    assert said.code == 0, said
    page = employer(office)
    assert "已付清" in page
    assert "这是单位自己的说法" in page
    held = {name for name, body in contents(office.folder).items() if b"19900000001" in body}
    assert held == set()


def test_a_reply_is_not_shown_before_it_is_taken(office: Office, record: str) -> None:
    add(office, "reply", record, "--text", "工资已付清。")
    assert "工资已付清" not in employer(office)
    assert "l2026-001" in step(office, "list").out
    assert step(office, "answer", "l2026-001", "--outcome", "refused", "--reason", "not_the_party").code == 0
    assert "工资已付清" not in employer(office)
    assert step(office, "list").out == "No request waits for an answer.\n"


def test_a_takedown_hides_the_representative_and_nothing_else(office: Office, record: str) -> None:
    assert FIRM[2] in employer(office)
    add(office, "takedown", record, "--basis", LAW, "--hides", "representative", "--received", "2026-11-03")
    assert FIRM[2] in employer(office)
    step(office, "answer", "l2026-001", "--outcome", "granted", "--reason", "person_refuses")
    page = employer(office)
    assert FIRM[2] not in page
    assert FIRM[0] in page


def test_a_takedown_of_the_record_leaves_no_byte_of_the_party(office: Office, record: str) -> None:
    step(office, "find", "甲建筑")
    add(office, "takedown", record, "--basis", LAW, "--hides", "record", "--decided", "2026-11-20", "--outcome", "granted")
    office.build()
    assert {name for name, body in contents(office.output).items() if FIRM[0].encode() in body} == set()
    ours = office.page("/about/transparency/")
    assert "要求停止公开个人信息" in ours
    assert record not in ours


def test_an_open_correction_says_that_the_record_is_disputed(office: Office, record: str) -> None:
    add(office, "correction", record, "--fields", "amount,workers", "--received", "2026-11-03")
    assert "2026年11月3日有人对这条记录提出异议" in employer(office)
    step(office, "answer", "l2026-001", "--outcome", "refused", "--reason", "matches_source")
    assert "提出异议，正在核对" not in employer(office)


def test_the_yearly_page_counts_and_names_nobody(office: Office, record: str) -> None:
    for outcome, received in (("granted", "2026-11-03"), ("refused", "2026-11-10")):
        add(office, "dispute", record, "--text", f"{FIRM[0]}说算错了", "--received", received)
        step(office, "answer", f"l2026-00{1 + (outcome == 'refused')}", "--outcome", outcome)
    add(office, "correction", record, "--fields", "amount", "--received", "2026-09-01")
    office.build()
    ours = office.page("/about/transparency/")
    assert "3 件。答复用时：中位数 13.5 天，最长 17 天；超过期限 2 件。" in ours
    assert FIRM[0] not in ours
    assert "说算错了" not in "".join(body.decode("utf-8", "replace") for body in contents(office.output).values())
    assert '"l2026-003","correction","2026-09-01","2026-09-16"' in contents(office.output)["downloads/ledger.csv"].decode()


REFUSED = [
    (("takedown",), "a takedown needs `basis`: say it"),
    (("takedown", "--basis", LAW, "--hides", "telephone"), "telephone cannot be hidden: choose record or address"),
    (("reply",), "a reply needs `text`: say it"),
    (("reply", "--text", "付清", "--hides", "record"), "a reply hides nothing: only a takedown does"),
    (("dispute", "--text", "不服", "--received", "2026-12-01"), "2026-12-01 lies in the future"),
    (("dispute", "--text", "不服", "--received", "2026-11-31"), "2026-11-31 is no day: write YYYY-MM-DD"),
    (("dispute", "--text", "不服", "--decided", "2026-11-19", "--outcome", "granted"), "lies before the day it was received"),
    (("dispute", "--text", "不服", "--outcome", "granted"), "say both or neither"),
    (("dispute", "--text", "不服", "--due", "soon"), "soon is no day: write YYYY-MM-DD"),
]


@pytest.mark.parametrize(("typed", "why"), REFUSED, ids=lambda it: it if isinstance(it, str) else it[0])
def test_what_is_not_said_well_is_not_entered(office: Office, record: str, typed: tuple[str, ...], why: str) -> None:
    said = add(office, typed[0], record, *typed[1:])
    assert said.code == 65
    assert why in said.err
    assert not (office.data / "ledger.yaml").exists()


def test_a_request_about_nothing_known_and_an_answer_to_nothing_are_refused(office: Office, record: str) -> None:
    assert "there is no record rnobody" in add(office, "reply", "rnobody", "--text", "付清").err
    assert "there is no request l2026-009" in step(office, "answer", "l2026-009", "--outcome", "granted").err
    assert step(office, "find", "不存在").code == 1


def test_the_check_knows_what_is_overdue_and_what_is_misspelt(office: Office, record: str) -> None:
    add(office, "dispute", record, "--text", "不服", "--received", "2026-10-01")
    late = office.run("check", today="2026-11-20")
    assert "ledger.yaml:1: due: was to be answered by 2026-10-16" in late.err
    ledger = office.data / "ledger.yaml"
    ledger.write_text(ledger.read_text("utf-8").replace(record, "rsomebodyelse"), "utf-8")
    assert "ledger.yaml:1: record: there is no record rsomebodyelse" in office.run("check").err

"""What is left of a forgotten record, and how it is known again."""

from datetime import date
from typing import Any

import pytest
from rules_cases import registers

from scripts.model import Ended, Notice, Record, SnapshotRef, decode, encode, replace
from scripts.rules import Entry, ids, stubs

KEY = b"a key of the tests"
ENDED = Ended(day="2026-01-11", how="expired")
CODE = "91450899MA0DEM013W"
FIRM = {"name": "示例甲劳务有限公司", "kind": "organisation"}


def record(**said: Any) -> Record:
    return decode({"id": "rstub00000000a", **said}, Record)


def notice(*records: Record, register: str = "blacklist") -> Notice:
    return Notice(
        id="shili/a", title="关于将示例甲劳务有限公司、示例乙建设有限公司列入名单的公告", register=register, url="https://example.org/a",
        authority="示例市人力资源和社会保障局", region="990100", published="2023-01-20", stated_total=2, records=records,
    )  # fmt: skip


def decided(number: str | None = "示人社列字〔2023〕1号", day: str | None = "2023-01-10") -> dict[str, Any]:
    return {key: value for key, value in {"number": number, "date": day}.items() if value}


FULL = record(
    party={**FIRM, "uscc": CODE, "address": "示例路1号", "representative": {"name": "覃示例"}},
    decision=decided(), facts="拖欠", amount="100.00", place="990101", seen="2023-02-01",
)  # fmt: skip


def stub_of(*of: Record) -> Record:
    return stubs.stub(of[0], ENDED, stubs.keys((Entry(notice(it), it) for it in of), KEY))


def test_a_stub_keeps_its_day_how_it_ended_and_hashes() -> None:
    left = encode(stub_of(FULL))
    decision = ids.decision_key(KEY, "示人社列字", "2023", "1")
    kept = (ids.employer_id(KEY, "MA0DEM013"), ids.name_key(KEY, "示例甲劳务有限公司"), decision)
    assert sorted(left.pop("keys")) == sorted(kept)
    assert left == {"id": FULL.id, "decision": {"date": "2023-01-10"}, "ended": {"day": "2026-01-11", "how": "expired"}}


def test_hashes_tell_names_codes_and_decisions_apart_and_need_the_key() -> None:
    made = {ids.name_key(KEY, "甲"), ids.employer_id(KEY, "甲"), ids.decision_key(KEY, "甲"), ids.record_id(KEY, "甲")}
    assert len({it[1:] for it in made}) == 4
    assert [len(it) for it in made] == [14] * 4
    assert ids.name_key(KEY, "甲") != ids.name_key(b"another", "甲")
    assert ids.decision_key(KEY, "甲", "乙") != ids.decision_key(KEY, "甲乙")


def test_nothing_of_a_natural_person_or_a_masked_name_is_kept_but_the_decision() -> None:
    person = record(party={"name": "黄某", "kind": "person", "masked": "ours"}, decision=decided())
    masked = record(party={"name": "某餐饮公司", "kind": "organisation", "masked": "source"}, decision=decided())
    assert stub_of(person).keys == stub_of(masked).keys == (ids.decision_key(KEY, "示人社列字", "2023", "1"),)


def test_a_notice_loses_its_head_only_when_nothing_else_is_left() -> None:
    other = record(party={"name": "示例乙建设有限公司", "kind": "organisation"})
    half, whole = notice(stub_of(FULL), other), notice(stub_of(FULL))
    taken = {"sha256": "0" * 64, "fetched": "2023-01-21T03:00:12+08:00", "media": "text/html", "parser": "html_table/3"}
    whole = replace(whole, also_at=("https://example.org/b",), snapshot=decode(taken, SnapshotRef))
    assert stubs.reduced(half) == half
    assert set(encode(stubs.reduced(whole))) == {"id", "register", "authority", "region", "published", "records"}
    assert stubs.reduced(notice()) == notice()
    assert [stubs.has_stub(it) for it in (half, whole, notice(other))] == [True, True, False]


KNOWN = [
    # what the new row says, whether it is the stub's
    ("the same row", {"party": {**FIRM, "uscc": CODE}, "decision": decided()}, True),
    ("without the code", {"party": FIRM, "decision": decided()}, True),
    ("another spelling", {"party": {**FIRM, "name": "示例甲 劳务有限公司"}, "decision": decided("示人社列字(2023)第1号")}, True),
    ("another name, the same code", {"party": {**FIRM, "name": "示例新有限公司", "uscc": CODE}, "decision": decided()}, True),
    ("another code", {"party": {**FIRM, "uscc": "91130999MA0DEM03X8"}, "decision": decided()}, False),
    ("another firm", {"party": {**FIRM, "name": "示例乙建设有限公司"}, "decision": decided()}, False),
    ("another number", {"party": FIRM, "decision": decided("示人社列字〔2027〕5号")}, False),
    ("no number, the same day", {"party": FIRM, "decision": decided(None)}, True),
    ("no number, another day", {"party": FIRM, "decision": decided(None, "2027-01-10")}, False),
    ("no number, the month", {"party": FIRM, "decision": decided(None, "2023-01")}, "vague"),
    ("no number, another month", {"party": FIRM, "decision": decided(None, "2023-02")}, False),
    ("neither number nor day", {"party": FIRM}, "vague"),
    ("a person of the decision", {"party": {"name": "黄某", "kind": "person", "masked": "ours"}, "decision": decided()}, False),
]  # fmt: skip


@pytest.mark.parametrize(("said", "known"), [row[1:] for row in KNOWN], ids=[row[0] for row in KNOWN])
def test_a_row_is_known_again(said: dict[str, Any], known: bool | str) -> None:
    left = stub_of(FULL)
    came = record(**{"id": "rcame000000000", **said})
    found = stubs.Stubs([notice(left)], KEY).known(Entry(notice(came), came))
    assert found == (left if known is True else known or None)


def test_a_stub_without_a_number_is_known_by_its_day_and_one_of_a_person_by_its_number() -> None:
    numberless = stub_of(record(party=FIRM, decision=decided(None)))
    came = record(party=FIRM, decision=decided())
    assert stubs.Stubs([notice(numberless)], KEY).known(Entry(notice(came), came)) == numberless
    person = stub_of(record(party={"name": "黄某", "kind": "person", "masked": "ours"}, decision=decided()))
    again = record(party={"name": "黄某某", "kind": "person", "masked": "source"}, decision=decided())
    assert stubs.Stubs([notice(person)], KEY).known(Entry(notice(again), again)) == person


def test_another_register_and_another_key_know_nothing() -> None:
    came = record(party=FIRM, decision=decided())
    assert stubs.Stubs([notice(stub_of(FULL))], KEY).known(Entry(notice(came, register="penalty"), came)) is None
    assert stubs.Stubs([notice(stub_of(FULL))], b"another").known(Entry(notice(came), came)) is None
    assert not stubs.Stubs([notice(FULL)], KEY).any


def test_a_project_without_a_party_is_known_by_its_name() -> None:
    praised = record(project={"name": "示例大道工程"}, decision=decided(None))
    left = stub_of(praised)
    assert left.keys == (ids.name_key(KEY, "示例大道工程"),)
    assert stubs.Stubs([notice(left)], KEY).known(Entry(notice(praised), praised)) == left


def test_the_names_of_the_forgotten_go_out_of_the_title_and_of_what_others_quote() -> None:
    other = record(
        party={"name": "示例乙建设有限公司", "kind": "organisation"}, facts="与示例甲劳务有限公司（示例甲公司）一同拖欠",
        evidence={"name": {"quote": "示例甲劳务有限公司、示例乙建设有限公司", "at": "char=1,2"}}, workers=3,
    )  # fmt: skip
    left = stub_of(FULL)
    quiet = stubs.Stubs([notice(left)], KEY).silenced(notice(left, other))
    assert quiet.title == "关于将〔他方〕、示例乙建设有限公司列入名单的公告"
    assert quiet.records[0] == left
    assert encode(quiet.records[1]) == encode(other) | {
        "facts": "与〔他方〕（示例甲公司）一同拖欠",
        "evidence": {"name": {"quote": "〔他方〕、示例乙建设有限公司", "at": "char=1,2"}},
    }


def quiet(text: str, *forgotten: str) -> str | None:
    """The title of a notice about others, once the parties of these names are forgotten."""
    gone = [stub_of(record(party={"name": name, "kind": "organisation"})) for name in forgotten]
    other = record(party={"name": "示例丁建设有限公司", "kind": "organisation"})
    return stubs.Stubs([notice(*gone)], KEY).silenced(replace(notice(other), title=text)).title


LONG = "示例" * 20
SILENCED = [
    ("of two names the longer is meant", "示例甲劳务有限公司样例分公司、示例甲劳务有限公司",
     ("示例甲劳务有限公司", "示例甲劳务有限公司样例分公司"), "〔他方〕、〔他方〕"),
    ("in the middle and at the end", "和示例甲劳务有限公司、示例甲劳务有限公司", ("示例甲劳务有限公司",), "和〔他方〕、〔他方〕"),
    ("four characters are a name", "和示例甲厂", ("示例甲厂",), "和〔他方〕"),
    ("three stand in too many other words", "和示例厂", ("示例厂",), "和示例厂"),
    ("forty characters are found", f"和{LONG}的", (LONG,), "和〔他方〕的"),
    ("longer ones are not looked for", f"和{LONG}厂的", (f"{LONG}厂",), f"和{LONG}厂的"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "forgotten", "said"), [row[1:] for row in SILENCED], ids=[row[0] for row in SILENCED])
def test_how_names_of_the_forgotten_are_found(text: str, forgotten: tuple[str, ...], said: str) -> None:
    assert quiet(text, *forgotten) == said


def test_a_record_tells_nothing_of_the_forgotten_however_deep() -> None:
    name = "示例甲劳务有限公司"
    told = record(
        party={"name": "示例丁建设有限公司", "kind": "organisation"}, measures=[{"kind": "bidding", "stated": f"同{name}"}],
        actions=[{"kind": "paid", "stated": f"{name}已付", "workers": 3}], violations=["拖欠"],
        project={"name": f"{name}工地", "parties": [{"role": "general_contractor", "name": name}]},
    )  # fmt: skip
    quiet = stubs.Stubs([notice(stub_of(FULL))], KEY).silenced(notice(told)).records[0]
    assert encode(quiet) == encode(told) | {
        "measures": ({"kind": "bidding", "stated": "同〔他方〕"},),
        "actions": ({"kind": "paid", "stated": "〔他方〕已付", "workers": 3},),
        "project": {"name": "〔他方〕工地", "parties": ({"role": "general_contractor", "name": "〔他方〕"},)},
    }


@pytest.mark.parametrize(("day", "kept"), [("2026-01-10", True), ("2026-01-11", False)])
def test_the_hashes_are_kept_for_the_original_term(day: str, kept: bool) -> None:
    left = notice(stub_of(FULL))
    after = stubs.outlived(left, registers(), date.fromisoformat(day))
    assert [it.keys for it in after.records] == [left.records[0].keys if kept else ()]
    assert stubs.outlived(left, {}, date.fromisoformat(day)) == left

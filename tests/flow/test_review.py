"""Answers at the desk: what each writes, when it takes effect, and that nothing but the current answer can be lost."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from office import BLACKLIST, COLUMNS, DAY, REPOSITORY, Office, contents, inline, page, row

from scripts.store import atomic, lock

TITLE = f"2026年第一批{BLACKLIST}"
FIRM, OTHER = row(1, "示例甲建筑劳务有限公司"), row(2, "示例乙装饰有限公司")
GOOD_CODE = row(3, "示例丙服饰有限公司")[1]
BAD_CODE = ("示例丙服饰有限公司", "91990101MA0D0003X9", "", "示人社列字〔2026〕3号", "2026-09-30")
SPOILT = ("示例丁有眼公司", row(4, "")[1], "", "示人社列字〔2026〕4号", "2026-09-30")
SPOILT_TOO = ("示例戊有眼公司", row(5, "")[1], "", "示人社列字〔2026〕5号", "2026-09-30")
LATER = "2026-11-21"


def furnish(office: Office, *rows: tuple[str, ...], header: tuple[str, ...] = tuple(COLUMNS), **keys: str) -> None:
    office.publish("list.html", page(TITLE, "2026-10-14", [header, *rows]))
    office.declare("shili", "list.html", **keys)


def asked(office: Office, *rows: tuple[str, ...]) -> None:
    """The desk after a first pull of these rows."""
    furnish(office, *rows)
    office.pull()


def review(office: Office, *typed: str, today: str = DAY) -> str:
    said = office.run("review", typed="".join(f"{line}\n" for line in typed), today=today)
    assert (said.code, said.err) == (0, "")
    return said.out


def lookups(office: Office) -> list[dict[str, object]]:
    told = yaml.safe_load((office.data / "lookups" / "shili.yaml").read_text("utf-8"))
    return [{key: value for key, value in lookup.items() if key not in ("why", "decided")} for lookup in told]


def waiting(office: Office) -> int:
    return office.run("review", "--list").out.count("\n[")


def shown(office: Office, text: str, today: str = DAY) -> bool:
    office.build(today=today)
    return text in office.page("/registers/blacklist/")


def outcomes(office: Office) -> list[tuple[str, str | None]]:
    files = sorted((office.data / "review").glob("*.yaml"))
    decisions = [yaml.safe_load(file.read_text("utf-8")).get("decision", {}) for file in files]
    return [(decision.get("outcome", "open"), decision.get("lookup")) for decision in decisions]


def test_accepting_shows_the_record_now_and_confirms_its_doubted_cell_for_every_reading_to_come(office: Office) -> None:
    asked(office, FIRM, BAD_CODE)
    out = review(office, "a")
    assert f"a: as read where `uscc` is exactly {BAD_CODE[1]} (1 question, 0 records)" in out
    assert lookups(office) == [{"field": "uscc", "match": BAD_CODE[1]}]
    assert outcomes(office) == [("accepted", "shili")]
    assert shown(office, BAD_CODE[0])
    (office.data / "review" / next((office.data / "review").iterdir()).name).unlink()
    office.pull("shili", today=LATER)
    assert waiting(office) == 0, "the lookup alone answers the doubt"


def test_an_edit_is_read_like_a_cell_shown_now_and_the_same_after_the_next_pull(office: Office) -> None:
    asked(office, FIRM, BAD_CODE)
    out = review(office, "e", "2", GOOD_CODE, "按决定书核对")
    assert f"`uscc` is read as: {GOOD_CODE}" in out
    assert lookups(office) == [{"field": "uscc", "match": BAD_CODE[1], "set": {"uscc": GOOD_CODE}}]
    assert shown(office, BAD_CODE[0])
    edited = contents(office.data / "notices")
    assert GOOD_CODE.encode() in b"".join(edited.values())
    assert b"by: review" in b"".join(edited.values())
    office.pull("shili", today=LATER)
    assert contents(office.data / "notices") == edited
    assert waiting(office) == 0


@pytest.mark.parametrize(
    ("line", "value", "sentence"),
    [
        ("2", "91990101MA0D0003X8", "fails the check of a unified social credit code"),
        ("5", "2026年13月40日", "`decided`: "),
        ("1", "示例市示例人 510101199003070016", "personal"),
        ("1", "示例丙服饰厂", "With this the question still stands"),
        ("9", "", "There is no line 9 that can be edited."),
        ("", "", "Nothing was changed."),
    ],
)
def test_a_value_that_rows_are_not_read_with_is_refused(office: Office, line: str, value: str, sentence: str) -> None:
    asked(office, FIRM, BAD_CODE)
    before = contents(office.data)
    out = review(office, "e", *(it for it in (line, value) if it or not line), "why")
    assert {"personal": "which is never written."}.get(sentence, sentence) in out
    assert (contents(office.data), waiting(office)) == (before, 1)


def test_a_rejected_row_is_left_out_from_now_on_and_not_asked_about_as_vanished(office: Office) -> None:
    asked(office, FIRM, BAD_CODE)
    out = review(office, "r", "发布机关说录错了")
    assert f"left out where `number` is exactly {BAD_CODE[3]} (1 question, 1 record)" in out
    assert lookups(office) == [{"field": "number", "match": BAD_CODE[3], "skip": "发布机关说录错了"}]
    assert outcomes(office) == [("rejected", "shili")]
    said = office.pull("shili", today=LATER)
    assert "(1 left out by `where`)" in said.out and waiting(office) == 0
    assert not shown(office, BAD_CODE[0], today=LATER)


def test_a_scope_answers_all_questions_about_rows_that_are_alike(office: Office) -> None:
    asked(office, *(row(at, f"示例{at}号物流有限公司") for at in range(6, 26)), SPOILT, SPOILT_TOO)
    assert waiting(office) == 2
    out = review(office, "s", "2", "有眼公司", "r", "合成的坏行")
    assert "left out where `name` contains 有眼公司 (2 questions, 2 records)" in out
    assert "Rejected: it stays hidden. Kept in lookups/shili.yaml. So were 1 more questions." in out
    assert lookups(office) == [{"field": "name", "contains": "有眼公司", "skip": "合成的坏行"}]
    assert waiting(office) == 0


@pytest.mark.parametrize(
    ("how", "text", "sentence"),
    [
        ("3", "[", "This is no regular expression"),
        ("2", "无此字", "This row is not like that"),
        ("3", "^示例.有眼", "matches ^示例.有眼"),
    ],
)
def test_a_scope_must_fit_the_row_it_was_made_for(office: Office, how: str, text: str, sentence: str) -> None:
    asked(office, FIRM, SPOILT)
    assert sentence in review(office, "s", how, text)


KIND = {**COLUMNS, "类别": "{kind: {单位: organisation}}"}


def test_an_edit_of_many_rows_waits_for_the_page_to_be_read_again(office: Office) -> None:
    furnish(office, (*FIRM, "机关"), (*OTHER, "机关"), header=tuple(KIND), columns=inline(KIND))
    office.pull()
    out = review(office, "e", "2", "organisation", "机关也是单位")
    assert "The question closes when the page is read again: pull its source." in out
    assert (waiting(office), shown(office, FIRM[0])) == (1, False)
    office.pull("shili", today=LATER)
    assert outcomes(office) == [("edited", "shili")]
    assert shown(office, FIRM[0], today=LATER)


def test_undo_brings_every_byte_back(office: Office) -> None:
    asked(office, FIRM, BAD_CODE)
    (office.data / "lookups").mkdir()
    (office.data / "lookups" / "shili.yaml").write_text("[]\n", "utf-8")
    before = contents(office.data)
    for answer in (["a"], ["r", "错"], ["e", "2", GOOD_CODE, "按决定书核对"], ["d"]):
        assert "The last answer is taken back." in review(office, *answer, "u")
        assert contents(office.data) == before
    assert "u undo" not in review(office)


def test_an_answer_waits_while_another_run_holds_the_folder(office: Office) -> None:
    asked(office, FIRM, BAD_CODE)
    before = contents(office.data / "review")
    with lock.held(office.data / "private"):
        out = review(office, "a")
    assert "holds the data folder: wait until it ends" in out
    assert contents(office.data / "review") == before


def test_next_and_previous_answer_nothing(office: Office) -> None:
    asked(office, *(row(at, f"示例{at}号物流有限公司") for at in range(6, 26)), SPOILT, BAD_CODE)
    before = contents(office.data)
    out = review(office, "p", "n", "n", "p", "?", "q")
    assert re.findall(r"^\[\d/\d\]", out, re.MULTILINE) == ["[1/2]", "[1/2]", "[2/2]", "[2/2]", "[1/2]", "[1/2]"]
    assert out.count("There is no open question there.") == 2
    assert contents(office.data) == before


def test_a_killed_session_has_lost_nothing_but_the_answer_it_was_killed_in(office: Office) -> None:
    asked(office, *(row(at, f"示例{at}号物流有限公司") for at in range(6, 26)), SPOILT, BAD_CODE)
    line = [sys.executable, "-m", "scripts", *office.line("review")]
    process = subprocess.Popen(line, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin
    process.stdin.write("a\nr\n")
    process.stdin.flush()
    read_until(process, "Why? Enter writes it; nothing goes back > ")
    process.kill()
    process.communicate()
    assert sorted(outcome for outcome, _ in outcomes(office)) == ["accepted", "open"]
    assert office.run("check").code == 0
    assert "[1/1]" in review(office, "a")
    assert waiting(office) == 0


def read_until(process: subprocess.Popen[str], words: str) -> None:
    said = ""
    assert process.stdout
    while words not in said:
        letter = process.stdout.read(1)
        assert letter, said
        said += letter


@pytest.mark.parametrize("written", [0, 1, 2])
def test_an_answer_cut_short_is_asked_again_and_held_meanwhile(
    office: Office, written: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed after so many of its files: the lookup, the notice, the question."""
    asked(office, FIRM, BAD_CODE)
    really, left = atomic.write, [written]

    def write(path: Path, body: bytes, *, mode: int = 0o666) -> bool:
        if path.parent.name in ("lookups", "shili", "review"):
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
        return really(path, body, mode=mode)

    monkeypatch.setattr(atomic, "write", write)
    review(office, "e", "2", GOOD_CODE, "按决定书核对")
    monkeypatch.undo()
    assert (waiting(office), shown(office, BAD_CODE[0])) == (1, False)
    review(office, "e", "2", GOOD_CODE, "按决定书核对") if written < 2 else review(office, "a")
    assert (waiting(office), shown(office, BAD_CODE[0])) == (0, True)
    assert len([lookup for lookup in lookups(office) if lookup.get("set")]) == 1


def test_hostile_cells_neither_steer_the_terminal_nor_reach_a_lookup(office: Office) -> None:
    furnish(office, FIRM, ("示例\x1b[2J丁\x9b31m有眼公司", *SPOILT[1:]))
    office.pull()
    out = review(office, "e", "1", "示例丁\x1b[31m有限公司", "按决定书\x07核对")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", out)
    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", b"".join(contents(office.data / "lookups").values()))

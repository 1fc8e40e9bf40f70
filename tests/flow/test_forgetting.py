"""What ended 180 days ago is named in no file of the data folder, and no stale page brings it back."""

import pytest
from office import BLACKLIST, COLUMNS, REPRESENTATIVES, Office, contents, index, inline, page, row, uscc

from scripts.store import Data

GONE = row(1, "示例甲建筑劳务有限公司", number="示人社列字〔2026〕1号")
OTHER = row(2, "示例乙装饰有限公司", number="示人社列字〔2026〕2号")
TRACES = ("示例甲建筑", uscc(1), uscc(1)[8:17], REPRESENTATIVES[1], "示人社列字〔2026〕1号")
ACTS = {"单位名称": "name", "统一社会信用代码": "uscc", "原决定文号": "number", "移出日期": "decided"}
REMOVED, LAST_DAY, DAY = "2026-11-10", "2027-05-08", "2027-05-09"
"""The day of the removal, and 179 and 180 days after it."""


def publish(office: Office, *, effect: str = "移出", also: tuple[tuple[str, ...], ...] = ()) -> None:
    """A batch that lists one firm (and others), and the page that ends it."""
    title = f"2026年第一批{BLACKLIST}"
    office.publish("list.html", page(title, "2026-10-14", [tuple(COLUMNS), GONE, *also]))
    office.publish("index.html", index(("/list.html", title)))
    office.declare("shili", "list.html", pull=office.leading("index.html"))
    act = f"关于将{GONE[0]}{effect}{BLACKLIST}的公告" if effect == "移出" else f"关于撤销{GONE[3]}决定的公告"
    office.publish("act.html", page(act, REMOVED, [tuple(ACTS), (GONE[0], GONE[1], GONE[3], REMOVED)]))
    office.publish("acts.html", index(("/act.html", act)))
    office.declare("yichu", "act.html", columns=inline(ACTS), pull=office.leading("acts.html"))


def named(office: Office) -> set[str]:
    """Files of the data folder that hold a trace of the firm; what an index says on the day is not ours to change."""
    indexes = {body for name, body in contents(office.documents).items() if name in ("index.html", "acts.html")}
    files = {name: body for name, body in contents(office.data).items() if body not in indexes}
    return {name for name, body in files.items() if any(trace.encode() in body for trace in TRACES)}


@pytest.mark.parametrize("accepted", [False, True])
def test_nothing_names_it_after_180_days(office: Office, accepted: bool) -> None:
    publish(office)
    office.pull("shili", today="2026-10-15")
    office.pull(today="2026-11-20")
    if accepted:
        office.run("accept", "shili", today="2026-11-20")
    office.pull(today=LAST_DAY)
    assert named(office)
    office.pull(today=DAY)
    assert named(office) == set()
    office.pull("shili", today="2027-05-20")
    assert named(office) == set(), "a page that is gone through again is not asked"


def test_its_neighbours_in_the_notice_stay(office: Office) -> None:
    publish(office, also=(OTHER,))
    office.pull(today="2026-11-20")
    office.pull(today=DAY)
    assert {name for name in named(office) if not name.startswith("private/snapshots/")} == set()
    office.build(today=DAY)
    assert OTHER[0] in office.page("/registers/blacklist/")
    office.pull("shili", today="2027-05-20")
    assert {name for name in named(office) if not name.startswith("private/snapshots/")} == set()


def test_a_revoked_listing_is_forgotten_at_once(office: Office) -> None:
    publish(office, effect="撤销")
    office.pull(today="2026-11-20")
    assert named(office) == set()


def stale_copy(office: Office, *cells: str, beside: tuple[tuple[str, ...], ...] = (OTHER,), today: str = "2027-06-01") -> str:
    """Another source publishes the old row; what it then says of the list."""
    office.publish("copy.html", page(f"示例市{BLACKLIST}", "2027-05-30", [tuple(COLUMNS), cells, *beside]))
    office.publish("copies.html", index(("/copy.html", "转载")))
    office.declare("fuben", "copy.html", pull=office.leading("copies.html"))
    said = office.run("pull", "fuben", today=today)
    office.build(today=today)
    return said.out


def test_a_stale_page_of_another_source_does_not_bring_it_back(office: Office) -> None:
    publish(office)
    office.pull(today="2026-11-20")
    office.pull(today=DAY)
    stale_copy(office, *GONE)
    assert OTHER[0] in office.page("/registers/blacklist/")
    assert {name for name in named(office) if not name.startswith("private/snapshots/")} == set()


def test_a_later_decision_about_the_same_firm_is_a_listing_of_its_own(office: Office) -> None:
    publish(office)
    office.pull(today="2026-11-20")
    office.pull(today=DAY)
    stale_copy(office, *GONE[:3], "示人社列字〔2027〕5号", "2027-05-20")
    assert GONE[0] in office.page("/registers/blacklist/")


def test_what_may_be_the_forgotten_row_waits_for_a_person(office: Office) -> None:
    publish(office)
    office.pull(today="2026-11-20")
    office.pull(today=DAY)
    assert "1 new question" in stale_copy(office, *GONE[:3], "", "")
    assert GONE[0] not in office.page("/registers/blacklist/")
    assert "可能是一条已经结束并删除的记录" in office.run("review", "--list", today="2027-06-01").out


@pytest.mark.parametrize(("typed", "shown"), [("a\n", True), ("r\n发布机关说已经移出\n", False)])
def test_a_person_says_whether_it_is_the_forgotten_row(office: Office, typed: str, shown: bool) -> None:
    publish(office)
    office.pull(today="2026-11-20")
    office.pull(today=DAY)
    assert "1 new question" in stale_copy(office, *GONE[:3], "", "2026年9月")
    said = office.run("review", typed=typed, today="2027-06-01")
    assert "Nothing waits" in said.out
    office.pull("fuben", today="2027-06-02")
    office.build(today="2027-06-02")
    assert (GONE[0] in office.page("/registers/blacklist/")) == shown


@pytest.mark.parametrize(("beside", "kept"), [((), ()), ((OTHER,), ("private/snapshots/",))], ids=["alone", "with a neighbour"])
def test_a_row_that_a_person_says_is_the_forgotten_one_is_forgotten_again(
    office: Office, beside: tuple[tuple[str, ...], ...], kept: tuple[str, ...]
) -> None:
    """A neighbour rests on the page as it was fetched, so its bytes stay with it."""
    publish(office)
    office.pull(today="2026-11-20")
    office.pull(today=DAY)
    stale_copy(office, *GONE[:3], "", "2026年9月", beside=beside)
    assert {name for name in named(office) if not name.startswith(kept)}
    office.run("review", typed="r\n", today="2027-06-01")
    assert {name for name in named(office) if not name.startswith(kept)} == set()
    assert "new question" not in office.pull("fuben", today="2027-06-10").out
    assert {name for name in named(office) if not name.startswith(kept)} == set()


def test_such_an_answer_can_be_taken_back_before_the_desk_is_left(office: Office) -> None:
    publish(office)
    office.pull(today="2026-11-20")
    office.pull(today=DAY)
    stale_copy(office, *GONE[:3], "", "2026年9月")
    office.run("review", typed="r\nu\na\n", today="2027-06-01")
    office.build(today="2027-06-02")
    assert GONE[0] in office.page("/registers/blacklist/")


def test_an_old_address_still_says_that_a_record_has_ended(office: Office) -> None:
    publish(office, also=(OTHER,))
    office.pull("shili", today="2026-10-20")
    office.build(today="2026-10-20")
    (address,) = [name for name, body in contents(office.output).items() if f"<h1>{GONE[0]}</h1>".encode() in body]
    office.pull(today="2026-11-20")
    office.pull(today=DAY)
    office.build(today=DAY)
    assert "此记录已结束公示" in (office.output / address).read_text("utf-8")


def test_a_run_cut_short_is_completed_by_the_next(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(office)
    office.pull(today="2026-11-20")
    with monkeypatch.context() as killed:
        killed.setattr(Data, "write_notice", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            office.run("pull", today=DAY)
    assert named(office)
    office.pull(today=DAY)
    assert named(office) == set()


def test_a_page_that_had_ended_when_first_read_may_be_read_again_for_thirty_days(office: Office) -> None:
    publish(office)
    office.pull(today="2027-08-01")
    assert named(office)
    office.pull(today="2027-08-30")
    assert named(office)
    office.pull(today="2027-08-31")
    assert named(office) == set()

"""What was known meets what was pulled: what changes in the notices, and what a person is asked."""

from typing import Any

import pytest

from scripts import history
from scripts.model import Capture, Notice, Pulled, Review, Seen, SeenUrl, Source, decode, replace

URL = "https://example.org/2026/a.html"
BEFORE, DAY = "2026-11-01", "2026-11-20"
SOURCE = decode(
    {
        "id": "shili-list",
        "title": "示例市名单（合成数据）",
        "publisher": {"name": "示例市人力资源和社会保障局", "region": "990100"},
        "register": "blacklist",
        "pull": {"url": "https://example.org/list.html"},
        "parse": {"with": "html_table"},
        "columns": {"单位名称": "name"},
    },
    Source,
)


def row(key: str = "a", name: str = "示例甲劳务有限公司", **more: Any) -> dict[str, Any]:
    decision = more.pop("decision", {"number": "示人社列字〔2026〕1号", "date": "2026-03-01"})
    return {"id": f"r{key * 13}", "party": {"name": name, "kind": "organisation"}, "decision": decision, **more}


def page(
    *rows: dict[str, Any], key: str = "aaaaa", url: str = URL, sha256: str = "aa01aa", parser: str = "html_table/1"
) -> Notice:
    tree = {
        "id": f"shili-list/2026-03-10-{key}", "register": "blacklist", "authority": SOURCE.publisher.name, "region": "990100",
        "published": "2026-03-10", "url": url, "records": list(rows),
        "snapshot": {"sha256": sha256, "fetched": "2026-03-11T03:00:00+08:00", "media": "text/html", "parser": parser},
    }  # fmt: skip
    return decode(tree, Notice)


def asked(*answers: tuple[str, int], url: str = URL) -> Capture:
    """A capture whose url gave each answer on its day."""
    seen = tuple(Seen(from_=day, to=day, status=status) for day, status in answers)
    return Capture(urls=(SeenUrl(url=url, seen=seen),))


def merged(
    before: list[Notice], now: list[Notice], *, source: Source = SOURCE, complete: bool = True, capture: Capture | None = None
) -> history.After:
    return history.merge(before, now, source, Pulled(day=DAY, complete=complete), capture or Capture())


def only(after: history.After) -> Notice:
    (notice,) = after.notices
    return notice


def reasons(after: history.After) -> list[tuple[str, tuple[str, ...]]]:
    return [(review.reason, review.holds) for review in after.reviews]


def test_a_new_notice_is_taken_as_it_is() -> None:
    assert merged([], [page(row())]) == history.After((page(row()),), ())


def test_what_reads_the_same_is_not_written_again() -> None:
    known = page(row(at="table=1;row=2"))
    moved_down = page(row(at="table=1;row=3"), sha256="bb02bb")
    assert merged([known], [moved_down]) == history.After((), ())


def test_a_reading_by_a_new_parser_is_written_down() -> None:
    after = merged([page(row())], [page(row(), parser="html_table/2")])
    assert only(after).snapshot == page(row(), parser="html_table/2").snapshot


def test_a_row_added_later_says_since_when() -> None:
    after = merged([page(row())], [page(row(), row("b", "示例乙建设有限公司", decision={"number": "示人社列字〔2026〕2号"}))])
    assert [record.seen for record in only(after).records] == [None, DAY]
    assert reasons(after) == []


@pytest.mark.parametrize(
    ("source", "complete", "missed"),
    [
        (SOURCE, True, DAY),
        (SOURCE, False, DAY),
        (replace(SOURCE, form="running"), True, DAY),
        (replace(SOURCE, form="running"), False, None),
        (replace(SOURCE, complete=False), True, None),
        (replace(SOURCE, complete=False, form="running"), True, None),
    ],
    ids=["batch", "batch of an incomplete run", "running", "running but incomplete", "cut-off list", "cut-off running list"],
)
def test_a_missing_row_means_something_only_where_all_was_read(source: Source, complete: bool, missed: str | None) -> None:
    other = row("b", "示例乙建设有限公司")
    after = merged([page(row(), other)], [page(row())], source=source, complete=complete)
    gone = [record.missing_since for notice in after.notices for record in notice.records if record.id == other["id"]]
    assert gone == ([missed] if missed else [])
    assert reasons(after) == ([("vanished", (other["id"],))] if missed else [])


def test_a_row_missing_for_long_is_not_missed_anew() -> None:
    known = page(row(), row("b", "示例乙建设有限公司", missing_since=BEFORE))
    assert merged([known], [page(row())]) == history.After((), ())


def test_a_row_that_is_back_is_no_longer_missed_and_says_so() -> None:
    after = merged([page(row(missing_since=BEFORE))], [page(row(), sha256="bb02bb")])
    (record,) = only(after).records
    assert record.missing_since is None
    assert [(it.day, it.by, it.was) for it in record.revisions] == [(DAY, "source", {"missing_since": BEFORE})]
    assert reasons(after) == []


@pytest.mark.parametrize(("sha256", "by"), [("bb02bb", "source"), ("aa01aa", "parser")])
def test_a_silent_change_keeps_what_was_said(sha256: str, by: str) -> None:
    known = page(row(amount="980000.00", accepted=BEFORE, seen="2026-03-12"))
    after = merged([known], [page(row(amount="98000.00", workers=5), sha256=sha256)])
    (record,) = only(after).records
    assert (record.amount, record.accepted, record.seen) == ("98000.00", BEFORE, "2026-03-12")
    assert [(it.day, it.by, it.was) for it in record.revisions] == [(DAY, by, {"amount": "980000.00", "workers": ""})]
    assert reasons(after) == []


LONGER = {
    "a later decision day": ({}, {"decision": {"number": "示人社列字〔2026〕1号", "date": "2026-05-01"}}),
    "another number": ({}, {"decision": {"number": "示人社列字〔2026〕9号", "date": "2026-03-01"}}),
    "a decision day gone": ({}, {"decision": {"number": "示人社列字〔2026〕1号"}}),
    "a later end": ({"until": "2027-01-01"}, {"until": "2027-06-01"}),
    "an end gone": ({"until": "2027-01-01"}, {}),
    "a graver violation": ({"severity": "minor"}, {"severity": "serious"}),
    "another code": ({}, {"party": {"name": "示例甲劳务有限公司", "kind": "organisation", "organisation_code": "MA0DEM101"}}),
}
SHORTER = {
    "an earlier decision day": ({}, {"decision": {"number": "示人社列字〔2026〕1号", "date": "2026-02-01"}}),
    "an earlier end": ({"until": "2027-06-01"}, {"until": "2027-01-01"}),
    "an end where none was": ({}, {"until": "2027-01-01"}),
    "a lighter violation": ({"severity": "serious"}, {"severity": "minor"}),
    "fewer workers": ({"workers": 9}, {"workers": 5}),
}


@pytest.mark.parametrize(("was", "now"), LONGER.values(), ids=LONGER)
def test_a_change_that_names_another_or_shows_longer_asks_a_person(was: dict[str, Any], now: dict[str, Any]) -> None:
    after = merged([page(row(**was))], [page({**row(), **now}, sha256="bb02bb")])
    assert reasons(after) == [("identity_changed", (row()["id"],))]


@pytest.mark.parametrize(("was", "now"), SHORTER.values(), ids=SHORTER)
def test_a_change_that_shows_less_asks_nobody(was: dict[str, Any], now: dict[str, Any]) -> None:
    after = merged([page(row(**was))], [page({**row(), **now}, sha256="bb02bb")])
    assert len(only(after).records[0].revisions) == 1
    assert reasons(after) == []


@pytest.mark.parametrize(
    "decision", [{"number": "示人社列字〔2026〕1号"}, {"date": "2026-03-01"}], ids=["same number", "same day"]
)
def test_another_name_under_the_same_decision_asks_once_and_holds_both(decision: dict[str, str]) -> None:
    old, new = row("a", decision=decision), row("b", "示例甲芳务有限公司", decision=decision)
    after = merged([page(old)], [page(new, sha256="bb02bb")])
    assert reasons(after) == [("identity_changed", (old["id"], new["id"]))]
    assert after.reviews[0].candidates == (new["id"],)


def test_what_has_ended_is_left_alone() -> None:
    stub = {"id": row()["id"], "decision": {"date": "2026-03-01"}, "ended": {"day": "2026-05-01", "how": "removed"}}
    after = merged([page(stub)], [page(row())])
    assert after == history.After((), ())
    assert merged([page(stub)], [], capture=asked((BEFORE, 404), (DAY, 404))) == history.After((), ())


@pytest.mark.parametrize(
    ("answers", "missed"),
    [
        ([(BEFORE, 200), (DAY, 404)], False),
        ([("2026-11-13", 404), (DAY, 404)], True),
        ([("2026-11-13", 404), (DAY, 410)], True),
        ([("2026-11-13", 404), (DAY, 200)], False),
        ([("2026-11-13", 503), (DAY, 503)], False),
        ([("2026-11-13", 0), (DAY, 404)], False),
    ],
)
def test_a_page_gone_on_two_runs_is_missed(answers: list[tuple[str, int]], missed: bool) -> None:
    known = page(row(), row("b", "示例乙建设有限公司"))
    after = merged([known], [], capture=asked(*answers))
    assert [record.missing_since for notice in after.notices for record in notice.records] == [DAY, DAY] * missed
    assert reasons(after) == [("vanished", (record.id,)) for record in known.records] * missed


def test_a_notice_that_stands_at_another_address_too_is_not_gone() -> None:
    known = replace(page(row()), also_at=("https://example.org/b.html",))
    assert merged([known], [], capture=asked((BEFORE, 404), (DAY, 404))) == history.After((), ())


def test_a_page_that_moved_is_not_gone_but_what_was_left_out_of_it_is() -> None:
    left_out = row("b", "示例乙建设有限公司")
    moved = page(row("c"), key="bbbbb", url="https://example.org/new/a.html")
    after = merged([page(row(), left_out), moved], [], capture=asked((BEFORE, 404), (DAY, 404)))
    assert [(record.id, record.missing_since) for record in only(after).records] == [(row()["id"], None), (left_out["id"], DAY)]


def answer(day: str, status: int = 200, sha256: str | None = "aa01aa") -> SeenUrl:
    return SeenUrl(url=URL, seen=(Seen(from_=day, to=day, status=status, sha256=sha256),))


def test_runs_of_equal_answers_grow_and_break() -> None:
    capture = Capture()
    statuses = [(200, "aa01aa"), (200, "aa01aa"), (200, "bb02bb"), (404, None), (404, None), (200, "bb02bb")]
    for day, (status, sha256) in enumerate(statuses, 1):
        capture = history.seen(capture, [answer(f"2026-11-0{day}", status, sha256)], {})
    (url,) = capture.urls
    assert [(run.from_[-2:], run.to[-2:], run.status) for run in url.seen] == [
        ("01", "02", 200), ("03", "03", 200), ("04", "05", 404), ("06", "06", 200),
    ]  # fmt: skip


def test_of_two_answers_on_one_day_the_later_counts() -> None:
    capture = history.seen(history.seen(Capture(), [answer(DAY, 503, None)], {}), [answer(DAY)], {})
    assert [run.status for url in capture.urls for run in url.seen] == [200]


def test_urls_not_asked_today_are_kept_and_all_are_sorted() -> None:
    other = SeenUrl(url="https://example.org/0.html", seen=answer(DAY).seen)
    capture = history.seen(history.seen(Capture(), [answer(BEFORE)], {URL: "k"}), [other], {})
    assert [(url.url, url.notice) for url in capture.urls] == [(other.url, None), (URL, "k")]


def review(reason: str, opened: str = DAY, outcome: str | None = None, holds: tuple[str, ...] = ("ra",)) -> Review:
    closed = {"decision": {"outcome": outcome, "day": opened}} if outcome else {}
    head = {"id": f"v{opened}-{reason}", "opened": opened, "source": "shili-list", "reason": reason, "asks": "？"}
    return decode({**head, "holds": list(holds), **closed}, Review)


@pytest.mark.parametrize(
    ("before", "asked_again"),
    [
        (review("low_confidence", BEFORE), False),
        (review("low_confidence", BEFORE, "accepted"), False),
        (review("low_confidence", BEFORE, "rejected"), False),
        (review("low_confidence", BEFORE, holds=("rb",)), True),
        (review("conflict", BEFORE), True),
    ],
)
def test_what_a_person_answered_is_not_asked_again(before: Review, asked_again: bool) -> None:
    assert history.new_reviews([before], [review("low_confidence")]) == ((review("low_confidence"),) if asked_again else ())


@pytest.mark.parametrize(("outcome", "asked_again"), [(None, False), ("deferred", False), ("accepted", True), ("rejected", True)])
@pytest.mark.parametrize("reason", ["vanished", "identity_changed"])
def test_what_happens_again_is_asked_again_once_the_first_question_is_closed(
    reason: str, outcome: str | None, asked_again: bool
) -> None:
    assert bool(history.new_reviews([review(reason, BEFORE, outcome)], [review(reason)])) is asked_again


def test_one_question_asked_twice_in_a_run_is_one() -> None:
    assert history.new_reviews([], [review("conflict"), review("conflict")]) == (review("conflict"),)

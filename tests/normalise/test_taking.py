"""From a document to a notice: columns all accounted for, doubts held, lookups used, keys and ids that stay."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from normalise_inputs import FIRM, OTHER_FIRM, content, source, take

from scripts.model import Lookup, encode
from scripts.normalise import Taken, effect

COLUMNS = {"名称": "name", "代码": "uscc", "文号": "number", "日期": "decided"}
ROW = {"名称": "示例甲有限公司", "代码": FIRM, "文号": "示〔2026〕1号", "日期": "2026-09-01"}
OTHER_ROW = {"名称": "示例乙有限公司", "代码": OTHER_FIRM, "文号": "示〔2026〕2号", "日期": "2026-09-02"}


def taken(rows: list[dict[str, str]], columns: dict[str, Any] = COLUMNS, **more: Any) -> Taken:
    given_to = {key: more.pop(key) for key in ("lookups", "known", "day") if key in more}
    said = {key: more.pop(key) for key in ("title", "published", "text", "doubts") if key in more}
    return take(content(rows, **said), source(columns, **more), **given_to)


def only_problem(read: Taken) -> str:
    assert read.notice is None
    assert [problem.level for problem in read.problems] == ["fatal"]
    return str(read.problems[0])


def test_a_renamed_column_stops_the_source_and_both_names_are_said() -> None:
    renamed = {("统一代码" if column == "代码" else column): text for column, text in ROW.items()}
    sentence = only_problem(taken([renamed]))
    assert "column '代码' is expected but not there" in sentence
    assert "column '统一代码' is there but not declared: if it was renamed, change it under `columns`" in sentence
    assert "demo.yaml" in sentence


def test_a_new_column_stops_the_source() -> None:
    assert "'备注' is in http://127.0.0.1/a but not declared" in only_problem(taken([ROW | {"备注": ""}]))


def test_an_ignored_column_does_not() -> None:
    assert taken([ROW | {"备注": "x"}], ignore={"备注": "free words"}).notice


def test_a_missing_column_stops_the_source() -> None:
    assert "column '日期' is expected" in only_problem(taken([{k: v for k, v in ROW.items() if k != "日期"}]))


def test_a_unit_that_contradicts_the_header_stops_the_source() -> None:
    columns = COLUMNS | {"金额（万元）": {"amount": "元"}}
    assert "the header says 万元, the source 元" in only_problem(taken([ROW | {"金额（万元）": "1"}], columns))


def test_the_unit_of_the_header_counts_where_none_is_declared() -> None:
    read = taken([ROW | {"金额（单位：万元）": "1.5"}], COLUMNS | {"金额（单位：万元）": "amount"})
    assert read.notice and read.notice.records[0].amount == "15000.00"


def test_two_entries_of_one_identity_stop_the_source() -> None:
    sentence = only_problem(taken([ROW, ROW | {"日期": "2026-09-09"}]))
    assert "two rows (table=1;row=2 and table=1;row=3) give one identity but differ in decision" in sentence


@given(st.permutations(list(COLUMNS)))
def test_the_order_of_columns_does_not_matter(order: list[str]) -> None:
    read = taken([{column: row[column] for column in order} for row in (ROW, OTHER_ROW)])
    assert encode(read.notice) == encode(taken([ROW, OTHER_ROW]).notice)


def test_a_doubt_of_the_reader_about_a_used_cell_holds_the_record() -> None:
    read = taken([ROW], doubts={2: {"代码": "stored as a number"}})
    assert [(review.reason, review.holds) for review in read.reviews] == [("bad_code", (read.notice.records[0].id,))]


def test_a_lookup_settles_what_was_doubted_and_the_id_stays() -> None:
    spoilt = ROW | {"名称": "示例甲有眼公司"}
    before = taken([spoilt])
    after = taken([spoilt], lookups=(Lookup(field="name", match="示例甲有眼公司", set={"name": "示例甲有限公司"}),))
    assert before.reviews and not after.reviews
    assert after.notice.records[0].party.name == "示例甲有限公司"
    assert after.notice.records[0].id == before.notice.records[0].id


def test_a_person_may_accept_a_name_as_it_stands() -> None:
    odd = "示例之家"
    lookup = Lookup(field="name", contains="之家", set={"kind": "organisation"})
    assert taken([ROW | {"名称": odd, "代码": ""}]).reviews
    assert not taken([ROW | {"名称": odd, "代码": ""}], lookups=(lookup,)).reviews


def test_a_damaged_name_a_person_has_confirmed_is_not_asked_about_again() -> None:
    spoilt = ROW | {"名称": "司示例运输有限公司"}
    confirmed = Lookup(field="name", match=spoilt["名称"], set={"name": spoilt["名称"]})
    assert taken([spoilt]).reviews
    assert not taken([spoilt], lookups=(confirmed,)).reviews


def test_two_people_of_one_name_are_two_entries_whatever_the_source_calls_identity() -> None:
    people = [ROW | {"名称": "王示例", "代码": "", "文号": number} for number in ("示〔2026〕1号", "示〔2026〕2号")]
    assert len(taken(people, identity=["name"]).notice.records) == 2


def test_a_review_keeps_no_name_head_or_address_of_a_person() -> None:
    columns = COLUMNS | {"负责人": "representative", "住所": "address"}
    row = ROW | {"名称": "王示例", "代码": "", "日期": "2026-02-30", "负责人": "王示例", "住所": "演示路1号"}
    review = taken([row], columns).reviews[0]
    assert "示例" not in str(review.row).replace("示例市", "") and "演示路" not in str(review.row)


def test_a_shops_old_registration_number_that_may_be_its_owners_id_number_is_not_kept() -> None:
    row = ROW | {"名称": "演示小吃店", "代码": "510101900307004"}
    assert taken([row]).notice.records[0].party.registration_no is None


def test_a_lookup_leaves_a_row_out() -> None:
    read = taken([ROW, OTHER_ROW], lookups=(Lookup(field="name", regex="乙", skip="entered twice by the source"),))
    assert (read.rows, read.skipped, len(read.notice.records)) == (2, 1, 1)


def test_one_question_for_many_rows_of_the_same_doubt() -> None:
    rows = [ROW | {"名称": f"示例{n}有限公司", "文号": f"示〔2026〕{n}号", "代码": ""} for n in "甲乙丙"]
    read = taken([row | {"类别": "机关"} for row in rows], COLUMNS | {"类别": {"kind": {"单位": "organisation"}}})
    assert [(review.reason, len(review.holds), review.fields) for review in read.reviews] == [("unknown_column", 3, ("kind",))]
    assert read.reviews[0].row["类别"] == "机关" and "名称" not in read.reviews[0].row, "what all rows say is kept"


def test_ids_of_reviews_differ_also_for_one_record() -> None:
    read = taken([ROW | {"名称": "示例甲有眼公司", "代码": FIRM[:-1] + "B", "日期": "2026-02-30"}])
    assert len({review.id for review in read.reviews}) == 3


def test_where_every_fifth_row_is_damaged_none_is_trusted() -> None:
    rows = [
        ROW | {"名称": f"示例{n}号有{'眼' if n < 6 else '限'}公司", "文号": f"示〔2026〕{n}号", "代码": ""} for n in range(20)
    ]
    read = taken(rows)
    held = {record for review in read.reviews for record in review.holds}
    assert held == {record.id for record in read.notice.records}


def test_a_title_that_lists_and_removes_is_never_taken_as_either() -> None:
    read = taken([ROW], title="关于列入和移出失信联合惩戒名单的公告")
    assert read.notice.effect == "warn"
    assert [review.reason for review in read.reviews] == ["conflict"]


def test_a_known_address_keeps_its_key_and_its_ids() -> None:
    first = taken([ROW], published="2026-10-14")
    moved = taken([ROW], published="2026-10-20", known=first.notice.key)
    assert (moved.notice.id, moved.notice.records[0].id) == (first.notice.id, first.notice.records[0].id)
    assert moved.notice.published == "2026-10-20"


def test_a_running_list_has_no_day_of_its_own_and_ids_that_outlive_the_notice() -> None:
    first = taken([ROW], form="running", published="2026-10-14")
    later = taken([ROW], form="running", day="2026-11-21")
    assert (first.notice.published, first.notice.seen) == (None, "2026-11-20")
    assert first.notice.records[0].id == later.notice.records[0].id


def test_an_unreadable_day_of_publication_is_said() -> None:
    read = taken([ROW], published="2027-01-01")
    assert (read.notice.published, read.notice.seen) == (None, "2026-11-20")
    assert [problem.level for problem in read.problems] == ["warning"]


def test_no_row_makes_no_batch_notice_and_an_empty_running_list() -> None:
    assert taken([]).notice is None
    assert taken([], form="running").notice.records == ()


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("现将等14家用人单位予以公布", 14),
        ("共十四家企业", 14),
        ("等14家单位，其中等3家企业", None),
        ("14家企业", None),
        ("等多家企业", None),
    ],
)
def test_the_stated_total_is_read_or_not_at_all(text: str, total: int | None) -> None:
    assert taken([ROW], text=text).notice.stated_total == total


@pytest.mark.parametrize(
    ("title", "does"),
    [
        ("2026年第二批拖欠农民工工资失信联合惩戒对象名单", "list"),
        ("关于将示例公司移出名单的公告", "remove"),
        ("关于提前移出失信联合惩戒名单的决定", "remove"),
        ("关于撤销列入决定的公告", "revoke"),
        ("关于恢复列入失信联合惩戒名单的公告", "restore"),
        ("关于撤销移出决定并恢复列入的公告", "restore"),
        ("更正公告", "correct"),
        ("拟列入名单告知书", "warn"),
        ("拟移出名单公示", "warn"),
        ("欠薪预警", "warn"),
    ],
)
def test_a_title_says_what_a_notice_does(title: str, does: str) -> None:
    assert effect.of_title(title) == does


@given(st.lists(st.fixed_dictionaries({column: st.text(max_size=30) for column in COLUMNS}), max_size=4))
def test_any_cells_give_a_notice_or_a_reason(rows: list[dict[str, str]]) -> None:
    read = taken(rows)
    assert read.notice or read.problems or not rows
    assert read.rows == len(rows)

"""One document that cannot be read leaves the others, is asked for again, and shows nobody it may have removed."""

import io

import openpyxl
import pytest
from office import BLACKLIST, COLUMNS, Office, index, page, row

from scripts import verbs

FIRST, SECOND = row(1, "示例甲建筑劳务有限公司"), row(2, "示例乙装饰有限公司")
WORDS = "<html><body><h1>{title}</h1><p>{text}</p></body></html>"
REMOVAL = f"关于移出{BLACKLIST}的公告"


def batch(*rows: tuple[str, ...]) -> str:
    return page(f"2026年第一批{BLACKLIST}", "2026-10-14", [COLUMNS, *rows])


def declare(office: Office, *names: str) -> None:
    office.publish("index.html", index(*((f"/{name}", name) for name in names)))
    office.declare("shili", "list.html", pull=office.leading("index.html"))


def shown(office: Office, day: str) -> str:
    office.build(today=day)
    return office.page("/registers/blacklist/")


def test_a_notice_in_words_leaves_the_batches_beside_it(office: Office) -> None:
    office.publish("a.html", batch(FIRST))
    office.publish("b.html", WORDS.format(title="工作动态", text="示例市开展检查。"))
    declare(office, "a.html", "b.html")
    said = office.run("pull")
    assert (said.code, "nothing of this notice is taken" in said.err) == (2, True)
    assert FIRST[0] in shown(office, "2026-11-20")
    office.publish("b.html", batch(SECOND))
    office.pull(today="2026-11-21")
    assert SECOND[0] in shown(office, "2026-11-21")


def test_a_removal_in_words_holds_whom_it_names(office: Office) -> None:
    office.publish("a.html", batch(FIRST, SECOND))
    declare(office, "a.html")
    office.pull(today="2026-11-19")
    office.publish("b.html", WORDS.format(title=REMOVAL, text=f"{FIRST[0]}已全部支付工资，决定将其移出。"))
    declare(office, "a.html", "b.html")
    assert office.run("pull").code == 1
    page_ = shown(office, "2026-11-20")
    assert (FIRST[0] in page_, SECOND[0] in page_) == (False, True)
    assert FIRST[0] in office.run("review", "--list").out


def test_a_page_that_became_unreadable_is_asked_again_until_it_can_be_read(office: Office) -> None:
    office.publish("a.html", batch(FIRST))
    declare(office, "a.html")
    office.pull(today="2026-11-01")
    office.publish("a.html", WORDS.format(title="公告", text="系统维护"))
    codes = [office.run("pull", today=day).code for day in ("2026-11-08", "2026-11-09", "2026-11-14")]
    assert codes == [1, 1, 1]
    office.publish("a.html", batch(FIRST))
    assert office.run("pull", today="2026-11-15").code == 0


def test_the_words_around_an_attached_workbook_are_no_fault(office: Office) -> None:
    book = openpyxl.Workbook()
    for line in ((*COLUMNS,), FIRST):
        book.active.append(line)
    body = io.BytesIO()
    book.save(body)
    office.publish("a.xlsx", body.getvalue())
    office.publish("a.html", WORDS.format(title=f"2026年第一批{BLACKLIST}", text='名单见<a href="/a.xlsx">附件.xlsx</a>'))
    office.publish("index.html", index(("/a.html", "第一批")))
    office.declare(
        "shili",
        "list.html",
        pull=f"{{url: {office.base}/index.html, follow: {{links: a}}, attachments: [xlsx], local: true}}",
        parse="{with: html_table}",
    )
    office.pull()
    assert FIRST[0] in shown(office, "2026-11-20")


def test_a_row_gone_from_a_dropped_list_is_held(office: Office) -> None:
    office.publish("unused.html", "")
    inbox = office.data / "inbox"
    inbox.mkdir(parents=True)
    (inbox / "list-10.html").write_text(batch(FIRST, SECOND), "utf-8")
    office.declare("shili", "list.html", form="running", pull="{path: 'inbox/*.html'}")
    office.pull(today="2026-11-10")
    (inbox / "list-10.html").unlink()
    (inbox / "list-11.html").write_text(batch(SECOND), "utf-8")
    office.run("pull", today="2026-11-11")
    page_ = shown(office, "2026-11-11")
    assert (FIRST[0] in page_, SECOND[0] in page_) == (False, True)


def test_a_list_at_a_new_address_is_the_same_list(office: Office) -> None:
    office.publish("list.html", batch(FIRST))
    office.declare("shili", "list.html", form="running")
    office.pull(today="2026-11-10")
    office.publish("new.html", batch(FIRST))
    office.declare("shili", "new.html", form="running")
    said = office.pull(today="2026-11-11")
    assert "1 records kept" in said.out


def test_a_batch_page_that_lost_all_its_rows_shows_none_of_them(office: Office) -> None:
    office.publish("a.html", batch(FIRST))
    office.publish("b.html", batch(SECOND))
    declare(office, "a.html", "b.html")
    office.declare("shili", "list.html", pull=office.leading("index.html"), expect="{may_be_empty: true}")
    office.pull(today="2026-11-10")
    office.publish("a.html", batch())
    assert "1 new questions" in office.pull(today="2026-11-18").out
    page_ = shown(office, "2026-11-18")
    assert (FIRST[0] in page_, SECOND[0] in page_) == (False, True)


def test_a_build_older_than_a_removal_is_not_published(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        verbs, "OPERATOR", {"name": "示例", "address": "示例路1号", "email": "a@example.org", "answer_days": "15"}
    )
    monkeypatch.setattr(verbs, "SITEURL", "https://anxin.example.org")
    office.publish("list.html", batch(FIRST, SECOND))
    office.declare("shili", "list.html", form="running")
    office.pull()
    office.build()
    office.publish("list.html", batch(SECOND))
    office.pull()
    said = office.run("publish", str(office.folder / "site"))
    assert (said.code, "1 listings that the data does not" in said.err) == (1, True)

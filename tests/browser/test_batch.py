"""Many names and codes at once, on the reader's device alone."""

import csv
import io
from pathlib import Path

import pytest
from asking import publish
from playwright.sync_api import FilePayload, Page, expect
from visits import Device, Visit

NAME, CODE, TWICE = "示例宏达建筑劳务有限公司", "91990101MA0DEM0011", "演示晴川服饰有限公司"
PASTED = f"""序号,单位名称,统一社会信用代码
1,{NAME},
2,"{TWICE}",91990201MA0DEM0022
３,没有这家公司,９１９９０１０１ＭＡ０ＤＥＭ００１１
=示例宏达建筑劳物有限公司

没有这样的名字"""


@pytest.fixture
def batch(device: Device) -> Visit:
    visit = device(accept_downloads=True)
    publish(visit, NAME, TWICE, TWICE, codes=(CODE,))
    visit.open("/search/batch/")
    return visit


def asked(page: Page, text: str) -> list[list[str]]:
    page.locator("#list").fill(text)
    page.get_by_role("button", name="逐家查询").click()
    expect(page.get_by_role("button", name="下载结果（CSV）")).to_be_visible(timeout=60_000)
    rows = page.locator("#result tbody tr")
    read: list[list[str]] = rows.evaluate_all("rows => rows.map((row) => [row.cells[0].innerText, row.cells[1].innerText])")
    return read


def test_each_line_is_answered(batch: Visit) -> None:
    assert asked(batch.page, PASTED) == [
        [NAME, "现在在公示名单上"],
        [f"91990201MA0DEM0022 {TWICE}", "2 家同名"],
        [f"{CODE} 没有这家公司", "现在在公示名单上"],
        ["=示例宏达建筑劳物有限公司", "未查到"],
        ["没有这样的名字", "未查到"],
    ]
    expect(batch.page.get_by_role("status")).to_have_text("查完 5 家：3 家有结果，2 家未查到。")


def test_the_table_is_taken_away_as_csv_that_runs_nothing(batch: Visit) -> None:
    asked(batch.page, PASTED)
    with batch.page.expect_download() as download:
        batch.page.get_by_role("button", name="下载结果（CSV）").click()
    text = Path(download.value.path()).read_text("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["代码"] for row in rows if row["查的"] == NAME] == [CODE]
    assert [row["结果"] for row in rows if row["查的"].startswith("'=")] == ["未查到"]
    assert all(row["数据版本"] and row["查询时间"].startswith("2026/11/20") for row in rows)


def test_a_file_of_a_spreadsheet_is_read(batch: Visit) -> None:
    body = f"单位名称\r\n{NAME}\r\n".encode("gb18030")
    batch.page.locator("#file").set_input_files(FilePayload(name="list.csv", mimeType="text/csv", buffer=body))
    expect(batch.page.locator("#result tbody tr")).to_have_count(1)
    expect(batch.page.locator("#result")).to_contain_text("名称完全一致")


def test_what_is_beyond_a_thousand_is_said(batch: Visit) -> None:
    assert len(asked(batch.page, f"{NAME}\n" * 1003)) == 1000
    expect(batch.page.get_by_role("status")).to_contain_text("后面还有 3 行超过 1,000 行，没有查")


def test_what_could_not_be_asked_is_no_nothing_found(batch: Visit) -> None:
    batch.page.route("**/search/blocks/*", lambda route: route.abort())
    assert asked(batch.page, NAME) == [[NAME, "没有查成"]]


def test_nothing_is_sent(batch: Visit) -> None:
    sent: list[str] = []
    batch.page.on("request", lambda request: sent.append(f"{request.method} {request.url} {request.post_data or ''}"))
    asked(batch.page, PASTED)
    assert all(one.startswith("GET") and "?" not in one and "%" not in one for one in sent)

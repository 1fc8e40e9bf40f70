"""Answers with HTTP 200 that are no content, and short pages that are."""

import io
import zipfile
from typing import Any

import pytest

from scripts import pull
from scripts.model import Snapshot
from scripts.pull import look, media

ROWS = "<table><tr><th>单位名称</th><th>金额</th></tr><tr><td>示例甲公司</td><td>1</td></tr></table>"


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"


NO_CONTENT = {
    "script only": (page("<script>document.cookie='a=1';location.reload()</script>"), "challenge"),
    "script in the head only": (page("", "<script src=/x.js></script>"), "challenge"),
    "jump": (page("正在跳转", '<meta http-equiv="Refresh" content="0;url=/x">'), "challenge"),
    "asks to enable scripts": (page("<noscript>请开启JavaScript</noscript><div id=app></div>"), "challenge"),
    "known mark": (
        page("请稍候，浏览器检查中，几秒后自动进入网站首页<script>var acw_sc__v2='x'</script>"),
        "challenge",
    ),
    "known title": (page("为保障访问，请按住滑块拖到最右边<img src=x>", "<title>滑动验证</title>"), "challenge"),
    "missing, title": (page("<a href=/>返回首页</a>", "<title>404 - 示例市人社局</title>"), "missing or closed"),
    "missing, words": (page("<h1>抱歉</h1><p>您访问的页面不存在或已被删除！</p>"), "missing or closed"),
    "missing, gone": (page("<p>对不起，您要查看的信息已删除。</p>"), "missing or closed"),
    "closed": (page("<p>系统维护中，请稍后访问。</p>"), "missing or closed"),
    "login": (page("<form>账号<input name=u>密码<input type=password name=p></form>"), "asks for a login"),
    "nothing": (page(""), "the page is empty"),
}
CONTENT = {
    "short notice": page("<p>经查，示例甲公司拖欠27名劳动者工资，现予公布。</p>"),
    "removal said in words": page("<p>现将示例甲公司移出名单，相关信息已删除。</p>"),
    "number that looks like a status": page("<p>示例公司</p>", "<title>示人社监〔2026〕404号</title>"),
    "firm with a telling name": page("<p>示例系统维护有限公司、示例安全验证技术有限公司拖欠工资。</p>"),
    "table with a login box": page(f"<input type=password>{ROWS}"),
    "table and a missing picture": page(f"{ROWS}<p>您访问的图片不存在</p>", "<title>404号</title>"),
    "index with scripts": page("<a href=a.html>第一批</a><script src=x.js></script>"),
    "marked index": page("<a href=1>第一批</a><a href=2>第二批</a><a href=3>第三批</a><script>$_ts={}</script>"),
    "marked prose": page(f"<p>{'经查，示例甲公司拖欠工资。' * 30}</p><script>$_ts={{}}</script>"),
    "scan of a notice": page("<img src=scan.jpg>"),
}


def snapshot(body: str | bytes, url: str = "http://127.0.0.1/list.html") -> Snapshot:
    raw = body.encode() if isinstance(body, str) else body
    return Snapshot(url=url, body=raw, fetched="", sha256="", media=media.sniff(raw, url))


@pytest.mark.parametrize("case", NO_CONTENT)
def test_what_is_no_content_is_said_to_be_none(case: str) -> None:
    body, words = NO_CONTENT[case]
    assert words in (look.doubt(snapshot(body), "") or "content")


@pytest.mark.parametrize("case", CONTENT)
def test_short_pages_are_content(case: str) -> None:
    assert look.doubt(snapshot(CONTENT[case]), "") is None


def test_a_cookie_of_a_protection_product_tells_a_challenge_from_a_short_page() -> None:
    short = snapshot(page("<p>请稍候，正在检查您的浏览器，几秒后自动进入。</p>"))
    assert (look.doubt(short, "sid=1"), look.doubt(short, "__jsl_clearance=1.2")) == (None, look.BLOCKED)


def test_a_page_in_gb18030_is_looked_at_too() -> None:
    body = page("<p>您访问的页面不存在</p>").encode("gb18030")
    assert "missing" in (look.doubt(snapshot(body), "") or "")


@pytest.mark.parametrize("status", [412, 418, 521])
def test_a_challenge_by_status_is_not_tried_again(site: Any, refusal: Any, status: int) -> None:
    refused = refusal(site.put("/list", page(""), status=status))
    assert (refused.sentence, refused.status) == (f"{look.BLOCKED} (HTTP {status})", status)
    assert site.paths == ["/list"]


def test_what_looks_like_no_content_is_not_kept(site: Any, refusal: Any, shelf: Any) -> None:
    refused = refusal(site.put("/list", page("<p>您访问的页面不存在</p>"), ETag='"1"'))
    assert (refused.status, shelf.bodies, shelf.urls) == (0, {}, {})


def archive(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name in names:
            packed.writestr(name, "")
    return held.getvalue()


OLE = media.OLE_MAGIC + bytes(500)
KINDS = {
    "list.pdf": (b"%PDF-1.7\n", media.PDF),
    "list.xlsx": (archive("[Content_Types].xml", "xl/workbook.xml"), media.XLSX),
    "list.docx": (archive("[Content_Types].xml", "word/document.xml"), media.DOCX),
    "list.zip": (archive("a.txt"), media.ZIP),
    "cut.xlsx": (b"PK\x03\x04rest", media.ZIP),
    "list.xls": (OLE + "Workbook".encode("utf-16-le"), media.XLS),
    "list.doc": (OLE + "WordDocument".encode("utf-16-le"), media.DOC),
    "other.doc": (OLE, media.OLE),
    "list.csv": ("单位名称,金额\n".encode("gb18030"), media.CSV),
    "bracket.csv": (b"[id],name\n", media.CSV),
    "utf16.csv": ("单位名称,金额\n".encode("utf-16"), media.CSV),
    "list.txt": ("单位名称".encode(), media.TEXT),
    "list.json": (b' {"rows": []}', media.JSON),
    "list.xml": (b"<?xml version='1.0'?><rows/>", media.XML),
    "list.xhtml": (b"<?xml version='1.0'?><!DOCTYPE html><html></html>", media.HTML),
    "list.html": (b"\xef\xbb\xbf\r\n<HTML>", media.HTML),
    "part": (b"<!-- note --><div class=list>", media.HTML),
    "scan.jpg": (b"\xff\xd8\xff\xe0", "image/jpeg"),
    "other": (b"\x00\x01\x02", media.UNKNOWN),
}


@pytest.mark.parametrize("name", KINDS)
def test_media_are_known_by_their_first_bytes(name: str) -> None:
    body, kind = KINDS[name]
    assert media.sniff(body, name) == kind


@pytest.mark.parametrize(
    ("url", "body", "sentence"),
    [
        ("/a.pdf", page("<p>名单</p>"), "it is named .pdf but holds text/html: open it in a browser to see what the site sends"),
        ("/a.XLS?id=3", page(ROWS), "it is named .xls but holds text/html: open it in a browser to see what the site sends"),
        ("/a.xlsx", b"%PDF-1.7", "it is named .xlsx but holds application/pdf: open it in a browser to see what the site sends"),
        ("/a.csv", page(ROWS), "it is named .csv but holds text/html: open it in a browser to see what the site sends"),
        ("/a.csv", b"", "the answer is empty"),
        ("/a.xls", KINDS["list.xlsx"][0], None),
        ("/download?id=3", b"%PDF-1.7", None),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(url: str, body: str | bytes, sentence: str | None) -> None:
    assert look.doubt(snapshot(body, f"http://127.0.0.1{url}"), "") == sentence


def test_the_client_says_what_a_file_really_is(site: Any, client: pull.Client) -> None:
    url = site.put("/download?id=3", KINDS["list.xlsx"][0], Content_Type="text/html")
    assert client.get(url, local=True).media == media.XLSX

"""Whether an answer is what was asked for: a refusal, a missing page or a challenge also comes as HTTP 200."""

import re

from scripts.model import Snapshot
from scripts.pull import html, media

CHALLENGE_STATUS = (412, 418, 521)
"""With these the usual protection products answer robots."""

CHALLENGE_MARK = re.compile(r"__jsl_clearance|acw_sc__v2|_cf_chl_opt|cf_chl_|_Incapsula_Resource|\$_ts\b")
CHALLENGE_TITLE = re.compile(r"Justamoment|(?:安全|人机|滑动|访问)验证", re.IGNORECASE)
CHALLENGE_WORDS = re.compile(r"请(?:完成|进行)(?:安全)?验证|请(?:开启|启用)JavaScript|拖动滑块", re.IGNORECASE)
CLOSED = (
    r"(?:系统|网站)(?:维护中|升级中|正在维护|正在升级)|NotFound"
    r"|页面不存在|页面(?:未|没有|无法)找到|找不到.{0,4}(?:页面|网页)"
)
MISSING_TITLE = re.compile(rf"{CLOSED}|(?<!\d)404(?![\d号])|(?:页面|访问)出错|服务器错误", re.IGNORECASE)
MISSING_WORDS = re.compile(
    rf"{CLOSED}|[您你][要所]?(?:访问|查看|浏览|请求)的.{{0,12}}(?:不存在|删除|关闭)"
    r"|[该此](?:页面|网页|文章|内容|信息)已?(?:经|被)?(?:不存在|删除)",
    re.IGNORECASE,
)
LOGIN_TITLE = re.compile(r"^(?:用户|系统)?登录|统一身份认证|^(?:sign|log)in", re.IGNORECASE)

DRAWN_BY_SCRIPT = "//script | //noscript | //meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh']"

SHORT = 600
"""Characters a page of nothing but a message has at most, its menu included."""

BLOCKED = "it sends a script or a challenge and no words; ask the publisher for leave or drop the files by `path:`"


def doubt(snapshot: Snapshot, cookies: str) -> str | None:
    """The sentence to say where this is no content, None where it may be. `cookies`: what the answer tried to set."""
    name = snapshot.url.partition("?")[0].partition("#")[0]
    extension = name.rpartition("/")[2].rpartition(".")[2].lower()
    lie = media.lie(snapshot.media, extension)
    if lie or snapshot.media != media.HTML:
        return lie or (None if snapshot.body.strip() else "the answer is empty")
    return _page(snapshot, cookies)


def _page(snapshot: Snapshot, cookies: str) -> str | None:
    page = html.tree(snapshot)
    words, title = html.words(page), html.title(page)
    if _challenge(snapshot, page, words, title, cookies):
        return BLOCKED
    if _rows(page):
        return None
    if len(words) < SHORT and (MISSING_TITLE.search(title) or MISSING_WORDS.search(words)):
        return "it says that the page is missing or closed, though with HTTP 200"
    if html.found(page, "//input[@type='password']") and (len(words) < SHORT or LOGIN_TITLE.search(title)):
        return "it asks for a login"
    return None if words or html.found(page, "//img | //iframe | //frame | //a[@href]") else "the page is empty"


def _challenge(snapshot: Snapshot, page: html.Element, words: str, title: str, cookies: str) -> bool:
    """Nothing but a script to run, or few words and the mark of a protection product."""
    links = html.found(page, "//body//a[@href]")
    if len(words) <= 20 and not links and html.found(page, DRAWN_BY_SCRIPT):
        return True
    marked = CHALLENGE_MARK.search(cookies) or CHALLENGE_MARK.search(html.text(snapshot))
    said = CHALLENGE_TITLE.search(title) or CHALLENGE_WORDS.search(words)
    return len(words) < SHORT // 2 and len(links) < 3 and not _rows(page) and bool(marked or said)


def _rows(page: html.Element) -> bool:
    """A table of two rows and two columns is content, whatever the words around it."""
    return len(html.found(page, "//table//tr[count(td | th) > 1]")) > 1

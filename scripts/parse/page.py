"""What an HTML page says of itself: its title, the day it gives, its running text."""

import re
from collections.abc import Collection, Iterator

from lxml import etree, html

from scripts.model import Content
from scripts.parse import markup
from scripts.parse.cells import cell_text

VERSION = "page/1"

_TITLE_METAS = ("articletitle",)
_DAY_METAS = ("pubdate", "publishdate")
_FRAME = frozenset({"nav", "footer", "aside"})
"""Parts that stand on every page of a site and say nothing about this one."""

_TITLE_CHARACTERS = 300
_BETWEEN = r"\s*[-_|｜—–]+\s*"
_SITE = r"[^-_|｜—–]*(?:局|厅|部|委员会|政府|网|网站|门户|平台|信用中国[^-_|｜—–]*)"
_SITE_ONLY = re.compile(_SITE)
_SITE_AROUND = re.compile(rf"^{_SITE}{_BETWEEN}|{_BETWEEN}{_SITE}$")

_YEAR, _ONE = r"(?:\d{4}|[〇○零一二三四五六七八九]{4})", r"[\d一二三四五六七八九十]{1,3}"
_DAY = rf"({_YEAR}\s*[-./年]\s*{_ONE}\s*[-./月]\s*{_ONE}\s*日?)"
_DAY_LABELS = (rf"(?:发布|公布|发文|公开)\s*(?:日期|时间)\s*[:：]\s*{_DAY}", rf"(?<!\w)(?:日期|时间)\s*[:：]\s*{_DAY}")


def content(root: html.HtmlElement, without: Collection[html.HtmlElement] = ()) -> Content:
    """The page without its tables `without`, which were read as rows. Absent is what the page doesn't state."""
    published = _published(root)
    for read in without:
        read.drop_tree()
    return Content(parser=VERSION, title=_title(root), published=published, text=_text(root))


def _text(root: html.HtmlElement) -> str:
    lines = map(cell_text, markup.visible_text(root, without=_FRAME).split("\n"))
    return "\n".join(filter(None, lines))


def _title(root: html.HtmlElement) -> str | None:
    """The notice's title: what the page marks as such first, the window's title without the site's name last."""
    shown = [element for element in _marked(root) if not markup.hidden(element)]
    titles = (*_metas(root, _TITLE_METAS), *(cell_text(markup.visible_text(element)) for element in shown))
    for title in titles:
        if title and not _SITE_ONLY.fullmatch(title):
            return title
    window = cell_text(root.findtext(".//title") or "")[:_TITLE_CHARACTERS]
    while (shorter := _SITE_AROUND.sub("", window, count=1)) != window and shorter:
        window = shorter
    return window or None


def _marked(root: html.HtmlElement) -> Iterator[etree._Element]:
    yield from root.iter("h1")
    yield from (element for element in root.iter() if "title" in (element.get("class") or "").split())


def _published(root: html.HtmlElement) -> str | None:
    """The day of publication as written: 发布日期 and its like before a bare 时间, which may be of something else."""
    for written in _metas(root, _DAY_METAS):
        return written
    text = markup.visible_text(root)
    found = (re.search(label, text) for label in _DAY_LABELS)
    return next((cell_text(match[1]) for match in found if match), None)


def _metas(root: html.HtmlElement, names: Collection[str]) -> Iterator[str]:
    for meta in root.iter("meta"):
        said = cell_text(meta.get("content") or "")
        if said and (meta.get("name") or "").lower() in names:
            yield said

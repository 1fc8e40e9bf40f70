"""A page as a tree, as far as links and a first look need it. What the page says is for the parsers to read."""

import re
from typing import TypeAlias, cast

import lxml.html
from lxml import etree

from scripts.model import Snapshot

Element: TypeAlias = etree._Element

DROPPED = re.compile(r"^\s*<\?xml[^>]*\?>|</(?:body|html)\s*>|\x00", re.IGNORECASE)
"""What makes lxml refuse a page or lose the rest of it: browsers put what follows `</html>` into the body."""


def text(snapshot: Snapshot) -> str:
    """The page's characters; a wrong guess here costs no more than the words of a link."""
    for charset in ("utf-8-sig", snapshot.charset or "gb18030"):
        try:
            return snapshot.body.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    return snapshot.body.decode("gb18030", errors="replace")


def tree(snapshot: Snapshot) -> Element:
    """The page's elements; an empty page has an empty body."""
    source = DROPPED.sub("", text(snapshot))
    try:
        return lxml.html.document_fromstring(source)
    except etree.ParserError:
        return lxml.html.document_fromstring("<body></body>")


def found(page: Element, path: str) -> list[Element]:
    """The elements an XPath selects."""
    return cast(list[Element], page.xpath(path))


def words(page: Element) -> str:
    """What a reader sees, without any white space."""
    seen = page.xpath("//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]")
    return "".join("".join(cast(list[str], seen)).split())


def title(page: Element) -> str:
    return "".join(str(page.xpath("string(//title)")).split())


def base(page: Element) -> str:
    """What the page says its links are relative to; empty where it does not say."""
    return str(page.xpath("string(//base/@href)"))

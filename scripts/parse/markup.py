"""HTML text → a tree, and the text of its elements as a person sees it."""

import re
from collections.abc import Iterator

from lxml import etree, html

from scripts.parse.limits import Unreadable

_UNSEEN_TAGS = {
    "script",
    "style",
    "noscript",
    "template",
    "head",
    "title",
    "select",
    "option",
    "button",
    "svg",
    "iframe",
}
_BREAKS = {
    "address", "article", "blockquote", "br", "caption", "dd", "div", "dl", "dt", "fieldset", "figure", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
}  # fmt: skip

_CLOSING = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Browsers put what follows `</html>` into the body; lxml puts it where nobody looks, and half a list is lost."""


def tree(text: str) -> html.HtmlElement:
    """The document in `text`. Raises Unreadable where it is empty, or so deep that the parser would cut it off."""
    # The encoding is ours and fixed, so that neither a meta element nor an XML declaration is believed a second time.
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        root = html.document_fromstring(_CLOSING.sub("", text).encode("utf-8"), parser=parser)
    except etree.LxmlError as error:
        raise Unreadable("the page is empty, or isn't HTML") from error
    for entry in parser.error_log.filter_from_fatals():
        raise Unreadable(f"line {entry.line}: the page can't be read to its end ({entry.message.strip()})")
    return root


def hidden(element: etree._Element) -> bool:
    """Whether a browser would leave the element out, as far as the element itself says."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN_TAGS or "hidden" in element.attrib:
        return True
    return "display:none" in "".join(element.get("style", "").lower().split())


def visible_text(element: etree._Element, without: frozenset[str] = frozenset()) -> str:
    """Text of `element` and below, a new line at every block; elements with a tag in `without` are left out."""
    return "".join(_pieces(element, without))


def _pieces(element: etree._Element, without: frozenset[str]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if not hidden(child) and child.tag not in without:
            gap = "\n" if child.tag in _BREAKS else ""
            yield gap
            yield from _pieces(child, without)
            yield gap
        yield child.tail or ""

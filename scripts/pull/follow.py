"""From a page to the addresses it leads to: notices, next pages, attachments."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast
from urllib.parse import unquote, urldefrag

import cssselect
from lxml.cssselect import CSSSelector

from scripts.model import Follow, Snapshot
from scripts.pull import guard, html, media
from scripts.pull.refused import Misdeclared, Refused


@dataclass(frozen=True)
class Link:
    url: str
    text: str = ""
    led: bool = True
    """Whether a page of the source leads there today."""


def notices(page: Snapshot, base: str, follow: Follow) -> tuple[Link, ...]:
    """Where `follow.links` leads, in page order, as far as the link's words match. Raises Misdeclared."""
    matching = _pattern(follow.matching)
    tree = html.tree(page)
    links = _links(tree, base, _selected(tree, "links", follow.links or "a[href]"))
    return _once(link for link in links if matching.search(link.text))


def next_page(page: Snapshot, base: str, follow: Follow) -> str | None:
    """Where `follow.pages` leads; None on the last page. Raises Misdeclared."""
    if not follow.pages or page.media != media.HTML:
        return None
    tree = html.tree(page)
    links = _links(tree, base, _selected(tree, "pages", follow.pages))
    return next((link.url for link in links), None)


def attachments(page: Snapshot, base: str, extensions: tuple[str, ...]) -> tuple[Link, ...]:
    """Links to files of these extensions, in page order; the name may stand in the address or in the words."""
    if not extensions:
        return ()
    named = re.compile(rf"\.(?:{'|'.join(map(re.escape, extensions))})(?![a-z0-9])", re.IGNORECASE)
    tree = html.tree(page)
    links = _links(tree, base, html.found(tree, "//a[@href]"))
    return _once(link for link in links if named.search(unquote(link.url)) or named.search(link.text))


def _pattern(matching: str | None) -> re.Pattern[str]:
    try:
        return re.compile(matching or "")
    except re.error as error:
        raise Misdeclared("pull.follow.matching", f"{matching!r} is not a regular expression: {error}") from error


def _selected(tree: html.Element, key: str, selector: str) -> list[html.Element]:
    """The links a selector means: the `a` elements it selects, or those inside what it selects."""
    try:
        chosen = cast(list[html.Element], CSSSelector(selector, translator="html")(tree))
    except cssselect.SelectorError as error:
        raise Misdeclared(f"pull.follow.{key}", f"{selector!r} is not a CSS selector: {error}") from error
    return [anchor for element in chosen for anchor in html.found(element, "descendant-or-self::a[@href]")]


def _links(tree: html.Element, base: str, anchors: Iterable[html.Element]) -> Iterator[Link]:
    for anchor in anchors:
        url = _address(str(anchor.get("href")), base, html.base(tree))
        if url:
            yield Link(url, _text(anchor))


def _address(href: str, base: str, above: str) -> str | None:
    """The absolute address without its fragment; None for what leads nowhere (javascript:, mailto:, #top)."""
    plain = re.sub(r"[\t\r\n]", "", urldefrag(href).url).strip()
    try:
        url = guard.joined(guard.joined(base, above) if above else base, plain)
    except Refused:
        return None
    return url if plain and url.startswith(("http:", "https:")) else None


def _text(anchor: html.Element) -> str:
    """The link's words. Lists cut long titles short and keep the whole in the `title` attribute."""
    shown = "".join(cast(Iterator[str], anchor.itertext()))
    return max((" ".join(words.split()) for words in (shown, str(anchor.get("title", "")))), key=len)


def _once(links: Iterable[Link]) -> tuple[Link, ...]:
    """The first link to each address."""
    first: dict[str, Link] = {}
    for link in links:
        first.setdefault(link.url, link)
    return tuple(first.values())

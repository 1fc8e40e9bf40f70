"""What people print or pass on as a file: the sheets of a place in two sizes, and the pack of its channels with the guides.

Made of the same views as the pages, by the templates in theme/paper: page → Paper → press → PDF.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from scripts.site.codes import qr
from scripts.site.paper.press import Paper, Press, open_press
from scripts.site.paper.tree import Node, tree
from scripts.site.views.page import Page

__all__ = ["Guide", "Paper", "Press", "guides", "open_press", "papers"]

SIZES = ("a4", "a3")
GUIDES = ("/guide/claim/", "/guide/evidence/", "/guide/deadlines/")
"""What to do, with what, until when: in this order at the end of every pack."""


@dataclass(frozen=True)
class Guide:
    title: str
    body: tuple[Node, ...]


def guides(prose: Iterable[tuple[Page, str]]) -> tuple[Guide, ...]:
    """Those of the pages of prose that go into packs. `prose` are pages with their HTML."""
    known = {page.url: Guide(page.title, tuple(tree(html))) for page, html in prose if page.url in GUIDES}
    return tuple(known[url] for url in GUIDES if url in known)


def papers(pages: Iterable[Page], guides: tuple[Guide, ...], site: Mapping[str, object]) -> Iterator[Paper]:
    """Everything printed of these pages. `site`: its title and address, and whether it is the demo."""
    for page in pages:
        about = {**page.context, "heading": page.title, "site": site}
        if page.template in ("poster", "board") and not page.context["expired"]:
            yield from (Paper(f"{page.url}{size}.pdf", page.template, {**about, "size": size}) for size in SIZES)
        elif page.template == "channels_place":
            address = f"{site['url']}{page.url}" if site["url"] else ""
            yield Paper(f"{page.url}pack.pdf", "pack", {**about, "guides": guides, "address": address, "qr": qr(address)})

"""HTML that Markdown made, as a tree that a template can walk: {"tag", "href", "children"}, and text between."""

from html.parser import HTMLParser

Node = dict[str, object] | str
EMPTY = frozenset({"br", "hr", "img", "input"})


def tree(html: str) -> list[Node]:
    """The nodes of a piece of HTML. Blank text between blocks is left out; comments are nothing."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.top


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.top: list[Node] = []
        self.open: list[list[Node]] = [self.top]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        children: list[Node] = []
        self.open[-1].append({"tag": tag, "href": dict(attrs).get("href") or "", "children": children})
        if tag not in EMPTY:
            self.open.append(children)

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.open[-1].append(data)

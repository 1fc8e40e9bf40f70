"""Tables people write in prose: on a phone a row is a card, so each cell says what it is."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

AFTER_INLINE = 5
"""Priority: Markdown turns what stands inside cells into elements at 20."""


class LabelledTables(Extension):
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Labels(md), "labelled_tables", AFTER_INLINE)


class _Labels(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            table.set("class", "cards")
            labels = ["".join(head.itertext()) for head in table.iter("th")]
            for row in table.iterfind("tbody/tr"):
                for label, cell in zip(labels, row, strict=True):
                    cell.set("data-label", label)

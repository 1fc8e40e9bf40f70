"""snapshot → rows: formats, not meanings. Each reader knows one format; the document's bytes choose the reader.

The first call imports the readers: the child that reads a PDF imports this package too, and needs none of them.
"""

from scripts.model import Content, Snapshot, Source
from scripts.parse.limits import NoTable, Unreadable

__all__ = ["NoTable", "Unreadable", "content", "headings", "told"]


def content(snapshot: Snapshot, source: Source, places: frozenset[str] = frozenset()) -> Content:
    """What a document holds, in its publisher's own words. `places` are names of regions, needed for running text only.

    Raises Unreadable where the document can't be read or isn't what it says.
    """
    from scripts.parse import documents

    return documents.content(snapshot, source, places)


def headings(snapshot: Snapshot) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """For each table or sheet, what each of its first lines would call the columns: for choosing them where no source does.

    Raises Unreadable as `content` does, and NoTable.
    """
    from scripts.parse import documents

    return documents.headings(snapshot)


def told(snapshot: Snapshot, places: frozenset[str], *, published: str | None = None) -> Content:
    """What a document's sentences and forms say of firms. `places` are names of regions, by which names of firms are found.

    Raises Unreadable where the document holds no running text, or more than any notice.
    """
    from scripts.parse import documents

    return documents.told(snapshot, places, published=published)

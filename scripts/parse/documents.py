"""A document → what it holds, by the reader that its bytes choose."""

from collections.abc import Iterator
from functools import lru_cache

from scripts.model import Content, Row, Snapshot, Source, replace
from scripts.parse import form, prose, readers, scan, table
from scripts.parse.limits import TEXT_CHARACTERS, Unreadable
from scripts.parse.prose import Gazetteer


def content(snapshot: Snapshot, source: Source, places: frozenset[str] = frozenset()) -> Content:
    """What a document holds, in its publisher's own words. `places` are names of regions, needed for running text only.

    Raises Unreadable where the document can't be read or isn't what it says.
    """
    if source.parse.with_ == "prose":
        return told(snapshot, places)
    return readers.of(snapshot).content(snapshot, source)


def headings(snapshot: Snapshot) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """For each table or sheet, what each of its first lines would call the columns: for choosing them where no source does.

    Raises Unreadable as `content` does, and NoTable.
    """
    return tuple(table.headings(lines) for lines in readers.of(snapshot).grids(snapshot))


def told(snapshot: Snapshot, places: frozenset[str], *, published: str | None = None) -> Content:
    """What a document's sentences and forms say of firms. `places` are names of regions, by which names of firms are found.

    Raises Unreadable where the document holds no running text, or more than any notice.
    """
    page = readers.of(snapshot).told(snapshot)
    if len(page.text) > TEXT_CHARACTERS:
        raise Unreadable(f"the text has more than {TEXT_CHARACTERS} characters, as no notice has: give the part that names firms")
    title = page.title or snapshot.link_text
    said = prose.content(page.text, _gazetteer(places), title=title, published=published or page.published)
    said = replace(said, forms=(*form.blocks(said.text), *_forms(snapshot, said.text)))
    return _doubted(said) if page.parser == scan.VERSION else said


@lru_cache(maxsize=1)
def _gazetteer(places: frozenset[str]) -> Gazetteer:
    """The same for every page of a run."""
    return Gazetteer(places)


def _forms(snapshot: Snapshot, text: str) -> Iterator[Row]:
    """Tables of labels and values beside the sentences; `text` is where their values are looked for."""
    try:
        grids = readers.of(snapshot).grids(snapshot)
    except Unreadable:
        return
    for row in (row for lines in grids for row in form.of_grid(lines)):
        found = {label: text.find(value) for label, value in row.cells.items()}
        yield replace(row, spans={label: (at, at + len(row.cells[label])) for label, at in found.items() if at >= 0})


def _doubted(said: Content) -> Content:
    """What was read from a picture: every value of it is for a person to check."""
    rows = tuple(replace(row, doubts={**dict.fromkeys(row.spans, scan.DOUBT), **row.doubts}) for row in said.rows)
    return replace(said, parser=scan.VERSION, rows=rows)

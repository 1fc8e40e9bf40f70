"""What the search page reads: blocks of names and codes, summaries of employers, how characters fold and sound, lunr's prose.

    employers → entries → suffixes → blocks → router        exact: any part of a name, a project or a code
                       ↘ summaries                          what is shown of an employer that was found
                       ↘ sounds                             pinyin and initials
    book → places, prose, folding

The readers of these files are theme/static/js/*.js; tests/browser/test_same_as_python.py holds both to one fixture.
"""

from collections.abc import Iterable, Iterator, Sequence

from scripts.site.book import Book
from scripts.site.search import blocks, folding, places, prose, router, sounds, suffixes, summaries
from scripts.site.search.entries import Entry, entries
from scripts.site.search.form import document
from scripts.site.search.prose import Prose, cut, of_page

__all__ = ["Prose", "cut", "files", "index_files", "of_page"]

Files = Iterator[tuple[str, bytes]]


def files(book: Book, pages: Iterable[Prose]) -> Files:
    yield from index_files(entries(book), places.table(book))
    yield from prose.files(book, pages)


def index_files(found: Sequence[Entry], where: places.Table) -> Files:
    """Everything a search for these employers reads. Blocks are named by their content; `router.bin` says which there are."""
    names = list(blocks.cut(suffixes.suffixes(found)))
    heard = list(sounds.cut(found))
    folds = {part: document(table) for part, table in folding.parts().items()}
    readings, places_table = document(sounds.readings(found)), document(where)
    yield from sorted({file.name: file.file for file in (*names, *heard, *folds.values(), readings, places_table)}.values())
    bits = summaries.bits(len(found))
    yield from summaries.files(found, bits)
    head = {
        "version": router.version((*names, *heard)),
        "bits": bits,
        "alphabet": router.alphabet(found),
        "fold": {part: file.name for part, file in folds.items()},
        "readings": readings.name,
        "places": places_table.name,
    }
    yield from router.files(head, {"names": names, "sounds": heard})

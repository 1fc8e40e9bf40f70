"""What the search page reads: blocks of names and codes, summaries of employers, how characters fold and sound, lunr's prose.

    employers → entries → numbers → grams → blocks → router     exact: any part of a name, a project or a code
                                  ↘ sounds ↗                    pinyin and initials
                                  ↘ summaries                   what is shown of an employer that was found
    book → places, prose, folding

The readers of these files are theme/static/js/*.js; tests/browser/test_same_as_python.py holds both to one fixture.
"""

from collections.abc import Iterable, Iterator, Sequence

from scripts.site.book import Book
from scripts.site.search import blocks, folding, grams, numbers, places, prose, router, sounds, summaries
from scripts.site.search.entries import Entry, entries
from scripts.site.search.form import document
from scripts.site.search.prose import Prose, cut, of_page

__all__ = ["Prose", "cut", "files", "index_files", "of_page"]

Files = Iterator[tuple[str, bytes]]

INDEXES = {"names": grams.of_names, "codes": grams.of_codes, "sounds": sounds.of_names}
"""Where each gram stands, by kind of gram."""


def files(book: Book, pages: Iterable[Prose]) -> Files:
    yield from index_files(entries(book), places.table(book))
    yield from prose.files(book, pages)


def index_files(found: Sequence[Entry], where: places.Table) -> Files:
    """Everything a search for these employers reads. Blocks are named by their content; `router.bin` says which there are."""
    bits, known = numbers.bits(len(found)), list(numbers.numbered(found))
    cut = {index: list(blocks.cut(of(known), bits)) for index, of in INDEXES.items()}
    folds = {part: document(table) for part, table in folding.parts().items()}
    readings, places_table, words = document(sounds.readings(found)), document(where), summaries.words(where)
    named = (*(block for some in cut.values() for block in some), *folds.values(), readings, places_table, words)
    yield from sorted({file.name: file.file for file in named}.values())
    yield from summaries.files(known, bits, words)
    head = {
        "version": router.version([block for some in cut.values() for block in some]),
        "bits": bits,
        "about": summaries.shift(len(found), bits, summaries.ABOUT),
        "facets": summaries.shift(len(found), bits, summaries.FACETS),
        "alphabet": router.alphabet(found),
        "fold": {part: file.name for part, file in folds.items()},
        "readings": readings.name,
        "places": places_table.name,
        "words": words.name,
    }
    yield from router.files(head, cut)

"""How large a document may be, and the one error of this stage.

The figures are several times what authorities publish, and small enough that a hostile file costs a second at most.
"""

ROWS = 100_000
"""Rows of one table or sheet."""

COLUMNS = 1_000
"""Columns of one table or sheet; also the widest colspan HTML allows."""

CELLS = 2_000_000
"""Cells of one table or sheet once merged cells are filled."""

CELL_CHARACTERS = 20_000
"""Characters of one cell. A longer one is a table whose end tag is missing, not a fact."""

ZIP_MEMBERS = 1_000
ZIP_BYTES = 100 * 1024 * 1024
ZIP_RATIO = 100


class Unreadable(Exception):
    """A document can't be read, or isn't what it says it is. The text is one sentence for the admin."""


class NoTable(Unreadable):
    """A document can be read and holds no table: it may still say something in sentences."""


TEXT_CHARACTERS = 120_000
"""Characters of one page's running text. A longer one is a book, or made to keep a reader busy."""


def sized(rows: int, columns: int, where: str, *, cells: int | None = None) -> None:
    """Raises Unreadable where a table of this size would be a burden; `where` begins the sentence."""
    if rows > ROWS or columns > COLUMNS or (rows * columns if cells is None else cells) > CELLS:
        raise Unreadable(
            f"{where} has {rows} rows and {columns} columns; at most {ROWS} rows, {COLUMNS} columns and {CELLS} cells "
            "are read: publishers' lists are smaller, so look at the document"
        )

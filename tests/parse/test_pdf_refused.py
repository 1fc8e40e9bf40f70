"""Hostile and broken PDFs: each is refused with a reason, in a child process that can't take more than its share."""

import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_inputs import Sheet, packed, pdf, stream, written

from scripts.parse import pdf as reader
from scripts.parse.limits import Unreadable
from scripts.parse.pdf import confined
from scripts.parse.pdf.document import Scanned, document


def listed() -> Sheet:
    made = Sheet()
    made.table((50, 150, 300), 150, (("名称", "文号"), ("示例建筑有限公司", "1号"), ("样例劳务有限公司", "2号")))
    return made


def drawing(said: bytes) -> bytes:
    """A page whose content is `said`, packed."""
    page = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R>>"
    return written(["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Count 1 /Kids [3 0 R]>>", page, packed(said)])


def locked() -> bytes:
    """The dictionary of encryption that no password of ours opens."""
    secret = "00" * 32
    guard = f"<</Filter /Standard /V 1 /R 2 /O <{secret}> /U <{secret}> /P -4>>"
    return pdf(listed()).replace(b"/Root 1 0 R", b"/Root 1 0 R /ID [<00> <00>] /Encrypt " + guard.encode())


def looped() -> bytes:
    """A form that draws itself."""
    form = stream("/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 4 0 R>>>>")
    page = "<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources <</XObject <</X 4 0 R>>>> /Contents 5 0 R>>"
    return written(["<</Type /Catalog /Pages 2 0 R>>", "<</Type /Pages /Count 1 /Kids [3 0 R]>>", page, form, stream("/X Do")])


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "damaged or cut off"),
    "only its first bytes": (lambda: b"%PDF-1.7\n", "damaged or cut off"),
    "cut in the middle": (lambda: pdf(listed())[:700], "damaged or cut off|shows no characters"),
    "a page of another kind": (lambda: b"%PDF-1.7\n<html><body>404</body></html>", "damaged or cut off"),
    "locked": (locked, "locked with a password"),
    "too many pages": (lambda: pdf(*[Sheet() for _ in range(301)]), "301 pages, and at most 300"),
    "blank": (lambda: pdf(Sheet()), "shows no characters"),
    "scanned": (lambda: pdf(Sheet(picture=True)), r"pictures without text \(1\): install the reader"),
    "a form that draws itself": (looped, "shows no characters"),
    "a drawing": (lambda: drawing(b"0 0 m 9 9 l S\n" * 30_000), "a drawing of more than 50000 lines"),
    "dashes all over": (
        lambda: drawing("".join(f"{x} {y} m {x + 8} {y} l S\n" for x in range(0, 588, 12) for y in range(0, 840, 4)).encode()),
        "ruled by more than 2000 lines",
    ),
    "a bomb": (lambda: drawing(b" " * 400_000_000), "within 300 MB|shows no characters"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_with_a_reason(name: str) -> None:
    made, reason = REFUSED[name]
    with pytest.raises(Unreadable, match=reason):
        reader.text(made())


def test_a_font_that_names_no_characters_makes_a_scan_of_the_page() -> None:
    with pytest.raises(Scanned, match="don't say which characters"):
        document(pdf(listed(), named=False))


def test_a_child_that_takes_too_long_is_stopped() -> None:
    pages = [Sheet() for _ in range(200)]
    for made in pages:
        made.paragraph(50, 50, [f"{number}工资" * 12 for number in range(40)])
    with pytest.raises(Unreadable, match="takes more than 1 seconds"):
        confined.document(pdf(*pages), seconds=1)


def test_a_child_that_takes_too_much_memory_is_stopped() -> None:
    with pytest.raises(Unreadable, match="can't be read within 64 MB"):
        confined.document(pdf(listed()) + b" " * (64 * 1024 * 1024), memory=64 * 1024 * 1024)


def test_a_confined_reader_says_what_the_reader_says() -> None:
    made = listed()
    made.cell(50, 250, 300, 270, "合计2家")
    direct, confined_to = document(pdf(made)), confined.document(pdf(made))
    assert (confined_to.title, confined_to.said) == (direct.title, direct.said)
    assert [[line.texts for line in lines] for lines in confined_to.grids] == [
        [line.texts for line in lines] for lines in direct.grids
    ]
    assert [line.is_heading for line in confined_to.grids[0]] == [line.is_heading for line in direct.grids[0]]


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    body = bytearray(pdf(listed()))
    for place in data.draw(st.lists(st.integers(0, len(body) - 1), max_size=20)):
        body[place] = data.draw(st.integers(0, 255))
    try:
        document(bytes(body))
    except Unreadable as error:
        assert str(error)


def test_a_child_imports_no_other_reader() -> None:
    others = ("openpyxl", "lxml", "scripts.parse.prose", "scripts.parse.readers")
    said = f"import sys, scripts.parse.pdf.child; print([it for it in sys.modules if it.startswith({others})])"
    assert subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True).stdout == "[]\n"

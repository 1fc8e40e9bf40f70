"""LibreOffice itself is played by a script: what is ours is how it is called, waited for and ended."""

import os
import select
import sys
from pathlib import Path

import pytest
from word_inputs import docx, paragraph

from scripts.parse import doc
from scripts.parse import docx as reader
from scripts.parse.limits import Unreadable

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old document"

CONVERTS = f"""
import pathlib, sys
document = pathlib.Path(sys.argv[-1])
assert document.read_bytes() == {OLD!r} and "--headless" in sys.argv
assert "--infilter=MS Word 97" in sys.argv
document.with_suffix(".docx").write_bytes({docx(paragraph("示例甲公司"))!r})
"""
FAILS = "raise SystemExit(1)"
HANGS = """
import os, pathlib, time
child = os.fork()
if child:
    pathlib.Path({written!r}).write_text(f"{{os.getpid()}} {{child}}")
time.sleep(600)
"""


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder in which programs are found; empty so far."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def install(folder: Path, script: str) -> None:
    program = folder / "soffice"
    program.write_text(f"#!{sys.executable}\n{script}", "utf-8")
    program.chmod(0o755)


def ended(process: str) -> bool:
    """Whether it has ended, or does within ten seconds: a signal is sent before it has worked."""
    try:
        seen = os.pidfd_open(int(process))
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([seen], [], [], 10)[0])
    finally:
        os.close(seen)


def test_an_old_document_is_read_by_way_of_the_new_format(programs: Path) -> None:
    install(programs, CONVERTS)
    assert reader.text(doc.docx_of(OLD)) == "示例甲公司"


def test_without_the_program_the_sentence_says_what_to_do(programs: Path) -> None:
    with pytest.raises(Unreadable, match=r"install LibreOffice, or open it and save it as \.docx"):
        doc.docx_of(OLD)


def test_a_document_that_cannot_be_converted_is_refused(programs: Path) -> None:
    install(programs, FAILS)
    with pytest.raises(Unreadable, match="could not read the old Word document"):
        doc.docx_of(OLD)


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="waits for processes as Linux lets one")
def test_a_program_that_hangs_is_ended_with_all_it_started(programs: Path, tmp_path: Path) -> None:
    written = tmp_path / "processes"
    install(programs, HANGS.format(written=str(written)))
    with pytest.raises(Unreadable, match="did not finish within 5 seconds"):
        doc.docx_of(OLD, seconds=5)
    assert all(map(ended, written.read_text().split()))

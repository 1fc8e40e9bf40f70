"""Reads a PDF in a child process with no more time and memory than a list needs: a hostile file takes down the child alone."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from scripts.parse.grid import Cell, Line
from scripts.parse.limits import Unreadable
from scripts.parse.pdf.document import Document, Scanned

MEMORY = 300 * 1024 * 1024
SECONDS = 4.0
"""Of processor time from when the child begins to read, so that a busy machine refuses what an idle one refuses."""

_WAIT = 60
"""Seconds after which a child that isn't even working is given up."""

_CHILD = "scripts.parse.pdf.child"
_ROOT = Path(__file__).parents[3]


def document(body: bytes, memory: int = MEMORY, seconds: float = SECONDS) -> Document:
    """What the PDF says. Raises Unreadable where it can't be read, or not within these limits, and Scanned."""
    command = [sys.executable, "-m", _CHILD, str(memory), str(seconds)]
    try:
        child = subprocess.run(command, input=body, capture_output=True, cwd=_ROOT, timeout=_WAIT, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as error:
        raise Unreadable(f"the PDF was not read within {_WAIT} seconds: try again when the machine is less busy") from error
    if child.returncode == -signal.SIGPROF:
        raise Unreadable(f"the PDF takes more than {seconds:g} seconds to read: give the part that holds the list")
    if child.returncode:
        raise Unreadable(f"the PDF can't be read within {memory // 1024**2} MB: it is damaged, or made to do harm")
    answer = json.loads(child.stdout)
    if "refused" in answer:
        raise (Scanned if answer["scanned"] else Unreadable)(answer["refused"])
    return _unpacked(answer)


def _unpacked(answer: dict[str, Any]) -> Document:
    return Document(
        title=answer["title"],
        grids=tuple(_unpacked_grid(grid) for grid in answer["grids"]),
        said=tuple((text, table) for text, table in answer["said"]),
        pictures=tuple(answer["pictures"]),
    )


def _unpacked_grid(grid: dict[str, Any]) -> tuple[Line, ...]:
    cells = [Cell(text) for text in grid["cells"]]
    return tuple(Line(at, tuple(cells[number] for number in row), doubt) for at, row, doubt in grid["lines"])

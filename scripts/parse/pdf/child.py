"""The child that reads one PDF for `confined`: it comes in on standard input, what it says goes out as JSON."""

import json
import resource
import signal
import sys
from typing import Any

from scripts.parse.grid import Line
from scripts.parse.limits import Unreadable
from scripts.parse.pdf.document import Document, Scanned, document


def main(memory: int, seconds: float) -> None:
    """`memory` in bytes, `seconds` of processor time from now on: whoever takes more is killed."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        answer = _packed(document(sys.stdin.buffer.read()))
    except Unreadable as error:
        answer = {"refused": str(error), "scanned": isinstance(error, Scanned)}
    json.dump(answer, sys.stdout)


def _packed(read: Document) -> dict[str, Any]:
    grids = [_packed_grid(lines) for lines in read.grids]
    return {"title": read.title, "grids": grids, "said": read.said, "pictures": read.pictures}


def _packed_grid(lines: tuple[Line, ...]) -> dict[str, Any]:
    """Cells once each, so that merged places are the same cell again when they are unpacked."""
    cells = {cell: number for number, cell in enumerate(dict.fromkeys(cell for line in lines for cell in line.cells))}
    rows = [(line.at, [cells[cell] for cell in line.cells], line.doubt) for line in lines]
    return {"cells": [cell.text for cell in cells], "lines": rows}


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))

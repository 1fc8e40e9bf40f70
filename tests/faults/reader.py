"""Reads the files named on standard input, one JSON string a line, as `python -m scripts read` does, with little memory.

Answers each with one line of JSON: the seconds of work it took, and what was read. It is what hostile files are handed to:
it may be ended, and its end be noticed.
"""

import json
import os
import resource
import sys
from pathlib import Path

from scripts import flow
from scripts.normalise import Places
from scripts.store import Data

ROOT = Path(__file__).parents[2]
MEMORY = 300_000_000
"""Bytes of address space above what the program takes once it has started."""
DAY = "2026-11-20"
KNOWN = "示例甲建筑劳务有限公司拖欠3人工资1万元。<table><tr><td>单位名称</td><td>文号</td></tr></table>"


def main() -> None:
    places = Places(Data(ROOT / "data/demo", ROOT / "data").regions())
    read(places, "a.html", f"<html><body>{KNOWN}</body></html>".encode())
    read(places, "a.txt", KNOWN.encode())
    limit_memory()
    print(json.dumps("ready"), flush=True)
    for line in sys.stdin:
        file = Path(json.loads(line))
        begin = worked()
        values = read(places, str(file), flow.bytes_of(file))
        print(json.dumps([worked() - begin, values]), flush=True)


def worked() -> float:
    """Seconds of the processor, of this process and of those it waited for."""
    return sum(os.times()[:4])


def read(places: Places, name: str, body: bytes) -> dict[str, object]:
    return flow.read(name, body, url=None, places=places, day=DAY).values


def limit_memory() -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    allowed = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (allowed, allowed))


if __name__ == "__main__":
    main()

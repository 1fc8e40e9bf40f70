"""Pulls and builds a data folder, with a clock that stands at noon: `python one_run.py DATA OUTPUT DAY`, in any folder."""

import sys
from datetime import date
from pathlib import Path

from scripts import flow, verbs
from scripts.store import Data

if __name__ == "__main__":
    root, output, day = Path(sys.argv[1]), Path(sys.argv[2]), date.fromisoformat(sys.argv[3])
    data = Data(root, verbs.PUBLIC)
    make = verbs.demo_tools(day)
    with data.lock():
        flow.pull_all(data, data.sources(), lambda source: make(data, source), day)
    flow.build(data, output, day=day, site_url="https://anxin.example.org")

"""Everything in `data/`: the only place that knows YAML, paths and the lock."""

from scripts.store.data import DEMO_KEY, Data
from scripts.store.faults import BadData
from scripts.store.loading import load
from scripts.store.lock import Locked
from scripts.store.snapshots import Shelf
from scripts.store.writing import dump

__all__ = ["DEMO_KEY", "BadData", "Data", "Locked", "Shelf", "dump", "load"]

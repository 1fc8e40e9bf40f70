"""What is timed as a process of its own: `python -m tests.bench.process WHAT FOLDER [FOLDER]`."""

import json
import sys
from pathlib import Path

import yaml

from scripts.store import Data

PUBLIC = Path(__file__).parents[2] / "data"


def load(root: Path) -> None:
    Data(root, PUBLIC).notices()


def load_yaml(root: Path) -> None:
    """The least anybody can do who reads the same files: libyaml, no checks, no types."""
    for file in sorted((root / "notices").rglob("*.yaml")):
        yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)


def floor(manifest: Path, folder: Path) -> None:
    """Writes as many files of the same sizes and nothing else."""
    for name, size in json.loads(manifest.read_text("utf-8")).items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x" * size)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["load", root]:
            load(Path(root))
        case ["load_yaml", root]:
            load_yaml(Path(root))
        case ["floor", manifest, folder]:
            floor(Path(manifest), Path(folder))

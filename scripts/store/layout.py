"""Where each thing lives: what people declare is public and may be overlaid; what names a party is private."""

import re
from collections.abc import Callable
from pathlib import Path

from scripts.model import Problem
from scripts.store.faults import BadData

NAME = re.compile(r"[a-z0-9][a-z0-9_-]*", re.ASCII)
"""Sources, registers and notices become paths and addresses."""


class Layout:
    """Paths below `root`, the admin's data folder, and `public`, the repository's own `data/`. They may be one."""

    def __init__(self, root: Path, public: Path) -> None:
        self.root, self.public = root, public
        self.private = root / "private"
        self.ledger = root / "ledger.yaml"

    def sources(self) -> list[Path]:
        """The admin's own sources instead of the repository's, where there are any."""
        own = self.root / "sources"
        return self.by_stem(yaml_files(own if own.is_dir() else self.public / "sources"))

    def folder(self, name: str) -> list[Path]:
        """The repository's files of a folder; the admin's file of the same name replaces it."""
        base, own = self.public / name, self.root / name
        merged = {file.relative_to(base): file for file in yaml_files(base)}
        merged |= {file.relative_to(own): file for file in yaml_files(own)}
        return self.by_stem(list(merged.values()))

    def file(self, name: str) -> Path:
        """The admin's file where it exists, else the repository's."""
        own = self.root / name
        return own if own.is_file() else self.public / name

    def notices(self) -> list[Path]:
        return yaml_files(self.root / "notices")

    def reviews(self) -> list[Path]:
        return yaml_files(self.root / "review")

    def captures(self) -> list[Path]:
        return yaml_files(self.root / "captures")

    def all_lookups(self) -> list[Path]:
        return yaml_files(self.root / "lookups")

    def notice(self, id: str) -> Path:
        source, _, key = id.partition("/")
        return self.root / "notices" / safe(source) / f"{safe(key)}.yaml"

    def review(self, id: str) -> Path:
        return self.root / "review" / f"{safe(id)}.yaml"

    def capture(self, source: str) -> Path:
        return self.root / "captures" / f"{safe(source)}.yaml"

    def golden(self, source: str, key: str) -> Path:
        return self.root / "golden" / safe(source) / f"{safe(key)}.yaml"

    def lookups(self, source: str) -> Path:
        return self.root / "lookups" / f"{safe(source)}.yaml"

    def reviewed_channels(self, name: str) -> Path:
        return self.root / "channels" / f"{safe(name)}.yaml"

    def shown(self, path: Path) -> str:
        """A path as people are told it: below the data folder, without the machine's own folders."""
        for base in (self.root, self.public):
            if path.is_relative_to(base):
                return path.relative_to(base).as_posix()
        return path.name

    def by_stem(self, files: list[Path]) -> list[Path]:
        """Files in the order of their stems, which are ids. Raises BadData where a stem is no id, or taken."""
        problems = []
        taken: dict[str, Path] = {}
        for file in sorted(files):
            if not NAME.fullmatch(file.stem):
                problems.append(self._misnamed(file, "name the file in a-z, 0-9, - and _"))
            elif file.stem in taken:
                other = self.shown(taken[file.stem])
                problems.append(self._misnamed(file, f"has the same name as {other}: rename one of them"))
            taken.setdefault(file.stem, file)
        if problems:
            raise BadData(problems)
        return [taken[stem] for stem in sorted(taken)]

    def _misnamed(self, file: Path, sentence: str) -> Problem:
        return Problem(level="fatal", where=f"{self.shown(file)}:1", field=None, sentence=sentence)


def stands(id: str, file: Path, place: Callable[[str], Path]) -> bool:
    """Whether the file is the one that `place` gives an id."""
    try:
        return place(id) == file
    except ValueError:
        return False


def yaml_files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*.yaml") if file.is_file() and not file.name.startswith("."))


def safe(name: str) -> str:
    """The name, fit to be part of a path. Raises ValueError where it is not."""
    if not NAME.fullmatch(name):
        raise ValueError(f"{name!r} cannot be a file name here: use a-z, 0-9, - and _")
    return name

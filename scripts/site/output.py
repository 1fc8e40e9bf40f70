"""The folder the site is written to: only what changed is touched, and what this build did not write goes away."""

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

MARK = "status.json"
"""Every build has it, written last. A folder that holds other files and not this one was not built by us, and is left alone."""

UNFINISHED = b'{"unfinished": true}\n'
"""What the mark says from the first change until the last: a build that was cut short is never published."""


class NotOurs(Exception):
    """The output folder holds somebody else's files."""


@dataclass
class Output:
    """Files of one build. Paths are relative, with slashes; a path is written once."""

    root: Path
    paths: set[PurePosixPath] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    """Sentences for whoever builds: what the site lacks, and why."""
    written: int = 0
    removed: int = 0

    def __post_init__(self) -> None:
        self.root.mkdir(parents=True, exist_ok=True)
        if any(self.root.iterdir()) and not (self.root / MARK).exists():
            raise NotOurs(f"{self.root} holds files that no build of ours wrote: choose an empty folder with --output")

    def held(self, path: str) -> bytes | None:
        """What an earlier build left at a path."""
        target = self.root / path.lstrip("/")
        return target.read_bytes() if target.is_file() else None

    def emit(self, path: str, body: bytes) -> None:
        """Writes a file where its bytes differ. Raises ValueError for a path outside the folder or written already."""
        relative = PurePosixPath(path.lstrip("/"))
        if ".." in relative.parts or relative in self.paths:
            raise ValueError(f"{path}: is outside the site or is written twice")
        self.paths.add(relative)
        target = self.root / relative
        if target.is_file() and target.read_bytes() == body:
            return
        self._begin()
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)
        self.written += 1

    def finish(self, status: bytes) -> None:
        """Removes what this build did not write, then says that the build is whole."""
        self.paths.add(PurePosixPath(MARK))
        self._sweep()
        self.paths.remove(PurePosixPath(MARK))
        self.emit(MARK, status)

    def _begin(self) -> None:
        if not self.written and not self.removed:
            (self.root / MARK).write_bytes(UNFINISHED)

    def _sweep(self) -> None:
        for path in sorted(self.root.rglob("*"), reverse=True):
            if path.is_dir():
                if not any(path.iterdir()):
                    path.rmdir()
            elif PurePosixPath(path.relative_to(self.root).as_posix()) not in self.paths:
                self._begin()
                path.unlink()
                self.removed += 1

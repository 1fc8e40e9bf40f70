"""Files of the theme under names that change with their bytes, so that browsers may keep them for ever."""

import hashlib
import posixpath
import re
from pathlib import Path

CSS_URL = re.compile(r"""url\(\s*(["']?)(?!data:|#)([^"')]+)\1\s*\)""")


class Assets:
    """The theme's static files. `bodies`: address → bytes; `asset("css/site.css")`: the address of a file."""

    def __init__(self, static: Path) -> None:
        self.bodies: dict[str, bytes] = {}
        self._addresses: dict[str, str] = {}
        files = sorted(path for path in static.rglob("*") if path.is_file())
        # Style sheets name the other files, so they come last.
        for path in sorted(files, key=lambda path: (path.suffix == ".css", path.as_posix())):
            self._take(path.relative_to(static).as_posix(), path.read_bytes())

    def asset(self, path: str) -> str:
        """Root-relative address. Raises KeyError, whose text names the file, where the theme has none."""
        if path not in self._addresses:
            raise KeyError(f"theme/static/{path}: no such file")
        return self._addresses[path]

    def body(self, path: str) -> bytes:
        return self.bodies[self.asset(path)]

    def _take(self, path: str, body: bytes) -> None:
        if path.endswith(".css"):
            body = self._readdressed(path, body.decode()).encode()
        stem, suffix = posixpath.splitext(path)
        address = f"/theme/{stem}.{hashlib.sha256(body).hexdigest()[:8]}{suffix}"
        self._addresses[path] = address
        self.bodies[address] = body

    def _readdressed(self, sheet: str, text: str) -> str:
        folder = posixpath.dirname(sheet)

        def address(match: re.Match[str]) -> str:
            return f'url("{self.asset(posixpath.normpath(posixpath.join(folder, match[2])))}")'

        return CSS_URL.sub(address, text)

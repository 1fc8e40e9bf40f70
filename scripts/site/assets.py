"""The theme's files as pages load them: bundled, minified, under names that change with their bytes, so that browsers may
keep them for ever."""

import hashlib
import posixpath
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import rcssmin
import rjsmin

from scripts.site.editions import Edition

SHORTER = {"css": rcssmin.cssmin, "js": rjsmin.jsmin}


class Assets:
    """`bodies`: address → bytes; `asset("css/every.css")`: the address of a bundle, or of a file that stands alone."""

    def __init__(self, theme: Path, edition: Edition) -> None:
        self.bodies: dict[str, bytes] = {}
        self._addresses: dict[str, str] = {}
        for path, body in (*_bundles(theme, edition), *_pictures(theme)):
            stem, suffix = posixpath.splitext(path)
            address = f"/theme/{stem}.{hashlib.sha256(body).hexdigest()[:8]}{suffix}"
            self._addresses[path] = address
            self.bodies[address] = body

    def asset(self, path: str) -> str:
        """Root-relative address. Raises KeyError, whose text names it, where the theme has none."""
        if path not in self._addresses:
            raise KeyError(f"theme: {path}: no such bundle in bundles.toml, no such picture")
        return self._addresses[path]

    def body(self, path: str) -> bytes:
        return self.bodies[self.asset(path)]


def _bundles(theme: Path, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """theme/bundles.toml says which files make which bundle. A script of another edition brings the sentences that it says."""
    for kind, bundles in tomllib.loads((theme / "bundles.toml").read_text("utf-8")).items():
        for name in bundles:
            files = [theme / "static" / kind / f"{part}.{kind}" for part in _parts(name, bundles)]
            said = edition.prelude(name) if kind == "js" else ""
            yield f"{kind}/{name}.{kind}", (said + _shorter(kind, "\n".join(file.read_text("utf-8") for file in files))).encode()


def _parts(name: str, bundles: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for part in bundles[name]:
        if part.startswith("+"):
            yield from _parts(part[1:], bundles)
        else:
            yield part


@cache
def _shorter(kind: str, text: str) -> str:
    shorter: str = SHORTER[kind](text)
    return shorter


def _pictures(theme: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted((theme / "static/img").iterdir()):
        yield f"img/{file.name}", file.read_bytes()

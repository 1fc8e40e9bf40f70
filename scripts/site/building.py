"""One build: Pelican run in this process, quiet, and strict about whatever it would only have logged."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pelican import Pelican, console
from pelican.settings import read_settings

from scripts.site.editions import Untranslated
from scripts.site.output import Output
from scripts.store import Data

SETTINGS = Path(__file__).parents[2] / "pelicanconf.py"


class BuildFailed(Exception):
    """Pelican met an error and went on, or a sentence has no translation: nothing of this build may be published."""


@dataclass(frozen=True)
class Built:
    """`pages` and `files` are what the site has; `written` and `removed` what this build touched; `notes` what it lacks."""

    pages: int
    files: int
    written: int
    removed: int
    notes: tuple[str, ...] = ()


def build(
    data: Data, *, output: Path, theme: Path, content: Path, day: date, site_url: str,
    operator: Mapping[str, object] | None, demo: bool,
) -> Built:  # fmt: skip
    """Builds the site as it must be read on `day`. Raises BuildFailed, NotOurs for a folder with other files, and BadData."""
    target = Output(output)
    override = {
        "DATA": data, "OUTPUT": target, "TODAY": day, "DEMO": demo, "OPERATOR": operator, "SITEURL": site_url.rstrip("/"),
        "PATH": str(content.resolve()), "THEME": str(theme.resolve()), "OUTPUT_PATH": str(output.resolve()),
    }  # fmt: skip
    try:
        with errors_raised():
            Pelican(read_settings(str(SETTINGS), override=override)).run()
    except Untranslated as lacking:
        raise BuildFailed(f"the site was not built: {lacking}") from lacking
    pages = sum(path.suffix == ".html" for path in target.paths)
    return Built(pages, len(target.paths) - pages, target.written, target.removed, tuple(target.notes))


class _Errors(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.sentences: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.sentences.append(record.getMessage())


@contextmanager
def errors_raised() -> Iterator[None]:
    """Pelican logs a plugin that fails and builds the site without it; here an error stops the build, as --fatal does."""
    errors, logger, quiet = _Errors(), logging.getLogger("pelican"), console.quiet
    propagates, logger.propagate, console.quiet = logger.propagate, False, True
    logger.addHandler(errors)
    try:
        yield
    finally:
        logger.removeHandler(errors)
        logger.propagate, console.quiet = propagates, quiet
    if errors.sentences:
        raise BuildFailed("the site was not built: " + " ".join(errors.sentences))

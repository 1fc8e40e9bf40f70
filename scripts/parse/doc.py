"""DOC bytes (Word 97 to 2003) → DOCX bytes, by LibreOffice where it is installed: nobody else reads them whole."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from scripts.parse.limits import Unreadable

SECONDS = 60
"""LibreOffice takes up to twenty for its first start on a small machine."""

_PROGRAMS = ("soffice", "libreoffice")
_ONLY_WORD = "--infilter=MS Word 97"
"""Without it LibreOffice opens a broken document as text, and its bytes become sentences."""
_NOWHERE = "http://127.0.0.1:9"
"""The discard port, where nobody listens: a document may name pictures to load from the network."""


def docx_of(body: bytes, seconds: float = SECONDS) -> bytes:
    """The document as DOCX. LibreOffice runs without a window, a network or anybody's settings, and is ended in time.

    Raises Unreadable where LibreOffice isn't installed, fails, or takes longer than `seconds`.
    """
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise Unreadable("the document is in the old Word format (.doc): install LibreOffice, or open it and save it as .docx")
    with tempfile.TemporaryDirectory(prefix="anxin-doc-") as folder:
        return _converted(program, body, Path(folder), seconds)


def _converted(program: str, body: bytes, folder: Path, seconds: float) -> bytes:
    written = folder / "document.doc"
    written.write_bytes(body)
    _run(_command(program, written), folder, seconds)
    made = written.with_suffix(".docx")
    if not made.is_file():
        raise Unreadable("LibreOffice could not read the old Word document: open it and save it as .docx")
    return made.read_bytes()


def _command(program: str, document: Path) -> list[str]:
    profile = f"-env:UserInstallation={(document.parent / 'profile').as_uri()}"
    into = ["--convert-to", "docx", "--outdir", str(document.parent)]
    return [program, profile, "--headless", "--norestore", "--nolockcheck", "--nodefault", _ONLY_WORD, *into, str(document)]


def _run(command: list[str], folder: Path, seconds: float) -> None:
    """Runs in a session of its own: the program starts others, and all of them end with it."""
    alone = os.environ | {"HOME": str(folder), "http_proxy": _NOWHERE, "https_proxy": _NOWHERE}
    silent = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603
        command, cwd=folder, env=alone, start_new_session=True, stdin=silent, stdout=silent, stderr=silent
    ) as running:
        try:
            running.wait(seconds)
        except subprocess.TimeoutExpired as error:
            os.killpg(running.pid, signal.SIGKILL)
            raise Unreadable(f"LibreOffice did not finish within {seconds:g} seconds: save the document as .docx") from error

"""Typst, which sets paper: data and a template in; out comes a tagged PDF with the part of the font that it uses.

Both typst and the font come with `make`. Where either is missing the site has no PDFs, and says so.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Final, cast

FONT, FONT_MODULE = "manimgx-fonts-cjk", "manimgx_fonts_cjk"
STANDARD: Final = "ua-1"
"""PDF/UA-1: text in reading order, headings, tables and pictures tagged, language and title said. Else typst refuses."""


@dataclass(frozen=True)
class Paper:
    """A file to print: its address, a template of theme/paper, and what that template needs."""

    url: str
    template: str
    data: Mapping[str, object]


class Press:
    """Prints papers. What was printed of the same data, template, font and typst before is not printed again."""

    def __init__(self, templates: Path, font: Path) -> None:
        import typst

        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[font])
        self._templates = templates
        self._compiler = typst.Compiler(root=templates, font_paths=fonts, ignore_system_fonts=True)
        made_with = [version("typst"), version(FONT), *(file.read_text("utf-8") for file in sorted(templates.glob("*.typ")))]
        self._tools = hashlib.sha256("\0".join(made_with).encode()).hexdigest()

    def printed(self, paper: Paper, held: bytes | None) -> bytes:
        """The PDF. `held` is what stands at its address, which is good where it carries the same key and is whole."""
        data = json.dumps(paper.data, ensure_ascii=False, sort_keys=True, default=asdict)
        key = hashlib.sha256(f"{self._tools}\0{paper.template}\0{data}".encode()).hexdigest()[:32]
        if held and key.encode() in held and held.rstrip().endswith(b"%%EOF"):
            return held
        source = self._templates / f"{paper.template}.typ"
        inputs = {"data": data, "key": key}
        return cast(bytes, self._compiler.compile(source, format="pdf", sys_inputs=inputs, pdf_standards=[STANDARD]))


def open_press(templates: Path) -> Press | str:
    """The press, or the sentence that says what it lacks."""
    try:
        return Press(templates, _font_folder())
    except ImportError as lacking:
        return (
            f"no PDFs were made, and pages do not lead to any: {lacking}; pip install -r requirements.lock brings what is missing"
        )


def _font_folder() -> Path:
    """Raises ImportError, as does a library that is not there."""
    found = find_spec(FONT_MODULE)
    if found is None or found.origin is None:
        raise PackageNotFoundError(FONT)
    return Path(found.origin).parent

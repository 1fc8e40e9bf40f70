"""Line ends and characters that a program wrote out as words: a literal \\r\\n, &nbsp;, &#160;."""

import html
import re
from collections.abc import Iterator

from scripts.parse.clean.characters import folded
from scripts.parse.clean.edits import Edit

_WRITTEN_OUT = re.compile(r"(?P<end>\\r\\n|\\[rn](?![a-z]))|\\t(?![a-z])|\\xa0|\\u3000|\\u00a0")
"""A letter behind it makes another word: C:\\notices is a path."""

_ENTITY = re.compile(r"&(?:amp;)*(?P<name>#\d{1,6}|#[xX][\da-fA-F]{1,5}|[a-zA-Z]{2,8});")
"""Escaped once or several times over: &amp;nbsp;"""


def written_out(text: str) -> Iterator[Edit]:
    if "\\" in text:
        for match in _WRITTEN_OUT.finditer(text):
            yield Edit(*match.span(), "\n" if match["end"] else " ")


def entities(text: str) -> Iterator[Edit]:
    if "&" not in text:
        return
    for match in _ENTITY.finditer(text):
        written = f"&{match['name']};"
        if (said := html.unescape(written)) != written:
            yield Edit(*match.span(), folded(said).text)

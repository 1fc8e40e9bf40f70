"""What a cell says: visible characters, white space collapsed, otherwise as published."""

import re
import unicodedata

# Control, zero-width, bidirectional and tag characters: nobody sees them, and they make equal names differ.
_UNSEEN = re.compile(
    "[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)


HEADER = 1_000
"""Characters of the longest column name; what is longer is a cell without an end, and is not compared to its last character."""


def cell_text(text: str) -> str:
    """`text` without what can't be seen, its white space collapsed; full-width and variant characters stay."""
    return " ".join(_UNSEEN.sub("", text).split())


def header_text(text: str) -> str:
    """A column's name as published. Publishers spread short names over the column (单 位 名 称): white space goes."""
    return "".join(_UNSEEN.sub("", text).split())


def header_name(text: str) -> str:
    """The form in which column names are compared: NFKC without white space, so 金额（万元） is 金额 (万元)."""
    return header_text(unicodedata.normalize("NFKC", text[:HEADER]))

"""What a sentence, a heading or a title says of the firms it names: listed, let off, praised, or only warned."""

import re
from typing import Literal

from scripts.parse.prose.vocabulary import BLACK, BREAKS, LIFTS, OWES, PRAISE, RED, WARNS

Stance = Literal["list", "remove", "praise", "warn"]
HEADING = 40
"""Characters of the longest line that is taken for a heading of the lines below it."""


def of(text: str) -> Stance | None:
    """What the text says; None where it says none of these."""
    if LIFTS.search(text):
        return "remove"
    if WARNS.search(text):
        return "warn"
    if PRAISE.search(text) and not OWES.search(text):
        return None if BLACK.search(text) and not RED.search(text) else "praise"
    return "list" if OWES.search(text) or BREAKS.search(text) else None


def of_heading(line: str) -> Stance | None:
    """What a heading says of what stands below it: 红榜, 黑榜, 恢复投标资格企业名单. None where the line is no heading."""
    plain = line.strip()
    if not plain or len(plain) > HEADING or re.search(r"[。！？]", plain):
        return None
    if RED.search(plain) and not BLACK.search(plain):
        return "praise"
    return of(plain)

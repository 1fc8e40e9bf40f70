"""Words of the glossary in prose lead to what they mean: each where it stands first, never in a link, a heading or a table."""

import re
from collections.abc import Mapping

TAG = re.compile(r"(<[^>]*>)")
CLOSED = re.compile(r"<(/?)(a|h1|h2|h3|code|blockquote|table)\b")
"""Elements whose text stays as it is. On a phone a cell is a row of boxes, which a link would break."""

TITLE = "《[^》]*》"
"""The name of a law is no use of the words in it."""


def linked(html: str, meanings: Mapping[str, str]) -> str:
    """The HTML with a link at the first place of each meaning. `meanings`: a word's spelling → where it is explained."""
    # The longer word first: 欠薪维权二维码 is no 维权二维码 with something before it.
    spelled = sorted(map(re.escape, meanings), key=len, reverse=True)
    pattern = re.compile("|".join([TITLE, *spelled]))
    waiting = set(meanings.values())
    parts, depth = TAG.split(html), 0
    for at, part in enumerate(parts):
        if at % 2:
            if found := CLOSED.match(part):
                depth += -1 if found[1] else 1
        elif not depth:
            parts[at] = pattern.sub(lambda found: _link(found[0], meanings.get(found[0], ""), waiting), part)
    return "".join(parts)


def _link(spelling: str, address: str, waiting: set[str]) -> str:
    if address not in waiting:
        return spelling
    waiting.remove(address)
    return f'<a class="word" href="{address}">{spelling}</a>'

"""Words of the glossary in prose lead to what they mean: each where it stands first, never inside a link or a heading."""

import re
from collections.abc import Iterable

from scripts.model import Glossary

TAG = re.compile(r"(<[^>]*>)")
CLOSED = re.compile(r"<(/?)(a|h1|h2|h3|code|blockquote)\b")
"""Elements whose text stays as it is."""


def linked(html: str, glossary: Iterable[Glossary], address: str) -> str:
    """The HTML with links to `address`#term at the first place of each term."""
    terms = {spelling: entry.term for entry in glossary for spelling in (entry.term, *entry.also)}
    waiting = set(terms.values())
    # The longer word first: 欠薪维权二维码 is no 维权二维码 with something before it.
    pattern = re.compile("|".join(sorted(map(re.escape, terms), key=len, reverse=True)) or r"(?!)")
    parts, depth = TAG.split(html), 0
    for at, part in enumerate(parts):
        if at % 2:
            if found := CLOSED.match(part):
                depth += -1 if found[1] else 1
        elif not depth:
            parts[at] = pattern.sub(lambda found: _link(found[0], terms[found[0]], waiting, address), part)
    return "".join(parts)


def _link(spelling: str, term: str, waiting: set[str], address: str) -> str:
    if term not in waiting:
        return spelling
    waiting.remove(term)
    return f'<a class="word" href="{address}#{term}">{spelling}</a>'

"""Wages stated project by project: 承建甲项目拖欠123万元；承建乙项目拖欠40万元."""

import re

from scripts.parse.prose.cases import Case
from scripts.parse.prose.spans import Piece, of_match
from scripts.parse.prose.sums import Sum

PROJECT = re.compile(
    r"(?:承建|承包|承揽|承做|施工|参建|分包|总包)(?:了|的)?[“\"「]?(?P<v>[^，,。；;\n“”\"「」《》]{3,40}?"
    r"(?:项目|工程|标段|小区|大厦|广场|花园|家园|商住楼|楼盘)(?:[一二三四五六七八九十\d]期)?)"
)


def parts(case: Case, text: str) -> tuple[tuple[Piece, Sum], ...]:
    """Each project with the wages owed on it; empty where fewer than two are stated so, or where the page states a total."""
    if case.totals or len(case.wages) < 2:
        return ()
    found: list[tuple[Piece, Sum]] = []
    since = case.name.end
    for owed in case.wages:
        named = [of_match(match, "v") for match in PROJECT.finditer(text, since, owed.start)]
        if not named:
            return ()
        found.append((named[-1], owed))
        since = owed.end
    return tuple(found) if len({project.text for project, _ in found}) == len(found) else ()

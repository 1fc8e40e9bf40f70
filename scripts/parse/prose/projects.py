"""Wages stated project by project: 承建甲项目拖欠123万元；承建乙项目拖欠40万元，共计163万元."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from scripts.parse.prose.case import Case
from scripts.parse.prose.people import Count
from scripts.parse.prose.spans import Piece, of_match
from scripts.parse.prose.sums import Sum

PROJECT = re.compile(
    r"(?:承建|承包|承揽|承做|施工|参建|分包|总包)(?!人|商|方|单位|企业|公司|队)(?:了|的)?[“\"「]?(?P<v>[^，,。；;:：|\n“”\"「」《》]{3,40}?"
    r"(?:项目|工程|标段|小区|大厦|广场|花园|家园|商住楼|楼盘)(?:[一二三四五六七八九十\d]期)?)"
)


@dataclass(frozen=True)
class Part:
    """A project, what is owed on it, and to how many where that is stated as the sums are."""

    project: Piece
    amount: Sum
    workers: Count | None = None


def parts(case: Case, text: str) -> tuple[Part, ...]:
    """Each project with what is owed on it; empty where fewer than two are stated so, or a sum without one is no total."""
    found = list(_stated(case, text))
    projects = {project.text for project, _ in found if project}
    named = [(project, owed) for project, owed in found if project]
    stray = any(owed not in case.totals for project, owed in found if not project)
    if stray or len(named) < 2 or len(projects) < len(named):
        return ()
    counts = [count for count in case.workers if count not in case.everyone]
    return tuple(
        Part(project, owed, count) for (project, owed), count in zip_longest(named, counts if len(counts) == len(named) else ())
    )


def _stated(case: Case, text: str) -> Iterator[tuple[Piece | None, Sum]]:
    """Each sum with the project named last since the sum before it."""
    since = case.name.end
    for owed in sorted((*case.wages, *case.totals), key=lambda owed: owed.start):
        named = [of_match(match, "v") for match in PROJECT.finditer(text, since, owed.start)]
        yield (named[-1] if named else None), owed
        since = owed.end

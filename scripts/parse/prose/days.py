"""Days in running text, with the year that the page gives them elsewhere."""

import re
from collections.abc import Iterator

from scripts.parse.prose.spans import Piece

DAY = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年|(?P<word>今年|去年|前年|同年|当年))?(?<!\d)(?P<month>1[0-2]|0?[1-9])月(?P<day>3[01]|[12]\d|0?[1-9])[日号]|"
    r"(?<!\d)(?P<y>(?:19|20)\d\d)[-./](?P<m>1[0-2]|0?[1-9])[-./](?P<d>3[01]|[12]\d|0?[1-9])(?!\d)|"
    r"(?<!\d)(?P<of_day>3[01]|[12]\d|0?[1-9])\.(?P<of_month>1[0-2]|0?[1-9])\.(?P<of_year>(?:19|20)\d\d)(?!\d)"
)
"""In Chinese, by numbers from the year down, or from the day up (17.05.2014)."""
HEAD_LINES, HEAD_LINE = 8, 60
"""Where a page says when it was published: in its first lines, the short ones."""
BACK = {"今年": 0, "去年": 1, "前年": 2}


def find(text: str, year: int | None) -> Iterator[Piece]:
    """Each day of the text as 2026年3月5日 and where it stands. `year` is that of publication; a day
    that no year belongs to is left out.

    A day without a year is of the last year named before it, else of the year of publication; 去年 counts back from that.
    """
    named = year
    for match in DAY.finditer(text):
        own = match["year"] or match["y"] or match["of_year"]
        of = int(own) if own else _of_word(match["word"], year, named)
        if of is None:
            continue
        named = of
        month = match["month"] or match["m"] or match["of_month"]
        day = match["day"] or match["d"] or match["of_day"]
        yield Piece(f"{of}年{int(month)}月{int(day)}日", *match.span())


def published(text: str) -> str | None:
    """The day, year included, that one of the page's first lines gives; None where none does."""
    for line in text.split("\n")[:HEAD_LINES]:
        days = [day.text for day in find(line, None)] if len(line) <= HEAD_LINE else []
        if days:
            return days[0]
    return None


def _of_word(word: str | None, year: int | None, named: int | None) -> int | None:
    if word in BACK:
        return year - BACK[word] if year else None
    return named

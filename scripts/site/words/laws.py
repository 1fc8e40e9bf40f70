"""Articles of laws, as each edition writes them."""

import re
from collections.abc import Mapping

from scripts.site.editions import edition

NUMERALS: Mapping[str, int] = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")}


def article(articles: str) -> str:
    """第五条、第十一条, for those who do not read Chinese numerals: art. 5, 11."""
    if edition().is_chinese:
        return articles
    said = re.sub(
        "第([一二三四五六七八九十百零]+)条(之一)?", lambda found: f"{_number(found[1])}{'-1' if found[2] else ''}", articles
    )
    return f" art. {said.replace('至', '–').replace('、', ', ')}"


def _number(numerals: str) -> int:
    """二百七十六 → 276."""
    value = digit = 0
    for numeral in numerals:
        if numeral in "十百":
            value += (digit or 1) * (10 if numeral == "十" else 100)
            digit = 0
        else:
            digit = NUMERALS[numeral]
    return value + digit

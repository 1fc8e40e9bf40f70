"""Why running text gives no row: one sentence for the person who wonders."""

import re

from scripts.model import Problem
from scripts.parse.prose.enumerated import find
from scripts.parse.prose.gazetteer import Gazetteer
from scripts.parse.prose.vocabulary import LABOUR
from scripts.rules.han import HAN

ELSEWHERE = re.compile(
    r"(?:名单|情况|列表|目录)[^。；\n]{0,14}(?:附件|附表|下表|下图|如图|图片|链接)|(?:详见|见|点击)(?:附件|附表|下表|下图|图片|链接)|附件[:：1一]"
)
"""The list stands in a picture, an attachment or behind a link."""
TOTALS = re.compile(r"\d[余多]?(?:家|户|起|件|宗)")
"""How many, and not who."""
MASKED = re.compile(rf"某[{HAN}]{{0,8}}(?:公司|企业|厂|店|项目)|[{HAN}]某|×{{2,}}|\*{{2,}}")


def problem(text: str, places: Gazetteer) -> Problem:
    """The reason as a note: by what the text does say."""
    return Problem(level="note", where="text", field=None, sentence=_why(text, len({name.text for name in find(text, places)})))


def _why(text: str, named: int) -> str:
    if not text.strip():
        return "the document holds no sentences"
    if not LABOUR.search(text):
        return "the text says nothing about wages, workers or labour law"
    if named == 1:
        return "the text names one firm, and no sentence says that it owes wages, was sanctioned or was praised"
    if named:
        return f"the text names {named} firms, and no sentence says that one of them owes wages, was sanctioned or was praised"
    if ELSEWHERE.search(text):
        return "the text names no firm: its list stands in a picture, an attachment or behind a link"
    if MASKED.search(text):
        return "the text masks whom it speaks of"
    if TOTALS.search(text):
        return "the text gives totals and names no firm"
    return "the text names no firm"

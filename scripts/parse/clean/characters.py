"""One character at a time: width, script, radicals, and what no reader sees."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from scripts.parse.clean.edits import Edit, Traced
from scripts.rules.fold import simplified

_AS_PUBLISHED = frozenset("（）：，；！？～﹝﹞〔〕①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
"""NFKC would narrow Chinese marks, and glue a circled number to the digits behind it: ①20 is not 120."""

_UNSEEN = ("Cf", "Cc", "Mn", "Me")
_FILLERS = "\u115f\u1160\u3164\uffa0\ufffe\uffff"
"""Hangul fillers count as letters and show nothing; the last two are no characters at all."""

_RADICALS = str.maketrans(
    "⺒⺟⺠⺩⺫⺬⺮⺶⺷⺸⺹⻁⻄⻅⻆⻉⻊⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
    "巳母民王目示竹羊羊羊老虎西见角贝足车长长门雨青韦页风飞食首马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
)
"""The radicals PDF text has for whole characters (农⺠工) and NFKC, which knows the Kangxi ones, leaves alone."""

_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def folded(text: str) -> Traced:
    """Half-width letters and digits, whole characters for radicals, simplified script; several characters share one origin."""
    shown = {character: new for character in set(text) if (new := _shown(character)) != character}
    if all(len(new) == 1 for new in shown.values()):
        table = {ord(character): new for character, new in shown.items()}
        return Traced(text.translate(table), tuple(range(len(text))))
    pieces = [shown.get(character, character) for character in text]
    return Traced("".join(pieces), tuple(at for at, piece in enumerate(pieces) for _ in piece))


@cache
def _shown(character: str) -> str:
    if character in _AS_PUBLISHED or unicodedata.category(character) == "Cc":
        return character
    if unicodedata.category(character) == "Zs":
        return " "
    plain = unicodedata.normalize("NFKC", character.translate(_RADICALS))
    if plain != character:
        plain = "".join(part for part in plain if unicodedata.category(part) not in _UNSEEN)
    return simplified(plain)


def line_ends(text: str) -> Iterator[Edit]:
    """Every way of ending a line, the form feed of a PDF's page too, becomes \\n."""
    for match in _LINE_END.finditer(text):
        yield Edit(*match.span(), "\n")


def invisible(text: str) -> Iterator[Edit]:
    """Zero width, direction, variation, tags, control characters."""
    if unseen := {character for character in set(text) if _is_unseen(character)}:
        for match in re.finditer(f"[{re.escape(''.join(sorted(unseen)))}]+", text):
            yield Edit(*match.span())


@cache
def _is_unseen(character: str) -> bool:
    return character not in "\n\t" and (unicodedata.category(character) in _UNSEEN or character in _FILLERS)

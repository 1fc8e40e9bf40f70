"""Numerals stuck to the front of the lines they number, with nothing between: 一北京…公司, 二河北…公司; 1北京…, 2河北…."""

import re
from collections.abc import Callable, Iterator

LINE = re.compile(r"^[ \t]*(?=\S)", re.MULTILINE)
HAN = "一二三四五六七八九"
FEWEST = 3
"""Lines numbered one after the other that are no chance."""


def ends(text: str) -> tuple[int, ...]:
    """Where each numeral ends, of the lines that are numbered one after the other."""
    runs = (*_runs(text, _han), *_runs(text, str))
    return tuple(sorted(end for run in runs if len(run) >= FEWEST for end in run))


def _runs(text: str, numeral: Callable[[int], str]) -> Iterator[list[int]]:
    run: list[int] = []
    for line in LINE.finditer(text):
        if not text.startswith(numeral(len(run) + 1), line.end()):
            yield run
            run = []
        if text.startswith(following := numeral(len(run) + 1), line.end()):
            run.append(line.end() + len(following))
    yield run


def _han(number: int) -> str:
    """一 to 九十九."""
    tens, ones = divmod(number, 10)
    return (HAN[tens - 1] if tens > 1 else "") + ("十" if tens else "") + (HAN[ones - 1] if ones else "")

"""Authorities named in running text, from the place they are called after to their department."""

import re
from collections.abc import Iterator

from scripts.parse.prose.gazetteer import Gazetteer
from scripts.parse.prose.spans import Piece

DEPARTMENT = re.compile(
    r"(?:人力资源(?:和|与)?社会保障|人力资源保障|劳动(?:和|与)?社会保障|劳动保障|人力资源(?!部)|人社|劳动)(?:行政部门|局|厅|部(?!门))(?:劳动(?:保障)?监察(?:总队|支队|大队))?|"
    r"劳动(?:保障)?监察(?:局|总队|支队|大队)|劳工局|劳动部|住房(?:和|保障和)?城乡(?:建设|规划建设)(?:局|厅|委员会|委|部)|城乡建设(?:局|委员会|委)|"
    r"住建(?:局|厅|委|部)|建设(?:局(?!部)|厅|委员会|委)|交通运输(?:局|厅)|水利(?:局|厅)|(?:中级|高级)?人民法院|人民检察院|清欠办|治欠办|"
    r"(?:根治|治理|清理|清欠|解决)[^，。；、]{0,16}(?:领导小组|联席会议)(?:办公室)?"
)
WITHIN = 14
"""Characters that the names of places before a department may take."""
LOCAL = re.compile(r"[省市州县区]$")
"""市人社局: the place is the page's own."""


def find(sentence: Piece, places: Gazetteer) -> Iterator[Piece]:
    """The authorities of a sentence, each with the places before its department."""
    for match in DEPARTMENT.finditer(sentence.text):
        begin = _begin(sentence.text, match.start(), places)
        if begin == match.start() and match.group().endswith("部门"):
            continue
        yield Piece(sentence.text[begin : match.end()], sentence.start + begin, sentence.start + match.end())


def _begin(text: str, stop: int, places: Gazetteer) -> int:
    """Where the names of places that lead up to `stop` without a gap begin."""
    for start in range(max(0, stop - WITHIN), stop):
        if _reaches(text, start, stop, places):
            return start
    return stop - 1 if LOCAL.search(text[:stop]) else stop


def _reaches(text: str, start: int, stop: int, places: Gazetteer) -> bool:
    while start < stop:
        end = places.at(text, start)
        if end == start:
            return False
        start = end
    return start == stop

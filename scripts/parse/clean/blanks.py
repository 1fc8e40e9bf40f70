"""White space: none inside Chinese, none around lines; between columns, labels and listed firms it stays."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from scripts.parse.clean.edits import Edit
from scripts.parse.clean.lines import Line, lines_of
from scripts.rules.han import HAN

_CHINESE = rf"{HAN}|，。；：、！？“”‘’《》【】〔〕（）()～…—①-⑳"
_INSIDE = re.compile(rf"(?<=[{_CHINESE}])[ \t]+|[ \t]+(?=[{_CHINESE}])")
_BLANKS = re.compile(r"[ \t]{2,}|\t")
_SPREAD = re.compile(rf"(?:^|(?<=[ \t]))[{HAN}](?:[ \t]+[{HAN}]){{1,5}}(?=\s*[:：])")
"""A label drawn out to the width of others: 地    址：."""
_LABEL = re.compile(rf"(?:[{HAN}A-Za-z]{{2,10}}|[{HAN}](?:[ \t]+[{HAN}]){{1,5}})\s?[:：]")
_NUMBER = re.compile(rf"[{HAN}]{{1,12}}[〔﹝【\[(（]\d{{4}}[〕﹞】\])）]")
"""A document's number, which often stands behind its title."""
_FIRM_END = re.compile(r"(?:公司|集团|合作社|[厂店])$")
_NEXT_FIRM = re.compile(r"[^\s，。；、：]{4,40}?(?<!分)(?:公司|合作社|[厂店])(?=\s|$)")
_GAP = re.compile(r"\t| {2,}")
_CELLS = 3
_ROWS = 3


def around_lines(text: str) -> Iterator[Edit]:
    """Before and behind lines, and all but one of several blank lines."""
    for line in lines_of(text):
        if line.first < line.start:
            yield Edit(line.first, line.start)
        if line.end < (past := line.last - text.endswith("\n", line.first, line.last)):
            yield Edit(line.end, past)


def between_lines(text: str) -> Iterator[Edit]:
    if "\n\n\n" not in text and not text.startswith("\n") and not text.endswith("\n"):
        return
    for match in re.finditer(r"\n{3,}|\A\n+|\n+\Z", text):
        at_edge = match.start() == 0 or match.end() == len(text)
        yield Edit(match.start() + (0 if at_edge else 2), match.end())


def within_lines(text: str) -> Iterator[Edit]:
    """Between Chinese characters and beside them; what sets columns, labelled values or firms apart is kept."""
    for line, is_row in _rows(lines_of(text)):
        if not is_row:
            yield from _within(line)


def _within(line: Line) -> Iterator[Edit]:
    spread = [match.span() for match in _SPREAD.finditer(line.text)]
    for match in re.finditer(r"[ \t]+", line.text):
        start, end = match.span()
        at_chinese = _INSIDE.match(line.text, start)
        if at_chinese and (any(a < start < b for a, b in spread) or not _sets_apart(line.text, start, end)):
            yield Edit(line.start + start, line.start + end)
        elif _BLANKS.fullmatch(match[0]):
            yield Edit(line.start + start, line.start + end, " ")


def _sets_apart(text: str, start: int, end: int) -> bool:
    """Whether a blank stands between two labelled values, before a document's number, or between two firms of a list."""
    if _LABEL.match(text, end) and re.search("[:：]", text[:start]):
        return True
    if _NUMBER.match(text, end):
        return True
    return bool(_FIRM_END.search(text[:start][-4:])) and bool(_NEXT_FIRM.match(text, end))


def _rows(lines: Sequence[Line]) -> Iterator[tuple[Line, bool]]:
    """Each line, and whether it is a row of columns: parted by wide gaps, or one of several with as many cells."""
    for cells, group in groupby(lines, key=_cells):
        alike = list(group)
        for line in alike:
            yield line, cells >= _CELLS and (len(alike) >= _ROWS or len(_GAP.findall(line.text)) >= _CELLS - 1)


def _cells(line: Line) -> int:
    """Blank-parted cells of a line that is no sentence; 0 otherwise."""
    cells = len(line.text.split())
    return 0 if cells == 1 or re.search(r"[。，；：:]", line.text) else cells

"""Lines of a page, what tells a line of the case from one of the site's, and lines dropped whole."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from scripts.parse.clean.edits import Edit
from scripts.rules.han import HAN

FIRM = re.compile(r"公司|集团|合作社|经营部|事务所|工作室|[厂店铺馆](?![长员])")
WAGES = re.compile(r"工资|欠薪|薪资|薪酬|劳动报酬|农民工|民工|拖欠|克扣")
PHONE = re.compile(r"(?<!\d)(?:0\d{2,3}[-—) ]{0,3}\d{7,8}|1\d{10}|\d{7,8}|12333|12345|12348)(?!\d)")
_OFFERS_HELP = re.compile(r"投诉|举报|热线|监察|维权|欠薪|咨询|值班")

SENTENCE = re.compile(r"[。！？；，!?;]")
ENDED = re.compile(r"[。！？；：!?;:…](?:[”’」』》）)】\"']*)$")
"""A line after which no sentence goes on."""

ITEM = re.compile(
    rf"[一二三四五六七八九十]{{1,3}}[、.是]|\d{{1,3}}\s?[、.](?!\d)|[（(](?:[一二三四五六七八九十]{{1,3}}|\d{{1,3}})[)）]|"
    rf"第[一二三四五六七八九十\d]{{1,3}}[条章节]|[【①-⑳•·●■◆▲★|#]|附件|附[:：]|[{HAN}]{{2,8}}[:：]"
)
"""How a line begins that starts something new: a numeral, a bullet, a label."""


class Line(NamedTuple):
    """One line. `text`, from `start` to `end`, has no blanks around it; the whole line with its \\n is `first` to `last`."""

    text: str
    start: int
    end: int
    first: int
    last: int

    @property
    def without(self) -> Edit:
        return Edit(self.first, self.last)


@lru_cache(maxsize=2)
def lines_of(text: str) -> tuple[Line, ...]:
    lines = []
    first = 0
    for whole in re.findall(r"[^\n]*\n|[^\n]+", text):
        bare = whole.rstrip("\n")
        said = bare.strip()
        start = first + len(bare) - len(bare.lstrip())
        lines.append(Line(said, start, start + len(said), first, first + len(whole)))
        first += len(whole)
    return tuple(lines)


@lru_cache(maxsize=2)
def spoken(text: str) -> tuple[Line, ...]:
    """The lines that say something."""
    return tuple(line for line in lines_of(text) if line.text)


def kept(text: str) -> bool:
    """Whether a line may never be taken for noise: it names a firm with wages words, or says whom to call."""
    if FIRM.search(text) and WAGES.search(text):
        return True
    phones = PHONE.findall(text)
    return len(phones) > 1 or bool(phones and _OFFERS_HELP.search(text))


def tells(text: str) -> bool:
    """Whether a line belongs to what the page has to say: a whole sentence, a firm, a phone."""
    return (len(text) >= 30 and bool(SENTENCE.search(text))) or bool(FIRM.search(text) or PHONE.search(text))


def dropped(lines: Iterable[Line]) -> Iterator[Edit]:
    for line in lines:
        if not kept(line.text):
            yield line.without

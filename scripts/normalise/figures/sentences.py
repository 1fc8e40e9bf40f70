"""A report cut into what belongs together: sentences, and around each number the words that say what it counts."""

import re
from collections.abc import Iterator
from typing import NamedTuple

SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?]?")
TITLE = re.compile(r"《[^《》\n]{1,80}》")
LONGEST = 1000
"""Characters beyond which a sentence is a heap of words: nothing is read from it."""
POINT = re.compile(r"^[\s”]*(?:[一二三四五六七八九十]+是|[（(]?[一二三四五六七八九十]+[)）、]|[⑴-⒇①-⑳]|\d{1,2}[.、．](?!\d))")
"""What begins a new point of a report: nothing said before it is carried over."""
MARK = re.compile(r"[，；;：:]|,(?!\d{3})")
"""What begins a clause; the comma of 1,530 does not."""
TAIL = re.compile(r"[，,；;：:、。（(]")

ORDERS = re.compile(r"忽略|指令|提示词|请(?:你|将|把|输出|回答|写入|返回)|(?i:ignore|system prompt)")
"""What speaks to its reader reports nothing."""
CONDITIONS = re.compile(r"凡|(?:以上|以下|不足)[^，,。；;]{0,6}的(?!基础)|逾期|可处|处以|抽查比例")
"""What says when a rule applies reports nothing: 拖欠五万元以上的案件由省级督办."""
ONE_CASE = re.compile(
    r"公司|某|该(?:企业|项目|工地|单位|厂)|施工队|[厂店]拖欠|自然人|包工头|老板|承包人|法定代表人|领到|领回|最[高多]|最大的|等\d+[名人位]|(?<![\d十百千])[一两1]家"
)
"""What tells of one employer is no figure of an authority."""
OTHER_DRIVE = re.compile(r"建筑市场秩序|安全生产|食品安全|环境保护|消防|社会保险费")
"""Reports mention other work too; its numbers are not about wages."""


class Sentence(NamedTuple):
    """`new_point`: nothing is carried over from the sentence before; `of_one`: its paragraph has told of one employer."""

    start: int
    text: str
    new_point: bool
    of_one: bool


def sentences(text: str) -> Iterator[Sentence]:
    """Sentences that may report, titles of documents blotted out."""
    text = TITLE.sub(lambda title: "》" * len(title[0]), text)
    cut, of_one = True, False
    for match in SENTENCE.finditer(text):
        line = text[match.start() - 1 : match.start()] == "\n"
        new = cut or line or bool(POINT.match(match[0]))
        one = bool(ONE_CASE.search(match[0]))
        of_one = one or (of_one and not line)
        cut = one or any(words.search(match[0]) for words in (ORDERS, CONDITIONS, OTHER_DRIVE))
        if not cut and len(match[0]) <= LONGEST:
            yield Sentence(match.start(), match[0], new, of_one)


class Phrase(NamedTuple):
    """The words before a number, from its clause's beginning or the number before it, and those after it in its clause."""

    lead: str
    tail: str


def phrase(sentence: str, start: int, end: int, last: int, following: int) -> Phrase:
    """The phrase of the number at `start` to `end`, between the numbers that end at `last` and begin at `following`."""
    begins = max(last, _clause(sentence, start))
    mark = TAIL.search(sentence, end)
    return Phrase(sentence[begins:start], sentence[end : min(following, mark.start() if mark else len(sentence))])


def quote(text: str, sentence: Sentence, start: int, end: int, longest: int = 40) -> str:
    """The clause of the number at `start` to `end` of a sentence, cut at its beginning where it is longer, as the text has it."""
    begins = max(_clause(sentence.text, start), min(start, end - longest))
    return text[sentence.start + begins : sentence.start + begins + longest][: end - begins].strip(" 　“”、")


def _clause(sentence: str, start: int) -> int:
    """Where the clause begins that `start` stands in."""
    return max((mark.end() for mark in MARK.finditer(sentence, 0, start)), default=0)

"""Whose a number is: of the firm whose attribute it stands in, of the last one named before it, of each in turn, or of nobody."""

import re
from collections.abc import Iterator, Sequence

from scripts.parse.prose.mentions import Mention
from scripts.parse.prose.people import Count
from scripts.parse.prose.spans import Piece
from scripts.parse.prose.sums import Sum
from scripts.parse.prose.vocabulary import EACH, OWES

Number = Sum | Count
Gift = tuple[str, Number, str]
"""The firm, its number, and the rule by which it is the firm's; empty where the number simply follows the name."""

JOINED = re.compile(
    r"^[\s、,，]*(?:和|与|及|以及|、|,|，)?[\s]*(?:[(（][^()（）]{1,30}[)）])?[\s、,，]*(?:和|与|及|以及|、)?\s*$"
)
MANY = re.compile(
    r"(?:这|该|此|上述|以上)(?:些|[两二三四五六七八九十几\d]+)家?|[\d两二三四五六七八九十几]+[家户]|全[省市县区国]|共有|全部"
)
"""What a number that follows belongs to all of, not to the firm last named."""
APART = re.compile(r"其中|[。；;]|[\d]+家")
TOGETHER = re.compile(r"[，,、]\s*(?:一?共(?=计|有|涉)|合计|总计|累计)")
NUMBERED = re.compile(r"[\d一二三四五六七八九十百千万][余多]?[人名万元]")
"""Between firms: then what follows the last is not of all of them."""
TOTAL = re.compile(r"(?:共计?|合计|总计|累计|总额|总共|总金额)[^，。；,;\d]{0,8}$")


def gifts(
    text: str, sentence: Piece, mentions: Sequence[Mention], subjects: Sequence[str], kinds: Sequence[Sequence[Number]]
) -> Iterator[Gift]:
    """Whose the numbers of a sentence are.

    `kinds` holds its sums and its numbers of people; `subjects` who was spoken of before."""
    named = [mention for mention in mentions if mention.text != "其"]
    if len({mention.key for mention in named}) > 1 and EACH.search(sentence.text):
        yield from _in_order(named, kinds)
        return
    for numbers in kinds:
        yield from _one_by_one(text, sentence, mentions, subjects, numbers)


def is_unpaired(mentions: Sequence[Mention], sentence: Piece, kinds: Sequence[Sequence[Number]]) -> bool:
    """Whether 分别 or 各 announces one number for each firm, and there are more or fewer."""
    firms = len({mention.key for mention in mentions})
    return firms > 1 and bool(EACH.search(sentence.text)) and any(numbers and len(numbers) != firms for numbers in kinds)


def is_total(text: str, number: Piece) -> bool:
    """Whether the page calls the number a total."""
    return bool(TOTAL.search(text[max(0, number.start - 14) : number.start]))


def _in_order(mentions: Sequence[Mention], kinds: Sequence[Sequence[Number]]) -> Iterator[Gift]:
    """分别, 各: the first number is the first firm's."""
    keys = list(dict.fromkeys(mention.key for mention in mentions))
    for numbers in kinds:
        if len(numbers) == len(keys):
            yield from ((key, number, "in order") for key, number in zip(keys, numbers, strict=True))


def _one_by_one(
    text: str, sentence: Piece, mentions: Sequence[Mention], subjects: Sequence[str], numbers: Sequence[Number]
) -> Iterator[Gift]:
    """Each number to its firm; one that stands before the only firm of its sentence to that, where it has no other."""
    owners = [(number, _owner(text, sentence, mentions, subjects, number)) for number in numbers]
    yield from ((key, number, "") for number, key in owners if key)
    early = next((number for number, key in owners if not key), None)
    if early and not any(key for _, key in owners) and len({mention.key for mention in mentions}) == 1:
        between = text[early.end : mentions[0].start]
        if early.end <= mentions[0].start and OWES.search(sentence.text) and not APART.search(between):
            yield mentions[0].key, early, "before its firm"


def _owner(text: str, sentence: Piece, mentions: Sequence[Mention], subjects: Sequence[str], number: Number) -> str | None:
    after = next((mention for mention in mentions if mention.start >= number.end), None)
    before = [mention for mention in mentions if mention.end <= number.start]
    if after and _is_attribute(text, number, after, before):
        return after.key
    if before:
        return _last(text, number, before)
    between = text[sentence.start : number.start]
    return subjects[0] if len(subjects) == 1 and not MANY.search(between) else None


def _is_attribute(text: str, number: Piece, after: Mention, before: Sequence[Mention]) -> bool:
    """拖欠{n}名劳动者{a}的{F}: whether the number stands in front of its firm, tied to it by 的."""
    between = text[number.end : after.start]
    since = before[-1].end if before else text.rfind("。", 0, number.start) + 1
    tied = between.endswith("的") and not re.search(r"[。；;,，]", between)
    return tied and bool(OWES.search(text[since : after.start]))


def _last(text: str, number: Piece, before: Sequence[Mention]) -> str | None:
    """The last firm before a number; none where the number is said of several, or of more than are named."""
    last = before[-1]
    between = text[last.end : number.start]
    if MANY.search(between) or (TOGETHER.search(between) and _is_of_all(text, before)):
        return None
    if len(before) > 1 and before[-2].key != last.key and JOINED.match(text[before[-2].end : last.start]):
        return None if last.text not in ("前者", "后者") else last.key
    return last.key


def _is_of_all(text: str, before: Sequence[Mention]) -> bool:
    """Whether several firms come first and none of them has a number of its own."""
    first, last = before[0], before[-1]
    return first.key != last.key and not NUMBERED.search(text[first.end : last.start])

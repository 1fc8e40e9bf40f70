"""Names that nothing but their neighbours shows: items of a list of firms, brands in quotation marks, brands that were fined."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from scripts.parse.prose import brands
from scripts.parse.prose.gazetteer import Gazetteer
from scripts.parse.prose.lexicon import ALL_TRADES, BODY, GENERIC, MASK, STRONG, TRADE, TRADES
from scripts.parse.prose.names import Name
from scripts.parse.prose.names import find as find_formal

ENDING = re.compile(
    rf"(?:{TRADE}|{TRADES}|客运|货运|通运|交通|水泥|饲料|保全|工业|人寿|集成|用品|事业|流通|百货|超商|饭店|饭铺|面馆|牛肉面|电机|机电|生技|医疗|医院|营造|局|"
    r"厂|店|铺|行|馆|社|园)$"
)
"""What a firm's short name ends in, as Taiwan's papers and lists of brands write it."""
ITEM = rf"[「『“]?{BODY}{{2,30}}[」』”]?(?:[(（][^()（）]{{1,20}}[)）])?"
LIST = re.compile(rf"{ITEM}(?:、{ITEM})+(?:(?:以?及|和|与){ITEM})?")
BEFORE = re.compile(
    r".*(?:包括|包含|分别[为是]|依序[为是]|依次[为是]|上榜的?有|涉及|即|其中|其他|还有|另有|有|为|是|以及|的)(?=.{2})", re.DOTALL
)
AFTER = re.compile(r"(?:等|均|都|皆|各罚|各|因|被|拖欠|欠|受到|上榜|在列|共|违反|使用|未|没).*$", re.DOTALL)
BRACKETS = re.compile(r"[(（][^()（）]*[)）]$")
QUOTED = re.compile(rf"[「“](?P<name>{BODY}{{3,14}})[」”](?=有|不|没|未|因|雇用|雇佣|超时|拖欠|欠薪|被|违反|和「|和“|、「|、“)")
FINED = re.compile(
    rf"(?:^|[。;；，,\n]|是)\s*(?:上市柜?公司)?(?P<name>(?:{BODY}){{2,12}}?)(?=第\d{{1,3}}[度次]|屡次|因|没有?|未|不|超时|违反|[,，])[^。；;\n]*?罚\s*[\d一二三四五六七八九十]"
)
TAIWAN = re.compile(r"劳基法|劳动基准法|罚锾|劳工局|劳动局")
JOINT = re.compile(r"以及|及|和|与")
WORKS_AFTER = re.compile(r"[^，。；,;、]{0,6}(?:项目|工程|小区|标段|楼)")
CASES_AFTER = re.compile(r"[^，。；,;、]{0,8}欠薪案")
FEW, ROLL, LONG_ITEM = 2, 5, 30


def find(text: str, places: Gazetteer) -> tuple[Name, ...]:
    """Every firm named in the text: by its form, or by the company it keeps."""
    known = find_formal(text, places)
    rolls = list(_rolls(text, known))
    found = [*rolls, *(name for name in known if not _overlaps(name, rolls))]
    for name in (*brands.find(text, known, places), *_listed(text, known), *_quoted(text), *_fined(text)):
        if not _overlaps(name, found):
            found.append(name)
    return tuple(sorted(found, key=lambda name: name.start))


def _overlaps(name: Name, others: Iterable[Name]) -> bool:
    return any(name.start < other.end and other.start < name.end for other in others)


def _rolls(text: str, known: Sequence[Name]) -> Iterator[Name]:
    """The items of lines that are rolls of firms: each item is one name, however short."""
    ends = {name.end for name in known}
    for match in LIST.finditer(text):
        items = list(_items(text, match))
        if _is_roll(text, match, items, ends):
            yield from (Name(text[start:end], start, end, cut=end not in ends) for start, end in items)


def _listed(text: str, known: tuple[Name, ...]) -> Iterator[Name]:
    """Items of a list of which one is a firm by its form, or of which all end as firms' short names do."""
    ends = {name.end for name in known}
    for match in LIST.finditer(text):
        items = list(_items(text, match))
        likely = [span for span in items if _namelike(text[slice(*span)]) and not WORKS_AFTER.match(text, span[1])]
        firm = any(end in ends for _, end in items)
        told = TAIWAN.search(text) or CASES_AFTER.match(text, items[-1][1])
        if len(likely) >= FEW and (firm or (told and len(likely) == len(items))):
            yield from (Name(text[start:end], start, end, cut=True) for start, end in likely)


def _is_roll(text: str, match: re.Match[str], items: Sequence[tuple[int, int]], ends: Collection[int]) -> bool:
    """Whether a whole line is a roll of firms, at least half of them plain to see: then the others are firms too."""
    alone = (match.start() == 0 or text[match.start() - 1] == "\n") and text[match.end() : match.end() + 2] in (
        "",
        "。",
        "。\n",
        "\n",
    )
    seen = sum(end in ends or bool(ENDING.search(text[start:end])) for start, end in items)
    return alone and len(items) >= ROLL and 2 * seen >= len(items) and all(1 < end - start <= LONG_ITEM for start, end in items)


def _items(text: str, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The spans of a list's items, the first without what leads to the list, the last without what follows it."""
    start = match.start()
    *parts, last = match.group().split("、")
    for number, part in enumerate(parts):
        lead = BEFORE.match(part) if number == 0 else None
        yield _bare(text, start + (lead.end() if lead else 0), start + len(part))
        start += len(part) + 1
    tail = AFTER.search(last)
    end = start + (tail.start() if tail else len(last))
    joint = JOINT.search(text, start, end)
    if joint and _namelike(text[start : joint.start()]) and _namelike(text[joint.end() : end]):
        yield _bare(text, start, joint.start())
        start = joint.end()
    yield _bare(text, start, end)


def _bare(text: str, begin: int, end: int) -> tuple[int, int]:
    """Without quotation marks, and without what brackets add."""
    if bracket := BRACKETS.search(text[begin:end]):
        end = begin + bracket.start()
    while begin < end and text[begin] in "「『“":
        begin += 1
    while end > begin and text[end - 1] in "」』”":
        end -= 1
    return begin, end


def _namelike(item: str) -> bool:
    generic = GENERIC.fullmatch(item) or ALL_TRADES.fullmatch(item) or item.endswith(("项目", "工程", "工地"))
    return 3 < len(item) <= 20 and bool(ENDING.search(item)) and not generic and not STRONG.search(item) and not MASK.search(item)


def _quoted(text: str) -> Iterator[Name]:
    """A brand in quotation marks that does what only a firm does."""
    if TAIWAN.search(text):
        for match in QUOTED.finditer(text):
            if not GENERIC.fullmatch(match["name"]) and not STRONG.search(match["name"]):
                yield Name(match["name"], *match.span("name"), cut=True)


def _fined(text: str) -> Iterator[Name]:
    """A brand at the head of a sentence that ends in its fine."""
    if TAIWAN.search(text):
        yield from (
            Name(match["name"], *match.span("name"), cut=True) for match in FINED.finditer(text) if _namelike(match["name"])
        )

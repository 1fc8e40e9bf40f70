"""Whose number it is: what remains of the words before a number without lists' marks, labels and verbs."""

import re

from scripts.normalise.channels.words import ADDRESS_KEY, AREA_LIKE, OFFICE, PERSON_NEAR, STREET, UNIT_KEY
from scripts.rules.han import HAN
from scripts.rules.surnames import surname_of

MARK = re.compile(
    r"^[\s\"'(\[【]*(?:(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.、)](?!\d)|\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\)|[①-⑳●·▪◆★*#>•-])+\s*"
)
NOTE = re.compile(r"\([^()]*\)?$")
LABEL = re.compile(
    r"(?:[的之及和与或兼]|欠薪|讨薪|清欠|维权|投诉|举报|咨询|联系|值班|办公室?|服务|监督|受理|业务|立案|预约|反映|求助|公开|统一|固定|座机|专用|"
    r"\d\d小时|工作日|劳动保障监察(?=投|举|咨|维|电|热)|农民工(?=工资|投|举|维|讨)|工资(?=投|举)|(?<=监察)投诉)*"
    r"(?:电\s*话|热\s*线|专\s*线|号\s*码|方\s*式|[Tt]ele?(?:phone)?|TEL|[Pp]hone|[Mm]obile|投诉|举报|咨询|反映|求助|联系)(?:号码|如下)?[为是]?$"
)
"""What says that it is a phone, and of which kind; it stands between an office and its number."""

SAID = re.compile(r"^.*(?:拨打|拔打|拨通|致电|联系|包括|设立|开通|可以|也可|或者|[可请]向)(?=.)")
"""How a sentence leads to an office: 可拨打示例市劳动保障监察支队."""

BLANK = re.compile(r"[\s\"'`:=,;、/。.)(\]\[】-]+$|^[\s\"'`:=,;、/。.)(\]\[】-]+")
JOINED = re.compile(r"[\s、,/;|和或及者与]*(?:\([^()]{0,20}\)?)?[\s、,/;和或及者与:-]*")
LONGEST = 30
"""Characters of an office's name; more is a sentence."""

ANYWHERE = re.compile(r"[本全我该各]|当地|所在|属地|辖区|就近")
"""How words begin that name no place of their own: 本市, 各区劳动监察机构."""


def subject(words: str) -> str:
    """The office or place that words before a number name; empty where they only label it."""
    bare = _peeled(UNIT_KEY.sub("", words.strip()))
    if not named(bare):
        pieces = [_peeled(piece) for piece in (re.split(r"[,:]", bare)[-1], bare.split(",")[0])]
        bare = next(filter(named, pieces), pieces[0])
    tokens = _peeled(SAID.sub("", bare)).split()
    whole = "".join(token for token in tokens if len(tokens) == 1 or not (is_person(token) or PERSON_NEAR.search(token)))
    return "" if len(whole) > LONGEST or ANYWHERE.match(whole) else whole


def named(words: str) -> bool:
    """Whether words are an office's or a division's name, not a street or a sentence."""
    whole = 1 < len(words) <= LONGEST and not re.search(r"[,。;:!?\s]|\d{3}", words)
    return whole and bool(OFFICE.search(words) or AREA_LIKE.search(words)) and not ADDRESS_KEY.match(words)


def is_address(words: str) -> bool:
    """Whether a row or cell is an address: it says so, or ends in a street, a building, a room."""
    short = len(words) <= 2 * LONGEST and "。" not in words
    return bool(ADDRESS_KEY.match(words)) or (
        short and bool(STREET.search(words)) and bool(re.search(r"[路街道号楼室镇乡村]", words))
    )


def address(words: str) -> str:
    return ADDRESS_KEY.sub("", words).strip(" \"',;。")


def address_in(words: str) -> str:
    """The address a running text gives after 地址; empty where it gives none."""
    stated = re.search(r"地\s*址\s*:\s*([^,;。|]{4,60})", words)
    return stated[1].strip() if stated else ""


def joins(words: str) -> bool:
    """Whether words between two numbers only join them: 、 或 / or a note in brackets."""
    return bool(JOINED.fullmatch(words))


def is_person(words: str) -> bool:
    """Whether a token may be somebody's name: wide, for a name that passes as an office would be published."""
    return bool(re.fullmatch(rf"[{HAN}]{{2,4}}", words) and surname_of(words)) and not (
        OFFICE.search(words) or AREA_LIKE.search(words) or LABEL.search(words) or STREET.search(words)
    )


def only_offices(words: str) -> bool:
    """Whether words name offices and label a number, and say nothing else."""
    pieces = (_peeled(UNIT_KEY.sub("", piece)) for piece in re.split(r"[\s,、|(]+", words))
    return all(not piece or named(piece) for piece in pieces)


def names_a_person(words: str) -> bool:
    """Whether words near a number may tie it to a person."""
    return bool(PERSON_NEAR.search(words)) or any(is_person(_peeled(token)) for token in re.split(f"[^{HAN}]+", words))


def _peeled(words: str) -> str:
    """Words without what a list, a label or punctuation adds at either end."""
    before = None
    while words != before:
        before = words
        for ornament in (BLANK, MARK, NOTE, LABEL):
            words = ornament.sub("", words).strip()
    return words

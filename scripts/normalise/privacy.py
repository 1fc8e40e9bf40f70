"""What must never be written: ID numbers, private phones, bank cards, homes, workers' names.

Order 45 art. 4, PIPL art. 6 and 28. Masks are wide on purpose: a document number lost to a mask is a nuisance, an ID number
published is a harm. Only counts are kept of what was masked.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from scripts.rules.han import HAN
from scripts.rules.private import is_bank_card, is_id_number
from scripts.rules.surnames import PERSON, surname_of

HIDDEN = "〔已隐去〕"
BIRTHDAY = r"(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])"
GAP = r"[ -]?"
ID_NUMBER = re.compile(
    rf"(?<!\d)[1-9]{GAP}(?:\d{GAP}){{5}}(?:(?:19|20)\d\d{GAP}{BIRTHDAY}(?:{GAP}\d){{3}}{GAP}[\dX]|\d\d{BIRTHDAY}(?:{GAP}\d){{3}})(?!\d)",
    re.IGNORECASE,
)
"""18 characters, or the 15 digits of cards before 1999. The check need not pass: a misprint is somebody's too."""
PARTLY_MASKED = re.compile(r"(?<!\d)(?:[1-8]\d{5,13}|1[3-9]\d)[*×xX]{2,}[\d*×xX]*")
MOBILE = re.compile(r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d){8}(?!\d)")
LANDLINE = re.compile(r"(?<!\d)(?:\(0\d{2,3}\)|0\d{2,3})[ -]?[2-8]\d{6,7}(?!\d)")
CARD = re.compile(r"(?<!\d)\d(?:[ -]?\d){15,18}(?!\d)")
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.ASCII)
PLATE = re.compile(r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][ ·]?[A-Z0-9]{5,6}(?![A-Z0-9])")
HOME = re.compile(
    rf"(?:家住|现住|居?住[于在]|住址|家庭(?:住址|地址)|户籍(?:地|所在地|地址)?|(?<![{HAN}])住(?!房|宅|所|建|院|宿|户))[::为是]?"
    r"(?=[^,;。、\s]*[省市县区镇乡村路街巷号])[^,;。\s]{4,60}"
)
WORKER = re.compile(
    r"(?P<who>劳动者|农民工|民工|务工人员|员工|职工|工人|雇员|申请人|投诉人|举报人|受害人|学生|童工|未成年人)[:为]?"
    rf"(?P<names>[{HAN}]{{2,4}}?(?:、[{HAN}]{{2,4}}?)*)(?=等|,|。|;|\(|的|及|共|和|在|于|系|被|受|向|反映|投诉|举报|工资|劳动报酬|\d|$)"
)
BORN = re.compile(rf"(?<=[、,，和及])(?P<names>[{HAN}]{{2,4}})(?=[(（][^()（）]{{0,20}}?(?:出生|日生|岁|[男女][,，]))")
"""A name with its age behind it, in a list of such."""
NUMBERED = re.compile(rf"(?P<names>{PERSON})(?=\([^()]{{0,12}}?{ID_NUMBER.pattern})", re.IGNORECASE)
"""Whoever has an ID number is a private person: 将张三（身份证号…）列入."""
DEALT_WITH = re.compile(rf"(?:将|对)(?P<name>{PERSON})(?=(?:等\d*[人名]?)?(?:列入|纳入|移出|作出|实施|的|\())")
"""Whom a title says that something is done to; firms have longer names."""
TOLD_OF = re.compile(
    rf"(?:承包人|承包商|包工头|负责人|项目经理|班组长|企业主|业主|老板|雇主|经营者|嫌疑人|被告人|投资人|股东|自然人)(?P<name>[{HAN}]{{2,3}}?)"
    r"(?=拖欠|欠|未|因|已|逃|失联|于|在|以|将|被|涉嫌|存在|无法|携|,|，|。|;|；|、|等|的|和|及|说|称|表示|发出|$)"
)
"""Private persons as papers name them; whoever is meant, the full name is not for us to print."""
NOT_NAMES = frozenset(("单位", "应发", "应得", "应付", "包括", "全部", "全体", "加班", "高温", "工资", "其他"))
"""Words after 劳动者 that begin like a family name."""


class Shape(NamedTuple):
    pattern: re.Pattern[str]
    applies: Callable[[str], bool] = bool


SHAPES = (
    Shape(ID_NUMBER),
    Shape(PARTLY_MASKED),
    Shape(CARD, lambda found: is_bank_card(re.sub(r"\D", "", found))),
    Shape(MOBILE),
    Shape(LANDLINE),
    Shape(MAIL),
    Shape(PLATE),
    Shape(HOME),
)


BLOTTED = SHAPES[:4] + SHAPES[5:6]
"""Identity, cards, mobiles and mail."""


def id_number_ok(code: str) -> bool:
    """An ID card's number of 18 characters, check included. No province has a number from 90: firms' codes begin so."""
    return code[:1] != "9" and is_id_number(code)


def old_id_number(code: str) -> bool:
    """Whether 15 digits can be an ID number of before 1999."""
    return len(code) == 15 and bool(ID_NUMBER.fullmatch(code))


def mask(text: str) -> tuple[str, int]:
    """The text without personal data, and how many places were masked. The rest stays as published, but for what is invisible."""
    visible = "".join(character for character in text if unicodedata.category(character) != "Cf")
    unnumbered, owners = _shorten(visible, NUMBERED)
    hidden, count = _hide(unnumbered, SHAPES)
    shortened, workers = _shorten(hidden, WORKER, BORN)
    return shortened, owners + count + workers


def mask_told(text: str) -> str:
    """A sentence without personal data, and without the full names of contractors, owners and suspects that it tells of."""
    hidden = mask(text)[0]
    found = sorted({match.span("name") for pattern in (TOLD_OF, DEALT_WITH) for match in pattern.finditer(plain(hidden))})
    for start, end in reversed(found):
        hidden = hidden[:start] + _short(hidden[start:end]) + hidden[end:]
    return hidden


def blot(text: str) -> str:
    """The text at its full length, so that places in it stay: ID numbers, mobiles, cards and mail crossed out, workers' and other
    private persons' given names hidden. Landlines stay, for they may be the offices' own.
    """
    blotted = text
    for shape in BLOTTED:
        found = [match.span() for match in shape.pattern.finditer(plain(blotted)) if shape.applies(match.group())]
        for start, end in found:
            blotted = f"{blotted[:start]}{'×' * (end - start)}{blotted[end:]}"
    names = [
        match.span(group)
        for pattern, group in ((WORKER, "names"), (BORN, "names"), (TOLD_OF, "name"))
        for match in pattern.finditer(plain(blotted))
    ]
    for start, end in names:
        blotted = blotted[:start] + "、".join(map(_blotted_name, blotted[start:end].split("、"))) + blotted[end:]
    return blotted


def _blotted_name(name: str) -> str:
    surname = surname_of(name)
    return surname + "某" * (len(name) - len(surname)) if _short(name) != name else name


def mask_identity(text: str) -> str:
    """A cell of codes without what is an ID number or a phone; a landline's shape is a code's shape too, and stays."""
    return _hide(text, (Shape(ID_NUMBER), Shape(PARTLY_MASKED), Shape(MOBILE)))[0]


def plain(text: str) -> str:
    """The text for matching: full width made half, of the same length, so that places found in it are places of the text."""
    return "".join(map(_half, text))


@cache
def _half(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character)
    if len(folded) != 1 or unicodedata.category(character) == "No":
        return character
    if unicodedata.category(folded) == "Nd":
        return str(unicodedata.decimal(folded))
    return "-" if unicodedata.category(folded) == "Pd" else " " if folded.isspace() else folded


def _hide(text: str, shapes: Iterable[Shape]) -> tuple[str, int]:
    seen, total = plain(text), 0
    for shape in shapes:
        found = [match.span() for match in shape.pattern.finditer(seen) if shape.applies(match.group())]
        for start, end in reversed(found):
            text = text[:start] + HIDDEN + text[end:]
        seen, total = plain(text) if found else seen, total + len(found)
    return text, total


def _shorten(text: str, *patterns: re.Pattern[str]) -> tuple[str, int]:
    seen = plain(text)
    found = sorted({match.span("names") for pattern in patterns for match in pattern.finditer(seen)})
    hidden = 0
    for start, end in reversed(found):
        names = text[start:end].split("、")
        short = [_short(name) for name in names]
        hidden += sum(a != b for a, b in zip(names, short, strict=True))
        text = text[:start] + "、".join(short) + text[end:]
    return text, hidden


def _short(name: str) -> str:
    surname = surname_of(name)
    return f"{surname}某" if surname and "某" not in name and name not in NOT_NAMES else name

"""Sums of money in running text, and what each is: wages owed or paid, a fine, a deposit, an advance, the price of a project."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from scripts.parse.prose.spans import Piece
from scripts.parse.prose.vocabulary import OWES, WAGES

Role = Literal["wages", "fine", "deposit", "advance", "paid", "project", "rate"]

Roles = tuple[tuple[Role, re.Pattern[str]], ...]

HAN_NUMBER = "〇零一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖拾佰仟"
ABOUT = r"(?:大约|约|近|逾|超过|超)?"
DIGITS = r"(?<![\d.])\d[\d,]{0,17}(?:\.\d{1,6})?"
CHARACTERS = rf"(?<![\d.{HAN_NUMBER}万上数几成])[{HAN_NUMBER}]+(?:万[{HAN_NUMBER}]+)?"
SUM = re.compile(
    rf"{ABOUT}(?:{DIGITS}|{CHARACTERS})(?:[余多]?[万亿](?:\d{{1,4}}[千百]?)?|[余多](?=元))?(?:[余多](?=元))?(?:元|块)(?:左右|以上)?|"
    rf"{ABOUT}{DIGITS}[余多]?[万亿][余多]?(?![\d人名户家个件份平吨亩张条宗起次头只台册元美港日欧])"
)
"""With the word of approximation, without 共, 达 and 人民币."""
FOREIGN = re.compile(r"^(?:新?台币|美元|美金|港[币元]|欧元|日元)|^[)）]?(?:美元|港元|港币|新?台币)")
FOREIGN_BEFORE = re.compile(r"(?:新?台币|美元|美金|港[币元]|HK\$|US\$|NT\$|\$)\s*$", re.IGNORECASE)
ABROAD = re.compile(r"劳工处|雇佣条例|僱傭條例|裁判法院|劳基法|劳动基准法|罚锾")
"""A page of Hong Kong or Taiwan counts in its own dollars, also where it writes 元."""
RATE = re.compile(
    r"(?:每(?:人|月|天|日|名|位|工|小时|平方米|平米)|人均|日薪|月薪|时薪|最低工资|单价|标准|以上|至少|最[高低多少]有?)[^，。；;,、]{0,8}$"
)
"""What a sum is per head or per day, or a bound the law sets."""

BESIDE: Roles = (
    ("fine", re.compile(r"^(?:整|的)?[^，。；,;]{0,6}?(?:罚款|罚金|罚锾|罚单|滞纳金)(?![\d约近共一二三四五六七八九十])")),
    ("deposit", re.compile(r"^的?(?:农民工)?(?:工资)?(?:保证金|保障金|押金)")),
    ("project", re.compile(r"^的?(?:工程款|货款|材料款|注册资|贷款|投资|合同|借款)")),
)  # fmt: skip
"""What stands right behind a sum and says what it is."""
NOUNS: Roles = (
    ("wages", re.compile(rf"(?:{WAGES})(?:[、及和与](?:退还)?(?:押金|生活费|经济补偿金?|加班费))?|克扣")),
    ("fine", re.compile(r"罚款|罚金|罚锾|罚单|裁罚|滞纳金|赔偿金|处以|(?:行政)?处罚|罚(?=[^，。；]{0,8}$)")),
    ("deposit", re.compile(r"保证金|保障金|(?<![、及和与])押金")),
    (
        "project",
        re.compile(
            r"工程款|工程欠款|造价|合同[价款金额]*|标的|注册资[本金]|投资|货款|材料款|进度款|拍卖款?|成交|产值|贷款|借款|利息|营业额|税款|债务|资产|价值|租金"
        ),
    ),
)  # fmt: skip
OWED = re.compile(
    r"(?:责令|要求|判决|判令|裁决|应当?|须|需|未|没有?|不|无法|尚未|拒绝?|逃避|逾期不)[^，。；,;]{0,12}(?:支付|发放|给付|兑现)|拖欠|欠薪|尚欠|欠付|欠发|克扣|所欠|欠|"
    r"(?:被|遭)欠"
)
ADVANCED = re.compile(r"垫付|垫支|垫薪|垫资|周转金|保障基金")
PAID = re.compile(
    r"追回|追发|追讨|讨回|补发|兑付|清偿|结清|领到|拿到|兑现|仅支付|已经?支付|支付了|已经?发放|发放|给了|返还|挽回|清欠|划出|到账|支付(?=[^，。；]{0,12}$)"
)
FINED = re.compile(r"罚锾|裁罚|重罚|劳基法|劳动基准法|各罚|共罚")
"""Taiwan's lists give fines and nothing else."""
WAGES_AFTER = re.compile(rf"^的?[^，。；,;\d]{{0,4}}(?:{WAGES})")
AMOUNT = re.compile(r"(?:涉案|涉及|所欠)?金额[:：]?(?:高达|达到?|为|共计?|约)?$")
LABEL = re.compile(r"^\s*(?:拖欠|欠薪)?金额[:：]$|(?:涉及|涉案|所欠)金额(?:高达|达到?|为|共计?|约|[:：])?$")
VERBS: Roles = (("wages", OWED), ("advance", ADVANCED), ("paid", PAID))


@dataclass(frozen=True)
class Sum(Piece):
    """A sum as written (`约233万余元`) and its role."""

    role: Role = "wages"


def find(sentence: Piece) -> Iterator[Sum]:
    """The sums of one sentence, in order."""
    for match in SUM.finditer(sentence.text):
        before, after = sentence.text[: match.start()], sentence.text[match.end() :]
        if FOREIGN.match(after) or FOREIGN_BEFORE.search(before) or _is_part(before, after):
            continue
        start, end = sentence.start + match.start(), sentence.start + match.end()
        if role := _role(before, after, sentence.text):
            yield Sum(match.group(), start, end, role)


def _is_part(before: str, after: str) -> bool:
    """Whether the number belongs to a longer one, or to a percentage."""
    return before[-1:].isdigit() or after[:1] == "%"


def _role(before: str, after: str, sentence: str) -> Role | None:
    if RATE.search(before):
        return "rate"
    beside = next((role for role, pattern in BESIDE if pattern.match(after)), None)
    if beside:
        return beside
    if FINED.search(sentence) and not WAGES_AFTER.match(after):
        return "fine"
    noun, verb = last(NOUNS, before), last(VERBS, before)
    if noun and noun[0] != "wages" and (not verb or noun[1] > verb[1]):
        return noun[0]
    if verb:
        return verb[0]
    called = noun or WAGES_AFTER.match(after) or (AMOUNT.search(before) and (OWES.search(sentence) or LABEL.search(before)))
    return "wages" if called else None


def last(roles: Roles, before: str) -> tuple[Role, int] | None:
    """Which role's word stands last, and where it ends."""
    found = [(match.end(), role) for role, pattern in roles for match in pattern.finditer(before)]
    return max(found)[::-1] if found else None

"""What a sentence, a heading or a title says of the firms it names: listed, let off, praised, or only warned."""

import re
from typing import Literal

from scripts.parse.prose.vocabulary import BLACK, BREAKS, DENIED, LIFTS, OWES, PRAISE, RED, RESTORES, REVOKES, WARNS

Stance = Literal["list", "remove", "revoke", "restore", "praise", "warn"]
ACTS: tuple[tuple[Stance, re.Pattern[str]], ...] = (
    ("warn", WARNS),
    ("restore", RESTORES),
    ("revoke", REVOKES),
    ("remove", LIFTS),
)
"""The first that matches wins: what is only planned is not done, and a removal that is taken back is a restoration."""
BOTH = re.compile(r"列入.{0,12}移出|移出.{0,12}列入")
CONDITION = re.compile(
    r"(?:若(?!干)|如(?=拖欠|欠|不|未|逾期|仍|再)|如果|如有|倘若|假如|凡是?|一旦)[^。；;]*|"
    r"^(?:(?!公司|厂|店)[^，,。；;]){0,12}(?:拖欠|克扣|欠薪|未)(?:(?!公司|厂|店)[^，,。；;]){0,20}的[，,][^。；;]*"
)
"""What would be if: 如不支付…; 拖欠工资的，取消资格."""
HEADING = 40
"""Characters of the longest line that is taken for a heading of the lines below it."""


def of(text: str) -> Stance | None:
    """What the text says; None where it says none of these, or only what would be if."""
    text = DENIED.sub("", CONDITION.sub("", text))
    act = next((act for act, words in ACTS if words.search(text)), None)
    if act:
        return act
    if PRAISE.search(text) and not OWES.search(text):
        return None if BLACK.search(text) and not RED.search(text) else "praise"
    return "list" if OWES.search(text) or BREAKS.search(text) else None


def of_title(title: str) -> Stance | None:
    """The act that a page is about; None where it is about a list, or about listing and removing."""
    said = of(title)
    return None if said in ("list", "praise") or (said == "remove" and BOTH.search(title)) else said


def of_heading(line: str) -> Stance | None:
    """What a heading says of what stands below it: 红榜, 黑榜, 恢复投标资格企业名单. None where the line is no heading."""
    plain = line.strip()
    if not plain or len(plain) > HEADING or re.search(r"[。！？]", plain):
        return None
    if RED.search(plain) and not BLACK.search(plain):
        return "praise"
    return of(plain)

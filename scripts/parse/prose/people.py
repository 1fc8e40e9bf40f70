"""Numbers of people in running text: workers who are owed wages, or others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from scripts.parse.prose.spans import Piece
from scripts.parse.prose.sums import HAN_NUMBER, VERBS, last

Role = Literal["workers", "advance", "paid", "others"]

WORKER = (
    r"(?:外来|进城|务工)?(?:劳动者|农民工|民工|员工|职工|工人|务工人员|务工者|务工农民|工友|雇员|教师|教职工|船员|司机|驾驶员|保安|保洁员|环卫工|"
    r"(?:服务|促销|销售|业务|营业|售票|配送|快递|理货|收银|炊事|护理|店)员|技师|技工|厨师|学徒|护工|[木瓦焊泥油漆水电装卸钢筋]{1,2}工|"
    r"从业人员|工作人员|人员|受害人|被害人|群众|讨薪者|人)"
)
COUNT = re.compile(
    rf"(?:大约|约|近|逾|超过|超)?(?<![\d.第])(?:\d[\d,]{{0,9}}|(?<![{HAN_NUMBER}第])[{HAN_NUMBER}]+)(?:[余多几]?[万千百]?[余多几]?)"
    rf"(?:名|位|人|个(?={WORKER}))"
)
ROW = rf"(?:{COUNT.pattern})"
JOINT = r"(?:、|和|与|以?及)"
ROW_BEFORE, ROW_AFTER = re.compile(rf"(?:{ROW}{JOINT})+$"), re.compile(rf"^(?:{JOINT}{ROW})+")
"""各拖欠35名、120名员工: counts in a row share what stands before and behind them."""
NOUN = re.compile(rf"^的?(?:余)?[^，。；,;、\d]{{0,10}}?(?P<noun>{WORKER})")
OTHERS = re.compile(
    r"^[^，。；,;、]{0,8}(?:童工|未成年|犯罪嫌疑人|嫌疑人|被告|包工头|老板|负责人|法定代表人|股东|执法|民警|干警|律师|法官|记者|涉案人员|责任人|代表|以[上下]|次)"
)
BARE = re.compile(r"(?:拖欠|涉及|欠|被欠|工资|劳动报酬|人数|员工|农民工|工人|职工|劳动者|等)[^，。；,;]{0,10}$")
"""Before a number of 人 without a noun."""
LABELLED = re.compile(r"(?:人数|员工|劳动者|农民工|民工|工人|职工|人员[:：])[:：]?(?:共计?|合计|约|达)?$")
"""涉及员工8名, 人数：8名."""
NOT_DONE = re.compile(r"[未没不](?:依法|按规定|及时)?(?:与|为|给|同)$")
DONE_FOR = re.compile(r"^[^，,。；;]{0,10}(?:签订|缴纳|办理|参加|购买)")
"""未与130名工人签订劳动合同: they are not owed wages."""
SUM_BESIDE = re.compile(r"^(?:共计?|的?工资)?[\d约近逾]+[^，。；]{0,8}元")


@dataclass(frozen=True)
class Count(Piece):
    """A number of people as written (`约30余名`) and who they are."""

    role: Role = "workers"


def find(sentence: Piece) -> Iterator[Count]:
    """The numbers of people of one sentence, in order."""
    for match in COUNT.finditer(sentence.text):
        before = ROW_BEFORE.sub("", sentence.text[: match.start()])
        after = ROW_AFTER.sub("", sentence.text[match.end() :])
        if role := _role(match.group(), before, after):
            yield Count(match.group(), sentence.start + match.start(), sentence.start + match.end(), role)


def _role(count: str, before: str, after: str) -> Role | None:
    if OTHERS.match(after) or (NOT_DONE.search(before) and DONE_FOR.match(after)):
        return "others"
    noun = NOUN.match(after)
    if count.endswith("人") and not noun and not BARE.search(before) and not SUM_BESIDE.match(after):
        return None
    if not count.endswith("人") and not noun and not LABELLED.search(before):
        return None
    verb = last(VERBS, before)
    if verb and verb[0] in ("advance", "paid"):
        return verb[0]
    return "workers"

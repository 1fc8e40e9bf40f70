"""Shops, works and schools called by a name of their own, without a place before it: 示例湾大酒店, 样例鞋厂.

Nothing in the name tells it from a word for such places in general, so the page has to: it sets the name in quotation marks,
says it again, or goes on at once with its owner, its staff or what it owes.
"""

import re
from collections.abc import Iterator, Sequence

from scripts.parse.prose.gazetteer import Gazetteer
from scripts.parse.prose.lexicon import GENERIC, OFFICE, STRONG, TRADES, WORKS
from scripts.parse.prose.names import Name
from scripts.rules.han import HAN

KIND = (
    rf"{TRADES}|鞋|鞋面|大|小|生态|主题|印刷|塑料|石材|铝|服饰|制衣|玩具|电器|纸品|皮具|针织|"
    r"毛织|工艺品|火锅|烧烤|快捷|商务|国际|温泉|足球|篮球|外语|英语|艺术"
)
"""What a shop or works is, between its own name and what it is called."""
CALLED = (
    rf"{WORKS}|学校|医院|诊所|药房|驾校|培训机构|教育机构|美容院|影院|饭庄|会馆|烧烤|火锅|教育|健身|鞋业|服饰|制衣|家居|餐饮|超市"
)
START = re.compile(rf"(?<![{HAN}A-Za-z0-9])(?=[{HAN}A-Za-z0-9])|(?<=[的是为在家角侧])|(?<=名叫)|(?<=路口)|(?<=附近)|(?<=对面)")
BRAND = re.compile(rf"(?P<own>[{HAN}A-Za-z0-9]{{2,12}}?)(?P<kind>(?:{KIND})*)(?P<called>{CALLED})")
COMMON = re.compile(
    r"临时|私人|私立|公立|定点|附近|就近|高档|星级|代工|代加工|同行|隔壁|原来|现有|新建|家庭|地下|非法|无证|正规|老字号|普通|一般|乡镇|村办|集体|校外|课外|辅导|"
    r"成人|职业|技工|中小|民办|各类|所谓|其他|另外|很多|许多|不少|一些|有些|这些|那些|我们|他们|自己|对方|双方|某|涉事|涉案|该|此|本|每|各|全|外资|台资|港资|合资|"
    r"开办|开设|经营|承包|转让|关闭|倒闭|进入|来到|回到|离开|前往|走进|停业|关门|老板|员工|工人|职工|校长|家长|学生|记者|昨|今|明|年|月|日|[名家间个位多]$|现场|表示|女士|先生|一[名家间个所]?$"
)
FUNCTION = re.compile(
    r"[也开到从有被让给叫找说称去来回进出与及或了着过哪几多两不没未无都就还又再才能可会要想把将向对因由于以其之而但且并则若如他她它您我你是]"
)
"""Characters that stand in a sentence around a name, hardly ever in a shop's."""
FOLLOWED = re.compile(
    r"[（(](?:经营者|负责人|法定代表人)|的?(?:老板|员工|工人|职工|教师|老师|负责人|经营者|法定代表人|店主|厂长)|(?:共|还|仍|已|曾|却|也|长期|一直|多次|恶意|无故|累计|涉嫌|因[^，。]{0,16})*(?:拖欠|欠薪|欠下|欠)|共有|\d"
)
SEATED = re.compile(r"[市县区镇村乡道路街上内里]的$")
"""示例市的样例鞋厂: nothing but its own name follows."""
QUOTES = "“「『"
SHORTEST, OFTEN = 2, 2
SCHOOL = re.compile(r"教育|健身|鞋业|服饰|制衣|家居|餐饮")
"""What brands of two characters are called after."""


def find(text: str, taken: Sequence[Name], places: Gazetteer) -> Iterator[Name]:
    """Every mention of such a name, outside the names already taken."""
    found: dict[str, None] = {}
    for match in _matches(text):
        if _own(match["own"], places) and _shown(text, match):
            found.setdefault(match.group())
    for name in sorted(found, key=len, reverse=True):
        for again in re.finditer(re.escape(name), text):
            if not any(again.start() < other.end and other.start < again.end() for other in taken):
                yield Name(name, *again.span(), cut=True)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """What may be such a name at each place where one can begin."""
    for start in START.finditer(text):
        if match := BRAND.match(text, start.end()):
            yield match


def _own(own: str, places: Gazetteer) -> bool:
    """Whether these characters are a name, not words of the sentence or of the trade."""
    if places.at(own, 0) == len(own):
        return False
    return not (GENERIC.fullmatch(own) or COMMON.search(own) or FUNCTION.search(own) or STRONG.search(own) or OFFICE.search(own))


def _shown(text: str, match: re.Match[str]) -> bool:
    """Whether the page shows that it is a name. Two characters before 店 or 厂 are mostly a trade: 足浴店, 机砖厂."""
    quoted = match.start() > 0 and text[match.start() - 1] in QUOTES
    if len(match["own"]) == SHORTEST and not match["kind"]:
        return bool(SCHOOL.fullmatch(match["called"])) and text.count(match.group()) > OFTEN
    if text[match.start() - 1 : match.start()] in ("", "\n") and text[match.end() : match.end() + 1] in ("", "\n"):
        return True
    seated = bool(SEATED.search(text[max(0, match.start() - 3) : match.start()]))
    return quoted or seated or text.count(match.group()) >= OFTEN or bool(FOLLOWED.match(text, match.end()))

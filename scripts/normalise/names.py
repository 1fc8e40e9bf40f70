"""Names of parties: cleaned without repair, told apart by kind, doubted where damaged, masked where they are persons'."""

import re
import unicodedata
from typing import Literal

from scripts.rules.fold import fold
from scripts.rules.han import HAN
from scripts.rules.surnames import surname_of

Kind = Literal["organisation", "sole_trader", "person"]

KEPT = frozenset("（）：，；！？～﹝﹞〔〕")
"""NFKC would make these narrow; names keep them as published."""
UNSEEN = ("Cf", "Mn", "Me")
"""Unicode categories of what a reader does not see: zero width, direction, variation."""
ORGANISATION = re.compile(
    r"公司|集团|合作社|合伙|企业|银行|信用社|事务所|研究[院所]|设计院|医院|诊所|卫生[院所]|学校|大学|学院|中学|小学|幼儿园|委员会|居委会|"
    r"村委会|协会|学会|商会|联合会|基金会|工会|中心|项目部|经理部|指挥部|办事处|管理[局处站所]|分公司|总公司|总厂|[厂局厅院校社队站场所]$|"
    r"工程局|工作室|俱乐部|养老院|敬老院|宾馆|酒店管理|法人|机构|(?i:\b(?:co|ltd|inc|llc|limited|corp|gmbh)\b)"
)
"""Words of organisations, as folded."""
SOLE_TRADER = re.compile(
    r"经营部|经营户|个体|(?:店|商行|商号|小吃|餐馆|餐厅|饭馆|面馆|茶馆|会馆|理发|美发|美容|摊|铺|档|行|坊|馆|吧|超市|便利|五金|"
    r"(?<!项目)(?<!经理)(?<!指挥)(?<!总)(?<!俱乐)部|沙龙|会所|作坊|农庄|农家乐|山庄|养殖户|种植户|包工队)(?:\([^)]*\))?$"
)
STRONG = re.compile(r"公司|集团|合作社|银行|事务所|学校|大学|学院|医院|委员会|协会")
MASKED = re.compile(rf"某|[×*＊✕○□■]|(?:(?<=[{HAN}])|^)[xXｘＸ]{{1,3}}(?=[{HAN}])")
BRANCH = re.compile(r"(?P<head>.+?(?:公司|集团))(?P<branch>[^公]*(?:分公司|分店|分厂|分社|分部|项目部|办事处|经理部|营业部))$")
TRAILING = re.compile(r"[(（](?P<inside>[^()（）]{2,20})[)）]$")
NO_PERSON = re.compile(
    r"[型类式组号级区县市省园]$|^(?:江苏|安徽|云南|宁夏|广东|广西|甘肃|贵州|海南|山东|山西|河南|河北|湖南|湖北|江西|福建|陕西|温州|宁波|广州|成都|"
    r"海口|金华|贺州|安阳|安康|荆州|常州|常德|万州|郑州|沈阳|杭州|柳州|梅州|惠州|汕头|和田|江阴|江门|滨海|东方|东莞|华东|华南|华北|西安)$"
)
"""Words in brackets behind a firm's name that begin like a family name and are a kind or a place."""
OWNED = re.compile(rf"^(?P<owner>[{HAN}]{{2,4}})即(?P<shop>.+)$")
LONG = re.compile(rf"^(?!.*(?:期|项目|工程|标段|小区|花园|广场)$)[{HAN}]{{6}}")
"""So many characters without a dot are no person's name; those that end like a project's are not taken for an employer's."""
LONGEST = 100
"""No register takes a longer name; what is longer is a sentence in the wrong column."""
LATIN_PERSON = re.compile(r"[A-Za-z][A-Za-z'.-]+(?: [A-Za-z][A-Za-z'.-]*){1,3}")
BROKEN_FORM = re.compile(r"有[眼娘眠]公司|有限公[同可]|有[眼娘眠]责任|有限公$|有限责任公?$|股份有限$|般份|责任$|^司|公司公司")
SPOILT = re.compile(r"锟斤拷|�|烫烫|屯屯|[\ue000-\uf8ff\x00-\x1f\x7f-\x9f]|[\u0080-\u00ff]{3,}")
ODD = re.compile(rf"[^{HAN}A-Za-z0-9()（）〔〕·&+'’.,，、:：\-—/ 々]")


def clean(text: str) -> str:
    """Half-width letters and digits, nothing invisible, no white space between Chinese characters. Brackets stay as published."""
    narrow = "".join(character if character in KEPT else unicodedata.normalize("NFKC", character) for character in text)
    shown = "".join(character for character in narrow if unicodedata.category(character) not in UNSEEN)
    return re.sub(r"\s+", " ", re.sub(rf"(?<=[{HAN}（）()])\s+|\s+(?=[{HAN}（）()])", "", shown)).strip()


def damage(published: str) -> str | None:
    """What shows that a name did not survive scanning, copying or a wrong encoding; None where nothing does."""
    name = clean(published)
    if SPOILT.search(published):
        return "holds characters of a wrong encoding"
    if any(unicodedata.name(c, "").startswith(("CYRILLIC", "GREEK")) for c in name) and re.search(rf"[{HAN}A-Za-z]", name):
        return "mixes look-alike letters of another alphabet"
    if len(name) > LONGEST:
        return f"has {len(name)} characters"
    folded = fold(name)
    if BROKEN_FORM.search(folded):
        return "has a broken legal form (a scan or a cut-off cell)"
    if folded.count("(") != folded.count(")"):
        return "has a bracket that is not closed"
    if (odd := ODD.search(MASKED.sub("", name))) is not None and re.search(rf"[{HAN}]", name):
        return f"holds {odd.group()}, which no name has"
    return None


def kind_of(name: str, uscc: str | None = None) -> Kind | None:
    """Organisation, sole trader or person by code, else by the words of the name; None where neither tells."""
    if uscc:
        return "sole_trader" if uscc.startswith("92") else "organisation"
    folded = fold(name)
    if STRONG.search(folded):
        return "organisation"
    if OWNED.match(folded) or SOLE_TRADER.search(folded):
        return "sole_trader"
    if ORGANISATION.search(folded):
        return "organisation"
    if person_like(name):
        return "person"
    return "organisation" if LONG.search(folded) else None


def person_like(name: str) -> bool:
    """A family name and one or two characters (张三, 欧阳示例), names joined by a dot, 张某, 李先生, or Latin words."""
    bare = re.sub(r"[(（][^()（）]*[)）]$", "", name)
    if LATIN_PERSON.fullmatch(bare) or re.fullmatch(rf"[{HAN}]{{2,8}}[·•・‧][{HAN}·•・‧]{{2,12}}", bare):
        return True
    if re.fullmatch(rf"[{HAN}]{{1,2}}(?:某{{1,2}}[{HAN}]?|先生|女士|[×*○]{{1,2}}[{HAN}]?|[{HAN}][×*○])", bare):
        return True
    surname = surname_of(bare)
    return bool(surname) and bool(re.fullmatch(rf"[{HAN}]{{1,2}}", bare[len(surname) :]))


def masked_by_source(name: str) -> bool:
    """Whether the source itself hides who is meant: 某餐饮公司, 葛某, 张×三."""
    return bool(MASKED.search(name)) or name.endswith(("先生", "女士"))


def person(name: str) -> str:
    """A natural person's name as we write it: 张某, 欧阳某; never more than the family name."""
    initial = re.sub(r"\s", "", name)
    return f"{surname_of(initial) or initial[:1]}某"


def sole_trader(name: str) -> tuple[str, bool]:
    """A shop's name without its owner's (张三即示例店 → 张某即示例店, 示例店（张三） → 示例店), and whether that changed it."""
    shown = name
    if (owned := OWNED.match(name)) and surname_of(owned["owner"]):
        shown = f"{person(owned['owner'])}即{owned['shop']}"
    shown, operator = without_person(shown)
    return shown, shown != name or operator is not None


def without_person(name: str) -> tuple[str, str | None]:
    """A firm's name without the person some lists put in brackets behind it, and that person: 示例公司(李四) → 示例公司, 李四."""
    match = TRAILING.search(name)
    if match and match.start() and not NO_PERSON.search(match["inside"]) and kind_of(match["inside"]) == "person":
        return name[: match.start()].rstrip(), match["inside"]
    return name, None


def head_office(name: str) -> str | None:
    """示例集团有限公司沧州分公司 → 示例集团有限公司; None where the party is no branch."""
    match = BRANCH.fullmatch(name)
    return match["head"] if match else None

"""Who a sentence speaks of: firms by their name, by a shorter name, or by a word that refers back to one."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from scripts.parse.prose.gazetteer import Gazetteer
from scripts.parse.prose.names import LEGAL, Name
from scripts.parse.prose.spans import Piece
from scripts.parse.prose.vocabulary import SOURCE_LINE

FORM = re.compile(rf"(?:股份|集团|建设|建筑|实业)*(?:{LEGAL}|集团)$")
STEM = 2
"""Characters that a shorter name has to share with the whole one."""
BUREAU = re.compile(r"中[建铁交冶电水核化航][一二三四五六七八九十]{1,3}[局院公司]*")
OWNER = re.compile(
    r"(?:建设单位|业主(?:单位)?|开发商|发包[方人](?:单位)?|甲方|委托方|投资方|购房者?|供应商|买主|保险人|担保人)[:：为是系]?\s*[“\"「(（]?$"
)
PROJECT_AFTER = re.compile(
    r"^(?!的?(?:总?承建|总?承包|承揽|施工|开发|负责|项目部|拖欠|欠))[^，。；,;、“\"(（\d.因未被待将在对把于和与及等有]{0,20}?"
    r"(?:项目|工程|标段|厂房|办公楼|宿舍楼|基地|园区|小区|大楼)(?!款|部|经理|质量|有限|公司|集团)"
)
"""The firm is the owner of the works, or they are called after it."""
TITLE_AFTER = re.compile(r"^(?:的|一)?[^，。；,;、]{0,6}?(?:律师|记者|教授|专家|分析师|官网|公众号|版权|网站)")
FINANCE = re.compile(r"银行|保险|证券|担保|信托|律师事务所|会计师事务所|拍卖")
SERVES_BEFORE = re.compile(r"(?:在|由|向|到|通过|委托|与|经|从|存入|开设|购买)[“\"「]?$")
SERVES_AFTER = re.compile(r"^[^，。；,;]{0,8}(?:专户|账户|贷款|保函|保险|网点|支行|转账|代发|理赔|承保|营业厅|承担连带)")
SHORT = re.compile(
    r"(?:下称|简称|以下简称|以下称|又称|简稱)[“\"「'‘]?(?P<short>[\u3400-\u9fffA-Za-z0-9]{2,12})[”\"」'’]?\s*[)）]"
)


@dataclass(frozen=True)
class Mention(Piece):
    """A place of the text that speaks of the firm `key`, which is its whole name."""

    key: str = ""


def whole_names(names: Iterable[Name], places: Gazetteer) -> dict[str, str]:
    """Name as written → the firm's whole name on the page: 大成公司 → 示例市大成建筑工程有限公司."""
    counts = Counter(name.text for name in names)
    written = sorted(counts, key=len, reverse=True)
    whole: dict[str, str] = {}
    for name in written:
        longer = [other for other in written if len(other) > len(name) and _short_for(name, other, places, counts)]
        whole[name] = whole[longer[0]] if len({whole[other] for other in longer}) == 1 else name
    for name in written:
        within = next((other for other in written if other != name and _stuck(name, other, places, counts)), name)
        whole[name] = whole[within] if within != name else whole[name]
    return whole


def _stuck(name: str, other: str, places: Gazetteer, counts: Counter[str]) -> bool:
    """Whether `name` is `other` with words of the sentence stuck to its front: the page writes it alone more often."""
    front = name.removesuffix(other)
    return front != name and places.at(front, 0) != len(front) and counts[other] > counts[name]


def _short_for(name: str, other: str, places: Gazetteer, counts: Counter[str]) -> bool:
    """Whether one is the end of the other, or its own words without the form stand in it."""
    if other.endswith(name):
        return not _stuck(other, name, places, counts)
    stem = FORM.sub("", name)
    if re.search(r"有限|股份", name) or len(stem) < STEM:
        return False
    return (
        other.startswith(stem) or (stem != name and stem in other) or (bool(BUREAU.fullmatch(name)) and _abbreviates(name, other))
    )


def _abbreviates(name: str, other: str) -> bool:
    """Whether the characters of one stand in the other in their order: 中建二局, 中国建筑第二工程局."""
    rest = iter(other)
    return all(character in rest for character in name)


def shorter(text: str, names: Iterable[Name]) -> dict[str, str]:
    """Shorter names that the page itself introduces behind a name: （以下简称“示例路桥”）."""
    found: dict[str, str] = {}
    for name in names:
        match = SHORT.match(text, name.end + 1, name.end + 30) or SHORT.search(text, name.end, name.end + 24)
        if match and match.start() <= name.end + 2:
            found[match["short"]] = name.text
    return found


def stands_by(text: str, name: Name) -> bool:
    """Whether the name is only mentioned: the owner of a project, a bank, the page's own publisher."""
    before, after = text[max(0, name.start - 24) : name.start], text[name.end : name.end + 30]
    serves = FINANCE.search(name.text) and (SERVES_BEFORE.search(before) or SERVES_AFTER.match(after))
    if serves or OWNER.search(before) or TITLE_AFTER.match(after) or PROJECT_AFTER.match(after):
        return True
    line = _line(text, name)
    return len(line) < 70 and bool(SOURCE_LINE.search(line))


def _line(text: str, name: Name) -> str:
    begin = text.rfind("\n", 0, name.start) + 1
    end = text.find("\n", name.end)
    return text[begin : end if end >= 0 else len(text)]

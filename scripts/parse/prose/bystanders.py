"""Firms that a page only mentions: the owner of a project, a bank, the site of the works, the page's own publisher."""

import re
from collections.abc import Iterable, Sequence

from scripts.parse.prose.lexicon import FORMAL
from scripts.parse.prose.names import Name
from scripts.parse.prose.spans import Placed
from scripts.parse.prose.vocabulary import SOURCE_LINE

OWNER = re.compile(
    r"(?:建设单位|业主(?:单位)?|开发商|发包[方人](?:单位)?|甲方|委托方|投资方|购房者?|供应商|买主|保险人|担保人)[:：为是系]?\s*[“\"「(（]?$"
)
PROJECT_AFTER = re.compile(
    r"^(?!的?(?:总?承建|总?承包|承揽|施工|开发|负责|项目部|拖欠|欠))[^，。；,;、\n“\"(（\d.因未被待将在对把于和与及等有]{0,20}?"
    r"(?:项目|工程|标段|厂房|办公楼|宿舍楼|基地|园区|小区|大楼|业务|订单)(?!款|部|经理|质量|有限|公司|集团)"
)
"""The firm builds these works, or owns them."""
SITE_BEFORE = re.compile(r"(?:承建|承包|承揽|施工|参建|中标|位于|发生地|地点|(?<![现存正])在|对)[^，,。；;：:]*$")
BUILDER_AFTER = re.compile(
    r"^(?:的|由)?[^，,。；;、]{0,8}?(?:施工|总承包|承包|分包|劳务|实际承包)[^，,。；;、]{0,6}?(?:单位|方|企业|人|商)|^[^，,。；;、]{0,4}(?:负责人|包工头|班组)"
)
SPOT_AFTER = re.compile(
    r"^(?:的)?(?:别墅|客房|大楼|主楼|室内|二期|一期)?[^，,。；;、员老拖欠]{0,6}(?:装修|装饰|改造|扩建|新建|建设)?(?:工程|项目|工地)"
)
BEFORE_SPOT = re.compile(r"(?:在|到|来到|围在|聚集在?)[^，,。；;]{0,12}$")
DOOR = re.compile(r"^[^，,。；;]{0,6}(?:门口|门前|大堂|楼下|讨薪|聚集|蹲|维权|拉横幅)")
HAPPENED_AT = re.compile(r"(?:发生地|所在地|地点)[^。；;：:\n]*$")
PAYS = re.compile(r"^[^，,。；;]{0,14}向[^，,。；;]{2,40}(?:支付|拨付)[^，,。；;]{0,8}工程款")
"""The owner of the works, who paid the builder."""
WITH_PROJECT = re.compile(r"的[^，。；,;、\n(（]{2,30}(?:[(（][^()（）]{1,16}[)）])?(?=[，,、；;。\n]|$)")
"""An item of a list of firms and what each builds: {F}的{J}({R}),{F}的{J}({R})."""
TITLE_AFTER = re.compile(
    r"^(?:旗下|下属|所属|控股)的?[^，。；,;、]{0,20}(?:公司|厂|店)|^(?:的|一)?[^，。；,;、]{0,6}?(?:律师|记者|教授|专家|分析师|官网|公众号|版权|网站)"
)
BUILDS_FOR = re.compile(r"(?:公司|企业|单位|厂|其)[在为给]$")
HIRES = re.compile(r"^(?:投资|开发|建设|总?承建|总?承包)(?:建设)?的")
"""该公司在{F}开发的{J}中: who builds for another names that other."""
ROLE_BEFORE = re.compile(r"(?:由|、)[^，,。；;、]{0,4}$")
ROLE_AFTER = re.compile(
    r"^(?:投资|开发|建设|代建|总承包|总包|承建|施工|监理|设计)+(?:的|、|[，,])[^。；;]*?(?:公司|厂|店)[^，,。；;]{0,10}(?:拖欠|欠)"
)
"""由{F}开发、{F}总承包的项目,劳务分包{F}拖欠…: who builds for whom, and who owes."""
VICTIM_AFTER = re.compile(r"^[^。；;]{0,60}?被[^，,。；;]{2,40}?(?:公司|厂|店)[^，,。；;]{0,4}(?:拖欠|欠)")
"""帮助{F}工人讨回被{F}拖欠的工资: the second owes."""
FINANCE = re.compile(r"银行|保险|证券|担保|信托|律师事务所|会计师事务所|拍卖")
SERVES_BEFORE = re.compile(r"(?:在|由|向|到|通过|委托|与|经|从|存入|开设|购买)[“\"「]?$")
SERVES_AFTER = re.compile(
    r"^[^，。；,;]{0,8}(?:专户|账户|贷款|保函|保险|网点|[分支]行|支公司|冻结|转账|代发|理赔|承保|营业厅|承担连带)"
)


def spoken_of(text: str, names: Iterable[Name]) -> list[Name]:
    """The names without those that are only mentioned, unless they are items of a list, each with its project."""
    placed = Placed(names)
    found = list(placed.all)
    items = {name for block in re.finditer(r"[^。\n]+", text) for name in _items(text, placed.within(*block.span()))}
    owners = {name.text for name in found if PAYS.match(text[name.end : name.end + 80])}
    return [name for name in found if name in items or not (name.text in owners or stands_by(text, name))]


def _items(text: str, here: Sequence[Name]) -> Sequence[Name]:
    each = all(WITH_PROJECT.match(text, name.end) for name in here)
    return here if len(here) > 1 and each else ()


def stands_by(text: str, name: Name) -> bool:
    """Whether the name is only mentioned: the owner of a project, a bank, the page's own publisher."""
    before, after = text[max(0, name.start - 24) : name.start], text[name.end : name.end + 30].partition("\n")[0]
    if HAPPENED_AT.search(text[max(0, name.start - 120) : name.start]):
        return True
    if BUILDS_FOR.search(before) and HIRES.match(after):
        return True
    if not before.endswith("被") and VICTIM_AFTER.match(text[name.end : name.end + 120]):
        return True
    if ROLE_BEFORE.search(before) and ROLE_AFTER.match(text[name.end : name.end + 120]):
        return True
    serves = FINANCE.search(name.text) and (SERVES_BEFORE.search(before) or SERVES_AFTER.match(after))
    if serves or OWNER.search(before) or TITLE_AFTER.match(after) or _is_site(before, after) or _is_place(name, before, after):
        return True
    line = _line(text, name)
    return len(line) < 70 and bool(SOURCE_LINE.search(line))


def _is_place(name: Name, before: str, after: str) -> bool:
    """Whether a hotel or a works is only where it happens: 在示例酒店门口, 示例酒店装修工程."""
    plain = not FORMAL.search(name.text)
    return plain and bool(SPOT_AFTER.match(after) or (BEFORE_SPOT.search(before) and DOOR.match(after)))


def _is_site(before: str, after: str) -> bool:
    """Whether the firm only lends its name to the works where others owe: 承建{F}办公楼项目, {F}二期项目施工单位…."""
    project = PROJECT_AFTER.match(after)
    if not project:
        return False
    return bool(SITE_BEFORE.search(before) or BUILDER_AFTER.match(after[project.end() :]))


def _line(text: str, name: Name) -> str:
    begin = text.rfind("\n", 0, name.start) + 1
    end = text.find("\n", name.end)
    return text[begin : end if end >= 0 else len(text)]

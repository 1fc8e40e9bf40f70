"""What the columns of published lists are called: the field's names for each target, the misspelt ones included."""

import re
from functools import lru_cache

from scripts.rules.fold import fold

_UNIT = re.compile(r"[(/](?:单位:)?(?:亿元|万元|元|人|名|rmb|人民币)[)]?$")
_NAME = r"(?:用人|违法|被处罚|失信|当事|欠薪|拖欠|涉事|主体|市场主体|事业|被列入)?(?:单位|企业|公司|用人单位|主体)"
_OFFICE = r"(?:部门|机关|单位\(机关\)|机构)"
_NUMBER = r"(?:文号|文书号|书号|决定书编号|字号|书文号|文书文号)"
_DAY = r"(?:日期|时间)"
_OWED = r"(?:拖欠|欠薪|欠发|欠付|所欠|涉及|涉案|未支付|尚欠|克扣)"
_PEOPLE = r"(?:劳动者|农民工|民工|员工|职工|工人|工资)?"

_ALIASES: tuple[tuple[str, str], ...] = (
    ("uscc", r".*信用代码.*|统一代码|代码_1"),
    ("organisation_code", r".*组织[机结]构代码.*|代码_3|组织机构号"),
    ("registration_no", r".*(?:工商注册号|工商登记码|营业执照(?:注册)?号码?|注册号).*|代码_2"),
    (
        "representative",
        r"(?:企业|单位|公司)?(?:法定代表人|法人代表|法定代表|法人|主要负责人|负责人|经营者)(?:[(/或、及].{0,10})?(?:姓名)?",
    ),
    (
        "name",
        rf"{_NAME}(?:全称|名称|名|名称\(姓名\)|\(个人\)名称)?|当事人(?:名称|姓名|名称\(姓名\)|姓名\(名称\))?|对象名称|名称|姓名或名称",
    ),
    (
        "name",
        r"(?:行政相对人|行政想对人|政行相?对人)(?:名称|名)?|被处罚人|被处罚当事人|纳税人名称|(?:事业)?单位名称(?:\(负责人\)|或负责人)(?:自然人姓名)?",
    ),
    ("uscc", r"(?:enterprise|credit|unified|social)+code1?|uscc"),
    ("representative", r"(?:person|legalperson|legalrep(?:resentative)?)(?:name)?"),
    ("authority", r"(?:judge|punish|decision)?auth(?:ority)?"),
    ("violation", r"(?:discredit|illegal)(?:action|fact|behaviou?r)"),
    ("address", r"(?:enterprise|company)?address"),
    ("name", r"enterprise(?:name)?|entname|punished(?:name|party)?"),
    ("name", r"企业·事业场名称|事业主名|会社名"),
    ("address", r"所在地"),
    ("violation", r"违反法条|事案概要"),
    ("name", r"entity(?:debarred)?|employer(?:name|/agent)?|company(?:name)?|name"),
    ("kind", r"(?:行政相对人|当事人|主体|相对人)类[别型]"),
    ("role", r"当事人身份|责任身份|责任主体类型"),
    ("address", r"(?:当事人|单位|企业|公司|注册|经营|营业|生产经营|主要经营)?(?:住所|住所地|地址|经营场所|注册地|住址)"),
    ("number", rf"(?:行政)?(?:原)?(?:列入|处罚|处理|认定|处分)?(?:决定)?(?:书)?(?:第)?{_NUMBER}|案号|文件编号"),
    ("decided", rf"(?:[作做]出)?(?:行政)?(?:列入|处罚|处理|认定|决定|处分)+(?:决定)?(?:书)?(?:的)?{_DAY}|处罚决定做出{_DAY}"),
    (
        "authority",
        rf"(?:[作做]出)?(?:行政)?(?:列入|处罚|处理|认定|决定|执法|实施|查处|办案|处分)+(?:决定)?(?:的)?{_OFFICE}|(?:执法|查处|认定)单位",
    ),
    (
        "place",
        r"欠薪发生地|用工(?:所在)?地|(?:所属|所在)(?:地区|区域|区县|县区|市县|市州|县市区?|市|州市|区)|地区|(?:所在)?省份|行政区划?|属地|区县|县区|县\(?市、?区\)?",
    ),
    ("project", r"(?:欠薪|涉及|涉案|所属|拖欠|拖欠工资|在建|工程)?(?:工程)?项目(?:名称)?|工程名称"),
    ("workers", rf"(?:{_OWED}|被拖欠|被欠薪)?(?:工资)?{_PEOPLE}(?:总)?人数|(?:{_OWED})人次"),
    ("amount", rf"(?:{_OWED}|被拖欠){_PEOPLE}(?:工资|劳动报酬|薪酬)?(?:总)?(?:金额|数额|总额|款项|额)"),
    ("amount", rf"(?:拖欠|欠发|欠付|克扣){_PEOPLE}(?:工资|劳动报酬)|{_PEOPLE}(?:工资|劳动报酬)拖欠(?:金额|数额)"),
    ("fine", r"(?:行政)?(?:罚款|罚锾|罚金)(?:金额|数额)?(?:\(.*\))?|(?:行政)?处罚(?:金额|数额)|处分金额(?:/滞纳金)?"),
    (
        "violation",
        r"(?:主要)?(?:违法|失信|欠薪)(?:行为)?(?:类型|事实|事由|情形|情况)|违法行为|(?:列入|列入名单|处罚)(?:事由|原因|是由|理由)|案由|事由|法条叙述|违反.{0,4}(?:条款|内容|规定|法规)",
    ),
    ("until", r"公示(?:截止|期限截止|期至|终止)(?:期|日期|日|时间)?|(?:处罚)?有效期(?:至)?|截止(?:日期|时间)|移出日期"),
    ("grade", r"(?:劳动保障)?(?:守法)?(?:诚信|信用|评价|评定)(?:评价)?(?:等级|级别|结果)|等级"),
    ("year", r"(?:评价|评定)?年度|年份"),
)
"""Target → pattern of the folded header, its unit left out. The first that fits wins."""

_LEFT_OUT: tuple[tuple[str, str], ...] = (
    (r"序号|编号|no\.?|#|列\d+", "numbers the rows"),
    (r".*(?:证件|身份证|电话|联系方式|联系人|手机|邮箱).*", "personal, or how to reach somebody"),
    (r"(?:处罚|认定|决定|列入|数据来源|登记)?(?:机关|部门|来源单位|单位)的?(?:统一社会信用)?代码", "the code of an office"),
    (r"备注|说明|数据来源(?:单位)?|来源(?:县市|档案|文件)?|sources?|notes?", "about the row, not about the party"),
    (r"公表日|其他参考事项|その他参考事项", "when it was published, or a remark"),
    (
        r"公[告布示](?:日期|时间)|发布(?:日期|时间)|更新(?:日期|时间)|公示(?:开始|起始).*",
        "when it was published, not when it was decided",
    ),
)
"""Columns known to be none of our targets, and why."""

KINDS = {
    "法人及非法人组织": "organisation", "法人": "organisation", "非法人组织": "organisation", "企业": "organisation",
    "个体工商户": "sole_trader", "个体": "sole_trader", "自然人": "person", "个人": "person",
    "01": "person", "02": "organisation", "03": "organisation", "04": "sole_trader",
}  # fmt: skip
"""What lists write under 类别; the numbers are those of the double publicity of penalties (发改办财金〔2018〕790号)."""

NO_END = {"2099-12-31": "none", "2099/12/31": "none", "长期": "none", "永久": "none"}


@lru_cache(maxsize=4096)
def target(header: str) -> str | None:
    """What a column is by its name; None where nobody knows, or where it is none of ours."""
    plain = _UNIT.sub("", fold(header))
    if not plain or left_out(header):
        return None
    return next((target for target, pattern in _ALIASES if re.fullmatch(pattern, plain)), None)


@lru_cache(maxsize=4096)
def left_out(header: str) -> str | None:
    """Why a column is known to be of no use here; None where it may be of some."""
    plain = fold(header)
    return next((reason for pattern, reason in _LEFT_OUT if re.fullmatch(pattern, plain)), None)

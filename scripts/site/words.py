"""Chinese words for what the data holds as codes: days, money, places in documents, reasons. No data is read here."""

import re
from collections.abc import Mapping
from decimal import Decimal

from scripts.site.editions import edition

REGISTER_SHORT: Mapping[str, str] = {
    "blacklist": "欠薪失信名单",
    "major_violation": "重大劳动保障违法",
    "penalty": "行政处罚",
    "industry_sanction": "行业处理",
    "rating": "诚信等级",
    "red_list": "红名单",
}
"""Where the register's full title is too long: chips, feeds, search results."""

REGISTER_NOT: Mapping[str, str] = {
    "blacklist": "名单上没有，不等于没有欠薪：只有责令限期支付后仍不支付、并由主管部门作出列入决定的，才会在这里。",
    "major_violation": "这是对已经查处的重大违法行为的公布，不是失信联合惩戒名单；没有公布，也不等于没有违法。",
    "penalty": "受到行政处罚，不等于被列入失信联合惩戒名单。",
    "industry_sanction": "这是行业主管部门的处理，不是人社部门的失信联合惩戒名单。",
    "rating": "等级由主管部门评定，本站不另行评分；这里的等级与纳税、环保等其他等级无关。",
    "red_list": "这是主管部门的表扬名单，不是担保。",
}
"""What a register is not: the misunderstanding its name invites."""

EMPLOYER_NOT = (
    "不说明现在付清了没有：付款和后来的进展，主管部门公布了才会写在这里。",
    "不说明名称相近的单位：是不是同一家，看代码，不看名称。",
    "不说明没有写的事：决定里没有公布的人数、金额和原因，本站不推算。",
)
"""What no employer's page says, whatever register it stands in."""

REGISTER_DONE: Mapping[str, str] = {
    "major_violation": "作为重大劳动保障违法行为向社会公布",
    "penalty": "作出劳动保障行政处罚",
    "industry_sanction": "作出行业处理",
    "rating": "评定劳动保障守法诚信等级",
}
"""What an authority did (由某局…) where a register is not a list that one is put on."""

REGISTER_UNDERGONE: Mapping[str, str] = {
    "major_violation": "被作为重大劳动保障违法行为向社会公布",
    "penalty": "受到劳动保障行政处罚",
    "industry_sanction": "受到行业主管部门处理",
    "rating": "被评定劳动保障守法诚信等级",
    "red_list": "列入红名单",
}
"""The same of the party (某公司…)."""

STANDING_WHY: Mapping[str, str] = {
    "term": "期限已过",
    "removed": "已由主管部门移出",
    "revoked": "决定已撤销",
    "superseded": "已有新一期",
    "sanctioned": "已有负面记录",
    "taken_down": "已停止展示",
    "erased": "期限已过",
    "no_clock": "未写决定日期",
    "no_register": "名单未登记",
    "no_regime": "当时的依据未登记",
    "not_yet": "尚未生效",
    "vanished": "原网站不再列出，待核",
    "stale": "来源久未读到，待核",
    "ambiguous_listing": "处理公告所指不明，待核",
}
"""Why a record is not shown."""

SHOWN = "现在公示"
STANDING_STATE: Mapping[str, str] = {"ended": "已结束公示", "withdrawn": "已停止展示", "held": "待核"}

EFFECT: Mapping[str, str] = {
    "list": "公告",
    "remove": "移出公告",
    "revoke": "撤销公告",
    "correct": "更正公告",
    "restore": "恢复公告",
    "update": "更新公告",
    "warn": "事先告知",
}

CHANNEL_KIND: Mapping[str, str] = {
    "clue_platform": "欠薪线索平台",
    "hrss_hotline": "人社咨询热线",
    "government_hotline": "政务服务热线",
    "labour_inspection": "劳动保障监察",
    "arbitration": "劳动争议仲裁",
    "mediation": "调解",
    "legal_aid": "法律援助",
    "union": "工会",
    "court": "法院",
    "procuratorate": "检察院",
    "industry_regulator": "行业主管部门",
    "police": "公安",
    "system": "办事系统",
}

CHANNEL_STATUS: Mapping[str, str] = {
    "verified": "已拨打核实",
    "unverified": "按公开资料核对，未拨打",
    "dead": "已停用",
    "replaced": "已换成别的",
}

UNIT: Mapping[str, str] = {
    "working_days": "%(number)s个工作日",
    "days": "%(number)s日",
    "months": "%(number)s个月",
    "years": "%(number)s年",
}

LANGUAGE: Mapping[str, str] = {
    "zh": "普通话",
    "yue": "粤语",
    "en": "英语",
    "ug": "维吾尔语",
    "bo": "藏语",
    "mn": "蒙古语",
    "ko": "朝鲜语",
    "kk": "哈萨克语",
    "za": "壮语",
    "ii": "彝语",
}
"""BCP 47 → what answers speak."""

KIND: Mapping[str, str] = {"organisation": "单位", "sole_trader": "个体工商户", "person": "自然人"}

MEASURE_KIND: Mapping[str, str] = {"market_ban": "市场禁入", "bid_ban": "禁止投标"}

ACTION: Mapping[str, str] = {
    "ordered_to_pay": "责令限期支付",
    "deadline_passed": "逾期未支付",
    "supervised": "挂牌督办",
    "referred_to_police": "移送公安机关",
    "police_filed": "公安机关立案",
    "police_declined": "公安机关不予立案",
    "prosecuted": "提起公诉",
    "not_prosecuted": "不起诉",
    "convicted": "作出有罪判决",
    "acquitted": "宣告无罪",
    "case_dropped": "撤销案件",
    "paid": "已支付",
    "deposit_used": "动用工资保证金",
    "fined": "罚款",
    "advance_paid": "应急周转金垫付",
}

TARGET: Mapping[str, str] = {
    "name": "当事人名称",
    "kind": "当事人类别",
    "role": "当事人身份",
    "uscc": "统一社会信用代码",
    "organisation_code": "组织机构代码",
    "registration_no": "注册号",
    "representative": "法定代表人或负责人",
    "address": "地址",
    "number": "决定文号",
    "decided": "决定日期",
    "authority": "决定机关",
    "place": "欠薪发生地",
    "project": "项目",
    "workers": "涉及人数",
    "amount": "拖欠金额",
    "fine": "罚款",
    "violation": "违法类型",
    "until": "公示截止日期",
    "grade": "等级",
    "year": "年度",
}
"""What a publisher's column is taken as."""

REQUEST: Mapping[str, str] = {
    "correction": "申请更正",
    "dispute": "提出异议",
    "takedown": "要求停止公开个人信息",
    "reply": "用人单位陈述",
    "removal": "告知已由官方移出",
    "revocation": "告知列入已被撤销",
}
OUTCOME: Mapping[str, str] = {"granted": "同意", "partly": "部分同意", "refused": "不同意", "noted": "已登载"}
REASON: Mapping[str, str] = {
    "person_refuses": "本人拒绝公开",
    "purpose_served": "目的已经实现",
    "source_corrected": "原公告已经更正",
    "misread": "本站读错了原公告",
    "another_party": "不是同一家单位",
    "official_removal": "主管部门已经移出",
    "official_revocation": "主管部门已经撤销",
    "matches_source": "与原公告一致",
    "not_ours_to_decide": "须由作出决定的机关处理",
    "not_the_party": "申请人不是当事人",
    "no_ground": "理由不成立",
    "repeated": "与前一件相同",
    "statement": "单位的陈述",
}
"""Why a request was answered so; the codes are those of the ledger."""

PLACES: Mapping[str, str] = {
    "page": "第{}页",
    "table": "第{}张表",
    "row": "第{}行",
    "line": "第{}行",
    "sheet": "第{}个工作表",
    "cell": "单元格{}",
}

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NUMERALS: Mapping[str, int] = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")}

BEFORE = ("约", "近", "逾")
WAN, YI = Decimal(10_000), Decimal(100_000_000)


def day_words(day: str) -> str:
    """2026-09-30 → 2026年9月30日; a reduced date stays reduced: 2024-08 → 2024年8月. Nothing stays nothing."""
    parts = day.split("-") if day else []
    if not edition().is_chinese:
        year, month, number = (*parts, "", "", "")[:3]
        return " ".join(filter(None, (number.lstrip("0"), month and MONTHS[int(month) - 1], year)))
    return "".join(f"{int(part)}{unit}" for part, unit in zip(parts, "年月日", strict=False))


def article(articles: str) -> str:
    """第五条、第十一条, for those who do not read Chinese numerals: art. 5, 11."""
    if edition().is_chinese:
        return articles
    said = re.sub(
        "第([一二三四五六七八九十百零]+)条(之一)?", lambda found: f"{_number(found[1])}{'-1' if found[2] else ''}", articles
    )
    return f" art. {said.replace('至', '–').replace('、', ', ')}"


def _number(numerals: str) -> int:
    """二百七十六 → 276."""
    value = digit = 0
    for numeral in numerals:
        if numeral in "十百":
            value += (digit or 1) * (10 if numeral == "十" else 100)
            digit = 0
        else:
            digit = NUMERALS[numeral]
    return value + digit


def standing(state: str, why: str) -> str:
    """Where a record stands, for those who count records: 现在公示, or why it is not shown."""
    return SHOWN if state == "listed" else STANDING_WHY.get(why, STANDING_STATE[state])


def done(register: str, title: str) -> str:
    """What the authority did: 列入拖欠农民工工资失信联合惩戒对象名单."""
    return REGISTER_DONE.get(register, f"列入{title}")


def undergone(register: str, title: str) -> str:
    """What happened to the party: 被列入拖欠农民工工资失信联合惩戒对象名单."""
    return REGISTER_UNDERGONE.get(register, f"被列入{title}")


def is_chinese(text: str) -> bool:
    """Whether a reader of the pages can read it: admins may note their reasons in English."""
    return re.search("[\u4e00-\u9fff]", text) is not None


def thousands(number: int) -> str:
    return f"{number:,}"


def money(yuan: str, approx: str | None = None) -> str:
    """ "1091800.00" → 109.18万元. Shortened only where nothing is lost; `approx` is the word the source used (约, 余 …)."""
    amount = Decimal(yuan)
    for unit, name in ((YI, "亿"), (WAN, "万")):
        short = amount / unit
        if short >= 1 and short == round(short, 2):
            return around(_plain(short), f"{name}元", approx)
    return around(_plain(amount), "元", approx)


def yuan(amount: str) -> str:
    """ "1091800.00" → 1,091,800."""
    return _plain(Decimal(amount))


def workers(count: int, approx: str | None = None) -> str:
    return around(thousands(count), "人", approx)


def around(number: str, unit: str, approx: str | None) -> str:
    """The number with the word that makes it approximate where Chinese puts it: 约27人, 109万余元, 27人以上."""
    if not approx:
        return number + unit
    if approx in BEFORE:
        return approx + number + unit
    if approx == "以上":
        return number + unit + approx
    return number + unit[:-1] + approx + unit[-1]


def _plain(number: Decimal) -> str:
    text = f"{number:,.2f}"
    return text.rstrip("0").rstrip(".")


def at_words(at: str | None) -> str | None:
    """`table=1;row=3` → 第1张表第3行."""
    if not at:
        return None
    if match := re.fullmatch(r"char=(\d+),(\d+)", at):
        return f"正文第{match[1]}至{match[2]}字"
    pairs = (part.partition("=") for part in at.split(";"))
    return "".join(PLACES.get(name, "{}").format(value) for name, _, value in pairs)


def expected(least: int, most: int | None, may_be_empty: bool) -> str:
    """How many rows a good capture of a source has."""
    if may_be_empty:
        return "可能为空"
    return f"预期 {least} 至 {most} 行" if most else f"预期不少于 {least} 行"

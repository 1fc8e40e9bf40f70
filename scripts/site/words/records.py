"""What a record is, says and comes to: party, effect, measures, actions, and why it is shown or not."""

from collections.abc import Mapping

KIND: Mapping[str, str] = {"organisation": "单位", "sole_trader": "个体工商户", "person": "自然人"}

EFFECT: Mapping[str, str] = {
    "list": "公告",
    "remove": "移出公告",
    "revoke": "撤销公告",
    "correct": "更正公告",
    "restore": "恢复公告",
    "update": "更新公告",
    "warn": "事先告知",
}

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


def whether_shown(state: str, why: str) -> str:
    """Where a record stands, for those who count records: 现在公示, or why it is not shown."""
    return SHOWN if state == "listed" else STANDING_WHY.get(why, STANDING_STATE[state])

"""Requests about records, and how they were answered."""

from collections.abc import Mapping

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

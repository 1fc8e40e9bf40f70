"""Kinds and states of channels, and what is spoken there."""

from collections.abc import Mapping

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

"""What the registers are called, what they are not, and what it means to stand in one."""

from collections.abc import Mapping

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


def done(register: str, title: str) -> str:
    """What the authority did: 列入拖欠农民工工资失信联合惩戒对象名单."""
    return REGISTER_DONE.get(register, f"列入{title}")


def undergone(register: str, title: str) -> str:
    """What happened to the party: 被列入拖欠农民工工资失信联合惩戒对象名单."""
    return REGISTER_UNDERGONE.get(register, f"被列入{title}")

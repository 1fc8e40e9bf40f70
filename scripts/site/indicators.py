"""Reported numbers in words: what each counts, in groups with what is easily misread; how exactly; over what time."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from scripts.model import Change, Figure, Stage
from scripts.site.editions import say, told
from scripts.site.words.days import day_words


@dataclass(frozen=True)
class Group:
    """`labels`: code of an indicator → what is counted, short enough to stand before a bar."""

    title: str
    beware: str
    labels: Mapping[str, str]


GROUPS = (
    Group(
        "线索",
        "线索是有人反映的情况，还没有查实；办结也不等于钱已经付清。不同平台的线索可能重复，不能相加。",
        {
            "clues_received": "收到线索", "clues_checked": "核查线索", "clues_confirmed": "属实线索", "clues_settled": "化解线索",
            "clues_closed": "办结线索", "clues_open": "未办结线索", "clue_closing_rate": "线索办结率",
            "clue_in_time_rate": "按时办结率", "clue_response_rate": "实时响应率", "clue_check_rate": "线索核查率",
            "clue_settling_rate": "线索化解率", "complaints_received": "收到投诉举报",
        },
    ),
    Group(
        "案件",
        "立案、查处、移送公安是不同的步骤。移送公安不等于有罪，纠纷调处也不是立案。",
        {
            "cases_filed": "立案查处", "cases_handled": "查处案件", "cases_closed": "办结案件", "case_closing_rate": "案件办结率",
            "cases_transferred": "移送公安机关", "crimes_filed": "公安机关立案", "disputes_settled": "调处纠纷",
            "orders_issued": "下发整改文书",
        },
    ),
    Group(
        "工资和人数",
        "追回、协调解决、垫付、涉及、拖欠是不同的事，不能放在一起比，也不能相加。",
        {
            "workers_recovered": "追回工资的人", "wages_recovered": "追回工资", "workers_settled": "协调解决的人",
            "wages_settled": "协调解决工资", "workers_advanced": "垫付工资的人", "wages_advanced": "垫付工资",
            "workers_involved": "涉及的人", "wages_involved": "涉及工资", "workers_owed": "被拖欠的人", "wages_owed": "拖欠工资",
        },
    ),
    Group(
        "检查",
        "一家单位查两次，按户算是一户，按户次算是两户次。查得多，不等于欠薪多。",
        {
            "employers_inspected": "检查用人单位", "employers_paper_reviewed": "书面审查单位",
            "employers_screened": "排查用人单位", "employers_screening_rate": "单位排查率",
            "employers_at_risk": "有隐患的单位", "employers_owing": "有欠薪的单位",
            "workers_covered": "涉及劳动者", "projects_inspected": "检查工程项目", "projects_monitored": "监管工程项目",
            "problems_found": "发现问题", "problems_fixed": "整改问题", "problems_fixed_rate": "问题整改率",
        },
    ),
    Group(
        "名单和等级",
        "这是通报里的数目，不是本站名单的条数。评了多少家和其中一类评了多少家，未必能相除。",
        {
            "blacklist_entries": "列入黑名单", "violations_published": "公布重大违法", "red_list_entries": "列入红名单",
            "employers_rated": "评价诚信等级", "employers_rated_a": "评为A级", "wage_safe_projects": "薪安项目",
            "wage_safe_employers": "薪安企业", "wage_safe_coverage_rate": "薪安项目覆盖",
        },
    ),
    Group(
        "工地上的制度",
        "各地说的几项制度不一样，覆盖率不能跨地方比；落实了制度，也不等于没有欠薪。",
        {
            "projects_under_construction": "在建工程项目", "system_coverage_rate": "制度覆盖率",
            "deposit_projects": "缴保证金项目", "deposits_paid": "缴存保证金", "workers_registered": "实名登记的人",
            "new_arrears_settled_within": "新欠薪解决时限",
        },
    ),
    Group(
        "调解和帮助",
        "接待、咨询按人次算，同一个人来两次算两人次。",
        {
            "mediations_accepted": "受理调解", "mediations_succeeded": "调解成功", "mediation_success_rate": "调解成功率",
            "legal_aid_cases": "法律援助案件", "consultations_given": "解答咨询", "visits_received": "接待来访",
        },
    ),
)  # fmt: skip

LABELS: Mapping[str, str] = {code: label for group in GROUPS for code, label in group.labels.items()}
"""Every indicator's words, by its code."""

PRECISION: Mapping[str, str] = {
    "exact": "%(number)s",
    "about": "约 %(number)s",
    "over": "超过 %(number)s",
    "nearly": "近 %(number)s",
    "at_least": "不少于 %(number)s",
    "target": "%(number)s（目标，不是结果）",
}
"""How exactly a report states a number."""

COMPARED: Mapping[str, str] = {"year_on_year": "同比", "month_on_month": "环比"}


def figure(figure: Figure) -> str:
    """A reported number as stated: 2,392.4 万元, 近 80%."""
    number = Markup("{:,}{}{}").format(Decimal(figure.value), "" if figure.unit == "%" else " ", told(figure.unit))
    return say(PRECISION[figure.precision], number=number)


def change(change: Change) -> str:
    """同比 -25%; the sign is the report's."""
    value = Decimal(change.value)
    return f"{say(COMPARED[change.kind])} {value:+,}{change.unit}"


def span(stage: Stage) -> str:
    """From when to when, as far as both are days or months of the calendar."""
    last = stage.until if isinstance(stage.until, str) else None
    return say("至").join(day_words(day) for day in dict.fromkeys((stage.from_, last)) if day)

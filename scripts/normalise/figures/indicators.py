"""What reports count: one line an indicator. Adding one is adding a line; of two that fit, the earlier is meant.

A code begins with what is counted. No verb is taken for another: 追回 (recovered) is not 协调解决 (settled), and neither is 涉及.
"""

from typing import NamedTuple

PEOPLE = "人次 人 名 位"
CASES = "件 起 宗 条 个"
FIRMS = "户次 家次 户 家 个"
PROJECTS = "个 项 家 处"
ENTRIES = "件 起 宗 户 家 个 名 人 条"
MONEY = "元"
RATE = "%"

WAGES = "^(?!.*(?:罚款|罚金|工程款|建设资金|货款|账款|社保|社会保险|赔偿)).*(?:工资|报酬|薪|待遇|金额|数额)"
WORKERS = "农民工|劳动者|职工|员工|工人|民工|务工人员|人数|人员"
EMPLOYERS = "用人单位|企业|单位|公司|商户"
AT_RISK = "隐患.{0,4}(?:企业|单位)|(?:企业|单位).{0,4}隐患"
SYSTEMS = (
    "实名制|总包代发|银行代发|分账|专用账户|专户|保证金|维权信息|劳动合同|"
    "[一二三四五六七八九]金[一二三四五六七八九]制度|[一二三四五六七八九]项制度"
)
PLATFORM = r"(?:全国|国家|全省|省级|全区|自治区|全市|市级)[^\d，,。、；;“”]{0,14}?平台"

INSPECTED = "检查|巡查|抽查|督查|巡视"
RECOVERED = "追回|追发|追讨|追缴|追付|讨回|发还|补发|清偿|清欠|清理|兑付"
SETTLED = "协调解决|协调处理|协商解决|调解|化解|解决"
ADVANCED = "垫付|垫支|先行支付"
INVOLVED = "涉及|涉案(?!企业|单位|人员|公司)"
OWED = "拖欠|被欠|欠发|(?<!根治)(?<!治理)欠薪(?!线索|案|违法|隐患|问题)"


class Indicator(NamedTuple):
    """One thing reports count: the units it comes in, the verbs and nouns that say it (regular expressions).

    For a rate `verbs` is its name. Where the noun is not said again (已办结296), a figure of `after` just before stands for it.
    `of` are a rate's numerator, where one is reported, and denominator. `set` finds the platform or system that is meant.
    """

    code: str
    units: str
    verbs: str
    nouns: str = ""
    after: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    set: str = ""

    @property
    def counted(self) -> str:
        """The first word of the code: cases, clues, workers, wages."""
        return self.code.partition("_")[0]


CLUES = ("clues_received", "clues_checked", "clues_confirmed", "clues_closed", "clue_closing_rate")
FILED = ("cases_filed", "cases_handled")
LOOKED_AT = ("employers_inspected", "employers_screened", "employers_paper_reviewed")

INDICATORS = (
    Indicator("clue_in_time_rate", RATE, "(?:按期|按时|时限)办结率", "线索|平台", CLUES, set=PLATFORM),
    Indicator("clue_response_rate", RATE, "(?:实时|即时|及时)响应率", "线索|平台", CLUES, set=PLATFORM),
    Indicator("clue_closing_rate", RATE, "办结率", "线索|平台", CLUES, ("clues_closed", "clues_received"), PLATFORM),
    Indicator("clue_check_rate", RATE, "核[查处实]率", "线索|平台", CLUES, ("clues_checked", "clues_received"), PLATFORM),
    Indicator("clue_settling_rate", RATE, "化解率|解决率", "线索|平台", CLUES, ("clues_settled", "clues_confirmed"), PLATFORM),
    Indicator("clues_open", CASES, "未办结|在办|正在办理", "线索", CLUES, set=PLATFORM),
    Indicator("clues_closed", CASES, "(?<!未)办结|办理完毕", "线索", CLUES, set=PLATFORM),
    Indicator("clues_confirmed", CASES, "(?<!不)属实|查实", "线索", CLUES, set=PLATFORM),
    Indicator("clues_settled", CASES, "化解", "线索", CLUES, set=PLATFORM),
    Indicator("clues_checked", CASES, "核查|核处|核实", "线索", CLUES, set=PLATFORM),
    Indicator("clues_received", CASES, "受理|接收|接到|收到|收集|登记|交办|转办", "线索", set=PLATFORM),
    Indicator("cases_transferred", CASES, "移送|移交", "公安|司法|涉嫌|拒不支付|犯罪"),
    Indicator("violations_published", ENTRIES, "公布|公示|曝光|通报", "重大.{0,10}违法"),
    Indicator("blacklist_entries", ENTRIES, "列入|纳入", "黑名单|失信联合惩戒"),
    Indicator("case_closing_rate", RATE, "办结率|结案率", "案", FILED, ("cases_closed", "cases_filed")),
    Indicator("cases_closed", CASES, "(?<!未)办结|结案", "案", FILED),
    Indicator("mediations_succeeded", CASES, "调解成功|成功调解"),
    Indicator("mediation_success_rate", RATE, "调解成功率", of=("mediations_succeeded", "mediations_accepted")),
    Indicator("mediations_accepted", CASES, "受理", "调解"),
    Indicator("disputes_settled", CASES, "协调处理|调处|调解|化解|处理", "(?<!结算)(?<!工程款)纠纷"),
    Indicator("legal_aid_cases", CASES, "办理|受理|提供", "法律援助"),
    Indicator("complaints_received", CASES, "受理|接到|收到", "投诉|举报"),
    Indicator("crimes_filed", CASES, "立案", "公安"),
    Indicator("cases_filed", CASES, "立案查处|立案"),
    Indicator("cases_handled", CASES, "查处|查办|办理", "(?:薪|工资|劳动).{0,14}案"),
    Indicator("consultations_given", PEOPLE + " 次 件", "受理|提供|解答|接受", "咨询"),
    Indicator("visits_received", PEOPLE + " 批次", "接待|接访", "来访|群众|" + WORKERS),
    Indicator("employers_rated_a", FIRMS, "评定|评为|评出|评价", "A级"),
    Indicator("employers_rated", FIRMS, "评价|评定|评出", "诚信|信用"),
    Indicator("employers_paper_reviewed", FIRMS, "审查", "书面"),
    Indicator("employers_inspected", FIRMS, INSPECTED, EMPLOYERS),
    Indicator("employers_owing", FIRMS, "存在|查实|查出|排查出|发现", OWED),
    Indicator("employers_screened", FIRMS, "排查(?!出)", EMPLOYERS),
    Indicator("employers_at_risk", FIRMS, "存在|排查出|发现", AT_RISK),
    Indicator("employers_screening_rate", RATE, "排查率", EMPLOYERS, LOOKED_AT),
    Indicator("wage_safe_projects", PROJECTS, "创建|评选|认定|选树|培育", "薪安项目|无欠薪项目"),
    Indicator("wage_safe_employers", FIRMS, "创建|评选|认定|选树|培育", "薪安企业|无欠薪企业"),
    Indicator("wage_safe_coverage_rate", RATE, "覆盖(?:率|在建项目)", "", ("wage_safe_projects",)),
    Indicator("red_list_entries", ENTRIES, "列入|纳入|公布", "红名单|红榜"),
    Indicator("new_arrears_settled_within", "个月", "解决|化解|清零", "新增欠薪"),
    Indicator("deposit_projects", PROJECTS, "缴纳|缴存|存储", "保证金"),
    Indicator("deposits_paid", MONEY, "缴纳|缴存|存储", "保证金"),
    Indicator(
        "system_coverage_rate", RATE, f"(?:{SYSTEMS})[^，,、；;率]{{0,8}}率",
        of=("projects_under_construction",), set=SYSTEMS,
    ),
    Indicator("projects_under_construction", PROJECTS, "共有|现有|纳入", "在建"),
    Indicator("projects_inspected", PROJECTS, INSPECTED + "|排查", "项目|工地"),
    Indicator("projects_monitored", PROJECTS, "动态监管|实时监管|监控|监管", "项目|工地"),
    Indicator("problems_fixed_rate", RATE, "整改率", of=("problems_fixed", "problems_found")),
    Indicator("problems_fixed", CASES + " 项 处", "清理整治|整改|整治|化解|消除", "问题|隐患"),
    Indicator("problems_found", CASES + " 项 处", "发现|查出|排查", "问题|隐患|整改建议"),
    Indicator("orders_issued", "份", "下发|发出|下达|出具|责令", "整改|改正|指令"),
    Indicator("workers_covered", PEOPLE, INVOLVED, "", LOOKED_AT),
    Indicator("workers_recovered", PEOPLE, RECOVERED, WAGES),
    Indicator("wages_recovered", MONEY, RECOVERED, WAGES),
    Indicator("workers_settled", PEOPLE, SETTLED, WAGES),
    Indicator("wages_settled", MONEY, SETTLED, WAGES),
    Indicator("workers_advanced", PEOPLE, ADVANCED, WAGES),
    Indicator("wages_advanced", MONEY, ADVANCED, WAGES),
    Indicator("workers_involved", PEOPLE, INVOLVED),
    Indicator("wages_involved", MONEY, INVOLVED, WAGES),
    Indicator("workers_owed", PEOPLE, OWED),
    Indicator("wages_owed", MONEY, OWED, WAGES),
    Indicator("workers_registered", PEOPLE, "录入|登记", "实名"),
)  # fmt: skip
"""The order decides: transferred and published cases are also handled, recovered wages were also owed."""

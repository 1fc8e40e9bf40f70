"""What the labels of a form look like. Only their shape: they are made of the words that fields are named with, or are
keys of a database (enterpriseName). What a label means is not known here."""

import re

from scripts.parse.cells import header_text

_WORDS = (
    "名称 全称 姓名 单位 用人 用工 企业 公司 主体 市场 当事人 相对人 行政 政行 被 处罚 处理 处分 人 者 违法 失信 欠薪 拖欠 "
    "工资 报酬 劳动者 农民工 职工 员工 人数 涉及 涉案 金额 数额 总额 款项 法定代表人 法人代表 法定 代表人 法人 代表 "
    "主要负责人 负责人 经营者 业主 统一 社会 信用 代码 组织 机构 工商 税务 注册 登记 营业执照 执照 号码 号 证件 身份证 证 "
    "类型 类别 种类 性质 住所地 住所 地址 住址 所在地 所在 经营 生产 场所 所属 属地 地区 区域 区划 省份 行业 联系 联系人 "
    "电话 方式 案由 案件 案号 事实 事由 行为 情况 情形 情节 经过 依据 法律 法规 条款 违反 结果 决定书 决定 文书 书 文号 "
    "字号 编号 内容 日期 日 时间 期限 期 截至 作出 做出 下达 列入 移出 认定 公布 公示 公告 公开 发布 发文 成文 生效 截止 "
    "有效 终止 至 机关 部门 执法 实施 办案 查处 监察 劳动 保障 诚信 守法 评价 等级 评定 年度 年份 项目 工程 施工 建设 "
    "总承包 总包 分包 承包 劳务 备注 说明 序号 索引 主题 分类 标题 罚款 措施 整改 履行 执行 原因 理由 证据 责任人 责任 惩戒 "
    "联合 或 和 及 与 的 是否 状态 基本 相关 信息 、 / （ ） ( )"
)
"""The words that names of fields are made of; a firm's or a project's own name has others in it."""

_GAP = r"[ \t\u3000]{0,8}"
"""Short labels are spread over the width of longer ones: 地    址."""

_WORD = "|".join(_GAP.join(map(re.escape, word)) for word in sorted(_WORDS.split(), key=len, reverse=True))
_OF_WORDS = rf"(?:{_WORD})(?:{_GAP}(?:{_WORD})){{0,11}}"
_KEY = r"[A-Za-z][A-Za-z0-9_]{2,30}"
_BRACKET = r"(?:[（(][^（）()\n：:]{1,16}[）)])?"

_UNMISTAKABLE = (
    "统一社会信用代码|社会信用代码|组织机构代码|法定代表人|法人代表|主要负责人|工商注册号|身份证号码?|联系电话|"
    "主要违法事实|违法事实|处罚决定书?文号|处罚事由|处罚依据|处罚结果|处罚内容|处罚机关"
)
"""Labels that are no part of a name: they are labels also where a space before them got lost."""

_NUMBER = r"(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．][ \t]*)?"
_LABEL = re.compile(rf"{_OF_WORDS}{_BRACKET}|{_KEY}")

COLON = re.compile(
    rf"(?:^[ \t\u3000>*·•●■◆-]*{_NUMBER}(?P<first>{_OF_WORDS}{_BRACKET}|{_KEY})"
    rf"|(?<=[\s；;，,。|｜]){_NUMBER}(?P<next>{_OF_WORDS}{_BRACKET})|(?P<glued>{_UNMISTAKABLE}){_BRACKET}){_GAP}[：:](?!//)",
    re.MULTILINE,
)
"""A label with its colon: at the begin of a line, after a sign that ends a value, or where nothing else it can be."""

LONG = re.compile(
    ".*(?:事实|情况|情形|情节|经过|内容|结果|依据|事由|案由|理由|原因|措施|证据|行为|Action|Result|Fact|Reason|Content)"
)
"""Labels whose value goes on over several lines; others end with theirs."""


def is_label(text: str) -> bool:
    """Whether a cell may be a label, as far as its words go; a colon at its end is no part of it."""
    return _LABEL.fullmatch(header_text(text).rstrip("：:")) is not None

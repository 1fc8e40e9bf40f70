"""The words that tell a complaint line from every other number on a page."""

import re

from scripts.model import ChannelKind

COMPLAINT = re.compile(r"投诉|举报|维权|欠薪|讨薪|拖欠|监察|仲裁|援助|求助|清欠|线索|信访|劳务费")
"""What the call is about."""

INVITATION = re.compile(r"拨打|拔打|拨通|致电|来电|打电话|可拨|请拨|可打|求助|反映|投诉|举报|咨询|欢迎|开通|公布|热线|预约")
"""Somebody is asked to call."""

CALLED = re.compile(r"电\s*话|热\s*线|号\s*码|专\s*线|拨打|拔打|拨通|致电|联系方式|[Tt]el|[Pp]hone")
LISTING = re.compile(r"电\s*话|热\s*线|联系方式|渠道|方式|一览|通讯录|号码")
"""A heading that announces where to call."""

FRAME = re.compile(
    r"ICP|公网安备|版权|主办[单:]|承办[单:]|网站标识|技术支持|客服|广告|新闻热线|[报爆]料|投稿|编辑部|订阅|发行|免费试用|律师|商务|"
    r"下载客户端|许可证|招聘热线|加盟"
)
"""A site's own numbers, and those of people who sell advice."""

OBJECTION = re.compile(r"异议|公示期|信用修复|陈述|申辩|听证|复议|整改材料")
"""A number for the parties of a notice, not for workers."""

COUNTED = re.compile(
    r"(?:接听|接到|接受|受理|收到|办理|转办|处理|解答|接待)[^,;。]{0,16}\d+\s?(?:余|多)?(?:件|起|个|次|人|通|条|宗|例)"
)
"""What a hotline has done, told in a report."""

NOT_A_PHONE = re.compile(
    r"(?:传\s*真|邮\s*编|邮政编码|QQ群?|群\s*号|微信号?|账\s*号|帐\s*号|卡号|编\s*号|文号|案号|备案号?|[Ff]ax)[^\d,;。]{0,6}$"
)
EMPLOYER = re.compile(r"公司|工厂|酒店|餐厅|项目部|经营部|商行|个体")
PERSON_NEAR = re.compile(
    r"联\s*系\s*人|负责人|姓\s*名|先生|女士|同志|队长|局长|主任|[科股站所院庭组]长|书记|经理|老师|微信|手\s*机|"
    r"投诉人|举报人|申请人|当事人|工人|民工|职工|本人|家属"
)
"""A number beside these may be a person's own."""

OFFICE = re.compile(r"(?:[队局厅委院庭科股处所站室办部岗会]|中心|窗口|机构|专班|平台)$")
"""How an office's name ends. What follows it may be somebody's name."""

AREA_LIKE = re.compile(r"(?:[省市县区州盟旗镇乡园]|街道|本级|市直|省直)$")
"""What a list names without an office: a division, or a zone."""

UNIT_KEY = re.compile(
    r"^[\"']?(?:unit|name|title|dept|department|单位(?:名称)?|机构(?:名称)?|部门|受理单位|名称)[\"']?\s*:\s*[\"']?", re.I
)
ADDRESS_KEY = re.compile(
    r"^[\"']?(?:address|addr|(?:办公|联系|通讯|单位|投诉|受理|来访)?地\s*[址点]|送达地址)[\"']?\s*:\s*[\"']?", re.I
)
HOURS_KEY = re.compile(r"^(?:办公|工作|服务|接听|受理|接待|上班|值班)时间\s*:")
STREET = re.compile(
    r"(?:路|街|道|巷|大厦|大楼|广场|号|楼|层|室|窗口|院内|附近)(?:\d+号?)?(?:\([^)]*\))?[^,。]{0,8}$|[路街道巷]\d+号"
)

KINDS: tuple[tuple[ChannelKind, re.Pattern[str]], ...] = (
    ("arbitration", re.compile(r"仲裁")),
    ("legal_aid", re.compile(r"法律援助|法援|司法局|公共法律服务|12348")),
    ("union", re.compile(r"工会|12351")),
    ("court", re.compile(r"法院|12368")),
    ("procuratorate", re.compile(r"检察|12309")),
    ("labour_inspection", re.compile(r"监察|劳动执法|人社执法")),
    ("industry_regulator", re.compile(r"住建|建设|建委|城建|建筑业|建管|交通|水利|水务|清欠办|12319|12328|12314")),
    ("police", re.compile(r"公安|派出所")),
    ("mediation", re.compile(r"调解")),
    ("labour_inspection", re.compile(r"人社|人力资源|劳动和?社会保障|劳动局|劳动保障|根治欠薪|欠薪")),
)
"""Who answers, by the first word that fits."""

HOTLINES: dict[str, ChannelKind] = {
    "12333": "hrss_hotline",
    "12345": "government_hotline",
    "12348": "legal_aid",
    "12351": "union",
    "12368": "court",
    "12309": "procuratorate",
    "12319": "industry_regulator",
    "12328": "industry_regulator",
    "12314": "industry_regulator",
}
"""Who answers a nation-wide number: labour, government, justice, union, court, procuratorate, building, transport, water."""


def kind_of(*layers: str) -> ChannelKind | None:
    """Who answers, by the nearest words that say so: an office's own name before its heading, that before the title."""
    return next((kind for words in layers for kind, said in KINDS if said.search(words)), None)

"""The words by which notices and papers say what a firm did and what was done to it."""

import re

WAGES = r"工资|薪资|薪酬|薪水|薪金|劳动报酬|劳务报酬|报酬|工钱|血汗钱|劳务费|劳务款|欠薪|讨薪|薪"
OWED_NOT_WAGES = r"工程款|货款|材料款|贷款|税款|债务|社会保险|社保|租金"

DENIALS = ("无", "未", "不", "零", "绝", "止", "没有", "是否", "未发现", "未发生", "再发生", "未出现", "不存在")
"""What stands before an owing that there is not: 未发现拖欠, 多年无欠薪."""
NOT = "".join(f"(?<!{word})(?<!{word}拖)" for word in DENIALS)

OWES = re.compile(
    rf"(?<!在){NOT}拖欠(?!(?:(?!工资|报酬|薪|劳务费)[^，,。；;\d]){{0,40}}?(?:{OWED_NOT_WAGES})(?!和|及|、))|{NOT}欠薪(?!保障|应急|周转|垫付)|克扣|欠发|尚欠|欠付|拒不支付|拒付|恶意欠|"
    rf"(?:未|没有?|不|无法|未能|不能|拒绝|不足额)[^，,。；;]{{0,12}}(?:支付|发放|给付|兑现|结清|付清)(?!台账|凭证|记录|资料|担保|保函)|"
    rf"{NOT}欠[^，,。；;]{{0,14}}(?:{WAGES})|[拿领要讨]不到[^，,。；;]{{0,4}}(?:{WAGES}|钱)|久拖不决"
)
"""A firm owes wages, or keeps them back."""
BREAKS = re.compile(
    r"违法|违规|违反|违背|童工|未成年工|超时加班|未存储|未[^，,。；;]{0,8}签订|未提供|黑名单|黑榜|失信|列入|纳入|记入|计入|异常名录|清出|清除出|请出|逐出|退出[^，。]{0,6}市场|禁止|"
    r"限制|停止|取消|暂停|通报|曝光|处罚|罚款|罚锾|责令|指令书|改正|整改|移送|移交|立案|惩戒|不良(?:行为)?记录|查处|逃匿|失联|被执行|强制执行|典型案[例件]|"
    r"起诉|投诉|举报|垫付|垫薪|垫支|不得|不能再|不许|注销|吊销|降低资质|点名|停工|罚[^，。]{0,6}[\d一二三四五六七八九十]"
)
"""What a firm did against labour law, or what followed from it."""
PRAISE = re.compile(
    r"诚信(?:示范)?(?:企业|单位|用人单位)|守法诚信|[3A]{2,}级|(?<![A-Z])A+级|[1-5]A级|红榜|红名单|表彰|表扬|优秀|示范(?:企业|单位|项目)|荣获|获评|授予|先进|薪安(?:企业|项目)|和谐劳动关系|"
    r"模范|(?<!责令)(?<!限期)退还|返还[^，。]{0,10}保证金|保证金[^，。]{0,8}(?:返还|退还)"
)
"""What firms are praised for, or get back for having paid."""
BLACK = re.compile(rf"黑名单|黑榜|失信|{NOT}(?:欠薪|拖欠)|违法|[CD]级")
RED = re.compile(r"红榜|红名单|诚信(?:企业|单位)名单|A级(?:企业|单位)?名单")
WARNS = re.compile(
    r"(?<![虚模])拟(?:对|列入|纳入|记入|认定|公布|移出|恢复|撤销|处罚|给予|作出|将(?=你|贵|以下|下列|上述|其))|预警|事先告知|(?:处罚|列入)[^，。]{0,4}告知|风险提示"
)
"""What is only planned or announced."""
PLANS = re.compile(r"(?<![虚模])拟(?:将|把|于)")
"""In a report, a plan that may have been carried out since."""
LIFTS = re.compile(
    r"解除(?!劳动|合同)[^，。；]{0,40}(?:限制|禁止|处罚|惩戒|通报|停止|暂停)|(?:限制|惩戒|黑名单|失信)[^，。；]{0,12}解除|恢复[^，。；]{0,30}(?:资格|市场|投标|承接|准入)|"
    r"移出(?:决定|[^，。；]{0,20}(?:名单|名录))|(?:移出|退出)(?:“|”|\")?黑名单|撤销[^，。；]{0,30}(?:处罚|通报|限制)|信用修复"
)
"""What takes a firm off a list or lifts a sanction."""
REVOKES = re.compile(r"(?:撤销|撤回)[^，。；]{0,30}列入")
"""What undoes a listing that should not have been."""
RESTORES = re.compile(r"恢复(?:将[^，。；]{2,40})?(?:列入|纳入)|撤销[^，。；]{0,16}移出")
"""What puts a firm back that was taken off a list."""
LABOUR = re.compile(
    rf"{WAGES}|劳动保障|劳动监察|劳动者|农民工|民工|劳动合同|劳基法|劳动基准|童工|劳动用工|雇员|雇主|欠[^，。；]{{0,10}}(?:员工|职工|工人)"
)
"""A page without any of these is not about labour law."""
BUILDS = re.compile(
    r"(?:分包|转包|发包|承包)给|[为是系][^，。；]{0,12}(?:[承分]包|建设|施工)单位|(?:[为是系]|设立的)[^，。；]{0,20}(?:分支机构|子公司)|(?:投资|开发)(?:建设|兴建)"
)
"""Who builds for whom. Firms that stand close together in such a sentence are no list."""
MEANT = re.compile(
    r"(?:该|这家|涉案|涉事|被告|本|此)(?:[^，。；、]{0,6}?)(?:公司|企业|单位|厂|店|饭店|酒店|中心|集团|用人单位)|(?<![a-z尤与])其(?!他|中|余|实|它|次|后|间|[一二三])|前者|后者"
)
"""What refers back to the firm last spoken of."""
SIZES = dict(zip("两二三四五六七八九十", (2, *range(2, 11)), strict=True)) | {str(size): size for size in range(2, 21)}
COUNTED = "|".join(sorted(SIZES, key=len, reverse=True))
BOTH = re.compile(rf"(?:上述|以上|前述|这)?(?<!\d)(?P<count>{COUNTED})家(?:公司|企业|单位)|(?:上述|以上|前述)(?:公司|企业|单位)")
"""What refers back to several firms, and how many where it says so."""
PROJECT_ITEM = re.compile(
    r"\s*(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．])?\s*(?P<project>[^，,。；;：:\n]{3,40}?(?:项目|工程|标段|小区)(?:[一二三四五六七八九十\d]期)?)[，,：:(（]"
)
"""An item of a list of projects."""
EACH = re.compile(r"分别|各自|各(?=拖欠|欠|被|处|罚|有)|依序|依次")
SOURCE_LINE = re.compile(
    r"来源|供稿|摄影|转载|版权|ICP|备案|主办|承办|技术支持|责任编辑|编辑[:：]|作者|点击|浏览|网址|客服|广告|本站|电话[:：]|邮编|地址[:：].{0,30}电话"
)
DEALS = re.compile(r"认识|签订|委托|选派|提出|协议|合作|收购|转让|联合|租赁|合同")
"""What firms do with each other: no list."""
SEVERAL = re.compile(r"\d(?:家|户|起|件|宗)|责任人|各地|全[省市县区国]")
"""A sentence about more than one case: its numbers are not one firm's."""
DENIED = re.compile(
    r"(?:未|没有|从未|并未)(?:发现|发生|存在)*(?:过|任何)?(?:拖欠|欠薪|克扣)|(?:不存在|并无|未发现)[^，,。；;]{0,12}(?:拖欠|欠薪|克扣)|"
    r"(?:投诉|举报|反映)[^，,。；;]{0,6}(?:不属实|不实|失实)|查无实据|撤(?:销)?案|不予立案|无(?:违法|欠薪|拖欠)行为|系谣言|不实信息"
)
"""The page clears a firm of what it tells."""
ALLEGED = re.compile(
    r"正在(?:进一步|作进一步)?(?:调查|核实|核查|了解|处理中)|尚未(?:查实|核实|定性)|有待(?:核实|查实)|网传|网友爆料|疑似"
)
"""Nobody has found it yet."""

"""The words that firms' names are made of, end in, and that stand around them."""

import re

from scripts.rules.han import HAN

BODY = rf"[{HAN}A-Za-z0-9()（）·&＆\-×＊*○]"
LONGEST = 50
"""Characters of the longest name looked for."""

LEGAL = r"有限责任公司|有限公司|股份公司|集团公司|总公司|公司"
BRANCH = (
    rf"(?:(?:(?![在有和与及的])[{HAN}A-Za-z0-9]){{2,14}}?(?:分公司|分厂|分店|分部))?"
    rf"(?:(?:(?![的该本旗闭关开在有])[{HAN}]){{2,5}}(?:厂|(?<![饭酒商书药餐网百])店)(?=[\s,，、。；;]|$))?"
)
PARTNERSHIP = r"(?:企业|中心|事务所|合伙企业)[（(](?:有限|普通|特殊普通)合伙[)）]"
WORKS = (
    r"指挥部|合作社|加工车间|加工[厂场部点]|经营部|门市部|营业部|服务部|商行|商店|酒店|宾馆|饭店|酒楼|食府|餐厅|餐馆|咖啡[馆厅]|酒吧|网吧|茶楼|茶馆|[足洗]浴[馆城]|"
    r"会所|面馆|(?:休闲|洗浴|健身|美容|培训|康复|教育|养生|娱乐|文化|服务)中心|健身房|俱乐部|幼儿园|超市|商场|工作室|养老院|敬老院|养老中心|颐养院(?!养老)|工程队|工程处|施工队|建筑队|养殖场|农场|林场|牧场|茶场|采[石砂]场|砂石场|石料场|养[猪鸡鸭鱼羊牛]场|"
    r"砖厂|煤矿|铁矿|集团(?!公司|有限|股份)|车间|作坊|影楼|(?<=[中建铁交冶])[一二三四五六七八九十]{1,3}局(?!集团|有限|第)|店(?!铺|主|里|面|员|长)|厂(?!房|里|区|家|方|长|商|址|内|子|牌)"
)
"""What the names of works, shops and offices end in."""
TRADE = r"服饰|鞋业|五金(?:制品)?|灯饰|电子|塑胶|玩具|家具|制衣|皮具|包装|餐饮|装饰|物流|纺织|箱包|石材|陶瓷|印刷|家纺|机械|食品"
"""Trades that papers leave in place of the whole name: 演示服饰, 样例五金制品."""
OWES = r"[,，]?(?:也|共|已)?(?:拖欠|欠薪|欠|金额达)|[(（]法定"
FORMAL = re.compile(rf"(?:{LEGAL}){BRANCH}|{PARTNERSHIP}")
LATIN = re.compile(
    r"(?<![A-Za-z])[A-Z][A-Za-z&.'’]*(?: [A-Za-z&.'’]+){0,6}? (?:Co\.?,? ?Ltd\.?|"
    r"(?i:Ltd|Inc)\.?|(?i:Limited)|L\.?L\.?C\.?)(?![A-Za-z])"
)
PLAIN = re.compile(rf"(?:{WORKS})|有限(?:责任?公?|公)?(?=\s*(?:$|\n|[\d、,，;；]))|(?:{TRADE})(?={OWES})")
"""Ends without a legal form: works and shops, names that were cut off, names that papers shorten."""
LIMITED = re.compile(r".*有限|.*股份|.*合伙|.*集团", re.DOTALL)
SHOP = re.compile(r"[店铺行馆吧部坊社摊档]$")
SHORTENED = re.compile(TRADE)
CUT = re.compile(rf"有限(?:责任?公?|公)?|{TRADE}")

TRADES = (
    r"有限|责任|股份|集团|公司|企业|建筑|建设|建工|工程|施工|安装|装饰|装修|装潢|劳务|分包|承包|总承包|专业|开发|房地产|地产|房产|物业|管理|服务|科技|"
    r"保险|贸易|商贸|实业|投资|置业|餐饮|食品|物流|电子|服装|中介|职业|人力|资源|派遣|保安|保全|家政|运输|快递|外卖|平台|网络|加工|生产|制造|市政|"
    r"园林|绿化|电力|水利|水电|路桥|公路|消防|设计|咨询|文化|传媒|广告|教育|培训|酒店|汽车|医药|化工|机械|材料|建材|玩具|家具|五金|塑胶|制品|灯饰|"
    r"国际|发展|项目|工地|外地|外来|本地|当地|央企|国有|民营|私营|上市柜?|大型|小型|中型|龙头|知名|加盟|连锁|合作|关联|控股|优秀|诚信|重点|中标"
)
"""What firms do, and what they are called for it: no firm's own name."""
ALL_TRADES = re.compile(rf"(?:{TRADES})*")
GENERIC = re.compile(
    rf"(?:{TRADES}|总|分|子|母|该|此|本|这|那|其|各|几|两|多|某|[一二三四五六七八九十\d]+|家|个|涉事|涉案|涉嫌|违法|违规|有关|相关|所在|用工|用人|单位|"
    r"欠薪|被|小|大|新|老|原|和|与|及|等|的|厂|鞋|店|场|农民工|工人|老板|法人|之|以及|部分|所有|任何|个别|其他|另|上述|前述|工|发包|为|由|是|到|在|将|把|"
    r"有|自己)*"
)
"""What is left of a word for firms in general, before the form: 建筑公司, 两家装饰公司, 该厂."""
MASK = re.compile(rf"某|[×＊*○]|(?<=[{HAN}])[xX]{{1,3}}(?=[{HAN}])")
ONE_OF = re.compile(rf"一[家名间个]?(?:{TRADES}|鞋)*$")
"""示例县一装饰|公司 is some firm, not one by name."""
MEANT = re.compile(
    r"(?:该|其|此|这|那|(?<![资样日基根成文])本|咱们?|我们?|自己的?|(?:[一二两三四五六七八九十几多各数\d]+|某|这|那)家)(?P<rest>[^该其]{0,8})$"
)
"""What refers to a firm instead of naming it: 对该公司, 发现这家装饰公司."""

STRONG = re.compile(
    r"拖欠|欠薪|欠发|欠付|工资|劳动者|民工|员工|职工|工人|投诉|反映|举报|查处|查明|经查|查实|检查|调查|发现|接到|收到|涉及|涉嫌|责令|要求|下达|"
    r"作出|做出|处以|罚款|重罚|列入|纳入|记入|计入|公布|曝光|通报|批评|公示|其中|包括|分别[为是]?|依序[为是]?|由于|因为|位于|坐落|所属|旗下|承建的?|"
    r"承包的?|发包|转包给?|分包给?|施工单位|建设单位|总包单位|用人单位|(?:责任)?单位|当事人|被处罚人|被处罚单位|单位名称|企业名称|公司名称|名称|标题|人民币|"
    r"万元|亿元|以来|期间|目前|近日|日前|昨日|昨天|今天|上午|下午|获悉|了解到?|记者|显示|决定|认定|认为|根据|按照|依据|依法|该公司|上述|"
    r"[一两三四五六七八九十几多\d]家|例如|另外|此外|同时|随后|之后|后来|截至|截止|至今|法定代表人|负责人|老板|经理|董事长|来自|来到|进入|属于|隶属|"
    r"供职于|就职于|受雇于|关于|对于|鉴于|至于|作为|找到|得知|委托|起诉|判决|判令|法院|申请|责成|约谈|督促|协调|导致|造成|名为|名叫|叫做|最终|"
    r"现将|共有|我[国省市区县州局院厅]|开设|开办|[省市区县]的|的|了|着|\d[人名元]|简称|以下|原名|[子母]公司|处罚|送达|宣判|限制|禁止|取消|暂停|解除|"
    r"移出|恢复|撤销|关闭|追究|涉事|违法|恶意|严重|情节|(?:局|厅|委|院|队|会|办|部门|政府)(?:依法)?(?:对|向|将|给予|与|和)|给予|授予|没有|还有|帮助|感谢|讨回|先行|垫付|协助|[上下]游公司|[总分]包公司|中标公司|所有|全部|现在|目前|当时|后来|如今|执行|取缔|查封|没收|勒令|挂靠|建议|通过|证实|联系|去年|今年|[上下]半年|检控|兴办|调解|犯罪嫌疑人|开发商|被告人?|被执行人|经营[着著]?|[总承分]包单位"
)
"""Words that no firm's name holds where a name can still follow them."""
WEAK = re.compile(
    r"[由对向为将把在和与及从于是有到中等名家内时后前下里月日号起方园村镇乡路街厦楼系因被曾已未还也都却但而并或给让请指称说据若如即]"
)
"""Single characters that end what stands before a name, and that names hold too: they end only what a place follows."""
WEAK_AFTER_PLACE = re.compile(r"[由对向为将与及从]")
"""Those of them that end a name of an office which begins with a place itself."""
TRADING = re.compile(rf"[^不或出和先]{{2,8}}?(?:{TRADES})+")
"""A short name and a trade, as papers write without the legal form: 样例灯饰|公司."""
HOUSE = re.compile(r"^[^公]*(?:[分母]|(?<![电种粒量])子)$")
"""A firm of a firm that is not named: 其在本市分|公司."""
QUOTES, QUOTED = '“「『"', 16
"""What is set in quotation marks, and no longer, is a name as a whole."""
OFFICE = re.compile(r"劳动|保障|监察|仲裁|维权|法律援助|行政|政务|人民")
SHORT = 24
"""Characters before a plain form: what is longer is part of a sentence."""
JOINED_BEFORE = re.compile(r"(?:厂|店|公司|中心|集团|社|局|院|队)(?:和|与|及|以及)$")
AND = re.compile(r"与|以及")
SITE = re.compile(rf"[{HAN}]{{2,8}}?(?:镇|街道|(?<!城)乡)(?:[{HAN}]{{2,6}}?(?:村|社区|居委会|工业区|管理区))*")
SITE_REST = 3
FAR = 4
"""A place so many characters into a run that begins with none begins the name."""
OPENING = re.compile(
    r"(?:由|对|将|把|被|因|据|让|给|向|在|从|以|是|为|至|于|系|但|而|并|曾|已|即)(?!外|阳|民|和|军|特|化|太|线|诚)"
)
IN_NAME = re.compile(BODY)
JOINING = re.compile(r"和|与|及|以及|、|或")
LEADING = re.compile(
    r"^(?:[a-z]{2,}\s*|[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十\d]+[是名家、]|[一二三四五六七八九十]{1,3}是|[A-Za-z]\.|[()（）·\-]|"
    r"\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日)+"
)

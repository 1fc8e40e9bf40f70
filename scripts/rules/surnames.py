"""Family names, to tell a person from a firm and to shorten a person's name to 张某 (欧阳某, not 欧某)."""

import re

from scripts.rules.fold import fold
from scripts.rules.han import HAN

SINGLE = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
    "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞"
    "熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓"
    "郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫"
    "宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰"
    "郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃"
    "利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉覃岳帅缑亢况郈琴商牟佘佴伯赏"
    "墨哈谯笪年爱阳佟第五言福付闫占仝亓苟候代仵操补冼区战展信党撖晋楚闭粟卿官院折青修芦苑植"
)
COMPOUND = re.compile(
    "欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|轩辕|端木|独孤|南宫|闻人|申屠|太史|澹台|公冶|宗政|濮阳|"
    "淳于|单于|钟离|东郭|西门|呼延|百里|赫连|拓跋|第五|梁丘|左丘|谷梁|乐正|漆雕|壤驷|公良|夹谷|宰父|段干|巫马|公西|颛孙"
)
PERSON = rf"(?:(?:{COMPOUND.pattern})[{HAN}]{{1,2}}|[{''.join(sorted(SINGLE))}][{HAN}]{{1,2}})"
"""A full name, as the part of a pattern; something behind it has to say where it ends."""


def surname_of(name: str) -> str:
    """The family name a Han name begins with, as spelled; empty where it begins with none we know."""
    folded = fold(name)
    if len(folded) != len(name):
        return ""
    if len(folded) > 2 and COMPOUND.match(folded):
        return name[:2]
    return name[:1] if folded[:1] in SINGLE else ""

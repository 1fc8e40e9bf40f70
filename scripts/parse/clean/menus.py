"""What a site puts around every page: menus, paths, buttons, the reader's settings, counters, previews."""

import re
from collections.abc import Iterator
from itertools import groupby, takewhile

from scripts.parse.clean.edits import Edit
from scripts.parse.clean.lines import FIRM, SENTENCE, dropped, kept, spoken, tells
from scripts.rules.han import HAN

_BUTTONS = (
    "网站首页|返回首页|首页|主页|正文|打印本页|打印|关闭本页|关闭窗口|关闭|放大|缩小|加入收藏|收藏|设为首页|分享到|分享|转发|微信好友|微信|"
    "新浪微博|腾讯微博|微博|QQ空间|QQ好友|QQ|Qzone|qzone|朋友圈|人人网|豆瓣|复制链接|登录|登陆|注册|退出|站内搜索|高级搜索|全文检索|搜索|网站地图|"
    "站点地图|联系我们|关于我们|网站声明|无障碍阅读|无障碍浏览|无障碍|长者模式|关怀版|简体版|繁体版|简体|繁体|English|手机版|移动版|客户端|"
    "我要纠错|纠错|默认|超大|特大|大号|中号|小号|字号|字体|大|中|小|下载|相关|举报|上一页|下一页|尾页|末页|返回顶部|返回列表|返回|广告|查看原图|"
    "请继续往下阅读|展开阅读全文|展开全文|收起|更多|资源描述|语音播报|播放|暂停|上一条|下一条|屏图|副题|TOP|RSS|EN"
)
_BUTTON_LINE = re.compile(rf"(?:{_BUTTONS})+")
_BETWEEN = re.compile(r"[\s|/·.…>»›、,，:：\-—_【】\[\]()（）•]+")
_BUTTON_LINE_LONGEST = 80
_PICTURE = re.compile(r"\S{0,12}\.(?:png|jpe?g|gif|bmp)", re.IGNORECASE)

_PATH = re.compile(r"(?:您|你)?(?:现在|当前|目前|所在)?(?:的|所在)*(?:位置|路径|栏目)\s?(?:是|为)?\s?[:：]\s?(?:\S.*)?")
_ON_PATH = re.compile(r"[>»›]|首页|位置|路径|栏目")
_STEPS = re.compile(r"(?:[^>»›。，；]{1,16}\s?(?:>>|[>»›])\s?){2,}|首页\s?(?:>>|[>»›/→-])\s?")
_TITLE_SHORTEST = 12

_SIZES = r"(?:(?:默认|特大|超大|较大|大号|中号|小号|大|中|小)[ |/、]*){2,}"
_WIDGETS = (
    r"您?的?浏览器不支持[^。\n]{0,40}。?",
    r"不支持 ?(?:Flash|flash|FLASH|视频播放|HTML5)",
    r"(?:微信)?扫一扫[^。，\n]{0,24}",
    r"点击(?:此处|这里)?(?:查看|下载)(?:原图|大图|更多)",
    r"[【\[(（] ?(?:我要纠错|纠错|打印(?:本页)?|关闭(?:窗口|本页)?|收藏|推荐给朋友) ?[】\])）]",
    rf"(?:字体|字号|文字)(?:大小)? ?[:：]? ?[【\[(（]? ?{_SIZES}[】\])）]?(?: ?\|? ?打印 ?\|?)?",
    r"[【\[(（] ?大 ?中 ?小 ?[】\])）]",
    r"(?:点击|浏览|阅读|访问)(?:次数|量|数|率)? ?[:：] ?[\[【(（]? ?\d* ?[\]】)）]?(?: ?次)?(?![\d.]|万)",
    r"分享到 ?[:：]?(?: ?(?:新浪微博|腾讯微博|微博|微信|QQ空间|QQ好友|朋友圈|人人网))*",
    r"[【\[] ?字号 ?[:：][ |]*[】\]]?",
    r"[【\[]? ?背景色 ?[:：]?(?:[ (（]*(?:杏仁黄|秋叶褐|胭脂红|芥末绿|天蓝|雪青|灰|银河白|白|默认色?)[ )）]*)+[】\]]?",
)
_WIDGET = re.compile(rf"(?=[您的浏不微扫点字文阅访分背\[【(（])(?:{'|'.join(_WIDGETS)})")
"""The characters they begin with are asked first: this is searched for at every place of the text."""

_SETTING = re.compile(r"(?:背景色|背景颜色|保护视力色|阅读模式|页面颜色|朗读|语音)\s?[:：].{0,80}")
_PREVIEW = re.compile(r"文档编号\s?[:：]|上传人\s?[:：]|由会员分享.*在线(?:阅读|预览)|全部预览完了|第\d{1,3}页共\d{1,3}页.*下载")

_LINK = re.compile(rf"[•·\-*>]?\s?[{HAN}A-Za-z]{{2,8}}")
_HEADING_OF_TABLE = re.compile(
    "序号|单位|名称|姓名|金额|人数|地址|电话|代码|日期|时间|案由|法定|违法|项目|备注|文号|工资|处罚|类别|事由"
)
_LINKS_IN_A_ROW = 4
_SLOGAN = re.compile(rf"(?:[{HAN}A-Za-z0-9，,·]{{2,24}}\s?[-—_–|]+\s?){{3,}}[{HAN}A-Za-z0-9，,·]{{2,24}}[-—_。]?")
_OF_THE_SUBJECT = re.compile(
    r"工资|欠薪|薪|民工|劳动|人社|社会保障|保障|[局厅府委]|公告|公示|通[报知告]|名单|处罚|失信|信用|公司|企业|单位|项目|工程|\d年|违法|曝光|公布|公开"
)


def buttons(text: str) -> Iterator[Edit]:
    """Lines of a site's link and button words, or a picture's file name, and nothing else; one character may be a grade."""
    for line in spoken(text):
        if len(line.text) > _BUTTON_LINE_LONGEST:
            continue
        words = _BETWEEN.sub("", line.text)
        if _PICTURE.fullmatch(line.text) or _WIDGET.fullmatch(line.text) or (len(words) > 1 and _BUTTON_LINE.fullmatch(words)):
            yield line.without


def paths(text: str) -> Iterator[Edit]:
    """首页 > 新闻 > 正文. A last step as long as a title is kept: it may be the only one."""
    for line in spoken(text):
        if len(line.text) > 120 or not _ON_PATH.search(line.text) or SENTENCE.search(line.text) or kept(line.text):
            continue
        steps = max((match.end() for match in _STEPS.finditer(line.text)), default=0)
        if steps and len(line.text) - steps >= _TITLE_SHORTEST:
            yield Edit(line.start, line.start + steps)
        elif steps or (_PATH.fullmatch(line.text) and not FIRM.search(line.text) and len(line.text) < 60):
            yield line.without


def widgets(text: str) -> Iterator[Edit]:
    """Bits of the page's machinery, within lines that say more."""
    for match in _WIDGET.finditer(text):
        yield Edit(*match.span())


def settings(text: str) -> Iterator[Edit]:
    """Colours of the background, reading aloud."""
    yield from dropped(line for line in spoken(text) if _SETTING.fullmatch(line.text) and "。" not in line.text)


def previews(text: str) -> Iterator[Edit]:
    """What a document site says of the file it shows."""
    yield from dropped(line for line in spoken(text) if _PREVIEW.search(line.text))


def slogans(text: str) -> Iterator[Edit]:
    """A line of dash-joined catchwords above everything else, in another register than the page."""
    for line in spoken(text)[:1]:
        if _SLOGAN.fullmatch(line.text) and not _OF_THE_SUBJECT.search(line.text):
            yield line.without


def links(text: str) -> Iterator[Edit]:
    """Runs of short link words above the first line that tells something, one a line or one beside the other."""
    lines = spoken(text)
    head = list(takewhile(lambda line: not tells(line.text), lines))
    if len(head) == len(lines):
        return
    for are_links, group in groupby(head, key=lambda line: _is_link(line.text)):
        row = list(group)
        if not are_links:
            yield from (line.without for line in row if _is_row_of_links(line.text))
        elif len(row) >= _LINKS_IN_A_ROW:
            yield from dropped(row)


def _is_link(text: str) -> bool:
    return bool(_LINK.fullmatch(text)) and not _HEADING_OF_TABLE.search(text)


def _is_row_of_links(text: str) -> bool:
    words = [word for word in re.split(r"[\s|]+", text) if word]
    return len(words) > _LINKS_IN_A_ROW and all(map(_is_link, words))

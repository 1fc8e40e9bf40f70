"""What follows a page's text: other articles, who runs the site, farms of links."""

import re
from collections.abc import Iterator
from itertools import groupby

from scripts.parse.clean.edits import Edit
from scripts.parse.clean.lines import FIRM, dropped, spoken, tells
from scripts.rules.han import HAN

_OTHER_ARTICLES = re.compile(
    r"[【\[■▼◆•]?\s?(?:(?:推荐|相关|延伸|热门|热点|更多|最新|精彩|猜你|往期|大家|为您|本文|编辑)(?:的)?"
    r"(?:阅读|资讯|新闻|文章|链接|推荐|内容|报道|回顾|喜欢|搜索|专题|图集|资源|都在看|标签)|猜你喜欢|热门排行|点击排行|友情链接|网友评论|精彩图集)"
    r"\s?[:：】\]]?"
)
_PARAGRAPH = 60
"""A box of links ends where a line of so many characters speaks in sentences again."""

_FOOTER = re.compile(
    r"版权(?:所有|归)|(?i:copyright|all rights reserved)|ICP备|ICP证|公网安备|网站标识码|经营许可证|许可证编号|备案号|"
    r"凡(?:本网|本站|注有|注明|转载|来源)|不代表.{0,16}(?:观点|立场|赞同)|未经.{0,10}(?:许可|授权).{0,20}(?:转载|复制|镜像|使用|禁止)|"
    r"(?:侵犯|侵权).{0,40}(?:删除|联系我们)|免责声明|(?:建议|推荐)使用.{0,30}(?:浏览器|分辨率)|"
    r"^(?:主办|承办|技术支持|主管|协办|网站维护)(?:单位)?\s?[:：]|^(?:上一[篇条]|下一[篇条])\s?[:：]?|本文(?:来源|链接|地址|网址)\s?[:：]"
)
_FOOTER_LONGEST = 250
_NAMES = rf"(?:[{HAN}]{{1,4}}|[A-Za-z]{{2,12}})(?:[ 、,，][{HAN}]{{2,3}})*"
_EDITOR = re.compile(
    rf"(?=[\[【(（责编校])(?:[\[【(（]?(?<![{HAN}])(?:责 ?任 ?编 ?辑|责 ?编|编 ?辑|校 ?对|编 ?发) ?[:：丨|] ?"
    rf"{_NAMES} ?[\]】)）]?(?=\s|$)|"
    r"[\[【(（](?:责任编辑|责编|编辑) ?[:：]?[^)）\]】\n]{0,20}[\]】)）])"
)
_TAG = re.compile(rf"[•·]\s{{0,2}}[{HAN}A-Za-z]{{1,6}}")
_TAGS_IN_A_ROW = 3
_FARM = re.compile(rf"(?:[{HAN}]{{1,8}}\s?[|｜]\s?){{8,}}[{HAN}]{{0,8}}|(?:[{HAN}]{{2,8}}[、 ]){{14,}}[{HAN}]{{2,8}}")
_HEADING_OF_TABLE = re.compile(r"序号|单位|名称|姓名|金额|人数")


def other_articles(text: str) -> Iterator[Edit]:
    """推荐阅读 and what is listed under it, until a paragraph speaks again."""
    begun = listed = False
    for line in spoken(text):
        if begun and _OTHER_ARTICLES.fullmatch(line.text):
            listed = True
            yield line.without
        elif _is_paragraph(line.text):
            listed = False
        elif listed:
            yield from dropped([line])
        begun = begun or tells(line.text)


def footers(text: str) -> Iterator[Edit]:
    """Licence numbers, rights, the article before and after. A footer that names a phone to complain at stays."""
    yield from dropped(line for line in spoken(text) if len(line.text) <= _FOOTER_LONGEST and _FOOTER.search(line.text))


def editors(text: str) -> Iterator[Edit]:
    """Who edited the page, at the end of a line."""
    for match in _EDITOR.finditer(text):
        yield Edit(*match.span())


def farms(text: str) -> Iterator[Edit]:
    """Dozens of places or words between strokes, and no sentence."""
    yield from dropped(line for line in spoken(text) if _is_farm(line.text))


def tags(text: str) -> Iterator[Edit]:
    """A page's key words below it, one a bullet."""
    for are_tags, group in groupby(spoken(text), key=lambda line: bool(_TAG.fullmatch(line.text)) and not FIRM.search(line.text)):
        row = list(group)
        if are_tags and len(row) >= _TAGS_IN_A_ROW:
            yield from dropped(row)


def _is_paragraph(text: str) -> bool:
    return len(text) >= _PARAGRAPH and "。" in text


def _is_farm(text: str) -> bool:
    return bool(_FARM.fullmatch(text)) and not FIRM.search(text) and not _HEADING_OF_TABLE.search(text)

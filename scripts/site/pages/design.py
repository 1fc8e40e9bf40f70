"""The theme shown by itself: its colours with their measured contrast, its letters, and every part pages are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from scripts.site.charts import bars
from scripts.site.tokens import contrast, palettes
from scripts.site.views.channel import ChannelView
from scripts.site.views.law import LawView
from scripts.site.views.listing import ListingView
from scripts.site.views.page import Fact, Link, Page
from scripts.site.views.source import SourceLine

URL = "/about/design/"
DESCRIPTION = "本站的颜色、字号和每一种部件，都在这一页上，用的就是网站自己的样式。"


class Colour(NamedTuple):
    token: str
    ground: str
    meaning: str
    least: float
    """The contrast that its use asks for (WCAG 2.2, 1.4.3 and 1.4.11)."""


@dataclass(frozen=True)
class SwatchView:
    """A colour on its ground, in one way of showing."""

    way: str
    colour: str
    ground: str
    ratio: str
    """15.6:1."""


@dataclass(frozen=True)
class ColourView:
    token: str
    meaning: str
    least: str
    swatches: tuple[SwatchView, ...]


COLOURS = (
    Colour("ink", "paper", "正文", 4.5),
    Colour("ink-2", "paper", "补充说明", 4.5),
    Colour("ink", "card", "卡片上的字", 4.5),
    Colour("link", "paper", "链接", 4.5),
    Colour("visited", "paper", "去过的链接", 4.5),
    Colour("verdict-text", "verdict", "结论：现在在公示名单上", 4.5),
    Colour("amber", "paper", "待核对、来源出了问题", 4.5),
    Colour("seal", "paper", "印章，和现在的栏目下面的线", 3),
    Colour("edge", "paper", "能点、能填的东西的边", 3),
)
SIZES = {
    "text-5": "大标题，宽屏",
    "text-4": "大标题，手机",
    "text-3": "小节标题、结论",
    "text-2": "引导的话",
    "": "正文",
}


def page(sheet: str) -> Page:
    """`sheet`: tokens.css."""
    ways = palettes(sheet)
    context = {
        "ways": tuple(ways),
        "colours": tuple(_colour(colour, ways) for colour in COLOURS),
        "sizes": tuple((name, use, _pixels(next(iter(ways.values())), name)) for name, use in SIZES.items()),
        "listings": _listings(),
        "channel": _channel(),
        "facts": (
            Fact("决定文号", "示人社监列字〔2026〕1号", "示人社监列字〔2026〕1号", "第1张表第3行"),
            Fact("涉及人数", "27人"),
        ),
        "chart": bars((("示例市", 40), ("演示市", 25), ("样例市", 10)), "条数：示例市40，演示市25，样例市10"),
    }
    crumbs = (Link("首页", "/"), Link("关于", "/about/"), Link("样式", URL))
    return Page(URL, "design", "样式", DESCRIPTION, context, crumbs)


def _colour(colour: Colour, ways: Mapping[str, Mapping[str, str]]) -> ColourView:
    swatches = tuple(_swatch(way, tokens[colour.token], tokens[colour.ground]) for way, tokens in ways.items())
    return ColourView(f"--{colour.token}", colour.meaning, f"{colour.least:g}:1", swatches)


def _swatch(way: str, colour: str, ground: str) -> SwatchView:
    return SwatchView(way, colour, ground, f"{contrast(colour, ground):.1f}:1")


def _pixels(tokens: Mapping[str, str], name: str) -> int:
    """A size of text, where the reader has not chosen another."""
    return round(18 * float(tokens[name].removesuffix("rem"))) if name else 18


def _listings() -> Sequence[ListingView]:
    """Two rows of a list, invented."""
    source = SourceLine("示例来源", "示例局", URL, None, "", "", "")
    law = LawView("示例办法", None, None, sure=True)
    return tuple(
        ListingView(
            id=f"sample-{number}", name=name, code=None, employer_url=None, register=Link("示例名单", URL), authority="示例局",
            decided="2026-09-30", begins="2026-09-30", until="2029-09-30", hide_after="9999-12-31", place=Link("示例市", URL),
            sentence="", facts=(), law=law, measures=(), notices=(), source=source, workers=27, amount=amount,
        )
        for number, (name, amount) in enumerate((("示例壹建筑有限公司", "109.18万元"), ("样例贰装饰有限公司", "4.2万元")))
    )  # fmt: skip


def _channel() -> ChannelView:
    source = Link("示例来源", "")
    return ChannelView(
        id="sample", kind="labour_inspection", kind_words="劳动保障监察", name="示例市劳动保障监察支队", place="示例市",
        phones=(Link("0999-0000000", f"{URL}#channel"),), verified=True, checked="2026-11-10 有人拨打核实",
        hours="工作日 9:00–17:00", accepts="拖欠工资的投诉。", refers=None, entry=(), web=None, address=None,
        law=None, source=source,
    )  # fmt: skip

"""What else the sentences about a firm say: codes, who heads it, where it is, which decision, which project, what was done."""

import re
from collections.abc import Callable, Iterable, Iterator

from scripts.parse.prose import offices, stance
from scripts.parse.prose.case import Case
from scripts.parse.prose.gazetteer import Gazetteer
from scripts.parse.prose.projects import PROJECT
from scripts.parse.prose.spans import Piece, Placed, of_match
from scripts.rules.han import HAN

CODE = re.compile(r"(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Za-z])")
HEAD = re.compile(
    rf"(?:法定代表人|法人代表|法定代表|经营者)(?:[(（][^()（）]{{0,8}}[)）])?(?:姓名|名字)?[:：为是系叫]?\s*(?P<v>(?!人|姓|或|及|和|均|逃|无|电话|身份|签|承诺|不|的|应|未|失|下落|以)[{HAN}·]{{2,4}}?)"
    r"(?=[\s,，。;；、(（)）]|$|因|已|逃|失联|于|在|无法|均|也|的|电话|涉嫌|拖欠|欠薪|称|说|表示|被|等)"
)
ADDRESS = re.compile(r"(?:地址|住所地?|经营场所|(?<![地住])址)[:：]\s*(?P<v>[^，,。；;\n]{4,60})")
SEATED = re.compile(r"(?<!分别)(?:位于|坐落于|地处)(?P<v>[^，,。；;\n]{4,40}?)的$")
BESIDE = (
    re.compile(rf"(?:[(（][^()（）]{{1,20}}[)）])?{PROJECT.pattern}"),
    re.compile(r"的(?P<v>[^，。；,;、\n(（]{2,30})(?=[(（][^()（）]{1,16}[)）](?:[，,、；;。\n]|$))"),
)
"""What stands right behind a firm's name: 承建的“J”, or 的J(R)."""
AHEAD = re.compile(
    r"(?:^|[：:；;。\n\d、.])(?P<v>[^，,。；;：:、\n]{3,40}?(?:项目|工程|标段|小区)(?:[一二三四五六七八九十\d]期)?)[，,(（]"
    r"(?:其|的)?(?:施工)?(?:总承包|总包|承建|承包|施工|劳务分包|分包|劳务)(?:单位|企业|方|商)?[为是系：:]?$"
)
"""What stands right before it, where the page goes by projects: J，施工总承包单位为F."""
NUMBER = re.compile(
    rf"(?:[^。；;，,]{{0,14}}?(?:作出|做出|下达|下发|送达|发出|根据|依据|依照|以|的))*"
    rf"(?P<v>[{HAN}A-Z]{{2,14}}[〔\[(（【﹝](?:19|20)\d\d[〕\])）】﹞]第?\d{{1,5}}-?\d{{0,4}}号)"
)
"""A document's number, without the words that lead to it."""
DECIDES = re.compile(r"罚|处|列|决|认定|公告|移|撤|恢|解")
"""In the number of a decision, not of an order to pay or of a law."""
DECIDED = re.compile(
    r"^(?:(?!介绍|获悉|了解|透露|表示|接到|收到)[^。；;]){0,60}?(?:作出|做出|下达|下发|列入|纳入|记入|处以|给予|公布|公开|通报|决定)[^。；;]{0,60}?(?:决定|处罚|名单|名录|黑名单|违法|罚款|公布|通报)"
)
ACTIONS = re.compile(
    r"责令[^，,。；;]{0,10}?(?:改正|支付|付清|结清|发放|给付|整改|履行|清偿|退还|补发|停[产业工][^，,。；;]{0,6})|限期(?:改正|整改|支付)指令书|逾期(?:仍)?(?:未|不|拒不)[^，,。；;]{0,12}|移送[^，,。；;]{0,12}?公安|移交公安|立案(?:侦查|调查|查处)?|刑事拘留|"
    r"(?:批准)?逮捕|提起公诉|判处[^，,。；;]{2,20}|(?:处以?|并处|给予)?罚款(?:人民币)?\d[\d,.]*[余多]?[万千]?[余多]?元|(?:处以|给予)[^，,。；;]{0,10}罚款|清(?:除)?出[^，,。；;]{0,12}市场|列入[^，,。；;]{0,24}?(?:名单|名录)|"
    r"纳入[^，,。；;]{0,24}?(?:名单|名录)|通报批评|(?:限制|禁止|停止|暂停|取消)[^，,。；;]{2,24}|记入[^，,。；;]{0,8}档案|垫付[^，,。；;]{0,20}|解除[^，,。；;]{2,24}(?:限制|处罚)|恢复[^，,。；;]{2,20}资格|已经?(?:全部|全额|足额)(?:支付|发放|补发|付清|结清)|已经?(?:结清|付清|支付完毕|发放完毕)"
)
ACTS = re.compile(
    r"^[，,]?(?:已|均|将|拟|又|再次|多次|先后|现|近期|于[^，。；]{0,14}|\d[^，。；]{0,10}日)?(?:依法|以涉嫌|以[^，。；]{0,8}罪|对|向|责令|下达|下发|作出|做出|决定|给予|查处|公布|通报|认定|列入|处以|立案|"
    r"移送|将|把|按照|根据|依据|发现|调查|查[实明]|核实|核查|确认|接到|受理)|^(?:关于|行政处罚)"
)
"""What follows the name of an office that acts."""
NAMELESS = re.compile(r"(?:公司|集团|单位|企业)[^，。；]*(?:承包|承建|施工|开发|建设|分包)的(?:项目|工程|小区)$")
MOST = 6
"""Actions kept of one firm."""


def read(case: Case, text: str, dated: Placed[Piece], places: Gazetteer) -> dict[str, Piece]:
    """Target → what the page says of the firm, as it stands there. What several sentences say differently is left out."""
    seated = SEATED.search(text[max(0, case.name.start - 60) : case.name.start])
    offset = max(0, case.name.start - 60)
    found = {
        "uscc": _first(case.alone, CODE.finditer),
        "representative": _first(case.alone, HEAD.finditer, "v"),
        "address": of_match(seated, "v", at=offset) if seated else _first(case.alone, ADDRESS.finditer, "v"),
        "number": _number(case.told),
        "project": _named(_project(case, text)),
        "authority": _authority(case.told, places),
        "decided": _decided(case, text, dated),
    }
    return {target: said for target, said in found.items() if said}


def actions(case: Case) -> tuple[Piece, ...]:
    """What was done about it, in the page's words, each once."""
    found: dict[str, Piece] = {}
    for sentence in case.told:
        for match in ACTIONS.finditer(sentence.text):
            found.setdefault(match.group(), of_match(match, at=sentence.start))
    return tuple(found.values())[:MOST]


def _named(project: Piece | None) -> Piece | None:
    """The project, if it has a name: {F}总承包的项目 has none."""
    return None if project and NAMELESS.search(project.text) else project


def _project(case: Case, text: str) -> Piece | None:
    """What it builds: said right beside its name, else the only project told of, else one that no other firm's sentence names."""
    begin = max(0, case.name.start - 70)
    if ahead := AHEAD.search(text[begin : case.name.start]):
        return of_match(ahead, "v", at=begin)
    beside = next((match for pattern in BESIDE if (match := pattern.match(text, case.name.end))), None)
    if beside:
        return of_match(beside, "v")
    told = {match["v"] for sentence in case.told for match in PROJECT.finditer(sentence.text)}
    return _first(case.told if len(told) == 1 else case.alone, PROJECT.finditer, "v")


def _first(told: Iterable[Piece], finditer: Callable[[str], Iterator[re.Match[str]]], group: str | int = 0) -> Piece | None:
    for sentence in told:
        for match in finditer(sentence.text):
            local = of_match(match, group)
            return Piece(local.text.strip(), sentence.start + local.start, sentence.start + local.end)
    return None


def _authority(told: Iterable[Piece], places: Gazetteer) -> Piece | None:
    """The office that acted: the first that orders, decides, lists or refers, not one that was only told."""
    for sentence in told:
        for office in offices.find(sentence, places):
            if ACTS.match(sentence.text[office.end - sentence.start :]):
                return office
    return None


def _number(told: Iterable[Piece]) -> Piece | None:
    """The number of the decision, where one alone looks like one: a notice of what is intended (告知书) is none."""
    found = [
        of_match(match, "v", at=sentence.start)
        for sentence in told
        for match in NUMBER.finditer(sentence.text)
        if DECIDES.search(match["v"]) and "告" not in match["v"]
    ]
    return found[0] if len({it.text for it in found}) == 1 else None


def _decided(case: Case, text: str, dated: Placed[Piece]) -> Piece | None:
    """The last day on which something was decided about the firm; of an act, not the day of what it undoes."""
    acts = case.stance not in ("list", "praise")
    told = [
        day
        for sentence in case.told
        if not acts or stance.of(sentence.text) == case.stance
        for day in dated.within(sentence.start, sentence.end)
        if DECIDED.match(text[day.end : sentence.end])
    ]
    return told[-1] if told else None

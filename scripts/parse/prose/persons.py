"""Private persons who owe wages themselves: contractors and owners, where a sentence names no firm that does."""

import re
from collections.abc import Iterator

from scripts.parse.prose.case import Case
from scripts.parse.prose.names import Name
from scripts.parse.prose.people import find as find_people
from scripts.parse.prose.spans import Piece, sentences
from scripts.parse.prose.sums import find as find_sums
from scripts.rules.han import HAN
from scripts.rules.surnames import surname_of

ROLE = r"(?:承包人|承包商|包工头|工头|负责人|项目经理|班组长|企业主|业主|老板|雇主|经营者|犯罪嫌疑人|被告人|嫌疑人|自然人|公民)"
NEXT = (
    r"(?=[，,（(]|拖|欠|克扣|未|存在|共|仍|一直|先后|累计|涉嫌|恶意|因|以|于|在|自|从|将|向|被|"
    r"列入|纳入|承|雇|招|组织|逃|失|携|卷|拒)"
)
"""What follows a name, where nothing else shows where it ends."""
OTHER = r"公司|企业|单位|该厂|工厂|厂方|称|说|表示|反映|告诉|投诉|起诉"
"""Between a person and the owing: then somebody else owes, or the person only speaks of it."""
OWING = re.compile(
    rf"{ROLE}(?P<name>[{HAN}]某[某{HAN}]??{NEXT}|[{HAN}]{{2,4}}?{NEXT})(?:(?!{OTHER})[^。；;]){{0,60}}?"
    r"(?:(?<![被遭无未不零])(?:拖欠|(?<!拖)欠(?!条|款))|未(?:按|支付|足额|及时)|克扣|(?:拒不|逃避)支付|"
    r"(?:列入|纳入)[^，。；]{0,30}(?:名单|名录))"
)


def find(text: str) -> Iterator[Case]:
    """Each person who is said to owe wages, with the numbers of the sentences that say so."""
    cases: dict[str, Case] = {}
    for sentence in sentences(text):
        for match in OWING.finditer(sentence.text):
            if surname_of(match["name"]):
                _tell(cases.setdefault(match["name"], _case(match, sentence)), sentence, since=sentence.start + match.end("name"))
    for case in cases.values():
        case.told = [_masked(sentence, case.key) for sentence in sentences(text) if case.key in sentence.text]
    yield from cases.values()


def _masked(sentence: Piece, name: str) -> Piece:
    """The sentence without the person's own name, so that nothing taken from it repeats that."""
    return Piece(sentence.text.replace(name, name[0] + "某" * (len(name) - 1)), sentence.start, sentence.end)


def _case(match: re.Match[str], sentence: Piece) -> Case:
    start, end = (sentence.start + at for at in match.span("name"))
    return Case(Name(match["name"], start, end), match["name"], stance="list", person=True, rules=["person owes"])


def _tell(case: Case, sentence: Piece, *, since: int) -> None:
    """Gives the person what the sentence says behind the name."""
    case.wages += [it for it in find_sums(sentence) if it.role == "wages" and it.start >= since]
    case.workers += [it for it in find_people(sentence) if it.role == "workers" and it.start >= since]

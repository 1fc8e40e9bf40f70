"""Private persons who owe wages themselves: contractors and owners, where a sentence names no firm that does."""

import re
from collections.abc import Iterator

from scripts.parse.prose.cases import Case
from scripts.parse.prose.names import Name
from scripts.parse.prose.people import find as find_people
from scripts.parse.prose.spans import Piece, sentences
from scripts.parse.prose.sums import find as find_sums
from scripts.rules.surnames import surname_of

HAN = r"\u3400-\u9fff"
ROLE = r"(?:承包人|承包商|包工头|负责人|项目经理|班组长|企业主|业主|老板|雇主|经营者|犯罪嫌疑人|被告人|嫌疑人|自然人)"
OWING = re.compile(
    rf"{ROLE}(?P<name>[{HAN}]某{{1,2}}|[{HAN}]某[{HAN}]|[{HAN}]{{2,3}}?)(?:存在|共|仍|一直|先后|累计|涉嫌|恶意|因[^，。；]{{0,16}}[，,])?(?:拖欠|欠(?!条)|未(?:按|支付|足额|及时)|克扣)"
)


def find(text: str) -> Iterator[Case]:
    """Each person who is said to owe wages, with the numbers of that sentence."""
    seen: set[str] = set()
    for sentence in sentences(text):
        for match in OWING.finditer(sentence.text):
            if surname_of(match["name"]) and match["name"] not in seen:
                seen.add(match["name"])
                yield _case(match, sentence)


def _case(match: re.Match[str], sentence: Piece) -> Case:
    start, end = (sentence.start + at for at in match.span("name"))
    case = Case(Name(match["name"], start, end), match["name"], stance="list", person=True)
    case.hear(sentence, alone=True)
    case.fires("person owes")
    case.wages = [it for it in find_sums(sentence) if it.role == "wages" and it.start >= end]
    case.workers = [it for it in find_people(sentence) if it.role == "workers" and it.start >= end]
    return case

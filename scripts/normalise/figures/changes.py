"""By how much figures moved: 同比下降25%. A change belongs to the figure it is said of, not to the next in the sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scripts.model import Change
from scripts.rules.han import HAN

UP, DOWN = "增长|增加|上升|提高|升高|增", "下降|减少|降低|下滑|回落|减"
KINDS = "同比|环比|(?:较|比|与)(?:去年|上年)同期(?:相比)?|(?:较|比|与)(?:去年|上年)(?:相比)?"
_AMOUNT = r"\d{1,6}(?:\.\d{1,4})?(?:%|个百分点|件|起|宗|人|名|万元|亿元|户|家)"
_ITEM = rf"(?:{UP}|{DOWN})?(?:了|为|达|幅度为)?(?:{_AMOUNT})"
SAID = re.compile(
    rf"(?:分别|均|都)?(?P<kind>{KINDS})[，,]?(?:分别|均|都|各)?(?P<way>{UP}|{DOWN})(?:了|为|达)?(?P<vague>约|近|超过?|逾)?"
    rf"(?P<items>(?:{_AMOUNT})(?:(?:、|和|及|以及){_ITEM})*)(?P<after>以上|左右)?"
)
ITEM = re.compile(rf"(?P<way>{UP}|{DOWN})?(?:了|为|达|幅度为)?(?P<value>\d+(?:\.\d+)?)(?P<unit>\D+?)(?=$|[、和及以])")
NOUNS = (
    ("wages", re.compile("金额|工资|待遇|报酬|数额")),
    ("workers", re.compile("人数|劳动者|农民工|职工|人员")),
    ("clues", re.compile("线索")),
    ("cases", re.compile("案")),
)
"""What a noun in front of a change means; 工资类违法案件数 counts cases, so the last noun of a phrase decides."""
NEAR = 80
"""Characters before a change in which its nouns stand."""
AND = re.compile("[、和及与]|以及")


@dataclass(frozen=True)
class Moved:
    """One statement of change: the nouns it is said of, in order, none where it follows its figures; and its changes."""

    start: int
    end: int
    nouns: tuple[str, ...]
    named: bool
    changes: tuple[Change, ...]


def moved(sentence: str, ends: Sequence[int]) -> Iterator[Moved]:
    """Every statement of change in a sentence whose figures end at `ends`."""
    for match in SAID.finditer(sentence):
        after = max((end for end in ends if end <= match.start()), default=0)
        said = sentence[max(after, match.start() - NEAR) : match.start()]
        nouns = _nouns(said)
        yield Moved(*match.span(), nouns, bool(nouns) or _speaks(said), tuple(_changes(match)))


def owners(statement: Moved, counted: Sequence[str]) -> dict[int, Change]:
    """Which figures of the sentence so far, given by what each counts, the changes belong to. Empty where that is not sure."""
    count = len(statement.changes)
    places: list[int | None] = [*range(len(counted))][-count:] if count <= len(counted) else []
    if statement.named:
        places = [_last(noun, counted) for noun in statement.nouns] if len(statement.nouns) == count else []
    return {place: change for place, change in zip(places, statement.changes, strict=False) if place is not None}


def _last(noun: str, counted: Sequence[str]) -> int | None:
    return next((place for place in range(len(counted) - 1, -1, -1) if counted[place] == noun), None)


def _changes(match: re.Match[str]) -> Iterator[Change]:
    """Nothing where the amount is vague: 下降近20% is no number."""
    way = match["way"]
    if match["vague"] or match["after"]:
        return
    for item in ITEM.finditer(match["items"]):
        way = item["way"] or way
        sign = "-" if re.fullmatch(DOWN, way) else ""
        value = sign + item["value"]
        yield Change(kind="month_on_month" if match["kind"] == "环比" else "year_on_year", value=value, unit=item["unit"])


def _nouns(said: str) -> tuple[str, ...]:
    return tuple(noun for part in AND.split(said) if (noun := _noun(part)))


def _noun(part: str) -> str | None:
    found = [(match.end(), name) for name, words in NOUNS for match in words.finditer(part)]
    return max(found)[1] if found else None


def _speaks(said: str) -> bool:
    """Whether anything but a mark or a bracket stands between the figures and the change."""
    return bool(re.search(f"[{HAN}]", said))

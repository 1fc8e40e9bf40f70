"""The sentences of a page, one after the other: which firm owes whom how much, and what was done about it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from scripts.parse.prose import people, stance, sums
from scripts.parse.prose.enumerated import find
from scripts.parse.prose.gazetteer import Gazetteer
from scripts.parse.prose.mentions import Mention, shorter, spoken_of, whole_names
from scripts.parse.prose.names import Name
from scripts.parse.prose.people import Count
from scripts.parse.prose.spans import Piece, Placed, sentences
from scripts.parse.prose.stance import Stance
from scripts.parse.prose.sums import Sum
from scripts.parse.prose.vocabulary import BOTH, BUILDS, DEALS, EACH, LABOUR, MEANT, OWES, PROJECT_ITEM, SIZES

LISTY, MOSTLY = 0.3, 0.6
"""Share of a sentence that names make up where it is an item of a list."""
JOINED = re.compile(
    r"^[\s、,，]*(?:和|与|及|以及|、|,|，)?[\s]*(?:[(（][^()（）]{1,30}[)）])?[\s、,，]*(?:和|与|及|以及|、)?\s*$"
)
MANY = re.compile(
    r"(?:这|该|此|上述|以上)(?:些|[两二三四五六七八九十几\d]+)家?|[\d两二三四五六七八九十几]+[家户]|全[省市县区国]|共有|全部"
)
"""What a number that follows belongs to all of, not to the firm last named."""
INFERS = ("only firm", "before its firm")
APART = re.compile(r"其中|[。；;]|[\d]+家")
SEVERAL = re.compile(r"\d(?:家|户|起|件|宗)|责任人|各地|全[省市县区国]")
TOGETHER = re.compile(r"[，,、]\s*(?:一?共(?=计|有|涉)|合计|总计|累计)")
NUMBERED = re.compile(r"[\d一二三四五六七八九十百千万][余多]?[人名万元]")
"""Between firms: then what follows the last is not of all of them."""
TOTAL = re.compile(r"(?:共计?|合计|总计|累计|总额|总共|总金额)[^，。；,;\d]{0,8}$")


@dataclass
class Case:
    """What the page says of one firm."""

    name: Name
    key: str
    stance: Stance | None = None
    person: bool = False
    """A private person, not a firm."""
    wages: list[Sum] = field(default_factory=list)
    totals: list[Sum] = field(default_factory=list)
    workers: list[Count] = field(default_factory=list)
    everyone: list[Count] = field(default_factory=list)
    """Those of these counts that the page calls a total."""
    inferred: list[Sum | Count] = field(default_factory=list)
    """Numbers of these that no sentence says of this firm alone."""
    told: list[Piece] = field(default_factory=list)
    """The sentences that speak of it, and those that follow until another is named."""
    alone: list[Piece] = field(default_factory=list)
    """Those of them that speak of no other firm."""
    rules: list[str] = field(default_factory=list)

    def hear(self, sentence: Piece, *, alone: bool) -> None:
        self.told.append(sentence)
        if alone:
            self.alone.append(sentence)

    def fires(self, rule: str) -> None:
        if rule not in self.rules:
            self.rules.append(rule)


def read(text: str, title: str, places: Gazetteer) -> tuple[Case, ...]:
    """The firms that the page says something against, for or about, in the order of their first mention.

    A page that speaks of no work at all (失信被执行人, 货款) says nothing that belongs here.
    """
    if not LABOUR.search(title + text):
        return ()
    walk = _Walk(text, title, places)
    for sentence in sentences(text):
        walk.on(sentence)
    walk.only_firm()
    walk.as_titled()
    return tuple(case for case in walk.cases.values() if case.stance)


class _Walk:
    """Goes through the text and remembers who was spoken of last."""

    def __init__(self, text: str, title: str, places: Gazetteer) -> None:
        self.text = text
        self._title = title
        self._places = places
        self.names = spoken_of(text, find(text, places))
        self._placed = Placed(self.names)
        self.cases: dict[str, Case] = {}
        self._whole = whole_names(self.names, places)
        self._short = {short: self._whole.get(name, name) for short, name in shorter(text, self.names).items()}
        self._whole |= {short: key for short, key in self._short.items() if short in self._whole}
        self._lead: Stance | None = stance.of(title) if title else None
        self._section: Stance | None = None
        self._subjects: tuple[str, ...] = ()
        self._given: list[Sum | Count] = []
        self._loose: list[Sum | Count] = []
        """Numbers that no sentence says of a firm."""

    def on(self, sentence: Piece) -> None:
        here = self._placed.within(sentence.start, sentence.end)
        firms = self._firms(sentence, here)
        said = self._said(sentence, firms)
        for name in here:
            self._case(name)
        keys = dict.fromkeys(mention.key for mention in firms)
        for case in (self.cases[key] for key in keys if key in self.cases):
            self._stand(case, said, sentence, here)
            case.hear(sentence, alone=len(keys) == 1)
        if not firms and self._is_project(sentence):
            self._subjects = ()
        mentions = self._mentions(sentence, firms)
        self._numbers(sentence, mentions)
        for key in () if firms else self._meant_by(sentence):
            self.cases[key].hear(sentence, alone=not BOTH.search(sentence.text))
        if firms:
            self._subjects = tuple(dict.fromkeys(mention.key for mention in firms))
        elif said and (MEANT.search(sentence.text) or (self._subjects and OWES.search(sentence.text))):
            self._refer(sentence, said)

    def _said(self, sentence: Piece, firms: Sequence[Mention]) -> Stance | None:
        """What this sentence says; a heading speaks for the lines below it, a sentence that leads to a list for its items."""
        if not firms and self._is_line(sentence) and (heading := stance.of_heading(sentence.text)):
            self._section = heading if heading in ("praise", "remove", "warn") else None
            self._lead = heading
            return None
        said = stance.of(sentence.text)
        if said:
            self._lead = said
        return said

    def _is_project(self, sentence: Piece) -> bool:
        """Whether it is about a project whose builder it does not name: 合肥市某中学迁建项目，拖欠…"""
        item = PROJECT_ITEM.match(sentence.text)
        return item is not None and self._places.heads(sentence.text, item.start("project"))

    def _is_line(self, sentence: Piece) -> bool:
        """Whether it stands on a line of its own."""
        before, after = self.text[max(0, sentence.start - 1) : sentence.start], self.text[sentence.end : sentence.end + 1]
        return before in ("", "\n") and after in ("", "\n")

    def _stand(self, case: Case, said: Stance | None, sentence: Piece, here: Sequence[Name]) -> None:
        """Takes over what the sentence says of the firm, or what its list is of."""
        if said:
            case.stance = self._stronger(
                case.stance, self._section if self._section and said == "list" and not OWES.search(sentence.text) else said
            )
            case.fires("owes" if OWES.search(sentence.text) else said)
        elif self._lead and self._is_listy(sentence, here) and not case.stance:
            case.stance = self._section or self._lead
            case.fires("list item")

    def _stronger(self, had: Stance | None, said: Stance) -> Stance:
        """A page that lists a firm lists it, whatever else it says of it; lifting prevails over what it lifts."""
        order = ("restore", "revoke", "remove", "list", "warn", "praise")
        return min((it for it in (had, said) if it), key=order.index)

    def _is_listy(self, sentence: Piece, here: Sequence[Name]) -> bool:
        share = sum(name.end - name.start for name in here) / max(1, len(sentence.text.strip()))
        return share >= LISTY and not BUILDS.search(sentence.text) and not (share < MOSTLY and DEALS.search(sentence.text))

    def _meant_by(self, sentence: Piece) -> Sequence[str]:
        """The firms that a sentence without a name speaks of: 上述三家企业, else the one named last."""
        known = [key for key, case in self.cases.items() if case.stance]
        both = BOTH.search(sentence.text)
        if both and (count := both["count"]):
            return known[-SIZES[count] :] if SIZES[count] <= len(known) else ()
        if both and len(self._subjects) != 1:
            return known
        return [key for key in self._subjects if key in self.cases] if len(self._subjects) == 1 else ()

    def _refer(self, sentence: Piece, said: Stance) -> None:
        """该公司逾期未支付: said of the firms last named."""
        if len(self._subjects) == 1 and self._subjects[0] in self.cases:
            case = self.cases[self._subjects[0]]
            case.stance = self._stronger(case.stance, said)
            case.fires("refers back")

    def _case(self, name: Name) -> Case:
        key = self._whole[name.text]
        known = self.cases.setdefault(key, Case(name, key))
        if name.text == key and known.name.text != key:
            known.name = name
        return known

    def _firms(self, sentence: Piece, here: Iterable[Name]) -> list[Mention]:
        """The firms the sentence names, in whole or in short, in order."""
        found = [Mention(name.text, name.start, name.end, self._whole[name.text]) for name in here]
        for short, key in self._short.items():
            for match in re.finditer(re.escape(short), sentence.text):
                start = sentence.start + match.start()
                if not any(mention.start <= start < mention.end for mention in found):
                    found.append(Mention(short, start, start + len(short), key))
        return sorted(found, key=lambda mention: mention.start)

    def _mentions(self, sentence: Piece, firms: list[Mention]) -> list[Mention]:
        """The firms named, and the words that refer to them (该公司, 前者), in order."""
        found = list(firms)
        for match in MEANT.finditer(sentence.text):
            start = sentence.start + match.start()
            if any(mention.start <= start < mention.end for mention in firms):
                continue
            before = tuple(dict.fromkeys(mention.key for mention in firms if mention.start < start)) or self._subjects
            if key := _meant(match.group(), before):
                found.append(Mention(match.group(), start, sentence.start + match.end(), key))
        return sorted(found, key=lambda mention: mention.start)

    def _numbers(self, sentence: Piece, mentions: list[Mention]) -> None:
        """Gives each number of the sentence to the firm it is said of."""
        owed = [it for it in self._sums(sentence) if it.role == "wages"]
        people_owed = [it for it in people.find(sentence) if it.role == "workers"]
        named = [mention for mention in mentions if mention.text not in ("其",)]
        if len({mention.key for mention in named}) > 1 and EACH.search(sentence.text):
            self._pair(named, owed, people_owed)
            return
        for numbers in (owed, people_owed):
            self._give_each(numbers, sentence, mentions)

    def _sums(self, sentence: Piece) -> Iterator[Sum]:
        """The sentence's sums, if the page counts in yuan."""
        return iter(()) if sums.ABROAD.search(self.text) else sums.find(sentence)

    def _give_each(self, numbers: Sequence[Sum | Count], sentence: Piece, mentions: list[Mention]) -> None:
        """Each number to its firm; one that stands before the only firm of its sentence to that, where it has no other."""
        early: list[Sum | Count] = []
        given = False
        for number in numbers:
            if key := self._whose(number, sentence, mentions):
                given = self._give(key, number) or given
            else:
                early.append(number)
        keys = {mention.key for mention in mentions}
        if early and not given and len(keys) == 1 and OWES.search(sentence.text):
            first = early[0]
            between = self.text[first.end : mentions[0].start]
            if first.end <= mentions[0].start and not APART.search(between):
                self._give(mentions[0].key, first, rule="before its firm")
        self._loose += [number for number in early if number not in self._given]

    def _pair(self, mentions: list[Mention], *kinds: Sequence[Sum | Count]) -> None:
        """分别, 各: the first number is the first firm's."""
        keys = list(dict.fromkeys(mention.key for mention in mentions))
        for numbers in kinds:
            if len(numbers) == len(keys):
                for key, number in zip(keys, numbers, strict=True):
                    self._give(key, number, rule="in order")

    def _whose(self, number: Sum | Count, sentence: Piece, mentions: list[Mention]) -> str | None:
        """The firm a number is said of: the one whose attribute it stands in, else the last one before it."""
        after = next((mention for mention in mentions if mention.start >= number.end), None)
        before = [mention for mention in mentions if mention.end <= number.start]
        if after and self._is_attribute(number, after, before):
            return after.key
        if before:
            return self._last(number, before)
        between = self.text[sentence.start : number.start]
        return self._subjects[0] if len(self._subjects) == 1 and not MANY.search(between) else None

    def _is_attribute(self, number: Piece, after: Mention, before: list[Mention]) -> bool:
        """拖欠{n}名劳动者{a}的{F}: whether the number stands in front of its firm, tied to it by 的."""
        between = self.text[number.end : after.start]
        since = before[-1].end if before else self.text.rfind("。", 0, number.start) + 1
        tied = between.endswith("的") and not re.search(r"[。；;,，]", between)
        return tied and bool(OWES.search(self.text[since : after.start]))

    def _last(self, number: Piece, before: list[Mention]) -> str | None:
        """The last firm before a number; none where the number is said of several, or of more than are named."""
        last = before[-1]
        between = self.text[last.end : number.start]
        if MANY.search(between) or (TOGETHER.search(between) and self._is_of_all(before)):
            return None
        if len(before) > 1 and before[-2].key != last.key and JOINED.match(self.text[before[-2].end : last.start]):
            return None if last.text not in ("前者", "后者") else last.key
        return last.key

    def _is_of_all(self, before: list[Mention]) -> bool:
        """Whether several firms come first and none of them has a number of its own."""
        first, last = before[0], before[-1]
        return first.key != last.key and not NUMBERED.search(self.text[first.end : last.start])

    def _give(self, key: str, number: Sum | Count, rule: str = "") -> bool:
        case = self.cases.get(key)
        if case is None:
            return False
        self._given.append(number)
        if rule:
            case.fires(rule)
        if rule in INFERS:
            case.inferred.append(number)
        total = TOTAL.search(self.text[max(0, number.start - 14) : number.start])
        if isinstance(number, Sum):
            (case.totals if total else case.wages).append(number)
            return True
        case.workers.append(number)
        case.everyone += [number] if total else []
        return True

    def only_firm(self) -> None:
        """A story about the one firm it names: what it says of 公司 is said of that firm."""
        if len(self.cases) == 1:
            case = next(iter(self.cases.values()))
            if not case.stance and (self._lead == "praise" or OWES.search(self.text)):
                case.stance = "praise" if self._lead == "praise" else "list"
                case.fires("only firm")
            self._take_loose(case)

    def as_titled(self) -> None:
        """A page that announces a plan or an act tells of it by what came before: 因拖欠工资被列入，现移出."""
        act = stance.of_title(self._title)
        for case in self.cases.values():
            if act and case.stance == "list":
                case.stance = act
                case.fires("title")

    def _take_loose(self, case: Case) -> None:
        """What the story says of nobody else is its only firm's: what was owed before what was paid."""
        alone = (sentence for sentence in sentences(self.text) if not SEVERAL.search(sentence.text))
        every = [number for sentence in alone for number in (*self._sums(sentence), *people.find(sentence))]
        for kind, has, roles in ((Sum, case.wages or case.totals, ("wages", "paid")), (Count, case.workers, ("workers", "paid"))):
            loose = [it for role in roles for it in every if isinstance(it, kind) and it.role == role]
            if not has and loose and case.stance:
                self._give(case.key, loose[0], rule="only firm")


def _meant(word: str, before: tuple[str, ...]) -> str | None:
    if not before:
        return None
    if word == "前者":
        return before[0] if len(before) == 2 else None
    return before[-1] if word == "后者" or len(before) == 1 else None

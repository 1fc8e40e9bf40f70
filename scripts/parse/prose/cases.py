"""The sentences of a page, one after the other: which firm owes whom how much, and what was done about it."""

from collections.abc import Iterator, Sequence

from scripts.parse.prose import people, stance, sums, whose
from scripts.parse.prose.bystanders import spoken_of
from scripts.parse.prose.case import Case
from scripts.parse.prose.enumerated import find
from scripts.parse.prose.gazetteer import Gazetteer
from scripts.parse.prose.mentions import Known, Mention, referring
from scripts.parse.prose.names import Name
from scripts.parse.prose.people import Count
from scripts.parse.prose.spans import Piece, Placed, sentences
from scripts.parse.prose.stance import Stance
from scripts.parse.prose.sums import Sum
from scripts.parse.prose.vocabulary import BOTH, BUILDS, DEALS, LABOUR, MEANT, OWES, PROJECT_ITEM, SEVERAL, SIZES

LISTY, MOSTLY = 0.3, 0.6
"""Share of a sentence that names make up where it is an item of a list."""


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
        self._known = Known(text, self.names, places)
        self._lead: Stance | None = stance.of(title) if title else None
        self._section: Stance | None = None
        self._subjects: tuple[str, ...] = ()

    def on(self, sentence: Piece) -> None:
        here = self._placed.within(sentence.start, sentence.end)
        firms = self._known.firms(sentence, here)
        said = self._said(sentence, firms)
        for name in here:
            self._case(name)
        keys = dict.fromkeys(mention.key for mention in firms)
        for case in (self.cases[key] for key in keys if key in self.cases):
            self._stand(case, said, sentence, here)
            case.hear(sentence, alone=len(keys) == 1)
            case.question(sentence)
        if not firms and self._is_project(sentence):
            self._subjects = ()
        self._numbers(sentence, referring(sentence, firms, self._subjects))
        for key in () if firms else self._meant_by(sentence):
            self.cases[key].hear(sentence, alone=not BOTH.search(sentence.text))
            self.cases[key].question(sentence)
        if firms:
            self._subjects = tuple(dict.fromkeys(mention.key for mention in firms))
        elif said and (MEANT.search(sentence.text) or (self._subjects and OWES.search(sentence.text))):
            self._refer(said)

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
        owes = bool(OWES.search(sentence.text))
        if said:
            case.stand(self._section if self._section and said == "list" and not owes else said, "owes" if owes else said)
        elif self._lead and self._is_listy(sentence, here) and not case.stance:
            case.stand(self._section or self._lead, "list item")

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

    def _refer(self, said: Stance) -> None:
        """该公司逾期未支付: said of the firms last named."""
        if len(self._subjects) == 1 and self._subjects[0] in self.cases:
            self.cases[self._subjects[0]].stand(said, "refers back")

    def _case(self, name: Name) -> Case:
        key = self._known.key(name)
        known = self.cases.setdefault(key, Case(name, key))
        if name.text == key and known.name.text != key:
            known.name = name
        return known

    def _numbers(self, sentence: Piece, mentions: list[Mention]) -> None:
        """Gives each number of the sentence to the firm it is said of."""
        owed = [it for it in self._sums(sentence) if it.role == "wages"]
        workers = [it for it in people.find(sentence) if it.role == "workers"]
        if whose.is_unpaired(mentions, sentence, (owed, workers)):
            for key in {mention.key for mention in mentions} & self.cases.keys():
                self.cases[key].fires("unpaired")
        for key, number, rule in whose.gifts(self.text, sentence, mentions, self._subjects, (owed, workers)):
            if key in self.cases:
                self.cases[key].take(number, total=whose.is_total(self.text, number), rule=rule)

    def _sums(self, sentence: Piece) -> Iterator[Sum]:
        """The sentence's sums, if the page counts in yuan."""
        return iter(()) if sums.ABROAD.search(self.text) else sums.find(sentence)

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
                case.take(loose[0], total=False, rule="only firm")

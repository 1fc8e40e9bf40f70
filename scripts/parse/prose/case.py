"""What a page says of one firm, as its sentences are read."""

from dataclasses import dataclass, field

from scripts.parse.prose.names import Name
from scripts.parse.prose.people import Count
from scripts.parse.prose.spans import Piece
from scripts.parse.prose.stance import Stance
from scripts.parse.prose.sums import Sum
from scripts.parse.prose.vocabulary import ALLEGED, DENIED

ORDER: tuple[Stance, ...] = ("restore", "revoke", "remove", "list", "warn", "praise")
"""Of two things said of a firm the first prevails."""
INFERS = ("only firm", "before its firm")
"""Rules that find a number no sentence says of the firm alone."""


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

    def stand(self, said: Stance, rule: str) -> None:
        """Takes over what is said of it. A page that lists a firm lists it, whatever else it says; lifting prevails over what
        it lifts.
        """
        self.stance = min((it for it in (self.stance, said) if it), key=ORDER.index)
        self.fires(rule)

    def question(self, sentence: Piece) -> None:
        """Notes where the page clears the firm of what it tells, or tells it as nobody's finding."""
        if DENIED.search(sentence.text):
            self.fires("denied")
        if ALLEGED.search(sentence.text):
            self.fires("alleged")

    def take(self, number: Sum | Count, *, total: bool, rule: str = "") -> None:
        """Takes a number that is said of it. `total` says that the page calls it one; `rule` by what it was found."""
        if rule:
            self.fires(rule)
        if rule in INFERS:
            self.inferred.append(number)
        if isinstance(number, Sum):
            (self.totals if total else self.wages).append(number)
        else:
            self.workers.append(number)
            self.everyone += [number] if total else []

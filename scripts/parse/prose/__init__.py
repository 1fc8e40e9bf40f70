"""Running text → rows: one row for each firm that a page says something against or for, its cells keyed by target.

Sentence by sentence: who is named (`names`, `brands`, `enumerated`, `mentions`, `persons`), who only stands by (`bystanders`),
what is said of it (`stance`), which numbers are its own (`whose`), of which project (`projects`), and what else the sentences
about it say (`details`, `decision`). Every cell is a quote and says where it stands.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from scripts.model import Content, Row
from scripts.parse.clean import clean
from scripts.parse.prose import cases, days, decision, details, doubts, laws, persons, projects, silence
from scripts.parse.prose.case import Case
from scripts.parse.prose.choosing import Choice, choose
from scripts.parse.prose.gazetteer import Gazetteer
from scripts.parse.prose.lexicon import SHOP
from scripts.parse.prose.projects import Part
from scripts.parse.prose.spans import Piece, Placed

__all__ = ["Gazetteer", "content"]

VERSION = "prose/1"
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|[-./]\d)")
QUOTE = 160
"""Characters of the longest quote."""
BEGIN = 400
"""Characters in which a page says when it was published, if it does."""


def content(text: str, places: Gazetteer, *, title: str | None = None, published: str | None = None) -> Content:
    """The rows of a page's text, and the text without its noise. Raises Unreadable for text that is damaged throughout."""
    cleaned = clean(text, title)
    published = published or days.published(cleaned.text)
    year = YEAR.search(published or "") or YEAR.search(cleaned.text[:BEGIN])
    told = laws.blanked(cleaned.text)
    firms = cases.read(told, title or "", places)
    found = (*firms, *(case for case in persons.find(told) if not _told_with(case, firms)))
    paper = decision.read(told, title or "", places) if len(found) == 1 else {}
    dated = Placed(days.find(told, int(year[1]) if year else None))
    return Content(
        rows=tuple(row for case in found for row in _rows(case, told, dated, places, paper)),
        parser=VERSION,
        title=title,
        published=published,
        text=cleaned.text,
        problems=() if found else (silence.problem(cleaned.text, places),),
    )


def _told_with(person: Case, firms: Sequence[Case]) -> bool:
    """Whether the sentence names a firm that owes: then the person only acts for it."""
    taken = {told.span for firm in firms for told in firm.told}
    return any(sentence.span in taken for sentence in person.told)


def _rows(case: Case, text: str, dated: Placed[Piece], places: Gazetteer, paper: Mapping[str, Piece]) -> Iterator[Row]:
    """What is said of the firm; where wages are stated project by project, one more row for each project. `paper` is what
    the page says of itself, where it is a decision about this firm.

    Whom a page praises it says to have paid: its numbers are of nobody who is owed.
    """
    owes = case.stance != "praise"
    parts = projects.parts(case, text) if owes else ()
    amount, workers = _whole(case, parts) if owes else (None, None)
    name = Piece(case.name.text, case.name.start, case.name.end)
    said = {**details.read(case, text, dated, places), **paper}
    if parts:
        said.pop("project", None)
    pieces = {
        "name": name,
        **_stated(amount=amount.taken if amount else None, workers=workers.taken if workers else None),
        **said,
    }
    yield _row(case, pieces, done=details.actions(case), doubted=doubts.of(case, amount=amount, workers=workers))
    for part in parts:
        own = _stated(name=name, project=part.project, amount=part.amount, workers=part.workers)
        yield _row(case, {**said, **own}, done=details.actions(case), of=part.project)


def _whole(case: Case, parts: Sequence[Part]) -> tuple[Choice | None, Choice | None]:
    """What is owed by the firm, and to how many; beside parts only what the page says of all of them."""
    if not parts:
        return choose(case.totals, case.wages), choose(case.everyone, case.workers)
    totals = [owed for owed in case.totals if owed not in [part.amount for part in parts]]
    counts = () if any(part.workers for part in parts) else case.workers
    return choose(totals, ()), choose(case.everyone, counts)


def _row(
    case: Case,
    pieces: Mapping[str, Piece],
    *,
    done: Sequence[Piece],
    doubted: Mapping[str, str] = {},
    of: Piece | None = None,
) -> Row:
    cells = {target: piece.text for target, piece in pieces.items()} | {"effect": case.stance or "list"} | _kind(case)
    at = (of or pieces["name"]).span
    return Row(
        cells=cells | ({"actions": "；".join(piece.text for piece in done)} if done else {}),
        at=f"char={at[0]},{at[1]}",
        doubts=dict(doubted),
        spans={target: piece.span for target, piece in pieces.items()},
        quotes={target: _sentence(case, piece) for target, piece in pieces.items()},
        rules=tuple(case.rules),
    )


def _sentence(case: Case, said: Piece) -> str:
    """The sentence about the firm in which a value stands, or its part around the value where it is long; else the value."""
    whole = next((sentence for sentence in case.told if sentence.holds(said.start)), said)
    begin = max(0, said.start - whole.start - QUOTE // 2)
    return whole.text[begin : max(begin + QUOTE, said.end - whole.start)].strip()


def _kind(case: Case) -> dict[str, str]:
    """What the name by itself may not tell: 示例保全 could be somebody's name. Shops stay open, they may be one person's."""
    if case.person:
        return {"kind": "person"}
    return {"kind": "organisation"} if case.name.cut and not SHOP.search(case.name.text) else {}


def _stated(**pieces: Piece | None) -> dict[str, Piece]:
    return {target: piece for target, piece in pieces.items() if piece}

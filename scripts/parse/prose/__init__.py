"""Running text → rows: one row for each firm that a page says something against or for, its cells keyed by target.

Sentence by sentence: who is named (`names`, `enumerated`, `mentions`), what is said of it (`stance`), which numbers are its
own (`cases`), and what else the sentences about it say (`details`). Every cell is a quote and says where it stands.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from scripts.model import Content, Row
from scripts.parse.clean import clean
from scripts.parse.prose import cases, details, doubts, persons, projects, silence
from scripts.parse.prose.cases import Case
from scripts.parse.prose.choosing import Choice, choose
from scripts.parse.prose.gazetteer import Gazetteer
from scripts.parse.prose.spans import Piece

__all__ = ["Gazetteer", "content"]

VERSION = "prose/1"
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|[-./]\d)")
BEGIN = 400
"""Characters in which a page says when it was published, if it does."""


def content(text: str, places: Gazetteer, *, title: str | None = None, published: str | None = None) -> Content:
    """The rows of a page's text, and the text without its noise. Raises Unreadable for text that is damaged throughout."""
    cleaned = clean(text, title)
    year = YEAR.search(published or "") or YEAR.search(cleaned.text[:BEGIN])
    firms = cases.read(cleaned.text, title or "", places)
    found = (*firms, *(case for case in persons.find(cleaned.text) if not _told_with(case, firms)))
    return Content(
        rows=tuple(row for case in found for row in _rows(case, cleaned.text, int(year[1]) if year else None, places)),
        parser=VERSION,
        title=title,
        published=published,
        text=cleaned.text,
        problems=() if found else (silence.problem(cleaned.text, places),),
    )


def _told_with(person: Case, firms: Sequence[Case]) -> bool:
    """Whether the sentence names a firm that owes: then the person only acts for it."""
    return any(sentence.span == told.span for sentence in person.told for firm in firms for told in firm.told)


def _rows(case: Case, text: str, year: int | None, places: Gazetteer) -> Iterator[Row]:
    """What is said of the firm; where wages are stated project by project, one more row for each project.

    Whom a page praises it says to have paid: its numbers are of nobody who is owed.
    """
    owes = case.stance != "praise"
    parts = projects.parts(case, text) if owes else ()
    amount = choose(case.totals, case.wages) if owes and not parts else None
    workers = _workers(case) if owes else None
    name = Piece(case.name.text, case.name.start, case.name.end)
    said = details.read(case, text, year, places)
    if parts:
        said.pop("project", None)
    pieces = {"name": name, **_numbers(amount=amount, workers=workers), **said}
    yield _row(case, pieces, done=details.actions(case), doubted=doubts.of(case, amount=amount, workers=workers))
    for project, owed in parts:
        yield _row(case, {**pieces, "project": project, "amount": owed}, done=details.actions(case), without=("workers",))


def _workers(case: Case) -> Choice | None:
    """Those of each project, stated as its wages are, are not the firm's."""
    of_projects = 1 < len(case.wages) == len(case.workers) - len(case.everyone)
    return choose(case.everyone, () if of_projects else case.workers)


def _row(
    case: Case,
    pieces: Mapping[str, Piece],
    *,
    done: Sequence[Piece],
    doubted: Mapping[str, str] = {},
    without: Collection[str] = (),
) -> Row:
    kept = {target: piece for target, piece in pieces.items() if target not in without}
    cells = (
        {target: piece.text for target, piece in kept.items()}
        | {"effect": case.stance or "list"}
        | ({"kind": "person"} if case.person else {})
    )
    first = kept.get("project") if without else None
    at = (first or kept["name"]).span
    return Row(
        cells=cells | ({"actions": "；".join(piece.text for piece in done)} if done else {}),
        at=f"characters={at[0]}-{at[1]}",
        doubts=dict(doubted),
        spans={target: piece.span for target, piece in kept.items()},
        rules=tuple(case.rules),
    )


def _numbers(**chosen: Choice | None) -> dict[str, Piece]:
    return {target: choice.taken for target, choice in chosen.items() if choice}

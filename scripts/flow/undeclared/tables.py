"""A list in a document nobody declared: its header is guessed, its rows are read as a declared source's are."""

from collections.abc import Iterable

from scripts import normalise, parse
from scripts.flow.undeclared.document import Document
from scripts.flow.undeclared.flat import evidence, flat, stated
from scripts.flow.undeclared.found import Found, held, record
from scripts.flow.undeclared.quoting import Quotes, tidy
from scripts.model import Content, Day, Notice, Problem, Publication, Record, Source, replace
from scripts.normalise import Places, Taken, guess

KEY = b""
"""The ids made on the way are not shown, so nothing has to be kept from guessing them."""


def read(name: str, given: Document, places: Places, day: Day) -> Found:
    """What the document's tables list. Raises NotAList where none lists parties, and Unreadable."""
    snapshot = given.snapshot
    source = guess.source(parse.headings(snapshot), name)
    content = parse.content(snapshot, source)
    content = replace(content, published=given.published or content.published)
    title = content.title or snapshot.link_text or ""
    source = guess.completed(source, content, title, places)
    taken = take(given, content, source, places, day)
    if taken.notice is None:
        raise parse.Unreadable(_nothing((*content.problems, *taken.problems)))
    register = guess.register(title, content.text, " ".join(source.columns))
    return _found(name, source, register, content, taken, taken.notice, places)


def take(given: Document, content: Content, source: Source, places: Places, day: Day) -> Taken:
    """The rows as a declared source's would be taken."""
    return normalise.notice(
        Publication(url=given.snapshot.url, attachments=(given.snapshot,)),
        ((given.snapshot, content),),
        source,
        places=places,
        key=KEY,
        day=day,
        lookups=(),
    )


def sentences(problems: Iterable[Problem], taken: Taken) -> list[str]:
    """What a person who declares this page would be told, each once."""
    said = (*(problem.sentence for problem in problems), *(review.asks for review in taken.reviews))
    return list(dict.fromkeys(said))


def _nothing(problems: Iterable[Problem]) -> str:
    fatal = [": ".join(filter(None, (it.field, it.sentence))) for it in problems if it.level == "fatal"]
    return fatal[0] if fatal else "the table has a header and no rows"


def _found(
    name: str, source: Source, register: str | None, content: Content, taken: Taken, notice: Notice, places: Places
) -> Found:
    quotes = Quotes(notice.title or "", taken.shown, source)
    problems = (*guess.problems(source, named=register is not None), *content.problems, *taken.problems)
    doubted = held(taken)
    values: dict[str, object] = {
        "file": name,
        "kind": "notice",
        "register": register,
        "published": notice.published,
        "authority": tidy(notice.authority),
        "records": [_record(it, notice, places, quotes, sure=it.id not in doubted) for it in notice.records],
        "problems": sentences(problems, taken),
    }
    return Found(stated(values), quotes.text)


def _record(it: Record, notice: Notice, places: Places, quotes: Quotes, *, sure: bool) -> dict[str, object]:
    values = flat(it, notice, places)
    return record(values, evidence(values, quotes.of(it.id)), sure=sure)

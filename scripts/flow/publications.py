"""Reading a source: each publication for itself, so that one which cannot be read leaves the others."""

from collections.abc import Iterable
from dataclasses import dataclass

from scripts import check, normalise, parse, pull
from scripts.flow.tools import Tools
from scripts.model import Capture, Content, Lookup, Notice, Problem, Publication, Pulled, Review, Snapshot, Source, replace
from scripts.normalise import Taken
from scripts.store import Data

Contents = tuple[tuple[Snapshot, Content], ...]


@dataclass(frozen=True)
class Read:
    """One publication as read today. A fatal problem means that nothing of it is taken."""

    publication: Publication
    problems: tuple[Problem, ...]
    taken: Taken | None = None
    contents: Contents = ()

    @property
    def failed(self) -> bool:
        return self.taken is None or any(problem.level == "fatal" for problem in self.problems)

    @property
    def title(self) -> str:
        """What the page, or the link to it, says it is."""
        titles = [content.title for _, content in self.contents] + [it.link_text for it in self.publication.pages]
        return next(filter(None, titles), "")

    @property
    def text(self) -> str:
        return " ".join([self.title, *(content.text for _, content in self.contents)])


@dataclass(frozen=True)
class Reading:
    """A source as read today, before it meets what was known."""

    pulled: Pulled
    reads: tuple[Read, ...] = ()

    @property
    def good(self) -> tuple[Read, ...]:
        return tuple(read for read in self.reads if not read.failed)

    @property
    def failed(self) -> tuple[Read, ...]:
        return tuple(read for read in self.reads if read.failed)

    @property
    def taken(self) -> tuple[Taken, ...]:
        return tuple(read.taken for read in self.good if read.taken)

    @property
    def notices(self) -> tuple[Notice, ...]:
        return tuple(taken.notice for taken in self.taken if taken.notice)

    @property
    def reviews(self) -> tuple[Review, ...]:
        return tuple(review for taken in self.taken for review in taken.reviews)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What to say. Where some publications could be read, those that could not are only said: the others are taken."""
        said = tuple(problem for read in self.reads for problem in read.problems)
        return (*self.pulled.problems, *(map(_left_out, said) if self.good else said))

    @property
    def keys(self) -> dict[str, str]:
        """Key of the notice that each document taken today belongs to."""
        taken = ((read.publication, read.taken.notice) for read in self.good if read.taken and read.taken.notice)
        return {it.url: notice.key for read, notice in taken for it in (*read.pages, *read.attachments)}

    @property
    def unread(self) -> frozenset[str]:
        """Addresses that answered with something nobody could read: they count as not seen, and are asked again."""
        documents = (it for read in self.failed for it in (*read.publication.pages, *read.publication.attachments))
        return frozenset({it.url for it in documents} | {read.publication.url for read in self.failed})


def read_source(
    data: Data,
    source: Source,
    tools: Tools,
    *,
    live: tuple[str, ...] = (),
    known: tuple[Notice, ...] = (),
    before: Capture,
    again: bool = False,
    shrunk: bool = False,
) -> Reading:
    """Fetches and reads a source; writes nothing but snapshots. `again` reads also what is not due, as after a new lookup;
    `shrunk` lets a list be much shorter than the last time.
    """
    keys = {url: notice.key for notice in known for url in (notice.url, *notice.also_at) if url}
    # A page that an earlier run fetched but could not take is not known: it has no notice.
    taken_before = replace(before, urls=tuple(seen for seen in before.urls if seen.forgotten or (seen.url in keys and not again)))
    mine = tuple(url for url in keys if url in live)
    pulled = pull.fetch(source, tools.client, root=data.root, day=tools.day.isoformat(), known=taken_before, live=mine)
    if source.form == "running" and known:
        keys = dict.fromkeys((publication.url for publication in pulled.publications), known[0].key)
    lookups = data.lookups(source.id)
    last = before.last_good.rows if before.last_good and source.form == "running" and not shrunk else None
    reads = tuple(_read(it, source, tools, lookups, keys.get(it.url), last) for it in pulled.publications)
    return Reading(pulled, reads)


def _read(
    publication: Publication, source: Source, tools: Tools, lookups: tuple[Lookup, ...], known: str | None, last: int | None
) -> Read:
    """`last` is the number of rows of the run before, where runs can be compared."""
    try:
        contents = _contents(publication, source, tools.places.names)
    except parse.Unreadable as error:
        return Read(publication, (Problem(level="fatal", where=publication.url, field=None, sentence=str(error)),))
    said = tuple(_said(contents))
    taken = normalise.notice(
        publication,
        contents,
        source,
        places=tools.places,
        key=tools.key,
        day=tools.day.isoformat(),
        lookups=lookups,
        known=known,
    )
    problems = (*said, *taken.problems)
    if not any(problem.level == "fatal" for problem in problems):
        problems += check.pulled(source, rows=taken.rows, before=last)
    return Read(publication, problems, taken, contents)


def _contents(publication: Publication, source: Source, places: frozenset[str]) -> Contents:
    """Every document of a publication as read; where a list runs over several pages, rows say on which page they stand."""
    read = [(it, parse.content(it, source, places)) for it in (*publication.pages, *publication.attachments)]
    if len(publication.pages) < 2:
        return tuple(read)
    return tuple((it, _on_page(content, number)) for number, (it, content) in enumerate(read, 1))


def _on_page(content: Content, number: int) -> Content:
    return replace(content, rows=tuple(replace(row, at=f"page={number};{row.at}") for row in content.rows))


def _said(contents: Contents) -> Iterable[Problem]:
    """What the parsers say. A page of words is no fault where its attachment has the rows."""
    attached = any(content.rows for _, content in contents)
    for _, content in contents:
        for problem in content.problems:
            if content.rows or not attached or problem.level != "fatal":
                yield problem


def _left_out(problem: Problem) -> Problem:
    if problem.level != "fatal":
        return problem
    return replace(problem, level="warning", sentence=f"{problem.sentence}; nothing of this notice is taken")

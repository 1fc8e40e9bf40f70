"""One publication's contents → one notice with its records, the questions they raise, and what the admin should know."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote

from scripts.model import Content, Day, Lookup, Notice, Problem, Publication, Record, Review, Snapshot, Source
from scripts.normalise import columns, effect, forms, header, joining, questions
from scripts.normalise.cells import Doubt
from scripts.normalise.places import Places
from scripts.normalise.privacy import mask_told
from scripts.normalise.record import Draft, Setting, draft
from scripts.rules.ids import notice_key
from scripts.rules.private import ID_NUMBER, is_id_number

MIXED = Doubt(
    "conflict", "The title announces both listings and removals, and no row says which it is; enter the notice by hand."
)
DAMAGED = Doubt("low_confidence", "Many rows of this document are damaged, so those that look sound are not trusted either.")
DAMAGED_SHARE, FEW = 0.2, 5
"""A scan spoils characters at random: where every fifth row shows it, the others have it where no check can see it."""


@dataclass(frozen=True)
class Taken:
    """What one publication gave. `notice` is None where a problem is fatal, or where a new batch had no row to take.

    `rows` were read, `skipped` of them left out by the source's `where` or a person's lookup.
    """

    notice: Notice | None
    reviews: tuple[Review, ...] = ()
    problems: tuple[Problem, ...] = ()
    rows: int = 0
    skipped: int = 0
    shown: tuple[tuple[str, dict[str, str]], ...] = ()
    """Each row that was taken, masked, beside the id of its record."""


def notice(
    publication: Publication,
    contents: tuple[tuple[Snapshot, Content], ...],
    source: Source,
    *,
    places: Places,
    key: bytes,
    day: Day,
    lookups: tuple[Lookup, ...],
    known: str | None = None,
) -> Taken:
    """The notice a publication is. `known` is the key it already has, where its address has been seen before: key and record
    ids stay when a page gets another date. What parsers found wrong (`Content.problems`) is not repeated here.
    """
    rows = tuple(row for _, content in contents for row in (forms.rows(content) if content.forms else content.rows))
    if wrong := columns.problems(source, contents):
        return Taken(None, problems=wrong, rows=len(rows))
    setting, published, warnings = _setting(publication, contents, source, places, key, day, lookups, known)
    wanted = [row for row in rows if columns.wanted(row, source.where)]
    drafts = [made for row in wanted if (made := draft(row, setting))]
    skipped = len(rows) - len(drafts)
    joined = joining.join((made.record for made in drafts), f"sources/{source.id}")
    if joined.problems or (not joined.records and source.form == "batch" and known is None):
        return Taken(None, problems=(*joined.problems, *warnings), rows=len(rows), skipped=skipped)
    if _is_private(publication.url, drafts):
        return Taken(None, problems=(_unaddressed(source), *warnings), rows=len(rows), skipped=len(rows))
    taken = _notice(publication, contents, setting, published, joined.records, _nameless(setting.title, drafts))
    drafts = _doubt_all(drafts, setting, joined.doubts)
    return Taken(
        taken,
        reviews=questions.reviews(drafts, taken.id, day),
        problems=(*warnings, *_counts(source, drafts), *_short(taken, source, len(rows))),
        rows=len(rows),
        skipped=skipped,
        shown=tuple((made.record.id, made.row) for made in drafts),
    )


def _nameless(title: str, drafts: list[Draft]) -> str:
    """The title without personal data, and without the full names of the private persons that the rows list."""
    for made in drafts:
        if made.full_name and made.record.party:
            title = title.replace(made.full_name, made.record.party.name)
    return mask_told(title)


def _is_private(url: str, drafts: list[Draft]) -> bool:
    """Whether an address holds an ID number or the name of a private person. Shorter digits are mostly the page's own number."""
    said = unquote(url)
    numbered = any(is_id_number(found[0]) for found in ID_NUMBER.finditer(said))
    return numbered or any(made.full_name in said for made in drafts if made.full_name)


def _doubt_all(drafts: list[Draft], setting: Setting, clashes: Mapping[str, Doubt]) -> list[Draft]:
    """Doubts that rows raise about each other, and those that the document as a whole raises about every row of it."""
    damaged = sum(any(doubt.damage for doubt in made.doubts) for made in drafts)
    mixed = effect.lists_and_removes(setting.title)
    shared: list[Doubt] = []
    if damaged >= FEW and damaged > DAMAGED_SHARE * len(drafts):
        shared.append(DAMAGED)
    own = {id: (clash,) for id, clash in clashes.items()}
    untold = {made.record.id: (MIXED,) for made in drafts if mixed and made.record.effect is None}
    return [
        replace(made, doubts=(*made.doubts, *own.get(made.record.id, ()), *untold.get(made.record.id, ()), *shared))
        for made in drafts
    ]


def _setting(
    publication: Publication,
    contents: header.Contents,
    source: Source,
    places: Places,
    key: bytes,
    day: Day,
    lookups: tuple[Lookup, ...],
    known: str | None,
) -> tuple[Setting, Day | None, tuple[Problem, ...]]:
    running = source.form == "running"
    published, warnings = (None, ()) if running else header.published(contents, source, day)
    title = source.title if running else header.title(contents, source)
    setting = Setting(
        source=source,
        uses=columns.uses(source),
        places=places,
        lookups=lookups,
        key=key,
        notice_key=known or notice_key(published or day, publication.url),
        today=day,
        effect="warn" if effect.lists_and_removes(title) else effect.of_title(title),
        title=title,
    )
    return setting, published, warnings


def _notice(
    publication: Publication,
    contents: header.Contents,
    setting: Setting,
    published: Day | None,
    records: tuple[Record, ...],
    title: str,
) -> Notice:
    source = setting.source
    return Notice(
        id=f"{source.id}/{setting.notice_key}",
        title=title,
        register=source.register,
        effect=setting.effect,
        authority=source.publisher.name,
        region=source.publisher.region,
        published=published,
        seen=None if published else setting.today,
        url=publication.url,
        stated_total=header.stated_total(setting.title, (content.text for _, content in contents)),
        snapshot=header.read_from(contents),
        records=records,
    )


def _counts(source: Source, drafts: list[Draft]) -> list[Problem]:
    """One line for each thing that was left out, with how often: the values themselves are not repeated."""
    codes = sum(made.dropped_codes for made in drafts)
    places = sum(made.unknown_place for made in drafts)
    hidden = sum(made.hidden for made in drafts)
    told = (
        ("registration_no", codes, "registration numbers fail their check and were left out"),
        ("place", places, "places name no one region and were left out"),
        (None, hidden, "ID numbers, phones or names of private persons were masked"),
    )
    where = f"sources/{source.id}"
    return [Problem(level="note", where=where, field=field, sentence=f"{count} {what}") for field, count, what in told if count]


def _unaddressed(source: Source) -> Problem:
    sentence = (
        "the address of a notice holds an ID number or the name of a private person and would be published with it, so nothing "
        "of it is taken: drop the document by `path:` under another name"
    )
    return Problem(level="warning", where=f"sources/{source.id}", field="pull", sentence=sentence)


def _short(taken: Notice, source: Source, rows: int) -> list[Problem]:
    if taken.stated_total is None or taken.stated_total <= rows:
        return []
    sentence = (
        f"the notice says it lists {taken.stated_total}, and {rows} rows were read: look whether a page or attachment is missing"
    )
    return [Problem(level="warning", where=taken.url or f"sources/{source.id}", field="stated_total", sentence=sentence)]

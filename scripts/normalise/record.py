"""One row → one record, with its doubts. A value that cannot be read is absent and doubted, never guessed."""

import re
from dataclasses import dataclass

from scripts.model import Day, Effect, Evidence, Lookup, Party, Project, Rating, Record, Reference, Row, Source
from scripts.normalise import actions, names, party
from scripts.normalise import effect as effects
from scripts.normalise.cells import CODES, Cells, Doubt
from scripts.normalise.columns import Use
from scripts.normalise.places import Places
from scripts.normalise.privacy import HIDDEN, mask, mask_identity, mask_told
from scripts.rules import authorities
from scripts.rules.ids import record_id

NUMBER = re.compile(r"^(?P<stem>.*\D)\d+号?$")
SHORT_NUMBER = re.compile(r"^第?\d+号$")
YEAR = re.compile(r"(?:19|20)\d\d")
WAGES_A_HEAD = 10_000_000
"""Yuan owed to one worker beyond which the unit of the column is wrong."""


@dataclass(frozen=True)
class Setting:
    """What all rows of one notice share."""

    source: Source
    uses: tuple[Use, ...]
    places: Places
    lookups: tuple[Lookup, ...]
    key: bytes
    notice_key: str
    today: Day
    effect: Effect
    title: str


@dataclass(frozen=True)
class Draft:
    """A record as one row gives it, its doubts, the row as it may be kept, and counts of what was dropped or hidden."""

    record: Record
    doubts: tuple[Doubt, ...]
    row: dict[str, str]
    dropped_codes: int = 0
    unknown_place: bool = False
    hidden: int = 0
    full_name: str | None = None
    """A private person's, as published: it must not stand in the notice's title either."""


def draft(row: Row, setting: Setting) -> Draft | None:
    """The record of a row; None where a person decided that the row is left out."""
    cells = Cells(row, setting.uses, setting.lookups)
    if cells.skipped:
        return None
    who, found = party.read(cells)
    record = _record(cells, setting, who)
    _doubt_whole(cells, record)
    kept, hidden = _kept(cells, who)
    return Draft(
        record=record,
        doubts=tuple(dict.fromkeys(cells.doubts)),
        row=kept,
        dropped_codes=found.dropped,
        unknown_place=bool(cells.text("place")) and record.place is None,
        hidden=hidden + found.personal,
        full_name=_full_name(cells, who),
    )


def _record(cells: Cells, setting: Setting, who: Party | None) -> Record:
    number, also = numbers(cells.text("number"))
    workers, amount = cells.count("workers"), cells.yuan("amount")
    fine = cells.yuan("fine")
    words = {"workers": workers, "amount": amount, "fine": fine}
    own, register = _effect(cells)
    act = setting.effect in effects.ACT_DECISIONS and own == "list"
    effect = setting.effect if act or not own else own
    decided = cells.day("decided", setting.today)
    return Record(
        id=record_id(setting.key, *identity(cells, setting, who)),
        register=register,
        effect=None if effect == setting.effect else effect,
        party=who,
        of=Reference(number=number) if number and effect in effects.ACT_DECISIONS else None,
        decision=effects.decision(effect, register or setting.source.register, number, also, decided, _decider(cells, setting)),
        place=setting.places.find(cells.text("place"), setting.source.publisher.region) if cells.text("place") else None,
        project=_project(cells),
        workers=workers[0] if workers else None,
        amount=amount[0] if amount else None,
        approx={name: value[1] for name, value in words.items() if value and value[1]},
        violations=_violations(cells),
        actions=actions.read(cells.text("actions")),
        fine=fine[0] if fine else None,
        rating=_rating(cells, setting),
        until=_until(cells),
        at=cells.row.at,
        evidence=_evidence(cells.row),
    )


def _evidence(row: Row) -> dict[str, Evidence]:
    """The sentence each value of running text stands in, without personal data, and where."""
    return {
        target: Evidence(quote=mask_told(quote), at="char={},{}".format(*row.spans[target]))
        for target, quote in row.quotes.items()
    }


def _effect(cells: Cells) -> tuple[Effect | None, str | None]:
    """What the row itself says it does, and the register it belongs to where that is not the source's."""
    said = cells.mapped("effect")
    effect, register = effects.of_cell(said)
    if said and not effect:
        cells.doubt("unknown_column", f"'{said}' is no value we know for `effect`; add it to the map of its column.", "effect")
    return effect, register


def identity(cells: Cells, setting: Setting, who: Party | None) -> tuple[str, ...]:
    """What makes this entry this entry: the source, the notice unless the list runs, and the cells the source names as identity,
    as published: else decision number (else day, year or project) and name. A person's decision is always among them, for a
    name alone is many people's.
    """
    decision = [target for target in ("number", "decided", "year", "project") if cells.published(target)][:1]
    targets = list(setting.source.identity or (*decision, "name"))
    if who and who.kind == "person" and not {"number", "decided"} & set(targets):
        targets += decision
    values = [f"{target}={cells.published(target)}" for target in targets]
    return (setting.source.id, *([] if setting.source.form == "running" else [setting.notice_key]), *values)


def numbers(text: str) -> tuple[str | None, tuple[str, ...]]:
    """The number of a decision and its further numbers: 演人社监列字〔2026〕2号、3号 is two."""
    first, *rest = [part for part in (names.clean(piece) for piece in re.split(r"[、,，;；\n]", text)) if part] or [""]
    stem = NUMBER.match(first)
    also = [stem["stem"] + part.removeprefix("第") if stem and SHORT_NUMBER.match(part) else part for part in rest]
    return first or None, tuple(also)


def _decider(cells: Cells, setting: Setting) -> str | None:
    """Who decided, where that is not who published."""
    name = names.clean(cells.text("authority"))
    return None if not name or authorities.same(name, setting.source.publisher.name) else name


def _project(cells: Cells) -> Project | None:
    name = mask(names.clean(cells.text("project")))[0]
    return Project(name=name) if name else None


def _violations(cells: Cells) -> tuple[str, ...]:
    """As published, or as the column's map calls it; each once."""
    pairs = zip(cells.uses("violation"), cells.every("violation"), strict=True)
    return tuple(dict.fromkeys(mask(use.values.get(text, text))[0] for use, text in pairs))


def _rating(cells: Cells, setting: Setting) -> Rating | None:
    grade = cells.text("grade").upper().removesuffix("级")
    year = YEAR.search(cells.text("year")) or YEAR.search(setting.title)
    if not grade:
        return None
    if not year:
        sentence = "Neither the row nor the title says of which year the rating is; set `year` with a lookup."
        cells.doubt("low_confidence", sentence, "year")
        return None
    return Rating(scale="labour_integrity", grade=grade, year=year.group())


def _until(cells: Cells) -> str | None:
    """The source's own end; a map may say that a value (长期) means none."""
    if cells.mapped("until") == "none":
        return None
    until = cells.day("until")
    if until and len(until) < 10:
        cells.doubt("low_confidence", f"`until`: {until} is not a whole day; set it with a lookup.", "until")
        return None
    return until


def _doubt_whole(cells: Cells, record: Record) -> None:
    """Doubts that only the record as a whole raises."""
    if record.party is None and record.project is None:
        sentence = "The row names nobody; set `name` with a lookup, or leave the row out with `skip`."
        cells.doubt("low_confidence", sentence, "name")
    if record.amount and record.workers is not None and float(record.amount) > WAGES_A_HEAD * max(record.workers, 1):
        sentence = "More than ten million yuan for each worker: check the unit of the column."
        cells.doubt("conflict", sentence, "amount", "workers")


def _kept(cells: Cells, who: Party | None) -> tuple[dict[str, str], int]:
    """The row as a review may keep it: masked, without a person's name, a sole trader's owner and address."""
    private = {use.column for target in ("representative", "address") for use in cells.uses(target)}
    coded = {use.column for target in CODES for use in cells.uses(target)}
    kept, hidden = {}, 0
    for column, text in cells.row.cells.items():
        shown, count = (mask_identity(text), 0) if column in coded else mask(text)
        if who and who.kind != "organisation":
            shown = HIDDEN if column in private else shown
        kept[column], hidden = shown, hidden + count
    if who and (full := _full_name(cells, who)):
        kept = {column: text.replace(full, who.name) for column, text in kept.items()}
        kept |= {use.column: who.name for use in cells.uses("name")}
    return kept, hidden


def _full_name(cells: Cells, who: Party | None) -> str | None:
    return names.clean(cells.text("name")) if who and who.masked == "ours" else None

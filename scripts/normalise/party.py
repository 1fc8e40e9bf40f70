"""Who a row names: kind, name as it may be written, codes that pass, and for organisations head and address."""

import re

from scripts.model import BranchOf, Party, Representative
from scripts.normalise import codes, names
from scripts.normalise.cells import CODES, Cells
from scripts.normalise.codes import Codes
from scripts.normalise.names import Kind
from scripts.normalise.privacy import HIDDEN, mask, mask_identity, old_id_number
from scripts.rules.han import HAN

KINDS: dict[str, Kind] = {"organisation": "organisation", "sole_trader": "sole_trader", "person": "person"}
ROLES = ("法定代表人", "主要负责人", "负责人", "经营者", "投资人", "执行事务合伙人")
"""Column heads that say by themselves what the named person is."""


def read(cells: Cells) -> tuple[Party | None, Codes]:
    """The party of a row and what its codes said. None where the row names nobody."""
    found = codes.read(cells.every(*CODES))
    published = cells.text("name")
    if not published:
        return None, found
    _doubt_codes(cells, found)
    name = _shown(cells, names.clean(published))
    kind = _kind(cells, name, found)
    if (damage := names.damage(published)) and not cells.settled("name"):
        shown = names.person(name) if kind == "person" else names.sole_trader(name)[0]
        sentence = f"The name '{shown}' {damage}; look it up at the source and set it with a lookup."
        cells.doubt("low_confidence", sentence, "name", damage=True)
    if kind == "person":
        return _person(cells, name), found
    if kind == "sole_trader":
        return _sole_trader(cells, name, found), found
    return _organisation(cells, name, found), found


def _shown(cells: Cells, name: str) -> str:
    """The name as it may be read on: no ID number or phone that stands in its cell, and no more than a name has."""
    shown, hidden = mask(name)
    if hidden:
        sentence = "The cell of the name holds an ID number or a phone, which is hidden; set the name with a lookup."
        cells.doubt("low_confidence", sentence, "name", damage=True)
        shown = shown.replace(HIDDEN, "").strip() or HIDDEN
    return shown if len(shown) <= names.LONGEST else f"{shown[: names.LONGEST]}…"


def _doubt_codes(cells: Cells, found: Codes) -> None:
    for sentence in found.bad:
        cells.doubt("bad_code", mask_identity(sentence), *_naming(cells, sentence), damage=True)
    if found.conflict:
        cells.doubt("conflict", found.conflict, *_naming(cells, found.conflict))


def _naming(cells: Cells, sentence: str) -> tuple[str, ...]:
    """The targets whose codes a sentence names."""
    return tuple(target for target in CODES if any(codes.clean(text) in sentence for text in cells.every(target)))


def _kind(cells: Cells, name: str, found: Codes) -> Kind:
    """What the source says, unless a code or the name's words say otherwise; of two readings the one that protects a person."""
    said = cells.mapped("kind")
    if said and said not in KINDS:
        cells.doubt("unknown_column", f"'{said}' is no value we know for `kind`; add it to the map of its column.", "kind")
    declared = KINDS.get(said)
    told = names.kind_of(name, found.uscc)
    if found.uscc and told:
        return told
    if declared and (told is None or cells.settled("kind") or (told == "person") == (declared == "person")):
        return declared
    if declared:
        cells.doubt("conflict", f"The source says {declared}, the name says {told}; set `kind` with a lookup.", "kind")
        return "person" if told == "person" else "sole_trader"
    return told or _guess(cells, name, found)


def _guess(cells: Cells, name: str, found: Codes) -> Kind:
    if found.organisation_code or found.registration_no:
        return "organisation"
    short = re.fullmatch(rf"[{HAN}]{{1,4}}", name) is not None
    if not found.personal:
        shown = names.person(name) if short else name
        sentence = f"The name '{shown}' tells neither an organisation nor a person; set `kind` with a lookup."
        cells.doubt("low_confidence", sentence, "name", "kind")
    return "person" if short or found.personal else "organisation"


def _role(cells: Cells) -> str | None:
    return mask(cells.text("role"))[0] or None


def _person(cells: Cells, name: str) -> Party:
    by_source = names.masked_by_source(name)
    return Party(name=names.person(name), kind="person", role=_role(cells), masked="source" if by_source else "ours")


def _sole_trader(cells: Cells, name: str, found: Codes) -> Party:
    """A shop: no address (it may be a home), no owner's name. Its old registration number may be the owner's ID number."""
    shown, masked = names.sole_trader(name)
    number = found.registration_no
    return Party(
        name=shown,
        kind="sole_trader",
        role=_role(cells),
        uscc=found.uscc,
        organisation_code=found.organisation_code,
        registration_no=None if number and old_id_number(number) else number,
        masked="source" if names.masked_by_source(name) else "ours" if masked else None,
    )


def _organisation(cells: Cells, name: str, found: Codes) -> Party:
    shown, head = names.without_person(name)
    office = names.head_office(shown)
    return Party(
        name=shown,
        kind="organisation",
        role=_role(cells),
        uscc=found.uscc,
        organisation_code=found.organisation_code,
        registration_no=found.registration_no,
        branch_of=BranchOf(name=office) if office else None,
        representative=_representative(cells, head),
        address=mask(cells.text("address"))[0] or None,
        masked="source" if names.masked_by_source(name) else None,
    )


def _representative(cells: Cells, beside_name: str | None) -> Representative | None:
    name = mask(names.clean(cells.text("representative") or beside_name or ""))[0]
    if not name:
        return None
    columns = [use.column for use in cells.uses("representative")]
    return Representative(name=name, role=columns[0] if columns and columns[0] in ROLES else None)

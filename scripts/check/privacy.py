"""What no notice may hold of a person: ID numbers, mobile numbers, bank cards, full names."""

from collections.abc import Iterable, Iterator
from typing import Any

from scripts.check.say import fatal, warning
from scripts.model import Notice, Party, Problem, Record, encode
from scripts.rules.private import BANK_CARD, ID_NUMBER, MOBILE, is_bank_card, is_id_number

CODES = frozenset({"uscc", "organisation_code", "registration_no", "code", "sha256", "id", "keys", "url", "also_at"})
"""Fields of digits that are public. An address or a code of eighteen digits may look like an ID number."""

MASKS = "某*＊×○〇ＸX"


def privacy_problems(notices: Iterable[Notice]) -> Iterator[Problem]:
    """Personal data in notices, at `notices/<source>/<key>`. No sentence repeats what it found."""
    for notice in notices:
        where = f"notices/{notice.id}"
        for field, text in _texts(encode(notice), ""):
            yield from _numbers(text, where, field)
        for index, record in enumerate(notice.records):
            yield from _record(record, where, f"records[{index}]")


def _texts(value: Any, field: str) -> Iterator[tuple[str, str]]:
    """Every text below a value with its field, without codes that are public."""
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in CODES:
                yield from _texts(item, f"{field}.{key}".removeprefix("."))
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _texts(item, f"{field}[{index}]")


def _numbers(text: str, where: str, field: str) -> Iterator[Problem]:
    if any(is_id_number(found[0]) for found in ID_NUMBER.finditer(text)):
        yield fatal(where, field, "holds an ID number: remove it here, and mask it where the source is read")
    if MOBILE.search(text):
        yield fatal(where, field, "holds a mobile number: remove it here, and mask it where the source is read")
    if any(is_bank_card(found[0]) for found in BANK_CARD.finditer(text)):
        yield warning(where, field, "holds what may be a bank card number: look, and mask it if it is one")


def _record(record: Record, where: str, field: str) -> Iterator[Problem]:
    party = record.party
    if party is None:
        return
    if record.ended is not None:
        yield fatal(where, f"{field}.party", "names a party whose record has ended and was reduced: remove it")
    if party.kind == "person":
        yield from _person(party, where, f"{field}.party")
    if party.kind == "sole_trader" and party.address is not None:
        yield fatal(where, f"{field}.party.address", "is likely a home: a sole trader's address is not kept, remove it")


def _person(party: Party, where: str, field: str) -> Iterator[Problem]:
    if party.masked is None or not any(mask in party.name for mask in MASKS):
        yield fatal(where, f"{field}.name", "is a natural person's full name: mask it (黄某) and say `masked: ours`")
    for name in ("uscc", "organisation_code", "registration_no", "representative", "address"):
        if getattr(party, name) is not None:
            yield fatal(where, f"{field}.{name}", "is kept of organisations only: remove it from this natural person")

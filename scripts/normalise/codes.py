"""Codes of organisations: their checks, what kind a value is, and what a row's codes say together.

A failing code is never repaired: a letter O read as a zero may be another firm's code.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from scripts.normalise.privacy import id_number_ok

Sort = Literal["uscc", "organisation_code", "registration_no", "id_number", "unknown"]

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""GB 32100-2015: no I, O, S, V, Z. Letters may also stand in the first eight places, where python-stdnum refuses them."""
LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
USCC_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
LOOK_ALIKE = str.maketrans("OISVZ", "015U2")


def clean(text: str) -> str:
    """NFKC, upper case, without white space, hyphens and the apostrophe of spreadsheets; nothing repaired."""
    return re.sub(r"[\s\-‐-―'\u200b-\u200f\ufeff]", "", unicodedata.normalize("NFKC", text)).upper()


def uscc_ok(code: str) -> bool:
    """Unified social credit code, GB 32100-2015: 18 characters, the last a check over the others (mod 31)."""
    if len(code) != 18 or any(character not in ALPHABET for character in code):
        return False
    total = sum(ALPHABET.index(character) * weight for character, weight in zip(code, USCC_WEIGHTS, strict=False))
    return ALPHABET[-total % 31] == code[17]


def organisation_code_ok(code: str) -> bool:
    """Organisation code, GB 11714: eight characters and a check (mod 11, X for 10)."""
    if not re.fullmatch(r"[0-9A-Z]{8}[0-9X]", code):
        return False
    total = sum(LETTERS.index(character) * weight for character, weight in zip(code, ORGANISATION_WEIGHTS, strict=False))
    return "0123456789X0"[11 - total % 11] == code[8]


def registration_no_ok(code: str) -> bool:
    """Business registration number of 15 digits, the last a check (ISO 7064, MOD 11,10)."""
    if not re.fullmatch(r"[0-9]{15}", code):
        return False
    product = 10
    for digit in code[:14]:
        product = ((product + int(digit)) % 10 or 10) * 2 % 11
    return (product + int(code[14])) % 10 == 1


def sort_of(code: str) -> Sort:
    """What a cleaned value is, by its shape. Where it can be both an ID number and a credit code it is an ID number:
    3 % of the ID numbers pass the other check too, and a mistake the other way would publish a person.
    """
    if len(code) == 18:
        return "id_number" if id_number_ok(code) else "uscc"
    if re.fullmatch(r"[0-9]{13}|[0-9]{15}", code):
        return "registration_no"
    return "organisation_code" if len(code) == 9 else "unknown"


CHECKS = {"uscc": uscc_ok, "organisation_code": organisation_code_ok, "registration_no": registration_no_ok}
NAMES = {
    "uscc": "a unified social credit code (18 characters)",
    "organisation_code": "an organisation code (9 characters)",
    "registration_no": "a registration number (15 digits)",
}


def complaint(code: str, sort: str) -> str:
    """Why a code fails and what to do about it, in one sentence. `code` may be shown: whoever calls has masked ID numbers."""
    likely = code.translate(LOOK_ALIKE)
    better = next((f" Was {likely} meant?" for ok in CHECKS.values() if likely != code and ok(likely)), "")
    if sort == "unknown":
        failed = f"has {len(code)} characters, which no code has"
    elif sort == "uscc" and (odd := sorted({c for c in code if c not in ALPHABET})):
        failed = f"holds {' '.join(odd)}, which {NAMES[sort]} cannot"
    else:
        failed = f"fails the check of {NAMES[sort]}"
    return f"'{code}' {failed}.{better} Look the code up at the source or at gsxt.gov.cn and set it with a lookup."


@dataclass(frozen=True)
class Codes:
    """The good codes of one row, and what is wrong with the others. `dropped` counts failing registration numbers beside
    a good code; `personal` says that an ID number stood among them.
    """

    uscc: str | None = None
    organisation_code: str | None = None
    registration_no: str | None = None
    bad: tuple[str, ...] = ()
    conflict: str | None = None
    dropped: int = 0
    personal: bool = False


def read(values: Iterable[str]) -> Codes:
    """Any cell may hold any kind of code (lists put credit codes into the column of organisation codes): the value decides."""
    found = sorted({clean(value) for value in values} - {""})
    sorts = {code: sort_of(code) for code in found}
    good = {sort: [c for c in found if sorts[c] == sort and CHECKS[sort](c)] for sort in CHECKS}
    failing = [c for c in found if sorts[c] != "id_number" and not any(c in codes for codes in good.values())]
    spare = [c for c in failing if sorts[c] == "registration_no"] if any(good.values()) else []
    conflict = _conflict(good)
    if conflict:
        good["uscc"], good["organisation_code"] = [], []
    return Codes(
        uscc=_one(good["uscc"]),
        organisation_code=None if good["uscc"] else _one(good["organisation_code"]),
        registration_no=_one(good["registration_no"]),
        bad=tuple(complaint(code, sorts[code]) for code in failing if code not in spare),
        conflict=conflict,
        dropped=len(spare),
        personal="id_number" in sorts.values(),
    )


def _one(codes: list[str]) -> str | None:
    return codes[0] if len(codes) == 1 else None


def _conflict(good: dict[str, list[str]]) -> str | None:
    """Characters 9 to 17 of a credit code are the organisation code: two codes of one row name one organisation, or two."""
    cores = {code[8:17] for code in good["uscc"]} | set(good["organisation_code"])
    if len(cores) < 2 and len(good["uscc"]) < 2 and len(good["registration_no"]) < 2:
        return None
    named = [*good["uscc"], *good["organisation_code"], *(good["registration_no"] if len(cores) < 2 else [])]
    return f"The codes {' and '.join(named)} name different organisations; find out which is right and set it with a lookup."

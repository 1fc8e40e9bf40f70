"""When two records name the same party: by code, and by name only where the rest of the decision agrees."""

import re

from scripts.model import Party
from scripts.rules.fold import fold

LEGAL_FORM = re.compile(r"(?:股份有限|有限责任|有限)?公司|\(普通合伙\)|\(有限合伙\)|\(个人独资\)|厂|店")
"""What a name loses when a writer is careless: the form, not the name."""


def employer_code(party: Party | None) -> str | None:
    """The code that makes an employer: nine characters of organisation code (characters 9 to 17 of a USCC), else `r` and the
    registration number. None for natural persons and masked names, which are never joined.
    """
    if party is None or party.kind == "person" or party.masked:
        return None
    if party.uscc:
        return party.uscc[8:17]
    if party.organisation_code:
        return party.organisation_code
    return f"r{party.registration_no}" if party.registration_no else None


def comparable(left: Party | None, right: Party | None) -> bool:
    """Masked names hide who is meant: 某餐饮公司 is nobody's equal. A shop may pass for an organisation, a person never."""
    return bool(left and right and _person(left) == _person(right) and not left.masked and not right.masked)


def _person(party: Party) -> bool:
    return party.kind == "person"


def clash(left: Party, right: Party) -> bool:
    """Both bear a code of one sort, and the codes differ."""
    a, b = employer_code(left), employer_code(right)
    return bool(a and b and a.startswith("r") == b.startswith("r") and a != b)


def same(left: Party | None, right: Party | None) -> bool:
    """Equal codes; else equal names after folding, where no code says otherwise."""
    if left is None or right is None or not comparable(left, right) or clash(left, right):
        return False
    code = employer_code(left)
    return bool(code and code == employer_code(right)) or fold(left.name) == fold(right.name)


def nearly(left: Party | None, right: Party | None) -> bool:
    """Not the same, but a careless writer may have meant it: the name but for its legal form, or a person's surname."""
    if left is None or right is None or _person(left) != _person(right):
        return False
    if _person(left):
        return fold(left.name)[:1] == fold(right.name)[:1]
    return comparable(left, right) and not clash(left, right) and bare(left.name) == bare(right.name)


def bare(name: str) -> str:
    """A name without its legal form and brackets, folded."""
    return re.sub(r"[()]", "", LEGAL_FORM.sub("", fold(name)))

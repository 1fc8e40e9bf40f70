"""What was done about a case, by the words that say it: 责令限期支付 is an order to pay, 移送公安机关 a referral."""

import re

from scripts.model import Action
from scripts.normalise.privacy import mask

KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("not_prosecuted", re.compile(r"不(?:予)?起诉")),
    ("convicted", re.compile(r"判处|判刑|获刑|有罪")),
    ("prosecuted", re.compile(r"提起公诉|被起诉|公诉")),
    ("police_declined", re.compile(r"不予立案")),
    ("referred_to_police", re.compile(r"(?:移送|移交).{0,12}(?:公安|司法)")),
    ("police_filed", re.compile(r"立案侦查|刑事拘留|逮捕|刑拘|批捕|网上追逃")),
    ("advance_paid", re.compile(r"垫付|垫支|垫薪")),
    ("deadline_passed", re.compile(r"逾期")),
    ("ordered_to_pay", re.compile(r"责令|指令书|限期(?:改正|整改|支付)")),
    ("fined", re.compile(r"罚款")),
    ("paid", re.compile(r"已(?:全部|全额)?(?:支付|发放|结清|付清)")),
)
"""The first that fits wins; what fits none is a measure of the industry, kept in its own words."""


def read(text: str) -> tuple[Action, ...]:
    """The actions of a cell whose parts stand between semicolons, each kind once, as published."""
    found: dict[str, Action] = {}
    for part in filter(None, (mask(piece.strip())[0] for piece in re.split(r"[；;]", text))):
        kind = next((kind for kind, pattern in KINDS if pattern.search(part)), None)
        if kind:
            found.setdefault(kind, Action(kind=kind, stated=part))
    return tuple(found.values())

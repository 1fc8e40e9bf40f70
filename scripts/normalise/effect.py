"""What a notice does, told by its title: it lists, or it acts on listings."""

import re

from scripts.model import Decision, Effect, decode

ACTS: tuple[tuple[re.Pattern[str], Effect], ...] = (
    (re.compile(r"拟(?:列入|移出|恢复|撤销|认定|公布)|预警|告知|征求意见"), "warn"),
    (re.compile(r"恢复列入|恢复.{0,30}名单|(?:撤销|取消).{0,12}移出"), "restore"),
    (re.compile(r"撤销|撤回"), "revoke"),
    (re.compile(r"更正|勘误|变更"), "correct"),
    (re.compile(r"移出|移除|退出|解除"), "remove"),
)
"""The first that matches wins: a removal that is taken back is a restoration, a planned one is only announced."""
BOTH = re.compile(r"(?<!恢复)(?<!撤销)(?<!拟)列入.{0,8}(?:和|及|与|、).{0,8}移出|移出.{0,8}(?:和|及|与|、).{0,8}列入")
DECISIONS = {
    "blacklist": "listing", "major_violation": "handling", "penalty": "penalty", "rating": "rating",
    "industry_sanction": "industry_sanction", "red_list": "listing",
}  # fmt: skip
ACT_DECISIONS = {"remove": "early_removal", "revoke": "revocation", "correct": "correction", "restore": "restoration"}


EFFECTS: dict[str, Effect] = {
    "列入": "list", "移出": "remove", "移除": "remove", "退出": "remove", "撤销": "revoke", "更正": "correct", "恢复": "restore",
    "list": "list", "remove": "remove", "revoke": "revoke", "correct": "correct", "restore": "restore", "update": "update",
    "warn": "warn", "praise": "list",
}  # fmt: skip
"""What a column that says it row by row may say. A firm that is praised is listed, in another register."""


def of_cell(text: str) -> tuple[Effect | None, str | None]:
    """What a row says of itself: its effect, and the register where praise puts it. Both None where it says nothing we know."""
    return EFFECTS.get(text), "red_list" if text == "praise" else None


def of_title(title: str) -> Effect:
    """remove, revoke, correct, restore, warn (only announced), else list."""
    plain = re.sub(r"\s", "", title)
    return next((effect for pattern, effect in ACTS if pattern.search(plain)), "list")


def lists_and_removes(title: str) -> bool:
    """Whether one title announces both, so that no row says which it is: 列入和移出名单的公告."""
    return bool(BOTH.search(re.sub(r"\s", "", title)))


def decision(
    effect: Effect, register: str, number: str | None, also: tuple[str, ...], date: str | None, authority: str | None
) -> Decision | None:
    """The decision a record publishes. An act's column of numbers names the decision it acts on, so it has none of its own."""
    kind = ACT_DECISIONS.get(effect) or (DECISIONS.get(register) if effect == "list" else None)
    own = None if effect in ACT_DECISIONS else number
    if not (own or date or authority):
        return None
    tree = {"kind": kind, "number": own, "also": also if own else (), "date": date, "authority": authority}
    return decode(tree, Decision)

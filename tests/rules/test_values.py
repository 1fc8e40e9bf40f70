"""What a record says on a day, after corrections and updates."""

from datetime import date
from typing import Any

import pytest
from rules_cases import registers
from rules_notices import act, decided, notice

from scripts import rules
from scripts.model import encode

REGISTERS = registers()
CODE = "91990100MA0DEM101X"
FIRM = {"name": "示例甲芳务有限公司", "kind": "organisation", "uscc": CODE, "address": "示例路1号"}
SAID = {
    "party": FIRM, **decided("2026-09-30"), "place": "990101", "project": {"name": "示例大道工程", "code": "D-1"},
    "workers": 13, "amount": "310790.00", "approx": {"amount": "31万余元"}, "facts": "拖欠工资", "fine": "1000.00",
    "until": "2028-09-30", "severity": "general", "actions": [{"kind": "ordered_to_pay", "date": "2026-08-10"}],
}  # fmt: skip
LISTED = notice(**SAID)
AGAIN = [{"kind": "paid", "date": "2026-10-20"}]


def said(*acts: tuple[str, str, dict[str, Any]], day: str = "2026-12-01") -> tuple[str, dict[str, Any]]:
    """The state on the day, and what the record then says otherwise than it did when it was published."""
    notices = [LISTED, *(act(effect, on, f"bbbb{at}", **{"party": FIRM, **more}) for at, (effect, on, more) in enumerate(acts))]
    found = rules.today(notices=tuple(notices), registers=REGISTERS, on=date.fromisoformat(day))
    now = next(it for it in found if it.listing.id.endswith("aaaaa"))
    before = encode(LISTED.records[0])
    return now.standing.state, {key: value for key, value in encode(now.values).items() if value != before.get(key)}


RIGHT = {"was": {"amount": "310790.00"}, "amount": "301790.00"}
RENAMED = {"name": "示例甲劳务有限公司", "kind": "organisation"}
DATED = {"date": "2026-09-28"}

CORRECTIONS = [
    # what, the correction, state, what the record says otherwise
    ("the amount", RIGHT, "listed", {"amount": "301790.00"}),
    ("another old amount than ours", {**RIGHT, "was": {"amount": "700.00"}}, "held", {}),
    ("the place", {"was": {"place": "990101"}, "place": "990102"}, "listed", {"place": "990102"}),
    ("the workers", {"was": {"workers": 13}, "workers": 12}, "listed", {"workers": 12}),
    ("the facts", {"was": {"facts": "拖欠工资"}, "facts": "拖欠劳动报酬"}, "listed", {"facts": "拖欠劳动报酬"}),
    ("the fine", {"was": {"fine": "1000.00"}, "fine": "100.00"}, "listed", {"fine": "100.00"}),
    ("an earlier end", {"was": {"until": "2028-09-30"}, "until": "2027-09-30"}, "listed", {"until": "2027-09-30"}),
    ("the project's name: its code stays", {"was": {"project": {"name": "示例大道工程"}}, "project": {"name": "示例大街工程"}},
     "listed", {"project": {"name": "示例大街工程", "code": "D-1"}}),
    ("the party's name: its code and address stay", {"was": {"party": {"name": FIRM["name"]}}, "party": RENAMED},
     "listed", {"party": {**FIRM, "name": RENAMED["name"]}}),
    ("the decision's day: its number stays", {"was": {"decision": {"date": "2026-09-30"}}, "decision": DATED},
     "listed", {"decision": {"number": "示人社列字〔2026〕1号", **DATED}}),
    ("another old day of the decision than ours", {"was": {"decision": {"date": "2026-09-29"}}, "decision": DATED}, "held", {}),
    ("an old value inside what the record does not say", {"was": {"rating": {"grade": "A"}}, "workers": 12}, "held", {}),
    ("what a correction cannot change", {"was": {"severity": "minor"}, "severity": "serious"}, "held", {}),
    ("its own paper and a careful name are not corrected",
     {**RIGHT, "decision": {"number": "示人社更字〔2026〕9号", "date": "2026-10-10"}, "party": {**FIRM, "address": "演示路9号"}},
     "listed", {"amount": "301790.00"}),
    ("the page was put right before", {"was": {"amount": "700.00"}, "amount": "310790.00"}, "listed", {}),
    ("the page was put right before, name and all",
     {"was": {"amount": "700.00", "party": {"name": "示例甲公司", "uscc": CODE}, "decision": DATED}, "amount": "310790.00",
      "party": FIRM, "decision": SAID["decision"]}, "listed", {}),
    ("an old value of something that is not told anew", {"was": {"workers": 5}, "amount": "310790.00"}, "held", {}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("correction", "state", "changed"), [row[1:] for row in CORRECTIONS], ids=[row[0] for row in CORRECTIONS]
)
def test_what_a_correction_changes(correction: dict[str, Any], state: str, changed: dict[str, Any]) -> None:
    assert said(("correct", "2026-10-10", correction)) == (state, changed)


def test_a_correction_counts_from_its_day() -> None:
    assert said(("correct", "2026-10-10", RIGHT), day="2026-10-09") == ("listed", {})
    assert said(("correct", "2026-10-10", RIGHT), day="2026-10-10") == ("listed", {"amount": "301790.00"})


def test_corrections_follow_their_days_each_on_what_the_one_before_left() -> None:
    last = ("correct", "2026-11-10", {"was": {"amount": "301790.00"}, "amount": "300000.00"})
    first = ("correct", "2026-10-10", RIGHT)
    assert said(last, first) == said(first, last) == ("listed", {"amount": "300000.00"})


UPDATES = [
    ("news", {"actions": AGAIN}, {"actions": (*SAID["actions"], *AGAIN)}),
    ("without news", {}, {}),
    ("only what was done is news", {"actions": AGAIN, "workers": 1, "facts": "其他"}, {"actions": (*SAID["actions"], *AGAIN)}),
]


@pytest.mark.parametrize(("update", "changed"), [row[1:] for row in UPDATES], ids=[row[0] for row in UPDATES])
def test_an_update_tells_what_was_done_since(update: dict[str, Any], changed: dict[str, Any]) -> None:
    assert said(("update", "2026-11-01", update)) == ("listed", changed)
    assert said(("update", "2026-11-01", update), day="2026-10-31") == ("listed", {})


def test_updates_follow_their_days() -> None:
    first, last = [{"kind": "police_filed", "date": "2026-10-05"}], [{"kind": "prosecuted", "date": "2026-11-05"}]
    told = said(("update", "2026-11-10", {"actions": last}), ("update", "2026-10-10", {"actions": first}))
    assert told == ("listed", {"actions": (*SAID["actions"], *first, *last)})


def test_a_removal_changes_nothing_that_is_said() -> None:
    assert said(("remove", "2026-11-01", {"workers": 1, "actions": AGAIN})) == ("ended", {})

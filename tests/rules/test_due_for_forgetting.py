"""Which records are reduced to stubs on which day."""

from datetime import date
from typing import Any

import pytest
from rules_cases import registers

from scripts import rules
from scripts.model import Capture, LedgerEntry, Notice, decode
from scripts.rules import forgetting

REGISTERS = registers()
FIRM = {"name": "示例甲劳务有限公司", "kind": "organisation"}
URL = "https://example.org/a"


def notice(key: str, effect: str = "list", register: str = "blacklist", *records: dict[str, Any], **more: Any) -> Notice:
    """Records are named after the key: ra, rb …; each names the firm."""
    rows = [{"id": f"r{key}{number or ''}", "party": FIRM, **record} for number, record in enumerate(records or ({},))]
    head = {"authority": "示例市人力资源和社会保障局", "region": "990100", "published": "2023-01-20", **more}
    return decode({"id": f"shili/{key}", "register": register, "effect": effect, **head, "records": rows}, Notice)


def decided(day: str, **more: Any) -> dict[str, Any]:
    return {"decision": {"number": "示人社列字〔2023〕1号", "date": day, **more}}


def act(key: str, effect: str, day: str, **more: Any) -> Notice:
    return notice(key, effect, "blacklist", {"decision": {"date": day, **more}}, published=day)


LISTED = notice("a", "list", "blacklist", decided("2023-01-10"))
PRAISED = notice("a", "list", "red_list", {"rating": {"scale": "safe", "grade": "薪安企业", "year": "2022"}})
REMOVED = act("b", "remove", "2024-03-01", kind="early_removal")

TABLE = [
    # what, notices, day, record → how it ended and on which day
    ("three years are not over", [LISTED], "2026-01-10", {}),
    ("ended 179 days ago", [LISTED], "2026-07-09", {}),
    ("ended 180 days ago", [LISTED], "2026-07-10", {"ra": ("expired", "2026-01-11")}),
    ("removed 179 days ago", [LISTED, REMOVED], "2024-08-27", {}),
    ("removed early", [LISTED, REMOVED], "2024-08-28", {"ra": ("early_removal", "2024-03-01"), "rb": ("expired", "2024-03-01")}),
    ("removed", [LISTED, act("b", "remove", "2024-03-01")], "2024-08-28",
     {"ra": ("removed", "2024-03-01"), "rb": ("expired", "2024-03-01")}),
    ("revoked, on the day", [LISTED, act("b", "revoke", "2024-03-01")], "2024-03-01",
     {"ra": ("revoked", "2024-03-01"), "rb": ("expired", "2024-03-01")}),
    ("revoked, the day before", [LISTED, act("b", "revoke", "2024-03-01")], "2024-02-29", {}),
    ("removed, then restored", [LISTED, REMOVED, act("c", "restore", "2024-06-01")], "2025-01-01", {}),
    ("a removal that meets nothing waits", [REMOVED], "2027-08-27", {}),
    ("a removal that can meet nothing any more", [REMOVED], "2027-08-28", {"rb": ("expired", "2024-03-01")}),
    ("a removal waits for a listing that is held", [LISTED, act("b", "remove", "2023-01-05")], "2023-08-01", {}),
    ("a warning, 179 days later", [notice("w", "warn")], "2023-07-18", {}),
    ("a warning, 180 days later", [notice("w", "warn")], "2023-07-19", {"rw": ("expired", "2023-01-20")}),
    ("what has no clock is held, and stays", [notice("a", published=None, seen="2023-01-20", url=URL)], "2023-02-01", {}),
    ("praise that a blacklisting ended", [PRAISED, notice("l", "list", "blacklist", decided("2023-05-01"))], "2023-10-28",
     {"ra": ("withdrawn", "2023-05-01")}),
]  # fmt: skip


AGAIN = act("c", "restore", "2024-06-01")
STUB = {"party": None, "ended": {"day": "2024-03-01", "how": "expired"}}
MORE = [
    ("a restoration of nothing known, three years over", [AGAIN], "2027-11-29", {"rc": ("expired", "2027-06-02")}),
    ("the same, a day before", [AGAIN], "2027-11-28", {}),
    ("an act that is a stub", [notice("b", "remove", "blacklist", STUB)], "2030-01-01", {}),
    ("a removal under no law known", [notice("b", "remove", "major_violation", {}, published="2003-01-10")], "2003-07-09",
     {"rb": ("expired", "2003-01-10")}),
    ("a removal in no register known", [notice("b", "remove", "elsewhere", {}, published="2023-01-10")], "2023-07-09",
     {"rb": ("expired", "2023-01-10")}),
    ("a rating's removal waits for good", [notice("b", "remove", "rating", {}, published="2023-01-10")], "2300-01-01", {}),
    ("removed early; another act of another day says nothing of it",
     [LISTED, act("b", "remove", "2024-03-01"), act("d", "update", "2024-02-01", kind="early_removal")], "2024-08-28",
     {"ra": ("removed", "2024-03-01"), "rb": ("expired", "2024-03-01"), "rd": ("expired", "2024-02-01")}),
]  # fmt: skip
TABLE += MORE


def due(notices: list[Notice], day: str, **bearing: Any) -> dict[str, tuple[str, str]]:
    joined = rules.join(notices=notices, registers=REGISTERS, **bearing)
    on = date.fromisoformat(day)
    entries = rules.entries_of(notices)
    read = rules.first_read(notices, bearing.get("captures", {}))
    found = forgetting.due(joined.listings, entries, REGISTERS, read, on=on)
    return {id: (ended.how, ended.day) for id, ended in found.items()}


@pytest.mark.parametrize(("notices", "day", "ended"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
def test_what_is_reduced_on_a_day(notices: list[Notice], day: str, ended: dict[str, tuple[str, str]]) -> None:
    assert due(notices, day) == ended


@pytest.mark.parametrize(("day", "gone"), [("2026-09-30", False), ("2026-10-01", True)])
def test_what_had_ended_when_it_was_first_read_may_be_read_again_for_thirty_days(day: str, gone: bool) -> None:
    run = {"from": "2026-09-01", "to": "2026-09-30", "status": 200}
    captures = {"shili": decode({"urls": [{"url": URL, "seen": [run]}]}, Capture)}
    read = notice("a", "list", "blacklist", decided("2023-01-10"), url=URL)
    assert bool(due([read], day, captures=captures)) == gone


def test_a_takedown_is_at_once() -> None:
    request = {"id": "l2023-001", "kind": "takedown", "record": "ra", "received": "2023-02-01", "hides": "record",
               "decided": "2023-02-05", "outcome": "granted"}  # fmt: skip
    entry = decode(request, LedgerEntry)
    assert due([LISTED], "2023-02-04", requests=[entry]) == {}
    assert due([LISTED], "2023-02-05", requests=[entry]) == {"ra": ("taken_down", "2023-02-05")}


def test_all_publications_of_a_listing_go_together_and_a_stub_does_not_go_again() -> None:
    copy = notice("k", "list", "blacklist", decided("2023-01-10"), published="2023-05-01")
    ended = ("expired", "2026-01-11")
    assert due([LISTED, copy], "2026-07-10") == {"ra": ended, "rk": ended}
    stub = notice("a", "list", "blacklist", {"party": None, "ended": {"day": "2026-01-11", "how": "expired"}})
    assert due([stub], "2027-01-01") == {}

"""What a page says of a standing: the state and why, since when, until when, and by which law."""

from datetime import date
from typing import Any

import pytest
from rules_cases import registers
from rules_notices import act, decided, notice, penalty, praise, rating, removal, restoration, violation

from scripts import rules
from scripts.model import LedgerEntry, Lookup, Notice, Register, Review, decode, replace

REGISTERS = registers()
LAWS = {it.law: it.id for register in REGISTERS.values() for it in (*register.regimes, *register.caps)}


def stands(notices: list[Notice], day: str, known: dict[str, Register] = REGISTERS, **bearing: Any) -> tuple[str, ...]:
    """State, why, since/until and the law of the listing of record …aaaaa on the day."""
    found = rules.today(notices=tuple(notices), registers=known, on=date.fromisoformat(day), **bearing)
    now = next(it.standing for it in found if it.listing.id.endswith("aaaaa"))
    span = f"{now.since or ''}/{now.until or ''}"
    return now.state, now.why, span, LAWS[now.law] if now.law else ""


LISTED = notice(**decided("2026-09-30"))
SPAN = "2026-09-30/2029-09-30"
SHORTER = notice(**decided("2026-09-30", until="2027-03-31"))
FRAUD = [LISTED, removal("2027-06-08"), restoration("2027-09-01")]
OTHER_TERMS = [violation(decided("2026-09-30")), removal("2027-06-08", register="major_violation")]
UNLIKE = {"name": "示例甲劳务公司", "kind": "organisation"}
STUB = {"party": None, "decision": {"date": "2023-01-10"}}
PROJECT = {"party": {"name": "示例总承包有限公司", "kind": "organisation"}, "project": {"name": "示例大道工程"}}
PRAISED_PROJECT = praise(party=None, project={"name": "示例大道工程"})
GRADED, GRADED_AGAIN = rating("2025"), rating("2026", "ccccc", "2027-07-01")

TABLE = [
    # article or rule, what was published, day, state, why, since/until, law
    ("Order 45 art. 11: before its day", [LISTED], "2026-09-29", "held", "not_yet", SPAN, "order45"),
    ("Order 45 art. 11: in its term", [LISTED], "2026-09-30", "listed", "term", SPAN, "order45"),
    ("Order 45 art. 11: after its term", [LISTED], "2029-10-01", "ended", "term", SPAN, "order45"),
    ("the source's own end", [SHORTER], "2027-03-31", "listed", "term", "2026-09-30/2027-03-31", "order45"),
    ("Order 36: one year", [penalty(decided("2026-05-06"))], "2027-05-07", "ended", "term", "2026-05-06/2027-05-06", "order36"),
    ("Order 45 art. 12: removed early", [LISTED, removal("2027-06-08")], "2027-06-08",
     "ended", "removed", "2026-09-30/2027-06-07", "order45"),
    ("Order 45 art. 12: removed on its last day", [LISTED, removal("2029-09-30")], "2029-09-30",
     "ended", "removed", "2026-09-30/2029-09-29", "order45"),
    ("art. 17: removed when its term was over", [LISTED, removal("2029-10-08")], "2029-10-08", "ended", "term", SPAN, "order45"),
    ("Order 45 art. 16: revoked", [LISTED, removal("2026-11-08", "revoke")], "2026-11-08",
     "withdrawn", "revoked", "2026-09-30/2026-11-07", "order45"),
    ("removed, and revoked later: how it ended stays", [LISTED, removal("2027-06-08"), act("revoke", "2027-08-08", "ddddd")],
     "2027-08-08", "ended", "removed", "2026-09-30/2027-06-07", "order45"),
    ("Order 45 art. 15: the day before it is restored", FRAUD, "2027-08-31",
     "ended", "removed", "2026-09-30/2027-06-07", "order45"),
    ("Order 45 art. 15: restored", FRAUD, "2027-09-01", "listed", "restored", "2027-09-01/2030-09-01", "order45"),
    ("Order 45 art. 15: restored, after", FRAUD, "2030-09-02", "ended", "term", "2027-09-01/2030-09-01", "order45"),
    ("art. 15, 12: restored and removed again", [*FRAUD, act("remove", "2028-06-08", "ddddd")], "2028-06-08",
     "ended", "removed", "2027-09-01/2028-06-07", "order45"),
    ("Order 29: a restoration goes on with the old term", [*OTHER_TERMS, restoration("2027-09-01", register="major_violation")],
     "2029-09-30", "listed", "restored", "2027-09-01/2029-09-30", "order36"),
    ("Order 29: a restoration prints its own end",
     [*OTHER_TERMS, restoration("2027-09-01", register="major_violation", until="2028-01-31")],
     "2027-09-01", "listed", "restored", "2027-09-01/2028-01-31", "order29"),
    ("nearly the party's name: held from the act on", [LISTED, removal("2027-06-08", party=UNLIKE)], "2027-06-08",
     "held", "ambiguous_listing", SPAN, "order45"),
    ("nearly the party's name: until the act", [LISTED, removal("2027-06-08", party=UNLIKE)], "2027-06-07",
     "listed", "term", SPAN, "order45"),
    ("what is over cannot be doubted", [SHORTER, removal("2027-03-01", party=UNLIKE)], "2027-04-01",
     "ended", "term", "2026-09-30/2027-03-31", "order45"),
    ("what was held by a doubt is removed by its name",
     [LISTED, removal("2027-06-08", party=UNLIKE), act("remove", "2027-07-08", "ddddd")], "2027-07-08",
     "ended", "removed", "2026-09-30/2027-07-07", "order45"),
    ("no day at all", [notice(published=None)], "2026-10-01", "held", "no_clock", "/", ""),
    ("before any law", [notice(register="major_violation", **decided("2004-11-30"))], "2005-02-01", "held", "no_regime", "/", ""),
    ("a register nobody knows", [notice(register="elsewhere", **decided("2026-09-30"))], "2026-10-01",
     "held", "no_register", "/", ""),
    ("a stub of what expired", [notice(**STUB, ended={"day": "2026-01-11", "how": "expired"})], "2026-07-10",
     "ended", "erased", "/", ""),
    ("a stub of what was revoked", [notice(**STUB, ended={"day": "2024-03-01", "how": "revoked"})], "2024-03-02",
     "withdrawn", "erased", "/", ""),
    ("a stub of what was taken down", [notice(**STUB, ended={"day": "2024-03-01", "how": "taken_down"})], "2024-03-02",
     "withdrawn", "erased", "/", ""),
    ("a rating has no end of its own", [GRADED], "2030-01-01", "listed", "term", "2026-05-31/9999-12-31", "rating2016"),
    ("a rating is superseded", [GRADED, GRADED_AGAIN], "2027-07-01",
     "ended", "superseded", "2026-05-31/2027-06-30", "rating2016"),
    ("a rating is not superseded by an earlier year", [GRADED, rating("2024", "ccccc", "2027-07-01")], "2027-07-01",
     "listed", "term", "2026-05-31/9999-12-31", "rating2016"),
    ("nor by another scale", [GRADED, rating("2026", "ccccc", "2027-07-01", "safe_wage")], "2027-07-01",
     "listed", "term", "2026-05-31/9999-12-31", "rating2016"),
    ("nor in another register", [GRADED, rating("2026", "ccccc", "2027-07-01", register="red_list")], "2027-07-01",
     "listed", "term", "2026-05-31/9999-12-31", "rating2016"),
    ("nor by another office", [GRADED, rating("2026", "ccccc", "2027-07-01", authority="演示市人社局")], "2027-07-01",
     "listed", "term", "2026-05-31/9999-12-31", "rating2016"),
    ("nor by a rating that states no year", [GRADED, rating("2026", "ccccc", "2027-07-01", rating=None)], "2027-07-01",
     "listed", "term", "2026-05-31/9999-12-31", "rating2016"),
    ("what states no year is not superseded", [rating("2025", rating=None), GRADED_AGAIN], "2027-07-01",
     "listed", "term", "2026-05-31/9999-12-31", "rating2016"),
    ("a blacklisting is not superseded by a rating", [LISTED, GRADED_AGAIN], "2027-07-01", "listed", "term", SPAN, "order45"),
    ("praise ends with the party's blacklisting", [praise(), act("list", "2026-10-20", "ccccc")], "2026-10-20",
     "ended", "sanctioned", "2026-09-01/2026-10-19", "local"),
    ("praise ends with a major violation", [praise(), act("list", "2026-10-20", "ccccc", register="major_violation")],
     "2026-10-20", "ended", "sanctioned", "2026-09-01/2026-10-19", "local"),
    ("praise stays with a penalty", [praise(), act("list", "2026-10-20", "ccccc", register="penalty")], "2026-10-20",
     "listed", "term", "2026-09-01/9999-12-31", "local"),
    ("praise of a project is doubted when a party is listed for it",
     [PRAISED_PROJECT, act("list", "2026-10-20", "ccccc", **PROJECT)], "2026-10-20",
     "held", "ambiguous_listing", "2026-09-01/9999-12-31", "local"),
    ("but not before", [PRAISED_PROJECT, act("list", "2026-10-20", "ccccc", **PROJECT)], "2026-10-19",
     "listed", "term", "2026-09-01/9999-12-31", "local"),
    ("nor with one for another project",
     [PRAISED_PROJECT, act("list", "2026-10-20", "ccccc", **{**PROJECT, "project": {"name": "演示大道工程"}})], "2026-10-20",
     "listed", "term", "2026-09-01/9999-12-31", "local"),
    ("nor with one that names no project", [PRAISED_PROJECT, act("list", "2026-10-20", "ccccc")], "2026-10-20",
     "listed", "term", "2026-09-01/9999-12-31", "local"),
    ("praise of a party is not doubted where neither names a project",
     [praise(), act("list", "2026-10-20", "ccccc", party=PROJECT["party"])], "2026-10-20",
     "listed", "term", "2026-09-01/9999-12-31", "local"),
]  # fmt: skip


@pytest.mark.parametrize(("notices", "day", "said"), [(*row[1:3], row[3:]) for row in TABLE], ids=[row[0] for row in TABLE])
def test_what_is_said_of_a_standing(notices: list[Notice], day: str, said: tuple[str, ...]) -> None:
    assert stands(notices, day) == said


def test_a_restoration_under_no_law_restores_nothing() -> None:
    order = REGISTERS["blacklist"].regimes[0]
    lapsed = replace(order, applies=replace(order.applies, until="2027-08-31"))
    known = {"blacklist": replace(REGISTERS["blacklist"], regimes=(lapsed,))}
    notices = [LISTED, removal("2027-06-08"), restoration("2027-09-01", until="2028-01-31")]
    assert stands(notices, "2027-09-01", known) == ("ended", "removed", "2026-09-30/2027-06-07", "order45")


def granted(**said: str) -> LedgerEntry:
    request = {"id": "l2027-001", "kind": "takedown", "record": "rclock000aaaaa", "received": "2027-01-01", "hides": "record",
               "decided": "2027-07-01", "outcome": "granted"}  # fmt: skip
    return decode({**request, **said}, LedgerEntry)


TAKEN = [
    ("PIPL art. 47: taken down", [LISTED], {}, "2027-07-01", "withdrawn", "taken_down", "2026-09-30/2027-06-30"),
    ("the day before", [LISTED], {}, "2027-06-30", "listed", "term", SPAN),
    ("refused", [LISTED], {"outcome": "refused"}, "2027-07-01", "listed", "term", SPAN),
    ("a paper of the authority that removes", [LISTED], {"kind": "removal"}, "2027-07-01",
     "ended", "removed", "2026-09-30/2027-06-30"),
    ("a paper of the authority that revokes", [LISTED], {"kind": "revocation"}, "2027-07-01",
     "withdrawn", "revoked", "2026-09-30/2027-06-30"),
    ("no restoration lifts it", FRAUD, {"decided": "2027-06-01"}, "2027-09-01",
     "withdrawn", "taken_down", "2027-09-01/2027-05-31"),
]  # fmt: skip


@pytest.mark.parametrize(("notices", "request_", "day", "said"), [(*row[1:4], row[4:]) for row in TAKEN],
                         ids=[row[0] for row in TAKEN])  # fmt: skip
def test_what_the_ledger_ends(notices: list[Notice], request_: dict[str, str], day: str, said: tuple[str, ...]) -> None:
    assert stands(notices, day, requests=[granted(**request_)])[:3] == said


ASKED = Review(
    id="v2026-11-01-a", opened="2026-11-01", source="shili", reason="bad_code", asks="哪一个代码？", holds=("rclock000aaaaa",)
)


@pytest.mark.parametrize(("notices", "day", "said"), [
    ([LISTED], "2026-10-31", ("listed", "term", SPAN, "order45")),
    ([LISTED], "2026-11-01", ("held", "bad_code", SPAN, "order45")),
    ([LISTED, removal("2027-06-08")], "2027-06-08", ("ended", "removed", "2026-09-30/2027-06-07", "order45")),
])  # fmt: skip
def test_an_open_question_holds_what_is_listed(notices: list[Notice], day: str, said: tuple[str, ...]) -> None:
    assert stands(notices, day, reviews=[ASKED]) == said


def test_a_persons_word_says_what_an_act_means() -> None:
    meant = Lookup(act="rclock000bbbbb", listing="rclock000aaaaa")
    notices = [LISTED, removal("2027-06-08", party=UNLIKE)]
    assert stands(notices, "2027-06-08", lookups=[meant]) == ("ended", "removed", "2026-09-30/2027-06-07", "order45")

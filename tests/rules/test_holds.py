"""Why a listing is held, since when, and until when: what a silent change, a lost row, a question and a silent source do."""

from datetime import date
from typing import Any

import pytest

from scripts.model import Capture, Notice, Record, Review, Revision, Source, decode
from scripts.rules import Entry, Listing, holds

ID, URL, OTHER_URL = "rholds0000001", "https://example.org/a", "https://example.org/b"


def record(**said: Any) -> Record:
    return decode({"id": ID, "party": {"name": "示例甲劳务有限公司", "kind": "organisation"}, **said}, Record)


def changed(was: dict[str, Any], by: str = "source", day: str = "2026-06-01") -> list[dict[str, Any]]:
    return [{"day": day, "by": by, "was": was}]


def question(reason: str, opened: str, outcome: str | None = None, day: str = "2026-06-20") -> Review:
    closed = {"decision": {"outcome": outcome, "day": day}} if outcome else {}
    asked = {"id": f"v-{reason}", "opened": opened, "source": "shili", "reason": reason, "asks": "？", "holds": [ID]}
    return decode({**asked, **closed}, Review)


def told(found: Any) -> list[str]:
    return [f"{hold.why} {hold.since}/{hold.until or ''}" for hold in found]


GONE = {"missing_since": "2026-06-02"}
RENAMED = {"revisions": changed({"party": {"name": "示例肆有限公司"}})}

RECORDS = [
    # what the record shows, the record, the questions about it, why it is held since/until
    ("nothing", record(), [], []),
    ("gone from its list", record(**GONE), [], ["vanished 2026-06-02/"]),
    ("gone, let go that day", record(**GONE, accepted="2026-06-02"), [], ["vanished 2026-06-02/2026-06-02"]),
    ("gone, let go later", record(**GONE, accepted="2026-06-05"), [], ["vanished 2026-06-02/2026-06-05"]),
    ("gone after it was let go", record(**GONE, accepted="2026-06-01"), [], ["vanished 2026-06-02/"]),
    ("renamed", record(**RENAMED), [], ["changed 2026-06-01/"]),
    ("renamed, let go", record(**RENAMED, accepted="2026-06-20"), [], ["changed 2026-06-01/2026-06-20"]),
    ("renamed and gone", record(**RENAMED, **GONE), [], ["vanished 2026-06-02/", "changed 2026-06-01/"]),
    ("an open question", record(), [question("bad_code", "2026-06-01")], ["bad_code 2026-06-01/"]),
    ("answered: let go", record(), [question("bad_code", "2026-06-01", "accepted")], ["bad_code 2026-06-01/2026-06-20"]),
    ("answered: put right", record(), [question("bad_code", "2026-06-01", "edited")], ["bad_code 2026-06-01/2026-06-20"]),
    ("answered: out", record(), [question("bad_code", "2026-06-01", "rejected")], ["bad_code 2026-06-01/"]),
    ("put off", record(), [question("bad_code", "2026-06-01", "deferred")], ["bad_code 2026-06-01/"]),
    ("asked why it is gone; it is back", record(), [question("vanished", "2026-06-02")], []),
    ("asked which day; it has one by now", record(), [question("no_clock", "2026-06-02")], []),
]  # fmt: skip


@pytest.mark.parametrize(("said", "asked", "why"), [row[1:] for row in RECORDS], ids=[row[0] for row in RECORDS])
def test_why_a_record_is_held(said: Record, asked: list[Review], why: list[str]) -> None:
    assert told(holds.of_record(said, asked)) == why


DECIDED = {"decision": {"number": "示人社列字〔2026〕1号", "date": "2026-03-01"}}
NUMBERED = {"decision": {"number": "示人社列字〔2026〕1号"}}
CHANGES = [
    # the record now, what it said before, whether a person must agree
    ("the amount", {"amount": "90.00"}, {"amount": "900.00"}, False),
    ("the name", {}, {"party": {"name": "示例肆有限公司"}}, True),
    ("the credit code", {}, {"party": {"uscc": "91990100MA0DEM101X"}}, True),
    ("the organisation code", {}, {"party": {"organisation_code": "MA0DEM101"}}, True),
    ("the registration number", {}, {"party": {"registration_no": "999900100000015"}}, True),
    ("the address", {}, {"party": {"address": "示例路1号"}}, False),
    ("the party as a whole, unknown before", {}, {"party": None}, False),
    ("the decision's number", DECIDED, {"decision": {"number": "示人社列字〔2026〕88号"}}, True),
    ("an earlier decision day before", DECIDED, {"decision": {"date": "2026-02-28"}}, True),
    ("the same day, written in full now", DECIDED, {"decision": {"date": "2026-03"}}, False),
    ("a later decision day before", DECIDED, {"decision": {"date": "2026-03-02"}}, False),
    ("no decision day before", DECIDED, {"decision": {"date": ""}}, True),
    ("a decision day before, none now", NUMBERED, {"decision": {"date": "2026-03-01"}}, True),
    ("a decision before, none now", {}, {"decision": {"date": "2026-03-01"}}, True),
    ("an end that was earlier", {"until": "2027-03-01"}, {"until": "2027-02-28"}, True),
    ("an end that was the same", {"until": "2027-03-01"}, {"until": "2027-03-01"}, False),
    ("an end that was later", {"until": "2027-03-01"}, {"until": "2027-03-02"}, False),
    ("no end before", {"until": "2027-03-01"}, {"until": ""}, False),
    ("an end before, none now", {}, {"until": "2027-03-01"}, True),
    ("graver", {"severity": "serious"}, {"severity": "general"}, True),
    ("as grave", {"severity": "general"}, {"severity": "general"}, False),
    ("less grave", {"severity": "minor"}, {"severity": "general"}, False),
    ("the gravest before, nothing now", {}, {"severity": "serious"}, False),
    ("grave before, nothing now", {}, {"severity": "general"}, True),
    ("nothing before, the least now", {"severity": "minor"}, {"severity": ""}, False),
    ("nothing before, grave now", {"severity": "general"}, {"severity": None}, True),
]  # fmt: skip


@pytest.mark.parametrize(("now", "was", "asks"), [row[1:] for row in CHANGES], ids=[row[0] for row in CHANGES])
def test_a_silent_change_that_names_another_or_shows_longer_needs_a_person(
    now: dict[str, Any], was: dict[str, Any], asks: bool
) -> None:
    assert holds.needs_a_person(decode(changed(was)[0], Revision), record(**now)) == asks
    assert not holds.needs_a_person(decode(changed(was, by="parser")[0], Revision), record(**now))


def listing(*sources: str) -> Listing:
    head = {"register": "blacklist", "authority": "示例市人社局", "region": "990100", "url": URL, "records": [{"id": ID}]}
    notices = [decode({"id": f"{source}/x", **head}, Notice) for source in sources]
    return Listing(tuple(Entry(notice, notice.records[0]) for notice in notices))


def capture(good: str | None, **urls: list[tuple[str, int]]) -> Capture:
    """When the source was read well, and the days on which the urls answered, with their statuses."""
    at = {"this": URL, "other": OTHER_URL}
    seen = [
        {"url": at[name], "seen": [{"from": "2026-01-01", "to": day, "status": status} for day, status in runs]}
        for name, runs in urls.items()
    ]
    return decode({"urls": seen, **({"last_good": {"day": good, "rows": 1}} if good else {})}, Capture)


GOOD = capture("2026-06-01")
SILENT = [
    # sources of the publications, captures, why the listing is held
    ("nobody knows when it was read", ["a"], {}, []),
    ("never read well", ["a"], {"a": capture(None, this=[("2026-05-01", 200)])}, []),
    ("thirty days", ["a"], {"a": GOOD}, ["stale 2026-07-02/"]),
    ("as long as the source says", ["quick"], {"quick": GOOD}, ["stale 2026-06-09/"]),
    ("another source is fresh", ["a", "b"], {"a": GOOD}, []),
    ("both are silent: the later day counts", ["a", "quick"], {"a": GOOD, "quick": GOOD}, ["stale 2026-07-02/"]),
    ("its own page answered earlier", ["a"], {"a": capture("2026-06-01", this=[("2026-05-02", 200)])}, ["stale 2026-06-02/"]),
    ("its page answered, then was gone", ["a"],
     {"a": capture("2026-06-01", this=[("2026-05-02", 200), ("2026-05-30", 404)])}, ["stale 2026-06-02/"]),
    ("its page answered again", ["a"],
     {"a": capture("2026-06-01", this=[("2026-05-02", 200), ("2026-05-10", 503), ("2026-05-12", 200)])}, ["stale 2026-06-12/"]),
    ("its page answered later", ["a"], {"a": capture("2026-06-01", this=[("2026-06-02", 200)])}, ["stale 2026-07-02/"]),
    ("its page never answered", ["a"], {"a": capture("2026-06-01", this=[("2026-05-02", 503)])}, ["stale 2026-07-02/"]),
    ("another page answered earlier", ["a"], {"a": capture("2026-06-01", other=[("2026-05-02", 200)])}, ["stale 2026-07-02/"]),
    ("another page first", ["a"],
     {"a": capture("2026-06-01", other=[("2026-05-20", 200)], this=[("2026-05-02", 200)])}, ["stale 2026-06-02/"]),
]  # fmt: skip


@pytest.fixture
def sources() -> dict[str, Source]:
    publisher = {"name": "示例市人社局", "region": "990100", "url": URL}
    quick = {"title": "示例", "publisher": publisher, "register": "blacklist", "hold_after": 7,
             "pull": {"url": URL}, "parse": {"with": "html_table"}}  # fmt: skip
    return {"quick": decode(quick, Source)}


@pytest.mark.parametrize(("of", "captures", "why"), [row[1:] for row in SILENT], ids=[row[0] for row in SILENT])
def test_a_source_or_page_not_read_for_too_long_holds_what_it_says(
    of: list[str], captures: dict[str, Capture], why: list[str], sources: dict[str, Source]
) -> None:
    assert told(holds.with_holds(listing(*of), captures, sources, {}).holds) == why


def test_reasons_stand_in_the_order_of_their_days() -> None:
    asked = [question("low_confidence", "2026-08-01"), question("conflict", "2026-06-01"), question("bad_code", "2026-06-01")]
    held = holds.with_holds(listing("a"), {"a": GOOD}, {}, {ID: tuple(asked)})
    assert told(held.holds) == ["bad_code 2026-06-01/", "conflict 2026-06-01/", "stale 2026-07-02/", "low_confidence 2026-08-01/"]
    assert held.holds[0].since == date(2026, 6, 1)


def test_a_question_is_found_by_every_record_it_holds() -> None:
    one, two = question("bad_code", "2026-06-01"), question("conflict", "2026-06-02")
    both = Review(id="v", opened="2026-06-03", source="shili", reason="conflict", asks="？", holds=(ID, "rb"))
    assert holds.by_record([one, two, both]) == {ID: (one, two, both), "rb": (both,)}

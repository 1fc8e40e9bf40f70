"""Which listing an act means: by party, authority and reference, fully or perhaps."""

from typing import Any

import pytest

from scripts.model import Notice, Party, decode
from scripts.rules import Entry, Listing, acts

CITY = ("示例市人力资源和社会保障局", "990100")
OTHER_CITY = ("演示市人力资源和社会保障局", "990200")
PROVINCE = ("示例省人力资源和社会保障厅", "990000")
FIRM, CARELESS, ANOTHER = "示例甲劳务有限公司", "示例甲劳务公司", "示例乙劳务有限公司"
CODE = "91450899MA0DEM013W"
NUMBER, OTHER_NUMBER, UNREAD = "示人社列字〔2026〕1号", "示人社列字〔2026〕2号", "无法辨认"


def entry(effect: str, name: str = FIRM, office: tuple[str, str] = CITY, key: str = "a", **said: Any) -> Entry:
    party = {"name": name, "kind": said.pop("kind", "organisation"), **said.pop("codes", {})}
    authority, region = office
    head = {"id": f"shili/{key}", "register": said.pop("register", "blacklist"), "effect": effect, "published": "2026-10-01"}
    notice = decode(
        {**head, "authority": authority, "region": region, "records": [{"id": f"r{key}", "party": party, **said}]}, Notice
    )
    return Entry(notice, notice.records[0])


def listing(name: str = FIRM, office: tuple[str, str] = CITY, key: str = "a", **decision: Any) -> Listing:
    register = decision.pop("register", "blacklist")
    said = {"decision": decision} if decision else {}
    return Listing((entry("list", name, office, key, register=register, **said),))


def of(number: str) -> dict[str, dict[str, str]]:
    return {"of": {"number": number}}


NUMBERED, NUMBERLESS = listing(number=NUMBER, date="2026-09-30"), listing(date="2026-09-30")

FITS = [
    # what, act, listing, fits fully, may fit
    ("party and authority", entry("remove"), NUMBERED, True, True),
    ("party, authority and number", entry("remove", **of(NUMBER)), NUMBERED, True, True),
    ("party, but another number", entry("remove", **of(OTHER_NUMBER)), NUMBERED, False, True),
    ("party, and a number where the listing has none", entry("remove", **of(OTHER_NUMBER)), NUMBERLESS, False, True),
    ("number, but another party", entry("remove", ANOTHER, **of(NUMBER)), NUMBERED, False, True),
    ("another party and number", entry("remove", ANOTHER, **of(OTHER_NUMBER)), NUMBERED, False, False),
    ("another party", entry("remove", ANOTHER), NUMBERED, False, False),
    ("another authority", entry("remove", office=OTHER_CITY), NUMBERED, False, False),
    ("another office, the number", entry("remove", office=OTHER_CITY, **of(NUMBER)), NUMBERED, False, False),
    ("the day", entry("remove", of={"date": "2026-09-30"}), NUMBERED, True, True),
    ("another day", entry("remove", of={"date": "2026-09-01"}), NUMBERED, False, True),
    ("a careless name", entry("remove", CARELESS), NUMBERED, False, True),
    ("a careless name, the number", entry("remove", CARELESS, **of(NUMBER)), NUMBERED, False, True),
    ("a careless name, another number", entry("remove", CARELESS, **of(OTHER_NUMBER)), NUMBERED, False, False),
    ("a careless name, a number nobody knows", entry("remove", CARELESS, **of(OTHER_NUMBER)), NUMBERLESS, False, True),
    ("a careless name, a number that nobody can read", entry("remove", CARELESS, **of(UNREAD)), NUMBERED, False, True),
    ("the province's copy that names no decider", entry("remove", office=PROVINCE), NUMBERED, False, True),
    ("the province's copy, another number", entry("remove", office=PROVINCE, **of(OTHER_NUMBER)), NUMBERED, False, False),
    ("the province's copy, where no number tells", entry("remove", office=PROVINCE, **of(NUMBER)), NUMBERLESS, False, True),
    ("the province's copy with the number", entry("remove", office=PROVINCE, **of(NUMBER)), NUMBERED, False, True),
    ("the province's copy about another", entry("remove", ANOTHER, PROVINCE), NUMBERED, False, False),
    ("the province decided", entry("remove", office=PROVINCE, decision={"authority": PROVINCE[0]}), NUMBERED, False, False),
    ("the city's act on the province's copy", entry("remove"), listing(office=PROVINCE), False, True),
    ("an update by another office", entry("update", office=OTHER_CITY), NUMBERED, False, False),
    ("a foreign update, agreed", entry("update", office=OTHER_CITY, accepted="2026-10-02"), NUMBERED, True, False),
    ("a coded update by another office", entry("update", office=OTHER_CITY, codes={"uscc": CODE}), NUMBERED, False, False),
]  # fmt: skip


@pytest.mark.parametrize(("act", "meant", "full", "perhaps"), [row[1:] for row in FITS], ids=[row[0] for row in FITS])
def test_an_act_fits_a_listing(act: Entry, meant: Listing, full: bool, perhaps: bool) -> None:
    assert (acts.fits(act, meant), bool(acts.may_fit(act, meant))) == (full, perhaps)


def test_an_update_by_another_office_fits_by_the_code() -> None:
    codes = {"uscc": CODE}
    coded = Listing((entry("list", codes=codes),))
    assert acts.fits(entry("update", office=OTHER_CITY, codes=codes), coded)
    assert not acts.fits(entry("remove", office=OTHER_CITY, codes=codes), coded)


OLD_CODE = "91450899MA0DEM021R"


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("uscc", OLD_CODE, CODE),
        ("organisation_code", "MA0DEM021", "MA0DEM013"),
        ("registration_no", "450899000000013", "450899000000021"),
    ],
)
def test_a_correction_names_the_party_by_its_old_code(kind: str, old: str, new: str) -> None:
    """Of two firms of one name only the one with the old code is meant."""
    correction = entry("update", codes={kind: new}, was={"party": {kind: old}})
    meant, namesake = (Listing((entry("list", codes={kind: code}),)) for code in (old, new))
    assert acts.fits(correction, meant)
    assert not acts.fits(correction, namesake)


def test_a_correction_names_the_party_by_its_old_name() -> None:
    correction = entry("update", ANOTHER, was={"party": {"name": FIRM}})
    assert acts.fits(correction, NUMBERLESS)
    assert not acts.fits(correction, listing(ANOTHER))


RESTORES = [
    ("party and authority", entry("restore"), True),
    ("the number", entry("restore", **of(NUMBER)), True),
    ("another number", entry("restore", **of(OTHER_NUMBER)), False),
    ("another office", entry("restore", office=OTHER_CITY), False),
    ("another party", entry("restore", ANOTHER), False),
    ("the day alone", entry("restore", of={"date": "2020-01-01"}), True),
]


@pytest.mark.parametrize(("act", "fits"), [row[1:] for row in RESTORES], ids=[row[0] for row in RESTORES])
def test_a_restoration_names_an_ended_listing(act: Entry, fits: bool) -> None:
    assert acts.restores(act, NUMBERED) == fits


AGAIN = [
    ("the same day", listing(date="2026-09-30"), True),
    ("the month alone", listing(date="2026-09"), True),
    ("no day", listing(), True),
    ("another day", listing(date="2026-09-29"), False),
    ("another month", listing(date="2026-10"), False),
    ("a number of its own", listing(number=OTHER_NUMBER, date="2026-09-30"), False),
    ("another office", listing(office=OTHER_CITY), False),
    ("another party", listing(ANOTHER), False),
]


@pytest.mark.parametrize(("vague", "again"), [row[1:] for row in AGAIN], ids=[row[0] for row in AGAIN])
def test_a_vaguer_publication_may_be_the_ended_listing(vague: Listing, again: bool) -> None:
    assert acts.may_be_again(vague, NUMBERED) == again
    assert acts.may_be_again(vague, listing(number=NUMBER)) == (again or vague.decided in ("2026-09-29", "2026-10"))


def person(key: str, **decision: str) -> Listing:
    return Listing((entry("list", "黄某", key=key, kind="person", decision=decision),))


ONE = [
    ("the number", listing(number=NUMBER), listing(ANOTHER, number=NUMBER), True),
    ("two numbers", listing(number=NUMBER), listing(ANOTHER, number=OTHER_NUMBER), False),
    ("a number on one side", listing(number=NUMBER, date="2026-09-30"), person("a", date="2026-09-30"), False),
    ("a number, other registers", listing(number=NUMBER), listing(ANOTHER, number=NUMBER, register="penalty"), False),
    ("a number, other offices", listing(number=NUMBER), listing(ANOTHER, OTHER_CITY, number=NUMBER), False),
    ("one label of one notice", listing(group="3"), listing(ANOTHER, group="3"), True),
    ("two labels", listing(group="3"), listing(ANOTHER, group="4"), False),
    ("two labels of one day", listing(group="3", date="2026-09-30"), person("a", group="4", date="2026-09-30"), False),
    ("one label of two notices", listing(group="3"), listing(ANOTHER, key="b", group="3"), False),
    ("the day, a person", listing(date="2026-09-30"), person("b", date="2026-09-30"), True),
    ("the day, a firm", listing(date="2026-09-30"), listing(ANOTHER, date="2026-09-30"), False),
    ("no day, a person", listing(), person("b"), False),
]


@pytest.mark.parametrize(("left", "right", "one"), [row[1:] for row in ONE], ids=[row[0] for row in ONE])
def test_parties_of_one_decision(left: Listing, right: Listing, one: bool) -> None:
    assert acts.one_decision(left, right) == one


def test_a_party_that_is_missing_fits_nothing() -> None:
    nobody = decode(
        {"id": "shili/n", "register": "red_list", "authority": CITY[0], "region": CITY[1], "records": [{"id": "rn"}]}, Notice
    )
    act = Entry(nobody, nobody.records[0])
    assert not acts.fits(act, NUMBERED)
    assert not acts.may_fit(act, NUMBERED)
    assert Party(name=FIRM, kind="organisation") == NUMBERED.party

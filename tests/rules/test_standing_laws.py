"""What holds of every history, however it went: gone stays gone, order does not matter, strangers change nothing."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from rules_cases import registers

from scripts import rules
from scripts.model import Notice, decode

REGISTERS = registers()
FIRST = date(2022, 1, 1)
NAMES = ("示例甲劳务有限公司", "示例乙建设有限公司")
OFFICES = (
    ("示例市人力资源和社会保障局", "990100"),
    ("示例县人社局", "990121"),
    ("示例省人力资源和社会保障厅", "990000"),
)
NUMBERS = (None, "示人社列字〔2026〕1号", "示人社列字〔2026〕2号", "无法辨认")
DAYS = st.integers(0, 3000).map(lambda days: (FIRST + timedelta(days=days)).isoformat())
ENDINGS = ("remove", "revoke", "correct", "update", "warn")


@st.composite
def records(draw: st.DrawFn, effect: str) -> dict[str, Any]:
    party: dict[str, Any] = {"name": draw(st.sampled_from(NAMES)), "kind": "organisation"}
    if draw(st.booleans()):
        party = {"name": "莫某", "kind": "person", "masked": "ours"}
    number, day = draw(st.sampled_from(NUMBERS)), draw(st.none() | DAYS)
    decision = {key: value for key, value in {"number": number, "date": day}.items() if value}
    reference = draw(st.sampled_from(NUMBERS)) if effect != "list" else None
    return {
        "party": party,
        **({"decision": decision} if decision else {}),
        **({"of": {"number": reference}} if reference else {}),
        **({"until": draw(DAYS)} if draw(st.integers(0, 5)) == 0 else {}),
    }


@st.composite
def histories(draw: st.DrawFn, effects: tuple[str, ...] = ENDINGS) -> list[Notice]:
    """Up to eight notices of one register, two firms and some persons; no restoration unless `effects` has it."""
    notices = []
    for index in range(draw(st.integers(1, 8))):
        effect = draw(st.sampled_from(("list", "list", *effects)))
        office, region = draw(st.sampled_from(OFFICES))
        rows = [{"id": f"rstory00{index}{row}", **draw(records(effect))} for row in range(draw(st.integers(1, 2)))]
        head = {"id": f"shili-{index}/x", "register": "blacklist", "effect": effect, "authority": office, "region": region}
        notices.append(decode({**head, "published": draw(DAYS), "records": rows}, Notice))
    return notices


def states(notices: list[Notice], on: date) -> dict[str, str]:
    stood = rules.today(notices=notices, registers=REGISTERS, on=on)
    return {entry.record.id: it.standing.state for it in stood for entry in it.listing.entries}


@settings(max_examples=150, deadline=None)
@given(histories(), st.integers(0, 4000), st.integers(1, 2000))
def test_gone_stays_gone_without_a_restoration(notices: list[Notice], day: int, later: int) -> None:
    before = states(notices, FIRST + timedelta(days=day))
    after = states(notices, FIRST + timedelta(days=day + later))
    gone = {record for record, state in before.items() if state in ("ended", "withdrawn")}
    assert {after[record] for record in gone} <= {"ended", "withdrawn"}


@settings(max_examples=150, deadline=None)
@given(histories((*ENDINGS, "restore")), st.randoms(use_true_random=False), st.integers(0, 5000))
def test_the_order_of_arrival_does_not_matter(notices: list[Notice], chance: Any, day: int) -> None:
    on = FIRST + timedelta(days=day)
    assert states(notices, on) == states(chance.sample(notices, len(notices)), on)


STRANGERS = [
    {"register": "penalty", "authority": OFFICES[0][0], "party": {"name": NAMES[0], "kind": "organisation"}},
    {"register": "blacklist", "authority": "外示例市人力资源和社会保障局", "party": {"name": NAMES[0], "kind": "organisation"}},
    {"register": "blacklist", "authority": OFFICES[0][0], "party": {"name": "演示外人有限公司", "kind": "organisation"}},
]


@settings(max_examples=150, deadline=None)
@given(
    histories((*ENDINGS, "restore")), st.sampled_from(STRANGERS), st.sampled_from(("list", *ENDINGS)), DAYS, st.integers(0, 5000)
)
def test_a_notice_of_another_register_party_or_office_changes_nothing(
    notices: list[Notice], stranger: dict[str, Any], effect: str, published: str, day: int
) -> None:
    record = {"id": "rstranger0001", "party": stranger["party"], "decision": {"date": published}}
    head = {
        "id": "wai/x",
        "register": stranger["register"],
        "effect": effect,
        "authority": stranger["authority"],
        "region": "980100",
    }
    other = decode({**head, "published": published, "records": [record]}, Notice)
    on = FIRST + timedelta(days=day)
    with_stranger = states([*notices, other], on)
    with_stranger.pop("rstranger0001", None)
    assert with_stranger == states(notices, on)

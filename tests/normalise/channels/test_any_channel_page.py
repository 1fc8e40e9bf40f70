"""Whatever a page says: no crash, nothing made up, and nobody's own number."""

import re

import pytest
from channel_places import PLACES
from hypothesis import example, given
from hypothesis import strategies as st

from scripts.normalise.channels import Found, read

HEADING = "示例市欠薪投诉举报电话\n"
OFFICES = ["示例市劳动保障监察支队", "甲示区劳动保障监察大队", "乙示县人社局", "样例仲裁院"]
PEOPLE = ["张示例", "李示", "欧阳示例", "王女士", "赵局长", "孙师傅", "周某", "钱老板", "吴大队长"]
JOINTS = ["", " ", ":", ",", "、", " | ", "(", "\n", "联系人:", "电话:", ",负责人", ",举报电话:"]
WORDS = [
    *OFFICES,
    *PEOPLE,
    *JOINTS,
    "12333",
    "0900-2000001",
    "20000012000002",
    "13000000001",
    "投诉",
    "拨打",
    "。",
    ";",
    "{",
    '"',
    "20260301",
]

pages = st.lists(st.sampled_from(WORDS) | st.text(max_size=3), max_size=30).map("".join)


def stated(found: Found, page: str) -> bool:
    """Whether every digit of a phone stands in the page where its span says, or is the area code of a place or of the page."""
    dials = {"", "0900", "0901", "026", *re.findall(r"0\d{2,3}", page)}
    for phone, (start, end) in zip(found.phones, found.spans, strict=True):
        written, dialled = (re.sub(r"\D", "", text) for text in (page[start:end], phone))
        if not any(dialled == dial + written.removeprefix("86").removeprefix(dial) for dial in dials):
            return False
    return True


@given(pages)
@example(HEADING + "示例市12345000000122222222222222")
def test_nothing_is_made_up(page: str) -> None:
    for found in read(HEADING + page, places=PLACES):
        assert stated(found, HEADING + page)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    read(text, title=text[:20], places=PLACES)


@given(st.sampled_from(OFFICES), st.sampled_from(JOINTS), st.sampled_from(PEOPLE), st.sampled_from(JOINTS))
def test_a_mobile_number_beside_a_person_never_comes_out(office: str, first: str, person: str, second: str) -> None:
    page = f"{HEADING}{office}{first}{person}{second}13000000001\n"
    assert all(not phone.startswith("13") for found in read(page, places=PLACES) for phone in found.phones)


@given(st.sampled_from(OFFICES), st.sampled_from(JOINTS), st.sampled_from(PEOPLE), st.sampled_from(JOINTS))
def test_a_person_is_never_a_name_or_a_place(office: str, first: str, person: str, second: str) -> None:
    page = f"{HEADING}{office}{first}{person}{second}0900-2000001\n"
    assert all(person not in f"{found.place} {found.name} {found.address}" for found in read(page, places=PLACES))


@pytest.mark.parametrize("joint", JOINTS)
def test_the_person_may_stand_behind_the_number(joint: str) -> None:
    page = f"{HEADING}示例市劳动保障监察支队:13000000001{joint}张示例\n"
    assert read(page, places=PLACES) == ()


def test_an_office_with_a_mobile_number_only_is_shown_to_an_admin() -> None:
    (found,) = read(HEADING + "示例市劳动保障监察支队:13000000001\n", places=PLACES)
    assert found.phones == ("13000000001",)
    assert "mobile number" in found.doubts[0]

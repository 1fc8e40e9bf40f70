"""Codes: three checks, any code in any column, nothing repaired, an ID number never taken for a firm's code."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from normalise_inputs import FIRM, FIRM_CORE, ID_NUMBER, OTHER_CORE, OTHER_FIRM, REGISTRATION, SHOP
from stdnum.cn import ric, uscc

from scripts.normalise import codes
from scripts.normalise.privacy import id_number_ok


@pytest.mark.parametrize("code", [FIRM, OTHER_FIRM, SHOP, "A1990101MA0DEM152H", "N2990101MA0DEM160W", "Y1990101MA0DEM179L"])
def test_a_credit_code_may_have_letters_in_front(code: str) -> None:
    assert codes.uscc_ok(code)
    assert codes.organisation_code_ok(code[8:17])


@given(st.sampled_from((FIRM, OTHER_FIRM, SHOP)), st.integers(0, 17), st.sampled_from(codes.ALPHABET))
def test_one_wrong_character_is_always_found(code: str, place: int, other: str) -> None:
    wrong = code[:place] + other + code[place + 1 :]
    assert codes.uscc_ok(wrong) == (wrong == code)


@given(st.text(string.digits, min_size=17, max_size=17), st.sampled_from(codes.ALPHABET))
def test_agrees_with_an_independent_check(body: str, last: str) -> None:
    assert codes.uscc_ok(body + last) == (uscc.calc_check_digit(body) == last)


@given(st.text(string.digits, min_size=14, max_size=14))
def test_exactly_one_last_digit_makes_a_registration_number(body: str) -> None:
    assert sum(codes.registration_no_ok(body + digit) for digit in string.digits) == 1


@given(st.dates(), st.text(string.digits, min_size=3, max_size=3))
def test_id_numbers_are_known_by_their_check(born: object, serial: str) -> None:
    number = f"510101{str(born).replace('-', '')}{serial}0"
    number = number[:17] + ric.calc_check_digit(number)
    assert id_number_ok(number) == (1900 <= int(number[6:10]) <= 2099)


def test_full_width_spaces_and_hyphens_do_not_matter() -> None:
    assert codes.read([f" ９１９９ 0101-{FIRM[8:].lower()} "]).uscc == FIRM


@pytest.mark.parametrize(
    ("cells", "good"),
    [
        ([FIRM], (FIRM, None, None)),
        ([FIRM, FIRM_CORE], (FIRM, None, None)),
        ([FIRM_CORE], (None, FIRM_CORE, None)),
        ([REGISTRATION], (None, None, REGISTRATION)),
        ([FIRM_CORE, REGISTRATION], (None, FIRM_CORE, REGISTRATION)),
        ([f"{FIRM_CORE[:8]}-{FIRM_CORE[8]}"], (None, FIRM_CORE, None)),
    ],
)
def test_the_value_decides_what_a_code_is(cells: list[str], good: tuple[str | None, ...]) -> None:
    read = codes.read(cells)
    assert (read.uscc, read.organisation_code, read.registration_no) == good
    assert not (read.bad or read.conflict or read.dropped)


def test_a_failing_code_is_named_and_never_repaired() -> None:
    read = codes.read([FIRM.replace("0", "O", 1)])
    assert read.uscc is None
    assert f"Was {FIRM} meant?" in read.bad[0]


def test_a_failing_registration_number_is_dropped_beside_a_good_code_and_asked_about_alone() -> None:
    wrong = REGISTRATION[:-1] + "0"
    assert (codes.read([FIRM, wrong]).dropped, codes.read([FIRM, wrong]).bad) == (1, ())
    assert wrong in codes.read([wrong]).bad[0]


def test_two_organisations_in_one_row_are_a_conflict_and_neither_is_taken() -> None:
    for cells in ([FIRM, OTHER_CORE], [FIRM, OTHER_FIRM], [FIRM_CORE, OTHER_CORE]):
        read = codes.read(cells)
        assert read.conflict
        assert (read.uscc, read.organisation_code) == (None, None)


def test_what_is_both_id_number_and_credit_code_is_an_id_number() -> None:
    assert codes.uscc_ok(ID_NUMBER)
    assert codes.read([ID_NUMBER]) == codes.Codes(personal=True)


@given(st.lists(st.text(max_size=20), max_size=4))
def test_only_codes_whose_check_passes_are_taken(cells: list[str]) -> None:
    read = codes.read(cells)
    for sort, check in codes.CHECKS.items():
        assert getattr(read, sort) is None or check(getattr(read, sort))

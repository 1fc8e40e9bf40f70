"""What looks like an ID number or a bank card and passes its check: only that is taken for one."""

import pytest

from scripts.rules.private import is_bank_card, is_id_number

ID = "529999197001011231"
"""Its check passes, and its place was never given out."""

IDS = [
    (ID, True),
    ("52999919700108123X", True),
    ("52999919700108123x", True),
    ("529999197001021237", True),
    ("529999197001011230", False),  # another check character
    ("52999919700101123X", False),
    ("529999197001101231", False),  # two digits change places
    ("529999197013011238", False),  # no such month
    ("52999919700101123", False),
    (f"{ID}1", False),
    (f" {ID}", False),
    ("", False),
]


@pytest.mark.parametrize(("text", "is_one"), IDS)
def test_an_id_number_passes_its_check(text: str, is_one: bool) -> None:
    assert is_id_number(text) == is_one


CARDS = [
    ("6200123456789010", True),
    ("62001234567890128", True),
    ("620012345678901232", True),
    ("6200123456789012347", True),
    ("6200123456789011", False),  # another check digit
    ("6200123457689010", False),  # two digits change places
    ("6200123456798010", False),
    ("620012345678909", False),  # fifteen digits
    ("62001234567890123471", False),
    ("7200123456789018", False),  # no issuer of cards begins so
    ("", False),
]


@pytest.mark.parametrize(("text", "is_one"), CARDS)
def test_a_bank_card_passes_its_check(text: str, is_one: bool) -> None:
    assert is_bank_card(text) == is_one


@pytest.mark.parametrize("place", range(17))
def test_one_wrong_digit_is_no_id_number(place: int) -> None:
    wrong = [f"{ID[:place]}{digit}{ID[place + 1 :]}" for digit in "0123456789" if digit != ID[place]]
    assert not any(map(is_id_number, wrong))


@pytest.mark.parametrize("card", [text for text, is_one in CARDS if is_one])
def test_one_wrong_digit_is_no_bank_card(card: str) -> None:
    wrong = [f"{card[:at]}{digit}{card[at + 1 :]}" for at in range(len(card)) for digit in "0123456789" if digit != card[at]]
    assert not any(map(is_bank_card, wrong))

"""Which numbers can be dialled as they stand."""

import pytest

from scripts.rules.phones import dialable

DIALLED = ["12333", "110", "0999-6234567", "010-62345678", "0999-6234567-801", "400-810-0000", "8008100000", "13900000001"]
NOT = [
    "",
    "0999",
    "010",
    "6234567",
    "0999-6234567转801",
    "0999 6234567",
    "(0999)6234567",
    "139000000012",
    "１２３３３",
    "0999-6234567/8",
]


@pytest.mark.parametrize("phone", DIALLED)
def test_a_number_that_can_be_dialled(phone: str) -> None:
    assert dialable(phone)


@pytest.mark.parametrize("phone", NOT)
def test_what_cannot_be_dialled_as_it_stands(phone: str) -> None:
    assert not dialable(phone)

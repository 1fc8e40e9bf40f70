"""Which family name a name begins with, as spelled: what is left of a person."""

import pytest

from scripts.rules.surnames import surname_of

SURNAMES = [
    ("张示例", "张"),
    ("張示例", "張"),
    ("张示", "张"),
    ("张", "张"),
    ("欧阳示例", "欧阳"),
    ("歐陽示", "歐陽"),
    ("司徒示例", "司徒"),
    ("欧阳", "欧"),  # a given name is left: 欧 is a family name too
    ("于谦", "于"),
    ("示例劳务", ""),
    ("的", ""),
    ("张 示例", ""),  # what folding drops is no part of a name
    ("", ""),
]


@pytest.mark.parametrize(("name", "surname"), SURNAMES)
def test_the_family_name(name: str, surname: str) -> None:
    assert surname_of(name) == surname

"""Identifiers: keyed, of one shape, and the same each time."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.rules.ids import decision_key, employer_id, name_key, notice_key, record_id

Make = Callable[..., str]
CODE = "MA0DEM101"

GOLDEN = ("rxflfbxeba6aua", "emftfj4pgi64k3", "nds5krlv2bwbcv", "d54ty4vpwnthbv")
KEYED = [(record_id, r"r[a-z2-7]{13}"), (employer_id, r"e[a-z2-7]{13}")]


@pytest.mark.parametrize(("make", "shape"), KEYED)
@given(key=st.binary(min_size=1, max_size=40), parts=st.text(max_size=20))
def test_an_id_has_its_shape_and_is_the_same_each_time(make: Make, shape: str, key: bytes, parts: str) -> None:
    assert re.fullmatch(shape, made := make(key, parts))
    assert make(key, parts) == made


@pytest.mark.parametrize("make", [record_id, employer_id])
def test_another_key_gives_other_ids(make: Make) -> None:
    assert make(b"one", CODE) != make(b"two", CODE)


def test_parts_of_an_identity_do_not_run_together() -> None:
    assert record_id(b"key", "ab", "c") != record_id(b"key", "a", "bc")


def test_ids_of_a_kind_do_not_meet_those_of_another() -> None:
    assert record_id(b"key", CODE)[1:] != employer_id(b"key", CODE)[1:]


def test_a_notice_key_is_the_day_and_the_address() -> None:
    assert notice_key("2026-10-14", "https://example.org/a.html") == "2026-10-14-l7mgp"
    assert notice_key("2026-10-14", "https://example.org/b.html") != notice_key("2026-10-14", "https://example.org/a.html")


def test_ids_are_addresses_and_never_change() -> None:
    key = b"a key of the tests"
    made = (record_id(key, "a", "b"), employer_id(key, CODE), name_key(key, "示例"), decision_key(key, "示人社", "2026", "1"))
    assert made == GOLDEN

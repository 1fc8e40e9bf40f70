"""Parties: by code, and by name only where nothing says otherwise. The codes are invented."""

from typing import Any

import pytest

from scripts.model import Party
from scripts.rules import parties


def firm(name: str = "示例甲劳务有限公司", **more: Any) -> Party:
    return Party(name=name, kind="organisation", **more)


USCC, CODE, REGISTRATION = "91990100MA0DEM101X", "MA0DEM101", "999900100000015"


@pytest.mark.parametrize(("left", "right", "same"), [
    (firm(), firm("示例甲勞務有限公司"), True),
    (firm(), firm("示例乙劳务有限公司"), False),
    (firm(uscc=USCC), firm("别的名字", organisation_code=CODE), True),
    (firm(uscc=USCC), firm(organisation_code="MA0DEM102"), False),
    (firm(uscc=USCC), firm(), True),
    (firm(uscc=USCC), firm(registration_no=REGISTRATION), True),
    (firm("另一名字", uscc=USCC), firm(registration_no=REGISTRATION), False),
    (firm("示例甲集团有限公司"), firm("示例甲集团有限公司沧州分公司"), False),
    (firm("某公司", masked="source"), firm("某公司", masked="source"), False),
    (firm("示例小店"), Party(name="示例小店", kind="sole_trader"), True),
    (firm("莫示例"), Party(name="莫示例", kind="person"), False),
    (Party(name="莫某", kind="person", masked="ours"), Party(name="莫某", kind="person", masked="ours"), False),
    (None, firm(), False),
    (None, None, False),
])  # fmt: skip
def test_one_party(left: Party | None, right: Party | None, same: bool) -> None:
    assert parties.same(left, right) is parties.same(right, left) is same


@pytest.mark.parametrize(("left", "right", "nearly"), [
    (firm(), firm("示例甲劳务公司"), True),
    (firm("示例甲劳务（演示）有限责任公司"), firm("示例甲劳务演示股份有限公司"), True),
    (firm(uscc=USCC), firm("示例甲劳务公司", organisation_code="MA0DEM102"), False),
    (firm(), firm("示例甲装饰有限公司"), False),
    (Party(name="莫某", kind="person"), Party(name="莫某某", kind="person"), True),
    (Party(name="莫某", kind="person"), Party(name="陆某", kind="person"), False),
    (Party(name="示例莫公司", kind="person"), firm("示例莫有限公司"), False),
    (firm("某劳务公司", masked="source"), firm("某劳务有限公司"), False),
    (firm(), None, False),
    (None, firm(), False),
    (None, None, False),
])  # fmt: skip
def test_what_a_careless_writer_may_have_meant(left: Party | None, right: Party | None, nearly: bool) -> None:
    assert parties.nearly(left, right) is nearly


@pytest.mark.parametrize(("party", "code"), [
    (firm(uscc=USCC), CODE), (firm(organisation_code=CODE), CODE), (firm(registration_no=REGISTRATION), "r" + REGISTRATION),
    (firm(), None), (None, None), (firm("某公司", uscc=USCC, masked="source"), None),
    (Party(name="莫某", kind="person", uscc=USCC), None),
])  # fmt: skip
def test_the_code_that_makes_an_employer(party: Party | None, code: str | None) -> None:
    assert parties.employer_code(party) == code

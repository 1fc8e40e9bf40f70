"""What the repository itself declares hangs together, with the whole country and with the demo's few places."""

from pathlib import Path

import pytest

from scripts import check
from scripts.store import Data

PUBLIC = Path(__file__).parents[2] / "data"


@pytest.mark.parametrize("root", [PUBLIC, PUBLIC / "demo"], ids=["country", "demo"])
def test_the_repository_declares_nothing_that_does_not_hang_together(root: Path) -> None:
    data = Data(root, PUBLIC)
    problems = check.data(
        sources=data.sources(),
        registers=data.registers(),
        regions=data.regions(),
        channels=data.channels(),
        measures=data.measures(),
        notices=(),
    )
    assert [str(data.locate(problem)) for problem in problems] == []


def test_every_cap_of_a_place_names_a_place() -> None:
    """A cap with a mistyped code would never apply, and a record would be shown for too long."""
    data = Data(PUBLIC, PUBLIC)
    places = {region.code for region in data.regions()}
    assert {cap.region for register in data.registers() for cap in register.caps if cap.region} <= places

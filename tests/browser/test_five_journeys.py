"""One person, one phone: every errand ends within four taps from home, with scripts and without."""

import pytest
from journeys import WITH_SCRIPTS, WITHOUT, Errand, Journey
from visits import Device

TAPS = 4


@pytest.mark.parametrize("journey", WITH_SCRIPTS.values(), ids=WITH_SCRIPTS)
def test_with_scripts(device: Device, journey: Journey) -> None:
    arrive(Errand(device().open("/")), journey)


@pytest.mark.parametrize("journey", WITHOUT.values(), ids=WITHOUT)
def test_without_scripts(device: Device, journey: Journey) -> None:
    arrive(Errand(device(java_script_enabled=False).open("/")), journey)


def arrive(errand: Errand, journey: Journey) -> None:
    journey(errand)
    assert errand.taps <= TAPS

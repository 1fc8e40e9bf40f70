"""The built demo passes every gate, and every gate closes when the fault it is for is there."""

import shutil
from pathlib import Path

import gates
import pytest
from gates import GATES

HERE = Path(__file__).parent
BAD = sorted((HERE / "bad").iterdir())


@pytest.mark.parametrize("gate", GATES)
def test_the_demo_passes(gate: str, demo_site: Path) -> None:
    assert list(GATES[gate](demo_site)) == []


@pytest.mark.parametrize("gate", GATES)
def test_a_small_good_site_passes(gate: str) -> None:
    assert list(GATES[gate](HERE / "good")) == []


@pytest.mark.parametrize("fault", BAD, ids=lambda fault: fault.name)
def test_a_gate_closes_on_its_fault(fault: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`bad/<gate>` holds files laid over the good site, and `expected.txt`: what the gate says then."""
    monkeypatch.setattr(gates, "LIMIT", 2_000)  # the repository needs no large file to show what too large is
    monkeypatch.setattr(gates, "BUDGETS", dict(zip(gates.BUDGETS, (700, 450, 50, 50, 6), strict=True)))
    site = shutil.copytree(HERE / "good", tmp_path / "site")
    shutil.copytree(fault, site, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    assert list(GATES[fault.name](site)) == (fault / "expected.txt").read_text("utf-8").splitlines()


def test_every_gate_has_its_fault() -> None:
    assert {fault.name for fault in BAD} == GATES.keys()

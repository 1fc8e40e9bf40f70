"""The reference data by hand: registers with their law, measures, channels, words."""

import re
from datetime import date
from pathlib import Path

import pytest

from scripts.model import Register
from scripts.rules.days import months_later
from scripts.store import Data

ROOT = Path(__file__).parents[2]
NATIONAL = frozenset({"12309", "12333", "12345", "12348", "12351", "12368", "010-12351"})
ORIGINS = (
    "https://www.mohrss.gov.cn/",
    "https://www.jcgov.gov.cn/",
    "https://tskpfy.hebeicourt.gov.cn/",
    "http://jsnews.jschina.com.cn/",
)


@pytest.fixture
def data() -> Data:
    return Data(ROOT / "data", ROOT / "data")


@pytest.fixture
def registers(data: Data) -> dict[str, Register]:
    return {register.id: register for register in data.registers()}


def test_all_six_registers_are_declared_and_hide_persons(registers: dict[str, Register]) -> None:
    assert set(registers) == {"blacklist", "industry_sanction", "major_violation", "penalty", "rating", "red_list"}
    assert {register.persons for register in registers.values()} == {"hidden"}


def test_every_measure_of_a_register_is_explained(data: Data, registers: dict[str, Register]) -> None:
    explained = {measure.id for measure in data.measures()}
    assert set(registers["blacklist"].measures) == explained
    assert all(set(register.measures) <= explained for register in registers.values())


def test_what_was_listed_before_2022_has_ended_whatever_its_term_was(registers: dict[str, Register]) -> None:
    old = next(regime for regime in registers["blacklist"].regimes if regime.id == "order2017")
    assert old.applies.until == "2021-12-31"
    assert months_later(date(2021, 12, 31), old.term.months or 0) < date(2025, 1, 1)


@pytest.mark.parametrize("name", ["blacklist", "industry_sanction", "major_violation", "penalty"])
def test_a_negative_register_never_shows_longer_than_three_years(registers: dict[str, Register], name: str) -> None:
    register = registers[name]
    always = [cap.months for cap in register.caps if cap.region is None and cap.applies.from_ is None]
    terms = [regime.term.months for regime in register.regimes]
    assert register.polarity == "negative"
    assert set(terms) == {36} or always == [36]


def test_no_word_is_explained_twice(data: Data) -> None:
    terms = [entry.term for entry in data.glossary()]
    assert len(set(terms)) == len(terms) >= 25


def test_national_channels_claim_only_what_was_done(data: Data) -> None:
    national = [channel for channel in data.channels() if channel.place == "100000"]
    assert {phone for channel in national for phone in channel.phones} == NATIONAL
    for channel in national:
        assert channel.status == "unverified"
        assert channel.verified_on is None
        assert channel.checked
        assert re.search(r"未拨打|未逐一打开|这里不列", channel.checked.how)


def test_addresses_in_reference_data_are_those_we_know_the_origin_of() -> None:
    files = (
        (ROOT / "data").glob("*.yaml"),
        (ROOT / "data/registers").glob("*.yaml"),
        (ROOT / "data/channels").glob("*.yaml"),
    )
    urls = [url for group in files for file in group for url in re.findall(r"https?://[^\s\"}]+", file.read_text("utf-8"))]
    assert [url for url in urls if not url.startswith(ORIGINS)] == []

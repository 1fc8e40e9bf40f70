"""What the repository declares, and what the admin's own folder says instead."""

from pathlib import Path

import pytest

from scripts.store import Data

SOURCE = """title: {title}
publisher: {{name: 示例市人社局, region: "990100"}}
register: blacklist
pull: {{url: https://example.org/}}
parse: {{with: csv}}
columns: {{单位名称: name}}
"""
CHANNEL = """- id: {id}
  kind: hrss_hotline
  name: {name}
  place: "990000"
  source: {{title: 合成数据}}
"""
REGION = '- {{code: "990000", name: {name}, level: province}}\n'


@pytest.fixture
def data(tmp_path: Path) -> Data:
    return Data(tmp_path / "root", tmp_path / "public")


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_the_admins_sources_stand_instead_of_the_repositorys(data: Data) -> None:
    put(data.layout.public / "sources" / "area" / "public-list.yaml", SOURCE.format(title="公"))
    assert [source.id for source in data.sources()] == ["public-list"]
    put(data.layout.root / "sources" / "own-b.yaml", SOURCE.format(title="乙"))
    put(data.layout.root / "sources" / "z" / "own-a.yaml", SOURCE.format(title="甲"))
    assert [(source.id, source.title) for source in data.sources()] == [("own-a", "甲"), ("own-b", "乙")]


def test_an_empty_folder_of_sources_means_none(data: Data) -> None:
    put(data.layout.public / "sources" / "public-list.yaml", SOURCE.format(title="公"))
    (data.layout.root / "sources").mkdir(parents=True)
    assert data.sources() == ()


def test_channels_are_replaced_file_by_file(data: Data) -> None:
    put(data.layout.public / "channels" / "990000.yaml", CHANNEL.format(id="b", name="旧"))
    put(data.layout.public / "channels" / "100000.yaml", CHANNEL.format(id="c", name="全国"))
    put(data.layout.root / "channels" / "990000.yaml", CHANNEL.format(id="b", name="新"))
    put(data.layout.root / "channels" / "990100.yaml", CHANNEL.format(id="a", name="市"))
    assert [(channel.id, channel.name) for channel in data.channels()] == [("a", "市"), ("b", "新"), ("c", "全国")]


def test_a_file_of_the_admin_replaces_the_whole_list(data: Data) -> None:
    put(data.layout.public / "regions.yaml", REGION.format(name="公共省"))
    assert [region.name for region in data.regions()] == ["公共省"]
    put(data.layout.root / "regions.yaml", REGION.format(name="示例省"))
    assert [region.name for region in data.regions()] == ["示例省"]


def test_one_folder_may_be_both(tmp_path: Path) -> None:
    put(tmp_path / "sources" / "list.yaml", SOURCE.format(title="同"))
    put(tmp_path / "channels" / "990000.yaml", CHANNEL.format(id="a", name="市"))
    both = Data(tmp_path, tmp_path)
    assert ([source.id for source in both.sources()], len(both.channels())) == (["list"], 1)


def test_what_names_a_party_is_never_read_from_the_repository(data: Data) -> None:
    for name in ("notices/list/2026-10-14-aaaaa.yaml", "review/v1.yaml", "captures/list.yaml", "ledger.yaml"):
        put(data.layout.public / name, "not even yaml: [")
    assert (data.notices(), data.reviews(), data.ledger(), data.capture("list").urls) == ((), (), (), ())


def test_nothing_at_all_is_an_empty_portal(data: Data) -> None:
    everything = (data.sources(), data.registers(), data.regions(), data.channels(), data.measures(), data.glossary())
    assert (*everything, data.holidays(), data.notices(), data.reviews(), data.lookups("list"), data.ledger()) == ((),) * 11

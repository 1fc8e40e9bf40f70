"""What is written is read again, and machine files are told apart from hand-edited ones."""

from pathlib import Path

import pytest

from scripts.model import Lookup, Problem
from scripts.store import DEMO_KEY, BadData, Data, dump
from tests.store.examples import capture, notice, review


@pytest.fixture
def data(tmp_path: Path) -> Data:
    return Data(tmp_path, tmp_path)


def test_what_is_written_is_read_again(data: Data) -> None:
    lookups = (Lookup(field="name", match="示例丙", set={"name": "示例丙有限公司"}), Lookup(field="name", skip="重复"))
    assert data.write_notice(notice())
    assert data.write_capture("example-list", capture())
    assert data.write_review(review())
    assert data.write_lookups("example-list", lookups)
    assert data.notices() == (notice(),)
    assert data.capture("example-list") == capture()
    assert data.reviews() == (review(),)
    assert data.lookups("example-list") == lookups


def test_writing_the_same_again_writes_nothing(data: Data) -> None:
    data.write_notice(notice())
    assert not data.write_notice(notice())
    assert data.write_notice(notice(title="另一标题"))


def test_notices_come_in_the_order_of_their_ids(data: Data) -> None:
    ids = ["b/2026-01-01-aaaaa", "a/2026-02-01-aaaaa", "a-b/2026-01-01-aaaaa"]
    for id in ids:
        data.write_notice(notice(id=id))
    assert [one.id for one in data.notices()] == sorted(ids)


def test_parsed_notices_are_remembered_by_their_bytes(data: Data) -> None:
    data.write_notice(notice())
    assert data.notices() == data.notices()
    data.write_notice(notice(title="另一标题"))
    assert data.notices() == (notice(title="另一标题"),)


def test_the_memory_of_parsed_notices_may_be_damaged_or_deleted(data: Data) -> None:
    data.write_notice(notice())
    data.notices()
    (cache,) = (data.layout.private / "cache").iterdir()
    cache.write_bytes(b'{"half": ')
    assert data.notices() == (notice(),)
    cache.unlink()
    assert data.notices() == (notice(),)


@pytest.mark.parametrize("name", ["a.yaml", "a/b/c.yaml", "example-list/other.yaml", "example-list/2026.10.yaml"])
def test_a_notice_stands_where_its_id_says(data: Data, name: str) -> None:
    file = data.layout.root / "notices" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(dump(notice(id=name.removesuffix(".yaml") if name != "example-list/other.yaml" else notice().id)))
    with pytest.raises(BadData, match=f"notices/{name}:1: id: is .*: make it and the file's name agree"):
        data.notices()


def test_a_review_stands_where_its_id_says(data: Data) -> None:
    data.write_review(review())
    data.layout.review(review().id).rename(data.layout.review("v2"))
    with pytest.raises(BadData, match=r"review/v2\.yaml:1: id: is v2026-11-18-r7k3: make it"):
        data.reviews()


@pytest.mark.parametrize("id", ["../evil/a", "a/../b", "a/b/c", "a", "/a", "a/B", "a/.b", "名/a"])
def test_no_id_leads_out_of_its_folder(data: Data, id: str) -> None:
    with pytest.raises(ValueError, match="cannot be a file name"):
        data.write_notice(notice(id=id))


def test_the_id_key_is_made_once_and_is_private(data: Data) -> None:
    assert data.id_key() == DEMO_KEY
    key = data.id_key(create=True)
    assert len(key) == 32
    assert (data.id_key(create=True), data.id_key()) == (key, key)
    assert (data.layout.private / "id.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("text", ["", "0" * 63, "g" * 64, "0" * 66])
def test_a_damaged_id_key_is_never_replaced(data: Data, text: str) -> None:
    file = data.layout.private / "id.key"
    file.parent.mkdir()
    file.write_text(text, "ascii")
    with pytest.raises(BadData, match=r"private/id\.key:1: is not 64 hexadecimal digits"):
        data.id_key(create=True)
    assert file.read_text("ascii") == text


def test_a_portal_without_a_key_is_warned(data: Data) -> None:
    assert [(problem.level, problem.where) for problem in data.problems()] == [("warning", "private/id.key")]
    data.id_key(create=True)
    assert data.problems() == ()


@pytest.mark.parametrize(
    ("written", "edited", "told"),
    [
        ('"990101"', "'990101'", "yaml:26: reads `  place: '990101'` where a machine writes `  place: \"990101\"`"),
        ("  workers: 27\n", "  workers: 27 # 核对\n", "reads `  workers: 27 # 核对` where a machine writes"),
        ("confidence: 0.97", "confidence: 0.970", "reads `  confidence: 0.970` where a machine writes"),
        ("masked: ours\n", "masked: ours", "reads nothing where a machine writes an empty line"),
        ("masked: ours\n", "masked: ours\n\n", "reads an empty line where a machine writes nothing"),
        ("\n", "\r\n", ":1: reads `id: example-list/2026-10-14-k3f7q` where a machine writes"),
    ],
)
def test_a_machine_file_that_no_machine_wrote_is_told(data: Data, written: str, edited: str, told: str) -> None:
    data.id_key(create=True)
    data.write_notice(notice())
    file = data.layout.notice(notice().id)
    file.write_bytes(dump(notice()).decode().replace(written, edited).encode())
    (problem,) = data.problems()
    assert data.notices() == (notice(),)
    assert told in str(problem)


def test_a_problem_is_given_its_file_and_line(data: Data) -> None:
    data.write_notice(notice())
    field = "records[1].party.name"
    found = Problem(level="fatal", where=f"notices/{notice().id}", field=field, sentence="x")
    located = data.locate(found)
    file, _, line = located.where.partition(":")
    assert file == "notices/example-list/2026-10-14-k3f7q.yaml"
    assert "黄某" in (data.layout.root / file).read_text("utf-8").splitlines()[int(line) - 1]


def test_a_column_with_dots_and_brackets_is_found(data: Data) -> None:
    file = data.layout.root / "sources" / "area" / "example-list.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(
        'title: 合成\npublisher: {name: 示例局, region: "990100"}\nregister: blacklist\npull: {path: a.csv}\n'
        "parse: {with: csv}\ncolumns:\n  金额: {amount: 元}\n  金额.[元]: {amount: 元}\n",
        "utf-8",
    )
    found = Problem(level="fatal", where="sources/example-list", field="columns.金额.[元].amount", sentence="x")
    assert data.locate(found).where == "sources/area/example-list.yaml:8"


def test_a_problem_elsewhere_stays_as_it_is(data: Data) -> None:
    found = Problem(level="warning", where="https://example.org/", field=None, sentence="x")
    assert data.locate(found) == found

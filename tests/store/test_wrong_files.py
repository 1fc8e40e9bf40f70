"""Files edited wrongly by hand: each is answered with its path, line and field, and what to do (see wrong/)."""

import shutil
from pathlib import Path

import pytest

from scripts.store import BadData, Data
from scripts.store.faults import Fault
from scripts.store.reading import MAX_DEPTH, tree

WRONG = Path(__file__).parent / "wrong"


def test_every_wrong_file_is_told_in_one_line(tmp_path: Path) -> None:
    shutil.copytree(WRONG, tmp_path / "data")
    told = Data(tmp_path / "data", tmp_path / "data").problems()
    assert "".join(f"{problem}\n" for problem in told) == (WRONG / "expected.txt").read_text("utf-8")


def test_all_bad_files_are_told_at_once(tmp_path: Path) -> None:
    shutil.copytree(WRONG, tmp_path / "data")
    with pytest.raises(BadData) as caught:
        Data(tmp_path / "data", tmp_path / "data").sources()
    assert len(caught.value.problems) == len(list((WRONG / "sources").glob("*.yaml")))


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        (["贵港.yaml"], "sources/贵港.yaml:1: name the file in a-z, 0-9, - and _"),
        (["a/list.yaml", "b/list.yaml"], "sources/b/list.yaml:1: has the same name as sources/a/list.yaml: rename"),
    ],
)
def test_a_source_needs_a_name_of_its_own(tmp_path: Path, names: list[str], sentence: str) -> None:
    for name in names:
        file = tmp_path / "sources" / name
        file.parent.mkdir(parents=True)
        file.touch()
    with pytest.raises(BadData) as caught:
        Data(tmp_path, tmp_path).sources()
    assert str(caught.value).startswith(sentence)


def test_a_file_that_nobody_would_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "regions.yml").touch()
    told = [str(problem) for problem in Data(tmp_path, tmp_path).problems()]
    assert "regions.yml: is not read: end its name in .yaml" in told


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "is nested more than 50 deep"),
        (b"a: \x07", "holds a control character"),
        (b"? [a]\n: b", "has a list or mapping as a key"),
        (b"12: b", "the key `12` would not be read as text: put it in quotes"),
        (b"? &a b\n: c", "marks a value for use elsewhere"),
        (b"a: ! b", "carries the tag `!`"),
        (b"a: !!str 1", "carries the tag `tag:yaml.org,2002:str`"),
        (b"%YAML 1.1\n---\na: b\n...\n---\nc: d", "begins a second document"),
    ],
)
def test_tricks_of_yaml_are_refused(body: bytes, sentence: str) -> None:
    with pytest.raises(Fault, match=r".") as caught:
        tree(body)
    assert sentence in caught.value.sentence


def test_a_bomb_of_aliases_is_refused_at_its_first_mark() -> None:
    bomb = "a: &a [x,x]\n" + "".join(f"{b}: &{b} [*{a},*{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    with pytest.raises(Fault) as caught:
        tree(bomb.encode())
    assert (caught.value.line, caught.value.field) == (1, "a")

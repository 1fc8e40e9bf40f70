"""What people copy out of the READMEs works: the source, the lookup, and every command."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import flow
from scripts.__main__ import parser
from scripts.model import TARGETS
from scripts.store import Data

ROOT = Path(__file__).parents[2]
FOLDER = "~/anxin-data"
PYTHON = [".venv/bin/python", "-m", "scripts"]
MADE = re.compile(r"^([a-z]+):.*  ## ", re.MULTILINE)

pytestmark = pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])


def blocks(readme: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", (ROOT / readme).read_text("utf-8"), re.DOTALL | re.MULTILINE)


def written(readme: str, root: Path) -> Data:
    """The data folder of somebody who wrote every file of the README where its first line says."""
    for block in blocks(readme, "yaml"):
        place = block.splitlines()[0].removeprefix(f"# {FOLDER}/")
        (root / place).parent.mkdir()
        (root / place).write_text(block, "utf-8")
    return Data(root, ROOT / "data")


def commands(readme: str) -> Iterator[list[str]]:
    for block in blocks(readme, "sh"):
        yield from (shlex.split(line, comments=True) for line in block.replace("\\\n", " ").splitlines())


def test_the_source_is_one_that_can_be_pulled(readme: str, tmp_path: Path) -> None:
    data = written(readme, tmp_path)
    assert [source.id for source in data.sources()] == ["example-blacklist"]
    assert flow.misdeclared(data, data.sources()) == ()


def test_the_lookups_are_of_that_source_and_use_its_words(readme: str, tmp_path: Path) -> None:
    data = written(readme, tmp_path)
    (lookups,) = (data.all_lookups()[source.id] for source in data.sources())
    assert {target for lookup in lookups for target in (lookup.field, *lookup.set) if target} <= set(TARGETS)
    assert [bool(lookup.set) + bool(lookup.skip) + bool(lookup.listing) for lookup in lookups] == [1, 1, 1]
    assert [problem for problem in data.problems() if problem.level == "fatal"] == []


def test_it_names_every_word_that_a_column_may_be(readme: str) -> None:
    assert " ".join(TARGETS) in " ".join((ROOT / readme).read_text("utf-8").split())


def test_every_command_is_one_we_have(readme: str) -> None:
    targets = MADE.findall((ROOT / "Makefile").read_text("utf-8"))
    for words in commands(readme):
        if words[0] == "make":
            assert set(words[1:2]) <= set(targets)
        else:
            assert words[:3] == PYTHON
            parser().parse_args(words[3:])


def test_one_data_folder_is_used_throughout(readme: str) -> None:
    folders = [re.split("[= ]", word)[-1] for words in commands(readme) for word in words if "anxin-data" in word]
    assert set(folders) == {FOLDER}
    assert len(folders) == 11

"""Who may import whom: imports point inwards, stages never import each other, and each library has one home."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "scripts"

INNER = {"model", "rules"}
STAGES = {"pull", "parse", "normalise", "history", "check", "store", "site", "publish"}
MAY_IMPORT = {
    "model": set(),
    "rules": {"model"},
    "site": {*INNER, "store"},
    **{stage: INNER for stage in STAGES - {"site"}},
}
"""What a room may use of ours besides itself. Rooms not named here join the stages: flow, telling, verbs, __main__, bureau."""

HOMES = {
    "requests": {"pull"},
    "urllib3": {"pull"},
    "protego": {"pull"},
    "cssselect": {"pull"},
    "lxml": {"parse", "pull"},
    "openpyxl": {"parse"},
    "xlrd": {"parse"},
    "pypdfium2": {"parse"},
    "opencc": {"rules", "site"},
    "msgspec": {"model", "store"},
    "yaml": {"store"},
    "filelock": {"store"},
    "feedgen": {"site"},
    "lunr": {"site"},
    "markdown": {"site"},
    "segno": {"site"},
    "typst": {"site"},
    "pelican": {"site"},
    "numpy": {"site"},
    "pypinyin": {"site"},
    "rcssmin": {"site"},
    "rjsmin": {"site"},
    "jinja2": {"site"},
    "markupsafe": {"site"},
    "pelicanconf": {"telling", "verbs"},
}
"""The only rooms that may import a library; one not named here has no home yet."""


def trespasses(scripts: Path) -> list[str]:
    """Every import that breaks the rule, as `file:line: sentence`."""
    return [
        f"{file.relative_to(scripts)}:{line}: {sentence}"
        for file in sorted(scripts.rglob("*.py"))
        for line, module in imports(file, scripts)
        if (sentence := trespass(room_of(file, scripts), module))
    ]


def room_of(file: Path, scripts: Path) -> str:
    return file.relative_to(scripts).parts[0].removesuffix(".py")


def imports(file: Path, scripts: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of each import, wherever it stands in the file; names taken from `scripts` itself are rooms."""
    package = ["scripts", *file.relative_to(scripts).parent.parts]
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            names = [f"scripts.{alias.name}" for alias in node.names] if module == "scripts" else [module]
            yield from ((node.lineno, name) for name in names)


def trespass(room: str, module: str) -> str | None:
    top, _, rest = module.partition(".")
    if top != "scripts":
        return foreign(room, top)
    other = rest.split(".")[0]
    if other == room or room not in MAY_IMPORT or other in MAY_IMPORT[room]:
        return None
    return f"{room} may not import {other}"


def foreign(room: str, library: str) -> str | None:
    if library in sys.stdlib_module_names:
        return None
    if library not in HOMES:
        return f"{library} has no home: give it one in HOMES"
    return None if room in HOMES[library] else f"{library} is used in {' and '.join(sorted(HOMES[library]))} only"


def test_imports_point_inwards() -> None:
    assert trespasses(SCRIPTS) == []


def test_every_room_is_one_the_rule_knows() -> None:
    rooms = {room_of(file, SCRIPTS) for file in SCRIPTS.rglob("*.py")}
    assert rooms - MAY_IMPORT.keys() == {"__init__", "__main__", "flow", "telling", "verbs", "bureau"}


@pytest.mark.parametrize(
    ("file", "line", "sentence"),
    [
        ("parse/table.py", "from scripts.normalise import codes", "parse may not import normalise"),
        ("parse/table.py", "from scripts import history", "parse may not import history"),
        ("parse/table.py", "from ..normalise import codes", "parse may not import normalise"),
        ("parse/table.py", "import scripts.store.data as data", "parse may not import store"),
        ("parse/table.py", "def late() -> None:\n    from scripts.pull import fetch", "parse may not import pull"),
        ("history.py", "from scripts.check import shape", "history may not import check"),
        ("model/notice.py", "from scripts.rules import fold", "model may not import rules"),
        ("rules/clock.py", "from scripts.store import Data", "rules may not import store"),
        ("site/book.py", "from scripts.pull import Client", "site may not import pull"),
        ("publish/release.py", "from scripts.site import build", "publish may not import site"),
        ("publish/release.py", "from scripts.flow import pulling", "publish may not import flow"),
        ("site/book.py", "import yaml", "yaml is used in store only"),
        ("parse/table.py", "from requests import get", "requests is used in pull only"),
        ("normalise/names.py", "import pandas", "pandas has no home: give it one in HOMES"),
    ],
)
def test_a_forbidden_import_is_found(tmp_path: Path, file: str, line: str, sentence: str) -> None:
    written = tmp_path / file
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text(line + "\n", "utf-8")
    (found,) = trespasses(tmp_path)
    assert found.startswith(f"{file}:") and found.endswith(f": {sentence}")


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("parse/table.py", "from scripts.model import Row\nfrom scripts.rules import fold\nfrom scripts.parse.cells import Cell"),
        ("parse/table.py", "from .cells import Cell\nfrom lxml import html\nimport re"),
        ("site/book.py", "from scripts import rules, store"),
        ("flow/pulling.py", "from scripts import check, history, pull\nfrom scripts.store import Data"),
        ("rules/acts.py", "import scripts.rules.numbers as numbers"),
    ],
)
def test_a_permitted_import_is_not(tmp_path: Path, file: str, line: str) -> None:
    written = tmp_path / file
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text(line + "\n", "utf-8")
    assert trespasses(tmp_path) == []


@pytest.mark.parametrize("lock", ["requirements-dev.lock", "requirements-mutation.lock"])
def test_an_environment_of_tests_has_all_that_the_portal_stands_on_in_the_same_version(lock: str) -> None:
    assert pinned("requirements.lock") <= pinned(lock)


def pinned(lock: str) -> set[str]:
    return set(re.findall(r"^([a-z0-9-]+==[^\s;]+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE))

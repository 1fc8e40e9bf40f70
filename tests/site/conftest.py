"""The small portal, opened and built once for all tests."""

from pathlib import Path

import pytest
from small_portal import DAY, ROOT, built, write

from scripts.site.book import Book, open_book
from scripts.store import Data


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    root = tmp_path_factory.mktemp("portal") / "data"
    made = Data(root, ROOT / "data")
    write(made, root)
    return made


@pytest.fixture(scope="session")
def book(data: Data) -> Book:
    return open_book(data, DAY)


@pytest.fixture(scope="session")
def output(data: Data, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site; tests only read it."""
    folder = tmp_path_factory.mktemp("site")
    built(data, folder)
    return folder

"""An office for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from office import Office, opened


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with opened(tmp_path) as here:
        yield here

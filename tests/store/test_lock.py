"""One run at a time."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from scripts.store import Data, Locked

REPOSITORY = Path(__file__).parents[2]
HOLDER = """
import sys
from pathlib import Path
from scripts.store import Data
with Data(Path(sys.argv[1]), Path(sys.argv[1])).lock():
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def other_run(root: Path) -> Iterator[subprocess.Popen[bytes]]:
    arguments = [sys.executable, "-c", HOLDER, str(root)]
    with subprocess.Popen(arguments, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        try:
            yield holder
        finally:
            holder.kill()


def test_a_second_run_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    with other_run(tmp_path) as holder, pytest.raises(Locked, match=f"process {holder.pid}"), _lock(tmp_path):
        pass


def test_the_lock_dies_with_its_process(tmp_path: Path) -> None:
    with other_run(tmp_path) as holder:
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        with _lock(tmp_path):
            pass


def test_the_lock_is_given_back(tmp_path: Path) -> None:
    for _ in range(2):
        with _lock(tmp_path):
            pass


def test_a_run_begins_without_what_a_killed_run_left(tmp_path: Path) -> None:
    draft = tmp_path / ".tmp-1-a.yaml"
    draft.touch()
    with _lock(tmp_path):
        assert not draft.exists()


@contextmanager
def _lock(root: Path) -> Iterator[None]:
    with Data(root, root).lock():
        yield

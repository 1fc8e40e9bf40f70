"""A file is as before or as after, whatever happens between."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.store import atomic

REPOSITORY = Path(__file__).parents[2]
SIZE = 2_000_000
WRITER = """
import sys
from pathlib import Path
from scripts.store import atomic
print("ready", flush=True)
while True:
    for letter in b"ab":
        atomic.write(Path(sys.argv[1]), bytes([letter]) * int(sys.argv[2]))
"""


def test_a_killed_writer_leaves_the_old_or_the_new_file(tmp_path: Path) -> None:
    file = tmp_path / "file"
    atomic.write(file, b"b" * SIZE)
    for kill in range(20):
        _write_until_killed(file, after_bytes=kill * SIZE // 20)
        body = file.read_bytes()
        assert len(body) == SIZE
        assert len(set(body)) == 1
    atomic.sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def _write_until_killed(file: Path, after_bytes: int) -> None:
    """Kills the writer while its draft holds about so many bytes; until then the file is never seen half done."""
    arguments = [sys.executable, "-c", WRITER, str(file), str(SIZE)]
    with subprocess.Popen(arguments, cwd=REPOSITORY, stdout=subprocess.PIPE) as writer:
        try:
            assert writer.stdout is not None
            writer.stdout.readline()
            draft = file.with_name(f"{atomic.PREFIX}{writer.pid}-{file.name}")
            for _ in range(200_000):
                assert _size(file) == SIZE
                if draft.exists() and _size(draft) >= after_bytes:
                    break
        finally:
            writer.send_signal(signal.SIGKILL)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def test_who_reads_meanwhile_reads_the_old_file_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "file"
    atomic.write(file, b"old")
    with file.open("rb") as reader:
        atomic.write(file, b"newer")
        assert reader.read() == b"old"
    assert file.read_bytes() == b"newer"


def test_a_full_disk_keeps_the_old_file_and_leaves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "file"
    atomic.write(file, b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            atomic.write(file, b"n" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_full_device_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """ENOSPC arrives at the flush, after the bytes seemed to be written."""
    file = tmp_path / "file"
    atomic.write(file, b"old")

    def full(handle: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        atomic.write(file, b"new")
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_an_unchanged_file_is_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "file"
    assert atomic.write(file, b"same")
    os.utime(file, ns=(1, 1))
    assert not atomic.write(file, b"same")
    assert file.stat().st_mtime_ns == 1


def test_what_killed_runs_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    for name in ("notices/list/.tmp-1-a.yaml", "notices/list/a.yaml", ".hidden"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert atomic.sweep(tmp_path) == 1
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == [".hidden", "a.yaml"]

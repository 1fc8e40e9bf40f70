"""No file makes the reader fail, hang or fill the memory; each gives a reason why it gives nothing, or records within bounds."""

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from hostile import ID_NUMBER, MOBILE, WORKER, Hostile
from hostile_packed import PACKED
from hostile_pages import PAGED
from hostile_text import WRITTEN

CORPUS = (*PACKED, *PAGED, *WRITTEN)
ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("reader.py")
SECONDS = 5
"""Of the processor: a busy machine is no fault of the file."""
WAIT_SECONDS, START_SECONDS = 60, 120

SENTENCE = re.compile(r"[^\n]{10,600}")
UNSEEN = re.compile("[\x00-\x1f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]")
CAPS = {"name": 200, "representative": 60, "address": 400, "project": 400, "authority": 200, "number": 200, "amount": 20}
"""Characters a value may have, whatever the file has in its place."""


class Reader:
    """A process that reads files one by one, watched, and replaced after it has died."""

    def __init__(self, folder: Path) -> None:
        self.said = folder / "stderr"
        self.process: subprocess.Popen[str] | None = None

    def read(self, file: Path) -> Any:
        """What is read from the file. Fails the test where the process ends before it answers, or is too slow to."""
        process = self.process or self.start()
        assert process.stdin
        process.stdin.write(json.dumps(str(file)) + "\n")
        process.stdin.flush()
        took, values = self.answer(process, WAIT_SECONDS)
        assert took <= SECONDS, f"{took:.1f} seconds of the processor"
        return values

    def start(self) -> "subprocess.Popen[str]":
        with self.said.open("w") as errors:
            self.process = subprocess.Popen(
                [sys.executable, str(PROGRAM)], cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, start_new_session=True,
            )  # fmt: skip
        assert self.answer(self.process, START_SECONDS) == "ready"
        return self.process

    def answer(self, process: "subprocess.Popen[str]", seconds: float) -> Any:
        assert process.stdout
        timer = Timer(seconds, os.killpg, (process.pid, signal.SIGKILL))
        timer.start()
        line = process.stdout.readline()
        timer.cancel()
        if line:
            return json.loads(line)
        self.stop()
        pytest.fail(f"no answer within {seconds} seconds, or none at all: {self.said.read_text()[-900:]}")

    def stop(self) -> None:
        if self.process:
            with self.process as process:
                process.kill()
            self.process = None


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    reader = Reader(tmp_path_factory.mktemp("reader"))
    yield reader
    reader.stop()


@pytest.mark.parametrize("hostile", CORPUS, ids=lambda it: it.name[:40].replace("\n", " "))
def test_a_hostile_file_is_answered_within_bounds(hostile: Hostile, reader: Reader, tmp_path: Path) -> None:
    file = tmp_path / hostile.name
    file.write_bytes(hostile.make())
    values = reader.read(file)
    assert values["file"] == str(file)
    assert faults(values) == []


def faults(values: Any) -> list[str]:
    """What is wrong with an answer."""
    told = json.dumps({key: value for key, value in values.items() if key != "file"}, ensure_ascii=False)
    found = [f"repeats {secret}" for secret in (ID_NUMBER, MOBILE, WORKER) if secret in told]
    found += ["is longer than a notice"] if len(told) > 3_000_000 else []
    if values["kind"] == "none":
        return found + ([] if SENTENCE.fullmatch(values["reason"]) else [f"gives no clear reason: {values['reason'][:99]!r}"])
    for record in values.get("records", ()):
        found += [f"has an endless {key}" for key, cap in CAPS.items() if len(str(record.get(key, ""))) > cap]
        found += [f"shows what nobody sees in {key}" for key, value in record.items() if UNSEEN.search(str(value))]
    return found


def test_the_corpus_is_as_large_as_promised_and_no_name_stands_twice() -> None:
    assert len({hostile.name for hostile in CORPUS}) == len(CORPUS) >= 60

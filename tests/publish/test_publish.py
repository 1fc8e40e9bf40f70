"""Releases: made whole or not at all, proved by anybody's tools, switched to at once, and left again."""

import json
import os
import shutil
import subprocess
import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from scripts import publish

DAY = date(2026, 11, 20)
STATUS = {
    "demo": False,
    "operator": True,
    "site_url": "https://anxin.example.org",
    "built_for": "2026-11-20",
    "hide_after": "2026-12-31",
}


@pytest.fixture(scope="session")
def ssh_keygen() -> str:
    found = shutil.which("ssh-keygen")
    assert found, "ssh-keygen is missing: install openssh-client, which signs releases (Debian: apt-get install openssh-client)"
    return found


@pytest.fixture(scope="session")
def key(ssh_keygen: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("key") / "release"
    subprocess.run([ssh_keygen, "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(made)], check=True)
    return made


@pytest.fixture
def signers(key: Path, tmp_path: Path) -> Path:
    made = tmp_path / "allowed_signers"
    made.write_text(f"anxin {key.with_suffix('.pub').read_text()}")
    return made


def built(folder: Path, text: str = "安薪公示", **status: Any) -> Path:
    """A small build: two pages, one with a name that is no ASCII, and what status.json says of it."""
    (folder / "employers").mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(f"<p>{text}</p>", "utf-8")
    (folder / "employers" / "示例.html").write_text(text, "utf-8")
    (folder / "status.json").write_text(json.dumps({**STATUS, **status}))
    return folder


def release(tmp_path: Path, day: date = DAY, key: Path | None = None, **status: Any) -> Path:
    """One more release below tmp_path/site, built for its day."""
    output = built(tmp_path / "output", **{"built_for": day.isoformat(), **status})
    return publish.publish(output, tmp_path / "site", day=day, key=key)


def shown(tmp_path: Path) -> str:
    return (tmp_path / "site" / "current").resolve().name


def sentences(made: Path, day: date = DAY, signers: Path | None = None) -> list[str]:
    return [f"{Path(problem.where).name}: {problem.sentence}" for problem in publish.verify(made, day=day, signers=signers)]


@pytest.mark.parametrize(
    ("status", "why"),
    [
        ({"demo": True}, "the demo"),
        ({"operator": False}, "OPERATOR"),
        ({"site_url": ""}, "SITEURL"),
        ({"built_for": "2026-11-19"}, "2026-11-19"),
    ],
)
def test_what_may_not_be_published(tmp_path: Path, status: dict[str, Any], why: str) -> None:
    with pytest.raises(publish.Refused, match=why):
        publish.publish(built(tmp_path / "output", **status), tmp_path / "site", day=DAY, key=None)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("silent", ["demo", "operator", "site_url", "hide_after", "built_for"])
def test_a_build_that_does_not_say_what_it_is_may_not_be_published(tmp_path: Path, silent: str) -> None:
    output = built(tmp_path / "output")
    (output / "status.json").write_text(json.dumps({name: value for name, value in STATUS.items() if name != silent}))
    with pytest.raises(publish.Refused, match="cut short"):
        publish.publish(output, tmp_path / "site", day=DAY, key=None)


def test_a_build_that_was_cut_short_may_not_be_published(tmp_path: Path) -> None:
    output = built(tmp_path / "output")
    (output / "status.json").write_bytes(b'{"unfinished": true}')
    with pytest.raises(publish.Refused, match="cut short"):
        publish.publish(output, tmp_path / "site", day=DAY, key=None)


def test_after_a_rollback_the_release_fled_from_is_not_kept(tmp_path: Path) -> None:
    release(tmp_path)
    release(tmp_path)
    publish.rollback(tmp_path / "site", day=DAY, key=None)
    release(tmp_path)
    assert sorted(path.name[:4] for path in (tmp_path / "site" / "releases").iterdir()) == ["0001", "0003"]


@pytest.mark.parametrize("status", [None, b"", b"{", b"\xff"])
def test_nothing_built_or_half_built_may_not_be_published(tmp_path: Path, status: bytes | None) -> None:
    (tmp_path / "output").mkdir()
    if status is not None:
        (tmp_path / "output" / "status.json").write_bytes(status)
    with pytest.raises(publish.Refused, match="make site"):
        publish.publish(tmp_path / "output", tmp_path / "site", day=DAY, key=None)


def test_a_release_holds_what_was_built_and_says_what_it_is(tmp_path: Path) -> None:
    made = release(tmp_path)
    assert made.name == shown(tmp_path) == "0001-2026-11-20"
    assert json.loads((made / "release.json").read_bytes()) == {
        "number": 1, "built_for": "2026-11-20", "hide_after": "2026-12-31", "previous": "",
    }  # fmt: skip
    assert (made / "employers" / "示例.html").read_bytes() == (tmp_path / "output" / "employers" / "示例.html").read_bytes()


def test_a_build_in_which_nothing_ends_may_be_shown_for_good(tmp_path: Path) -> None:
    assert publish.verify(release(tmp_path, hide_after=None), day=date(2090, 1, 1)) == ()


def test_each_release_names_the_one_before_it(tmp_path: Path) -> None:
    first = release(tmp_path)
    second = release(tmp_path, date(2026, 11, 21))
    digest = subprocess.run(["sha256sum", "SHA256SUMS"], cwd=first, capture_output=True, text=True, check=True).stdout[:64]
    assert json.loads((second / "release.json").read_bytes())["previous"] == digest


def test_sha256sum_proves_a_release(tmp_path: Path) -> None:
    made = release(tmp_path)
    run = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=made, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    files = {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()} - {"SHA256SUMS"}
    assert {line.removesuffix(": OK") for line in run.stdout.splitlines()} == files


def test_ssh_keygen_proves_who_made_a_release(tmp_path: Path, key: Path, signers: Path, ssh_keygen: str) -> None:
    made = release(tmp_path, key=key)
    command = [ssh_keygen, "-Y", "verify", "-f", str(signers), "-I", "anxin", "-n", "anxin-release", "-s", "SHA256SUMS.sig"]
    run = subprocess.run(command, cwd=made, input=(made / "SHA256SUMS").read_bytes(), capture_output=True, check=False)
    assert run.returncode == 0, run.stderr
    assert sentences(made, signers=signers) == []


def test_a_release_signed_by_nobody_or_somebody_else_is_found(tmp_path: Path, key: Path, signers: Path, ssh_keygen: str) -> None:
    stranger = tmp_path / "stranger"
    subprocess.run([ssh_keygen, "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(stranger)], check=True)
    for signed_by in (None, stranger):
        assert sentences(release(tmp_path, key=signed_by), signers=signers) == ["SHA256SUMS: is not signed by anxin"]


def test_a_key_that_cannot_sign_makes_no_release(tmp_path: Path) -> None:
    first = release(tmp_path)
    (tmp_path / "no-key").write_text("not a key")
    with pytest.raises(publish.Refused, match="cannot be signed"):
        release(tmp_path, key=tmp_path / "no-key")
    assert shown(tmp_path) == first.name


def test_without_ssh_keygen_an_admin_is_told_what_to_install(tmp_path: Path, key: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(publish.Refused, match="openssh-client"):
        release(tmp_path, key=key)
    (found,) = sentences(release(tmp_path), signers=key)
    assert found.endswith("install openssh-client")


def flip(made: Path) -> None:
    body = bytearray((made / "index.html").read_bytes())
    body[3] ^= 1
    (made / "index.html").write_bytes(body)


def lie(made: Path) -> None:
    """Facts that cannot be read, with a list that agrees."""
    (made / "release.json").write_text("{")
    (made / "SHA256SUMS").write_text(publish.release.sums(made))


TAMPERED = {
    "flipped byte": (flip, ["index.html: was changed: its digest is not the one in SHA256SUMS"]),
    "missing file": (lambda made: (made / "index.html").unlink(), ["index.html: is missing"]),
    "extra file": (lambda made: (made / "extra.html").touch(), ["extra.html: stands in no line of SHA256SUMS"]),
    "no list": (
        lambda made: (made / "SHA256SUMS").unlink(),
        ["0001-2026-11-20: holds no SHA256SUMS, so it is no release: name one, such as TO/current"],
    ),
    "false facts": (lie, ["release.json: does not say until when the release may be shown"]),
}


@pytest.mark.parametrize(("tamper", "found"), TAMPERED.values(), ids=TAMPERED)
def test_what_was_changed_is_found(tmp_path: Path, tamper: Any, found: list[str]) -> None:
    made = release(tmp_path)
    assert sentences(made) == []
    tamper(made)
    assert sentences(made) == found


def test_a_release_shown_too_long_is_found(tmp_path: Path) -> None:
    made = release(tmp_path)
    assert sentences(made, date(2026, 12, 31)) == []
    assert sentences(made, date(2027, 1, 1)) == [f"{made.name}: shows what has ended after 2026-12-31: build and publish again"]


def test_a_reader_never_sees_a_missing_file_while_releases_switch(tmp_path: Path) -> None:
    release(tmp_path)
    page, stop, faults, read = tmp_path / "site" / "current" / "index.html", threading.Event(), [], []

    def reader() -> None:
        while not stop.is_set():
            try:
                read.append(page.read_text("utf-8"))
            except OSError as fault:
                faults.append(fault)

    following = threading.Thread(target=reader)
    following.start()
    try:
        for _ in range(50):
            release(tmp_path)
    finally:
        stop.set()
        following.join()
    assert (faults, set(read)) == ([], {"<p>安薪公示</p>"})


def test_only_the_release_in_use_and_the_one_before_are_kept(tmp_path: Path) -> None:
    for day in range(1, 5):
        release(tmp_path, date(2026, 11, day))
    assert sorted(path.name for path in (tmp_path / "site" / "releases").iterdir()) == ["0003-2026-11-03", "0004-2026-11-04"]


def test_a_rollback_shows_the_release_before_and_signs_it_again(tmp_path: Path, key: Path, signers: Path) -> None:
    first, _ = release(tmp_path), release(tmp_path, date(2026, 11, 21))
    later = date(2026, 11, 22)
    assert publish.rollback(tmp_path / "site", day=later, key=key) == first
    assert shown(tmp_path) == first.name
    assert sentences(first, later, signers) == []


def test_a_rollback_to_what_has_ended_is_refused(tmp_path: Path) -> None:
    release(tmp_path, hide_after="2026-11-20")
    second = release(tmp_path, date(2026, 11, 21))
    with pytest.raises(publish.Refused, match="has ended after 2026-11-20"):
        publish.rollback(tmp_path / "site", day=date(2026, 11, 21), key=None)
    assert shown(tmp_path) == second.name


def test_a_rollback_from_the_first_release_or_from_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(publish.Refused, match="nothing is published"):
        publish.rollback(tmp_path / "site", day=DAY, key=None)
    release(tmp_path)
    (tmp_path / "site" / "releases" / ".tmp-0002-2026-11-21").mkdir()
    with pytest.raises(publish.Refused, match="no release before 0001"):
        publish.rollback(tmp_path / "site", day=DAY, key=None)


def test_a_rollback_then_a_publish_goes_on_counting(tmp_path: Path) -> None:
    release(tmp_path), release(tmp_path)
    publish.rollback(tmp_path / "site", day=DAY, key=None)
    assert release(tmp_path).name == shown(tmp_path) == "0003-2026-11-20"


@pytest.mark.parametrize("step", ["rename", "symlink_to", "replace"])
def test_a_run_killed_before_the_switch_leaves_what_is_shown(tmp_path: Path, step: str) -> None:
    """The child dies, as by SIGKILL, when it comes to the step; the next run goes on as if it had never been."""
    first = release(tmp_path)
    if not (child := os.fork()):
        setattr(Path, step, lambda *_: os._exit(9))
        release(tmp_path)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    assert shown(tmp_path) == first.name
    assert sentences(first) == []
    later = release(tmp_path, date(2026, 11, 21))
    assert sentences(later) == []
    assert not list(later.parent.glob(".*"))


def test_a_folder_that_is_not_ours_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "site" / "current").mkdir(parents=True)
    (tmp_path / "site" / "current" / "theirs.html").touch()
    with pytest.raises(publish.Refused, match="somebody else's"):
        release(tmp_path)
    assert (tmp_path / "site" / "current" / "theirs.html").exists()

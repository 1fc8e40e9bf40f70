"""Signatures by OpenSSH, which every server has: `ssh-keygen -Y sign` and `-Y verify`."""

import shutil
import subprocess
from pathlib import Path

SUFFIX = ".sig"
NAMESPACE = "anxin-release"


def sign(file: Path, key: Path | None) -> None:
    """Writes `file`.sig with an OpenSSH private key; without a key there is no signature and none is left over."""
    made = file.with_name(file.name + SUFFIX)
    made.unlink(missing_ok=True)
    if key is not None:
        _run(["-Y", "sign", "-f", str(key), "-n", NAMESPACE, str(file)])


def good(file: Path, signers: Path, identity: str) -> bool:
    """Whether `file`.sig is by `identity` as `signers` (an OpenSSH allowed_signers file) has it."""
    made = file.with_name(file.name + SUFFIX)
    arguments = ["-Y", "verify", "-f", str(signers), "-I", identity, "-n", NAMESPACE, "-s", str(made)]
    with file.open("rb") as body:
        run = subprocess.run([_program(), *arguments], stdin=body, capture_output=True, check=False)  # noqa: S603
    return run.returncode == 0


def _run(arguments: list[str]) -> None:
    subprocess.run([_program(), *arguments], capture_output=True, check=True)  # noqa: S603


def _program() -> str:
    return shutil.which("ssh-keygen") or "ssh-keygen"

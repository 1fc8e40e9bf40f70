"""Signatures by OpenSSH, which every server has: `ssh-keygen -Y sign` and `-Y verify`."""

import shutil
import subprocess
from pathlib import Path

from scripts.publish.refused import Refused

SUFFIX = ".sig"
NAMESPACE = "anxin-release"


def sign(file: Path, key: Path | None) -> None:
    """Writes `file`.sig with an OpenSSH private key; without a key there is no signature and none is left over.

    Raises Refused where the key cannot sign, or ssh-keygen is missing.
    """
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
    run = subprocess.run([_program(), *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)  # noqa: S603
    if run.returncode:
        raise Refused(f"the release cannot be signed: {run.stderr.strip()}")


def _program() -> str:
    if program := shutil.which("ssh-keygen"):
        return program
    raise Refused("ssh-keygen is missing, which signs and proves releases: install openssh-client")

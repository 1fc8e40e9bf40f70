"""Office files are ZIP archives: what must hold of one before any of its parts is unpacked."""

import io
import zipfile
from pathlib import PurePosixPath

from scripts.parse.limits import ZIP_BYTES, ZIP_MEMBERS, ZIP_RATIO, Unreadable

_LOCKED = 0x1


def opened(body: bytes, kind: str) -> zipfile.ZipFile:
    """The archive, whose directory alone was read. `kind` (workbook, document) names the file in what is said of it.

    Raises Unreadable where it would unpack to more than is sane, is locked, or points outside itself, and
    zipfile.BadZipFile where it is damaged.
    """
    archive = zipfile.ZipFile(io.BytesIO(body))
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > ZIP_MEMBERS or unpacked > min(ZIP_BYTES, ZIP_RATIO * len(body)):
        growth = f"from {len(body)} to {unpacked} bytes in {len(members)} parts"
        raise Unreadable(f"the {kind} unpacks {growth}: no list does")
    for member in members:
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts:
            raise Unreadable(f"the {kind} has a part that points outside it ({member.filename!r})")
        if member.flag_bits & _LOCKED:
            raise Unreadable(f"the {kind} is locked with a password")
    return archive

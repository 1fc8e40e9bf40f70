"""Making, switching to and leaving releases."""

import csv
import hashlib
import io
import json
import shutil
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from scripts.publish import signature
from scripts.publish.refused import Refused

SUMS = "SHA256SUMS"
FACTS = "release.json"
DRAFT = ".tmp-"


@dataclass(frozen=True)
class Release:
    """What release.json says of a release."""

    number: int
    built_for: str
    """ISO day whose clock was applied."""
    hide_after: str
    """The first day on which something in it ends: it may be shown up to then, and not after."""
    previous: str
    """sha256 of the previous release's SHA256SUMS, or nothing: a chain in which no link can be exchanged unseen."""


def publish(output: Path, to: Path, *, day: date, key: Path | None, listed: Collection[str] | None = None) -> Path:
    """Copies `output` into a new release below `to`, signs it with `key` where there is one, and switches to it at once.

    `listed` are the ids of what the data lists now: a build that shows more is older than a removal, and refused.

    Raises Refused for a demo build, for pages that name no operator (the law asks who runs the site) or were built without the
    site's address, for a build of another day, and where nothing was built or a build was cut short.
    """
    status = _status(output)
    _may_publish(status, day)
    if listed is not None and (gone := _listings(output) - set(listed)):
        raise Refused(
            f"the build shows {len(gone)} listings that the data does not: build again, and publish with the same --data"
        )
    if (to / "current").exists() and not (to / "current").is_symlink():
        raise Refused(f"{to}/current is somebody else's: move it away, then publish again")
    releases = to / "releases"
    releases.mkdir(parents=True, exist_ok=True)
    last = max(_made(releases), default=None)
    release = Release(
        number=(facts_of(last).number + 1) if last else 1,
        built_for=day.isoformat(),
        hide_after=str(status["hide_after"] or "9999-12-31"),
        previous=_digest(last / SUMS) if last else "",
    )
    made = _make(output, releases, release, key)
    left = (to / "current").resolve() if (to / "current").is_symlink() else None
    _switch(to, made)
    _forget(releases, {made, left} if left and _listings(left) <= _listings(made) else {made})
    return made


def rollback(to: Path, *, day: date, key: Path | None) -> Path:
    """Switches to the release before the one in use, if nothing it shows has ended by `day` or is gone since; signs it again.

    Raises Refused where there is none, or where the law's clock has passed it: then build again from the data.
    """
    if not (to / "current").is_symlink():
        raise Refused(f"{to}: nothing is published here")
    current = (to / "current").readlink().name
    older = max((path for path in _made(to / "releases") if path.name < current), default=None)
    if older is None:
        raise Refused(
            f"{to}: no release before {current} is kept, as none is that shows somebody who is gone: run build and publish"
        )
    facts = facts_of(older)
    if day.isoformat() > facts.hide_after:
        raise Refused(f"{older.name} shows what has ended after {facts.hide_after}: run build and publish instead")
    if gone := _listings(older) - _listings(to / "current"):
        raise Refused(f"{older.name} shows {len(gone)} listings that are gone since: run build and publish instead")
    signature.sign(older / SUMS, key)
    _switch(to, older)
    return older


def _listings(release: Path) -> set[str]:
    """Ids of what a release lists, as its own download says."""
    try:
        table = (release / "downloads" / "listings.csv").read_text("utf-8-sig")
    except FileNotFoundError:
        return set()
    return {row["id"] for row in csv.DictReader(io.StringIO(table))}


def _status(output: Path) -> Mapping[str, object]:
    try:
        status = json.loads((output / "status.json").read_bytes())
    except FileNotFoundError:
        raise Refused(f"{output}: nothing was built here; run `make site` first") from None
    except ValueError:
        raise Refused(f"{output}/status.json cannot be read: run `make site` again") from None
    return status if isinstance(status, dict) else {}


def _may_publish(status: Mapping[str, object], day: date) -> None:
    if not status.keys() >= {"demo", "operator", "site_url", "built_for", "hide_after"}:
        raise Refused("the build was cut short: run `make site` again")
    if status["demo"]:
        raise Refused("this is the demo with invented employers: it is not published; build from your own data")
    if not status["operator"]:
        raise Refused(
            "the pages name no operator, and the law asks who runs the site: set OPERATOR in pelicanconf.py, then build"
        )
    if not status["site_url"]:
        raise Refused("feeds and canonical links lead nowhere: set SITEURL in pelicanconf.py, or build with --url")
    if status["built_for"] != day.isoformat():
        raise Refused(f"the build is for {status['built_for']}, today is {day}: run `make site` again")


def _make(output: Path, releases: Path, release: Release, key: Path | None) -> Path:
    """A whole release under its final name, or none: it is made beside and renamed."""
    target = releases / f"{release.number:04d}-{release.built_for}"
    draft = releases / f"{DRAFT}{target.name}"
    shutil.rmtree(draft, ignore_errors=True)
    shutil.copytree(output, draft)
    (draft / FACTS).write_text(json.dumps(asdict(release), indent=1) + "\n", encoding="utf-8")
    (draft / SUMS).write_text(sums(draft), encoding="utf-8")
    signature.sign(draft / SUMS, key)
    draft.rename(target)
    return target


def sums(folder: Path) -> str:
    """One line a file, as sha256sum writes them: digest, two spaces, path; without the list itself and its signature."""
    own = {SUMS, SUMS + signature.SUFFIX}
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.relative_to(folder).as_posix() not in own)
    return "".join(f"{_digest(path)}  {path.relative_to(folder).as_posix()}\n" for path in files)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def facts_of(release: Path) -> Release:
    """Raises ValueError or TypeError where release.json is not one of ours."""
    return Release(**json.loads((release / FACTS).read_bytes()))


def _made(releases: Path) -> list[Path]:
    """Whole releases, oldest first; a draft that a killed run left behind is none."""
    return sorted(path for path in releases.iterdir() if path.is_dir() and not path.name.startswith("."))


def _switch(to: Path, release: Path) -> None:
    """Renaming a link over another is atomic: a reader sees the old release or the new one, never both."""
    link = to / ".tmp-current"
    link.unlink(missing_ok=True)
    link.symlink_to(Path("releases") / release.name)
    link.replace(to / "current")


def _forget(releases: Path, kept: set[Path]) -> None:
    """Older releases and drafts of killed runs name what has ended since. The one that was in use stays for a rollback, but only
    where nothing that it shows is gone.
    """
    for draft in releases.glob(f"{DRAFT}*"):
        shutil.rmtree(draft)
    for old in _made(releases):
        if old.resolve() not in {path.resolve() for path in kept}:
            shutil.rmtree(old)

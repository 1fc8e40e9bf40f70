"""Reading a page that no source declares: what would be taken from it, as plain values for JSON. Nothing is written."""

import hashlib
import re
from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts import normalise, parse
from scripts.flow.flat import evidence, flat, stated
from scripts.flow.quoting import Quotes, tidy
from scripts.model import Content, Day, Notice, Problem, Publication, Record, Snapshot, Source, replace
from scripts.normalise import Places, Taken, guess
from scripts.pull import body as limits
from scripts.pull import media

SURE, HELD = 0.99, 0.5
"""Confidence in a row that was understood, and in one that a person would have to look at."""

HEAD = re.compile(rb"(?:\xef\xbb\xbf)?((?:(?:url|title|date)[ \t]*:[^\n]*\n)+)")
ADDRESS = re.compile(r"https?://[^\s\[\]]+")
KEY = b""
"""The ids made on the way are not shown, so nothing has to be kept from guessing them."""


@dataclass(frozen=True)
class Found:
    """What a page gives: the object of `read`, and the cleaned text that its spans index."""

    values: dict[str, object]
    text: str = ""


def bytes_of(file: Path) -> bytes:
    """The file's bytes, and no more than are needed to see that it is too long. Raises OSError."""
    with file.open("rb") as opened:
        return opened.read(limits.BYTES + 1)


def read(name: str, body: bytes, *, url: str | None, places: Places, day: Day) -> Found:
    """What would be taken from the document `name` that holds `body`. `url` says where it was published.

    A document that gives nothing has the kind `none` and a reason; whatever a document holds, nothing is raised.
    """
    try:
        return _read(name, body, url, places, day)
    except (parse.Unreadable, guess.NotAList) as why:
        return Found({"file": name, "kind": "none", "reason": str(why)})


def _read(name: str, body: bytes, url: str | None, places: Places, day: Day) -> Found:
    said, rest = _head(body) if name.endswith(".txt") else ({}, body)
    snapshot = _snapshot(name, rest, (url, said.get("url")), said.get("title"), day)
    source = guess.source(parse.headings(snapshot), name)
    content = parse.content(snapshot, source)
    content = replace(content, published=said.get("date") or content.published)
    title = content.title or snapshot.link_text or ""
    source = guess.completed(source, content, title, places)
    taken = normalise.notice(
        Publication(url=snapshot.url, attachments=(snapshot,)),
        ((snapshot, content),),
        source,
        places=places,
        key=KEY,
        day=day,
        lookups=(),
    )
    if taken.notice is None:
        raise parse.Unreadable(_nothing((*content.problems, *taken.problems)))
    register = guess.register(title, content.text, " ".join(source.columns))
    return _found(name, source, register, content, taken, taken.notice, places)


def _head(body: bytes) -> tuple[dict[str, str], bytes]:
    """The lines `url:`, `title:` and `date:` that a text may begin with, and the text."""
    match = HEAD.match(body)
    lines = match[1].decode("utf-8", "replace").splitlines() if match else []
    pairs = (line.partition(":") for line in lines)
    return {key.strip(): value.strip() for key, _, value in pairs}, body[match.end() :] if match else body


def _snapshot(name: str, body: bytes, urls: Iterable[str | None], title: str | None, day: Day) -> Snapshot:
    """The document as if fetched from the first good address. Raises Unreadable for what no reader need look at."""
    if len(body) > limits.BYTES:
        raise parse.Unreadable(f"the file is longer than {limits.BYTES // 1_000_000} MB")
    if not body.strip():
        raise parse.Unreadable("the file is empty")
    url = next((url for url in urls if url and ADDRESS.fullmatch(url)), f"file:{Path(name).name}")
    kind = media.sniff(body, url)
    if kind.startswith("image/"):
        raise parse.Unreadable("the file is a picture, and words in pictures are not read")
    return Snapshot(
        url=url,
        body=body,
        fetched=f"{day}T00:00:00+08:00",
        sha256=hashlib.sha256(body).hexdigest(),
        media=kind,
        link_text=title,
    )


def _nothing(problems: Iterable[Problem]) -> str:
    fatal = [": ".join(filter(None, (it.field, it.sentence))) for it in problems if it.level == "fatal"]
    return fatal[0] if fatal else "the table has a header and no rows"


def _found(
    name: str, source: Source, register: str | None, content: Content, taken: Taken, notice: Notice, places: Places
) -> Found:
    quotes = Quotes(notice.title or "", taken.shown, source)
    held = {record for review in taken.reviews for record in review.holds}
    problems = (*guess.problems(source, named=register is not None), *content.problems, *taken.problems)
    sentences = (*(problem.sentence for problem in problems), *(review.asks for review in taken.reviews))
    values: dict[str, object] = {
        "file": name,
        "kind": "notice",
        "register": register,
        "published": notice.published,
        "authority": tidy(notice.authority),
        "records": [_record(record, notice, places, quotes, held) for record in notice.records],
        "problems": list(dict.fromkeys(sentences)),
    }
    return Found(stated(values), quotes.text)


def _record(record: Record, notice: Notice, places: Places, quotes: Quotes, held: Container[str]) -> dict[str, object]:
    values = flat(record, notice, places)
    confidence = HELD if record.id in held else SURE
    return values | {"confidence": confidence, "evidence": evidence(values, quotes.of(record.id))}

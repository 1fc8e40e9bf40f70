"""Everything in `data/`: read strictly, written canonically, one file at a time."""

import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from scripts.model import (
    Campaign,
    Capture,
    Channel,
    Doors,
    Glossary,
    Holiday,
    LawText,
    LedgerEntry,
    Lookup,
    MeasureText,
    Notice,
    Problem,
    Region,
    Register,
    Report,
    Review,
    Source,
    Struct,
)
from scripts.rules import Known, doors
from scripts.store import atomic, files, lock
from scripts.store.cache import NoticeCache
from scripts.store.faults import BadData, Fault, every
from scripts.store.layout import Layout, stands
from scripts.store.lines import line_of, locate
from scripts.store.loading import load, load_named, parse_shown
from scripts.store.snapshots import Shelf
from scripts.store.writing import dump

T = TypeVar("T")
N = TypeVar("N", Notice, Review)

DEMO_KEY = b"anxin demo key, not secret"
REVIEWED = "-reviewed"
"""How the names of those files of channels end that answers write."""
KEY = re.compile(rb"[0-9a-f]{64}")


class Data:
    """The data folder of one portal. Whatever is read is in the order of its ids; unreadable files raise BadData."""

    def __init__(self, root: Path, public: Path) -> None:
        """`root` is the admin's folder, where all that names a party lives; `public` the repository's `data/`."""
        self.root = root
        self.layout = Layout(root, public)
        self.snapshots = Shelf(self.layout.private)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """One run at a time, beginning without what a killed run left. Raises Locked, naming the other process."""
        with lock.held(self.layout.private):
            atomic.sweep(self.layout.root)
            yield

    def sources(self) -> tuple[Source, ...]:
        return every(self.layout.sources(), lambda file: load_named(file, self._shown(file), Source))

    def registers(self) -> tuple[Register, ...]:
        return every(self.layout.folder("registers"), lambda file: load_named(file, self._shown(file), Register))

    def channels(self) -> tuple[Channel, ...]:
        """The directory. What a person accepted of a channel stands instead of what was typed of it before."""
        files = every(self.layout.folder("channels"), lambda file: self._load(file, tuple[Channel, ...]))
        reviewed = {channel.id: channel for some in self.reviewed_channels().values() for channel in some}
        typed = (channel for some in files for channel in some if channel.id not in reviewed)
        return tuple(sorted((*typed, *reviewed.values()), key=lambda channel: channel.id))

    def reviewed_channels(self) -> dict[str, tuple[Channel, ...]]:
        """Channels that a person accepted from a source, by file: what clerks type stands in files of its own."""
        found = [file for file in self.layout.folder("channels") if file.stem.endswith(REVIEWED)]
        return {file.stem: self._load(file, tuple[Channel, ...]) for file in found}

    def regions(self) -> tuple[Region, ...]:
        regions = self._list("regions.yaml", tuple[Region, ...])
        return tuple(sorted(regions, key=lambda region: (region.code, region.to or "9999")))

    def measures(self) -> tuple[MeasureText, ...]:
        return tuple(sorted(self._list("measures.yaml", tuple[MeasureText, ...]), key=lambda measure: measure.id))

    def glossary(self) -> tuple[Glossary, ...]:
        return tuple(sorted(self._list("glossary.yaml", tuple[Glossary, ...]), key=lambda entry: entry.term))

    def laws(self) -> tuple[LawText, ...]:
        """In the order of the file: the ones people need first come first."""
        return self._list("laws.yaml", tuple[LawText, ...])

    def holidays(self) -> tuple[Holiday, ...]:
        return tuple(sorted(self._list("holidays.yaml", tuple[Holiday, ...]), key=lambda holiday: holiday.day))

    def doors(self) -> Doors:
        """The questions that lead to whom to call. Raises BadData where an answer leads nowhere or in a circle."""
        file = self.layout.file("doors.yaml")
        if not file.is_file():
            return Doors(questions=(), doors=())
        found = self._load(file, Doors)
        said = [Problem(level="fatal", where=self._shown(file), field=id, sentence=it) for id, it in doors.faults(found)]
        if said:
            raise BadData(said)
        return found

    def figures(self) -> tuple[Report, ...]:
        return tuple(self._load(file, Report) for file in self.layout.folder("figures"))

    def campaigns(self) -> tuple[Campaign, ...]:
        return tuple(self._load(file, Campaign) for file in self.layout.folder("campaigns"))

    def notices(self) -> tuple[Notice, ...]:
        """All notices. Each file's place agrees with the id inside."""
        cache = NoticeCache(self.layout.private)
        notices = every(self.layout.notices(), lambda file: self._notice(file, cache))
        cache.save()
        return tuple(sorted(notices, key=lambda notice: notice.id))

    def capture(self, source: str) -> Capture:
        """When the source was last read; an empty capture where it never was."""
        file = self.layout.capture(source)
        return self._load(file, Capture) if file.is_file() else Capture()

    def captures(self) -> dict[str, Capture]:
        """The captures of all sources that were ever read, by source."""
        found = self.layout.captures()
        return dict(zip((file.stem for file in found), every(found, lambda file: self._load(file, Capture)), strict=True))

    def reviews(self) -> tuple[Review, ...]:
        reviews = every(self.layout.reviews(), self._review)
        return tuple(sorted(reviews, key=lambda review: review.id))

    def lookups(self, source: str) -> tuple[Lookup, ...]:
        """What people decided for a source, in the order they decided it: the first that fits is used."""
        file = self.layout.lookups(source)
        return self._load(file, tuple[Lookup, ...]) if file.is_file() else ()

    def all_lookups(self) -> dict[str, tuple[Lookup, ...]]:
        """The lookups of all sources that have some, by source."""
        found = self.layout.all_lookups()
        read = every(found, lambda file: self._load(file, tuple[Lookup, ...]))
        return dict(zip((file.stem for file in found), read, strict=True))

    def ledger(self) -> tuple[LedgerEntry, ...]:
        file = self.layout.ledger
        entries = self._load(file, tuple[LedgerEntry, ...]) if file.is_file() else ()
        return tuple(sorted(entries, key=lambda entry: entry.id))

    def id_key(self, *, create: bool = False) -> bytes:
        """The secret that ids are made with. Without one the demo's serves, which everybody knows. Raises BadData."""
        file = self.layout.private / "id.key"
        if create and not file.is_file():
            atomic.write(file, f"{secrets.token_hex(32)}\n".encode(), mode=0o600)
        if not file.is_file():
            return DEMO_KEY
        body = file.read_bytes().strip()
        if not KEY.fullmatch(body):
            fault = Fault(1, "", "is not 64 hexadecimal digits: restore it from a backup, for every id rests on it")
            raise fault.within(self._shown(file))
        return bytes.fromhex(body.decode("ascii"))

    def write_notice(self, notice: Notice) -> bool:
        """False where the file holds just that. A run writes snapshots first, then notices, then captures."""
        return atomic.write(self.layout.notice(notice.id), dump(notice))

    def write_capture(self, source: str, capture: Capture) -> bool:
        """Writes when a source was read: last of all, so that a run cut short is a run that did not happen."""
        return atomic.write(self.layout.capture(source), dump(capture))

    def write_review(self, review: Review) -> bool:
        return atomic.write(self.layout.review(review.id), dump(review))

    def write_lookups(self, source: str, lookups: Sequence[Lookup]) -> bool:
        return atomic.write(self.layout.lookups(source), dump(lookups))

    def write_ledger(self, ledger: Sequence[LedgerEntry]) -> bool:
        return atomic.write(self.layout.ledger, dump(ledger))

    def drop_review(self, id: str) -> None:
        self.layout.review(id).unlink(missing_ok=True)

    def drop_golden(self, notice: str) -> None:
        """Drops what a notice was accepted to say: the pair names whom the notice named then."""
        self.layout.golden(*notice.split("/")).unlink(missing_ok=True)

    def write_reviewed_channels(self, name: str, channels: Sequence[Channel]) -> bool:
        return atomic.write(self.layout.reviewed_channels(name), dump(channels))

    def known(self) -> Known:
        """All that is known of parties, as the rules ask for it."""
        return Known(
            notices=self.notices(),
            registers={register.id: register for register in self.registers()},
            captures=self.captures(),
            sources={source.id: source for source in self.sources()},
            reviews=self.reviews(),
            lookups=tuple(lookup for lookups in self.all_lookups().values() for lookup in lookups),
            requests=self.ledger(),
        )

    def golden(self, source: str, key: str) -> Notice | None:
        """What a person accepted a notice to say; None where nobody did."""
        file = self.layout.golden(source, key)
        return self._load(file, Notice) if file.is_file() else None

    def write_golden(self, source: str, key: str, body: bytes) -> Path:
        """Keeps what a person accepted as right, to hold later readings against."""
        file = self.layout.golden(source, key)
        atomic.write(file, body)
        return file

    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the files themselves, whatever they say."""
        everything = (
            *(self.sources, self.registers, self.channels, self.regions, self.measures, self.glossary, self.holidays),
            *(self.figures, self.campaigns, self.reviewed_channels, self.doors, self.laws),
            *(self.notices, self.captures, self.reviews, self.all_lookups, self.ledger),
        )
        unreadable = tuple(files.unreadable(everything))
        untidy = () if unreadable else files.untidy(self._machine_files(), self.layout)
        return (*unreadable, *files.misnamed(self.layout), *untidy, *files.keyless(self.layout))

    def locate(self, problem: Problem) -> Problem:
        """A problem about `sources/<id>`, `registers/<id>` or `notices/<id>`, with its file and line."""
        return locate(problem, self.layout)

    def _machine_files(self) -> Iterator[tuple[Path, Struct]]:
        yield from ((self.layout.notice(notice.id), notice) for notice in self.notices())
        yield from ((self.layout.capture(source), capture) for source, capture in self.captures().items())
        yield from ((self.layout.review(review.id), review) for review in self.reviews())

    def _list(self, name: str, kind: type[tuple[T, ...]]) -> tuple[T, ...]:
        file = self.layout.file(name)
        return self._load(file, kind) if file.is_file() else ()

    def _notice(self, file: Path, cache: NoticeCache) -> Notice:
        body = file.read_bytes()
        notice = cache.get(body) or parse_shown(body, self._shown(file), Notice)
        cache.put(body, notice)
        return self._agreeing(file, notice, self.layout.notice)

    def _review(self, file: Path) -> Review:
        return self._agreeing(file, self._load(file, Review), self.layout.review)

    def _agreeing(self, file: Path, thing: N, place: Callable[[str], Path]) -> N:
        """The thing, if its id says that it stands in this file."""
        if not stands(thing.id, file, place):
            fault = Fault(line_of(file.read_bytes(), "id"), "id", f"is {thing.id}: make it and the file's name agree")
            raise fault.within(self._shown(file))
        return thing

    def _load(self, file: Path, kind: type[T]) -> T:
        return load(file, self._shown(file), kind)

    def _shown(self, file: Path) -> str:
        return self.layout.shown(file)

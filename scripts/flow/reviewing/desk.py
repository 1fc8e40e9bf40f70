"""What lies on the desk when a person sits down: the questions, and all that they speak of, as the data folder has it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from scripts.model import CHANNELS, Channel, Lookup, Notice, Record, Review, Row, Source
from scripts.normalise import Places, columns
from scripts.normalise.cells import BLANK, fits
from scripts.normalise.record import Draft, Setting, draft
from scripts.store import Data


@dataclass(frozen=True)
class Desk:
    day: date
    reviews: Mapping[str, Review]
    notices: Mapping[str, Notice]
    lookups: Mapping[str, tuple[Lookup, ...]]
    sources: Mapping[str, Source]
    channels: Mapping[str, tuple[Channel, ...]]
    """Channels that answers put into the directory, by file."""
    places: Places
    key: bytes

    @property
    def open(self) -> tuple[Review, ...]:
        """Questions nobody has answered, oldest first."""
        return tuple(sorted((it for it in self.reviews.values() if it.open), key=lambda review: (review.opened, review.id)))

    def records(self, review: Review) -> tuple[tuple[Notice, Record], ...]:
        """The records a question is about, each with its notice: those it may choose from first, then those it holds."""
        asked = tuple(dict.fromkeys((*review.candidates, *review.holds)))
        found = {
            record.id: (notice, record) for notice in self.notices.values() for record in notice.records if record.id in asked
        }
        return tuple(found[id] for id in asked if id in found)

    def targets(self, review: Review) -> dict[str, str]:
        """Column → target, for the columns of the question's row that the source uses; empty where there is no such source."""
        source = self.sources.get(review.source)
        used = {use.column: use.target for use in columns.uses(source)} if source and source.register != CHANNELS else {}
        return {column: used[column] for column in review.row if column in used}

    def cells(self, review: Review, target: str) -> tuple[str, ...]:
        """What the question's row states for a target, as published and masked."""
        texts = (review.row[column].strip() for column, used in self.targets(review).items() if used == target)
        return tuple(text for text in texts if text.lower() not in BLANK)

    def read(self, review: Review, lookups: Iterable[Lookup]) -> Draft | None:
        """The question's row as rows are read, with these lookups; None where one of them leaves it out.

        Only for a question whose source and notice are there: see `readable`.
        """
        source, notice = self.sources[review.source], self.notices[review.notice or ""]
        setting = Setting(
            source=source,
            uses=columns.uses(source),
            places=self.places,
            lookups=tuple(lookups),
            key=self.key,
            notice_key=notice.key,
            today=self.day.isoformat(),
            effect=notice.effect,
            title=notice.title or "",
        )
        return draft(Row(cells=review.row, at=""), setting)

    def readable(self, review: Review) -> bool:
        """Whether the question is about a row that can be read again."""
        return bool(review.row) and review.source in self.sources and (review.notice or "") in self.notices

    def speaks_of(self, lookup: Lookup, review: Review) -> bool:
        """Whether a lookup fits the question's row."""
        return bool(lookup.field) and any(fits(lookup, text) for text in self.cells(review, lookup.field or ""))


def lay(data: Data, day: date) -> Desk:
    """The desk as the data folder is now. Raises BadData."""
    return Desk(
        day=day,
        reviews={review.id: review for review in data.reviews()},
        notices={notice.id: notice for notice in data.notices()},
        lookups=data.all_lookups(),
        sources={source.id: source for source in data.sources()},
        channels=data.reviewed_channels(),
        places=Places(data.regions()),
        key=data.id_key(),
    )


def open_questions(data: Data) -> tuple[Review, ...]:
    """Questions nobody has answered."""
    return tuple(review for review in data.reviews() if review.open)

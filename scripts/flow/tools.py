"""What reading a source needs besides the source."""

from dataclasses import dataclass
from datetime import date

from scripts import pull
from scripts.normalise import Places


@dataclass(frozen=True)
class Tools:
    client: pull.Client
    places: Places
    key: bytes
    day: date

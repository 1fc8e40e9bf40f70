"""Dates as Chinese offices write them → ISO 8601, as precise as the source was and never more."""

import re
import unicodedata
from datetime import date, timedelta

from scripts.model import Day
from scripts.normalise import numerals

CLOCK = re.compile(r"(?<=[\d日])(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\+08:?00)?$")
"""A time of day after the date; another offset than China's would be another day, and is refused."""
FULL = re.compile(r"(\d{4})(?:年(\d{1,2})月(\d{1,2})[日号]?|([-/.])(\d{1,2})\4(\d{1,2}))")
MONTH = re.compile(r"(\d{4})(?:年(\d{1,2})月|[-/.](\d{1,2}))")
YEAR = re.compile(r"(\d{4})年?")
SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})")
REPUBLIC = re.compile(
    r"(?:民国|民國)(\d{1,3})年(\d{1,2})月(\d{1,2})日|(1\d\d)(?:年(\d{1,2})月(\d{1,2})日|([/.-])(\d{1,2})\7(\d{1,2}))"
)
REPUBLIC_SOLID = re.compile(r"(1\d\d)(\d{2})(\d{2})")
WRITTEN = re.compile(rf"([{numerals.CHARACTERS}]{{4}})年(?:([{numerals.CHARACTERS}]+)月(?:([{numerals.CHARACTERS}]+)[日号])?)?")
FIRST_YEAR, LAST_YEAR = 1949, 2199


def day(text: str, *, today: Day | None = None) -> str:
    """The date as ISO 8601, reduced where the source is ("2024-08", "2024"). Years of the Republic (104/07/14) become ours.

    Given `today`, a date more than one day later is refused: what has been decided lies behind us.
    Raises ValueError with a sentence.
    """
    plain = re.sub(r"\s", "", CLOCK.sub("", unicodedata.normalize("NFKC", text).strip()))
    parts = _parts(plain)
    if parts is None:
        raise ValueError(_unread(text, plain))
    iso = _iso(text, parts)
    if today and len(iso) == 10 and date.fromisoformat(iso) > date.fromisoformat(today) + timedelta(days=1):
        raise ValueError(f"'{text}' lies in the future; a date before {today} was expected")
    return iso


def _parts(plain: str) -> list[int] | None:
    for pattern in (FULL, MONTH, YEAR, SOLID):
        if match := pattern.fullmatch(plain):
            return [int(part) for part in match.groups() if part and part.isdigit()]
    for pattern in (REPUBLIC, REPUBLIC_SOLID):
        if match := pattern.fullmatch(plain):
            year, *rest = (int(part) for part in match.groups() if part and part.isdigit())
            return [year + 1911, *rest]
    if match := WRITTEN.fullmatch(plain):
        year_text, *rest_text = (part for part in match.groups() if part)
        return [numerals.plain_digits(year_text), *map(numerals.whole, rest_text)]
    return None


def _iso(text: str, parts: list[int]) -> str:
    try:
        date(*[*parts, 1, 1][:3])
    except ValueError:
        raise ValueError(f"'{text}' is no day of the calendar; check the date at the source") from None
    if not FIRST_YEAR <= parts[0] <= LAST_YEAR:
        raise ValueError(f"'{text}' is outside the years {FIRST_YEAR} to {LAST_YEAR}; check the date at the source")
    return "-".join(f"{part:0{width}d}" for part, width in zip(parts, (4, 2, 2), strict=False))


def _unread(text: str, plain: str) -> str:
    if re.fullmatch(r"\d{5}(?:\.\d+)?", plain):
        return f"'{text}' looks like a spreadsheet's serial number, not a date; format the cell as a date"
    if re.fullmatch(r"\d{1,2}月\d{1,2}[日号]?", plain):
        return f"'{text}' names no year"
    return f"'{text}' is not a date that can be read; write it as 2026-03-05"

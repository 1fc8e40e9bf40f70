"""Mirrors gloss characters with their sound in brackets: 設(shè), 強(qiáng)化, 創(chuang)邸."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from scripts.parse.clean.edits import Edit
from scripts.rules.han import HAN

_FINALS = {
    "": "a o e ai ei ao ou an en ang er",
    "w": "u o a ai ei an en ang eng", "y": "i a e ao ou an in ang ing ong u ue uan un o",
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u", "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u", "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ue v ve",
    "l": "a e o ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ue v ve",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong u ue uan un", "q": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh": "a e i ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "ch": "a e i ai ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "sh": "a e i ai ei ao ou an en ang eng u ua uo uai ui uan un uang",
    "r": "e i ao ou an en ang eng ong u ua uo ui uan un",
    "z": "a e i ai ei ao ou an en ang eng ong u uo ui uan un", "c": "a e i ai ao ou an en ang eng ong u uo ui uan un",
    "s": "a e i ai ao ou an en ang eng ong u uo ui uan un",
}  # fmt: skip
SYLLABLES = frozenset(initial + final for initial, finals in _FINALS.items() for final in finals.split())
"""Every syllable of Mandarin without its tone; ü is written v after l and n, or u."""
_WORD = re.compile(rf"(?:(?:{'|'.join(sorted(SYLLABLES, key=len, reverse=True))})[' ]?){{1,4}}")
"""One syllable, or the few of one word: chóngqìng."""

_LETTERS = r"a-zɑɡ\u00e0-\u00fc\u0101-\u01dc"
_GLOSS = re.compile(
    rf"[(（] ?(?P<sound>[{_LETTERS}A-Z?\ufffd][{_LETTERS}?\ufffd' ]{{0,23}}[1-5]?)(?P<closes> ?[)）])?"
    r"(?:[(（] ?(?P=sound) ?[)）])*"
)
"""A sound in brackets, once or several times; the closing one may be lost, and a letter eaten (qi?ng)."""
_LATIN = str.maketrans("ɑɡ", "ag")
_TONES = frozenset("\u0304\u0301\u030c\u0300\u0306")
"""Macron, acute, caron, grave, and the breve that is typed for a caron."""
_TONELESS_NEEDED = 3
"""So many toneless sounds on a page are a habit; fewer are somebody's abbreviation."""


def glosses(text: str) -> Iterator[Edit]:
    """A sound with its tone is always a gloss, one without where the page glosses elsewhere, one in capitals never."""
    found = [(match, kind) for match in _GLOSS.finditer(text) if (kind := _kind(match, text))]
    toned = any(kind == "toned" for _, kind in found)
    toneless = sum(kind == "toneless" for _, kind in found)
    for match, kind in found:
        if kind == "toned" or toned or toneless >= _TONELESS_NEEDED:
            yield Edit(*match.span())


def _kind(match: re.Match[str], text: str) -> str | None:
    """toned, toneless or damaged; None where this is no gloss."""
    before = text[max(0, match.start() - 2) : match.start()].rstrip(" \t")[-1:]
    sound, tone = _sound(match["sound"])
    if not before or before in "(（" or (before.isascii() and before.isalpha()):
        return None
    if match["closes"] is None:
        return "toned" if tone and sound in SYLLABLES else None
    if tone:
        return "toned" if _WORD.fullmatch(sound) else None
    if not re.match(rf"[{HAN}]", before) or len(sound) < 2:
        return None
    if "?" in sound:
        return "damaged" if any(sound.replace("?", vowel) in SYLLABLES for vowel in "aeiou") else None
    return "toneless" if sound in SYLLABLES else None


@lru_cache(maxsize=4096)
def _sound(written: str) -> tuple[str, bool]:
    """The letters of a sound, and whether they carry a tone: (qiáng) → qiang, True. Capitals stay where no tone stands."""
    parts = unicodedata.normalize("NFD", written.translate(_LATIN).replace("\ufffd", "?"))
    tone = not _TONES.isdisjoint(parts)
    letters = "".join(part for part in parts if not unicodedata.combining(part)).rstrip("12345").strip()
    return letters.lower() if tone else letters, tone

"""Pinyin and initials: where in whose names characters stand that may be meant by letters.

Pairs of initials with their places, as pairs of characters have them, under every way a pair is read in words. How the first
character ends is told in two bits, so that whole syllables find little else than what sounds so.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

import numpy as np
from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT

from scripts.rules.han import HAN
from scripts.site.search.entries import Entry, Kind
from scripts.site.search.grams import LAST, SIZES, Column, Postings, Rows, cut, laid_out
from scripts.site.search.numbers import Numbered

ENDING = 5
"""Bits of a kind below the class of endings; theme/static/js/parts.js has the same."""
UNHEARD = re.compile(f"[^a-z0-9{HAN}]")
"""What nobody spells: brackets, dots."""

Reading = tuple[str, int]
"""Initials, and the class of the first one's ending."""


def of_names(found: Iterable[Numbered]) -> Postings:
    """Where each pair of initials stands."""
    laid = laid_out(((number, list(_heard(entry))) for number, entry in found), SIZES["sounds"])
    pairs, ends, order = cut(laid, SIZES["sounds"])
    read = [_readings(pair) for pair in pairs]
    grams = sorted({initials for readings in read for initials, _ in readings})
    row, gram, ending = _as_read(read, _in_rows(ends, order), grams)
    who, place, kind = laid.rows.at(row)
    sounding = Rows(who, place, kind & ~LAST | ending << ENDING)
    return Postings(grams, np.cumsum(np.bincount(gram, minlength=len(grams))), sounding.at(np.argsort(gram, kind="stable")))


def _in_rows(ends: Column, order: Column) -> Column:
    """Which pair each row begins."""
    pair = np.empty_like(order)
    pair[order] = np.repeat(np.arange(len(ends)), np.diff(ends, prepend=0))
    return pair


def _as_read(read: Sequence[Sequence[Reading]], pair: Column, grams: Sequence[str]) -> tuple[Column, Column, Column]:
    """Each row as often as its pair has readings: the row, which of the grams, the ending."""
    position = {gram: at for at, gram in enumerate(grams)}
    counts = np.array([len(readings) for readings in read], np.int64)
    flat = np.array([(position[initials], ending) for readings in read for initials, ending in readings], np.int64).reshape(-1, 2)
    row = np.repeat(np.arange(len(pair)), counts[pair])
    first = np.repeat(np.cumsum(counts[pair]) - counts[pair], counts[pair])
    reading = (np.cumsum(counts) - counts)[pair[row]] + np.arange(len(row)) - first
    return row, flat[reading, 0], flat[reading, 1]


def _readings(pair: str) -> list[Reading]:
    sounds, initials = _begun(pair[0]), _initials(pair[1]) if len(pair) > 1 else ("",)
    return [(initial + after, end) for initial, end in sounds for after in initials]


@cache
def _begun(character: str) -> Sequence[Reading]:
    return sorted({(sound[0], ending(sound)) for sound in _in_use(character)})


@cache
def _initials(character: str) -> Sequence[str]:
    return sorted({sound[0] for sound in _in_use(character)})


def ending(sound: str) -> int:
    """One of four classes of what follows the initial; theme/static/js/close.js has the same. ü is typed v or u."""
    return sum(map(ord, sound[1:].replace("v", "u"))) % 4


def _heard(entry: Entry) -> Iterator[tuple[Kind, str]]:
    yield from ((kind, UNHEARD.sub("", text)) for kind, text in entry.texts if kind in (Kind.NAME, Kind.OTHER))


def readings(found: Sequence[Entry]) -> Mapping[str, str]:
    """Each syllable with the characters of all names that can be read so."""
    characters = sorted(set("".join(text for entry in found for _, text in _heard(entry))))
    by_sound: dict[str, list[str]] = defaultdict(list)
    for character in characters:
        for sound in sounds(character):
            by_sound[sound].append(character)
    return {sound: "".join(by_sound[sound]) for sound in sorted(by_sound)}


@cache
def sounds(character: str) -> tuple[str, ...]:
    """How a character can be read, without tones; letters and digits as themselves. ü is typed v or u."""
    if character.isascii():
        return (character,)
    heard = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    found = {sound for one in heard for sound in one if sound.isascii()}
    return tuple(sorted(found | {sound.replace("v", "u") for sound in found}))


def spelled(name: str) -> str:
    """A name as it is most likely read, in its context: 重庆 is chongqing."""
    return "".join(lazy_pinyin(name))


@cache
def _in_use(character: str) -> Sequence[str]:
    """How it is read in words, of all that dictionaries give: many a reading is of the classics only."""
    return sorted(_in_words().get(character, sounds(character)))


@cache
def _in_words() -> Mapping[str, set[str]]:
    """How characters are read in pypinyin's words: 单 as in 单位, 单于 and 单县."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, readings in PHRASES_DICT.items():
        for character, (sound, *_) in zip(word, readings, strict=False):
            found[character].add(_toneless(sound))
    return found


@cache
def _toneless(sound: str) -> str:
    plain = unicodedata.normalize("NFD", sound).replace("u\u0308", "v")
    return "".join(letter for letter in plain if letter.isascii())

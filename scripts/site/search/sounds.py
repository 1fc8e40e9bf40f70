"""Pinyin and initials: which Chinese texts may be meant by letters.

Blocks list every run of three characters that stands in a name, under the initials it can be read with; the run, or several that
overlap, is then looked up as any part of a name is. So no employer stands here, and a new one with usual words changes nothing.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product

from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.constants import PHRASES_DICT

from scripts.rules.han import HAN
from scripts.site.search.blocks import Block, between, chunks
from scripts.site.search.entries import Entry, Kind
from scripts.site.search.form import number, ordered, texts

RUN = 3
"""Characters; at the end of a name fewer."""
BETWEEN = "\u0001"
"""Stands between the initials and the run."""
UNHEARD = re.compile(f"[^a-z0-9{HAN}]")
"""What nobody spells: brackets, dots."""


def cut(found: Sequence[Entry]) -> Iterator[Block]:
    last = ""
    for some in chunks(ordered(keys(found)), _weight, str):
        yield Block((number(len(some)) + texts(some),), between(last, some[0]))
        last = some[-1]


def readings(found: Sequence[Entry]) -> Mapping[str, str]:
    """Each syllable with the characters of all names that can be read so."""
    characters = sorted({character for entry in found for name in _names(entry) for character in name})
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
def _initials(character: str) -> tuple[str, ...]:
    """Those with which it is read in words, of all that dictionaries give: many a reading is of the classics only."""
    return tuple(sorted(_in_words().get(character, {sound[0] for sound in sounds(character)})))


@cache
def _in_words() -> Mapping[str, set[str]]:
    """The initials with which characters are read in pypinyin's words: 单 as in 单位, 单于 and 单县."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, readings in PHRASES_DICT.items():
        for character, (sound, *_) in zip(word, readings, strict=False):
            found[character].add(unicodedata.normalize("NFD", sound)[0])
    return found


def keys(found: Sequence[Entry]) -> set[str]:
    """Initials and run, for every way to read it."""
    runs = {name[at : at + RUN] for entry in found for name in _names(entry) for at in range(len(name))}
    return {"".join(initials) + BETWEEN + run for run in runs for initials in product(*map(_initials, run))}


def _weight(key: str) -> int:
    return 3 * len(key)


def _names(entry: Entry) -> Iterator[str]:
    yield from (UNHEARD.sub("", text) for kind, text in entry.texts if kind in (Kind.NAME, Kind.OTHER))

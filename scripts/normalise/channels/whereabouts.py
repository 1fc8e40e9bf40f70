"""Which place a page is about, which one an office serves, and the area code that goes with it."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from scripts.model import Region
from scripts.normalise.channels.numbers import LONE_CODE, numbers
from scripts.normalise.places import Places, short_names
from scripts.rules.fold import fold
from scripts.rules.han import HAN

NAMED = re.compile(rf"(?=([{HAN}]{{2,10}}?[省市县区州盟旗]))")
"""Full names. Those of two characters (新区, 城区, 宁县) are mostly parts of other words."""
HEAD = 16
"""Characters within which a place's name ends where an office's name begins with it."""

AFTER_SHORT = re.compile(r"$|\d|劳动|人社|人力|监察|执法|仲裁|法律|法院|检察|总?工会|住建|建设|信访|司法|公安")
"""What follows a place named in short: 庐山劳动监察大队, but 庐山西海 is another place."""

TITLE_WEIGHT = 3
MOST = 0.6
"""A page is about the narrowest place that holds this part of the places it names."""


@dataclass(frozen=True)
class Place:
    stated: str
    code: str | None


@dataclass(frozen=True)
class Whereabouts:
    """The places a page names, and what follows from them. `text` and `title` are legible."""

    text: str
    title: str
    places: Places

    @cached_property
    def scope(self) -> str | None:
        """The code of the place the page is about; None for a page about the whole country, or none."""
        votes: Counter[str] = Counter()
        total = 0
        for words, weight in ((self.title, TITLE_WEIGHT), (self.text, 1)):
            for code in self._named(words):
                total += weight
                votes.update({region.code: weight for region in self.places.path(code)})
        held = [code for code, count in votes.items() if count >= MOST * total]
        return max(held, key=lambda code: len(self.places.path(code)), default=None) or self._short(self.title)

    def at_head(self, words: str) -> Place | None:
        """The place that words begin with: 和平区劳动保障监察科 → 和平区, inside the page's own place where it may be."""
        found, ends = None, {0}
        for length in range(2, min(len(words), HEAD) + 1):
            region = self.places.lookup(self._find(words[:length]) or "")
            called = _called(words[:length], region, ends) if region else set()
            ends |= {length} if called else set()
            if region and (fold(region.name) in called or (called and AFTER_SHORT.match(words[length:]))):
                found = Place(words[:length], region.code)
        return found

    def within(self, words: str) -> Place | None:
        """The narrowest place a sentence names: 在示例市甲示区务工 → 示例市甲示区."""
        named = [self.at_head(words[match.start() :]) for match in NAMED.finditer(words)]
        return max(filter(None, named), key=lambda place: len(self.places.path(place.code or "")), default=None)

    def dial(self, code: str | None) -> str | None:
        """The area code of a place: its own, that of what it lies in, or the one all of the page's numbers share."""
        path = self.places.path(code or self.scope or "")
        return next((region.dial for region in reversed(path) if region.dial), None) or self._written

    def name(self, code: str | None) -> str:
        region = self.places.lookup(code) if code else None
        return region.name if region else ""

    @cached_property
    def _written(self) -> str | None:
        lone = {match[1] for match in LONE_CODE.finditer(self.text)}
        codes = lone or {number.area for number in numbers(self.text) if number.area and number.kind == "landline"}
        return min(codes) if len(codes) == 1 else None

    def _named(self, words: str) -> list[str]:
        """Codes of the places words name in full, one for each time."""
        found = []
        for match in NAMED.finditer(words):
            code = self.places.find(match[1])
            if code and _is_called(match[1], self.places.lookup(code)):
                found.append(code)
        return found

    def _find(self, name: str) -> str | None:
        """The code of a name inside the page's place; elsewhere only of a province or prefecture named in full."""
        code = self.places.find(name, self.scope)
        if code is None or self.scope is None or self.scope in (region.code for region in self.places.path(code)):
            return code
        region = self.places.lookup(code)
        wide = region is not None and region.level in ("province", "prefecture")
        return code if wide and _is_called(name, region) else None

    def _short(self, words: str) -> str | None:
        """The place a title begins with or names in short: 演示拖欠工资投诉方式."""
        for start in range(len(words)):
            for length in (4, 3, 2):
                code = self.places.find(words[start : start + length])
                region = self.places.lookup(code) if code else None
                if region and region.level != "county" and fold(words[start : start + length]) in short_names(region.name):
                    return code
        return None


def _called(words: str, region: Region, ends: set[int]) -> set[str]:
    """The names of a region that words end in, right behind the names of what it lies in: 示例省 示例市 甲示区."""
    names = {fold(region.name), *short_names(region.name)}
    return {name for name in names if fold(words).endswith(name) and len(words) - len(name) in ends}


def _is_called(words: str, region: Region | None) -> bool:
    return region is not None and fold(words) == fold(region.name)

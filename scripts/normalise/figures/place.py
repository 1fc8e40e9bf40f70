"""Where a figure holds: the place its sentence names, else the report's."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import zip_longest
from typing import NamedTuple

from scripts.normalise.places import Places, short_names
from scripts.rules.authorities import COUNTRY, above
from scripts.rules.han import HAN

ENDS = re.compile(rf"(?<=[{HAN}])[省市县区州旗盟]")
RUN = re.compile(rf"[{HAN}]*$")
DEPARTMENT = re.compile(rf"(?<![{HAN}])(?:近日|日前)?(?P<level>[省市])(?:人社|人力资源)")
"""省人社厅 in a county's report speaks for the province."""
LEVELS = {"省": 0, "市": 1}
NATION = re.compile(r"^(?:国家)?(?:人社部|人力资源和?社会保障部|国务院)|全国(?=\d|共|各|累计|人社|劳动保障监察|查处|检查|范围)")
FIRM = re.compile(rf"[{HAN}]{{0,20}}公司")
"""What makes a place before it part of a name: 示例县第二建筑公司 says nothing of where a report is from."""
BEGINS = re.compile(r"^|[|｜！!：:，,。\s“”]")
LONGEST = 12
"""Characters of the longest name: 新疆维吾尔自治区伊犁哈萨克自治州 is said in parts."""
NEAR = 300
"""A report says where it is from in its first lines, if it does."""


class Place(NamedTuple):
    """A region's code, and the name the report gives it."""

    code: str
    stated: str


def of_report(title: str, text: str, places: Places) -> Place | None:
    """The place a report is about: what its title begins with, else names, else its first lines name."""
    opening = text[:NEAR]
    return (
        _opening(title, places)
        or _first(title, places)
        or _nation(title)
        or _first(opening, places)
        or _nation(opening)
        or _opening(opening, places)
    )


class Here:
    """The places a sentence names inside the report's, found when first asked for."""

    def __init__(self, sentence: str, report: Place | None, places: Places) -> None:
        self._sentence, self._report, self._places = sentence, report, places

    def at(self, number: int) -> Place | None:
        """The last place named before the number; the report's where there is none."""
        before = [place for end, place in self._named if end <= number]
        return before[-1] if before else _wider(self._sentence[:number], self._report, self._places)

    @cached_property
    def _named(self) -> list[tuple[int, Place]]:
        within = self._report.code if self._report else None
        named = _named(self._sentence, self._places, within)
        return [one for one in named if within is None or within == one[1].code or above(within, one[1].code)]


def _wider(before: str, report: Place | None, places: Places) -> Place | None:
    """The province or prefecture whose department the sentence names, where the report itself is narrower."""
    said = DEPARTMENT.search(before)
    path = places.path(report.code) if report else ()
    if not said or len(path) <= LEVELS[said["level"]]:
        return report
    region = path[LEVELS[said["level"]]]
    return Place(region.code, region.name)


def _nation(text: str) -> Place | None:
    found = NATION.search(text)
    return Place(COUNTRY, found[0]) if found else None


def _opening(text: str, places: Places) -> Place | None:
    """A place at the beginning of the text or behind a mark, also by its short name: 贵港：……, 江苏加大……."""
    for match in BEGINS.finditer(text[:NEAR]):
        if FIRM.match(text, match.end()):
            continue
        for length in range(LONGEST, 1, -1):
            name = text[match.end() : match.end() + length]
            if len(name) == length and (place := _found(name, places)):
                return place
    return None


def _first(text: str, places: Places) -> Place | None:
    return next((place for _, place in _named(text, places)), None)


def _named(text: str, places: Places, within: str | None = None) -> Iterator[tuple[int, Place]]:
    """Every place said by its full name, and where it ends; of names from wide to narrow (江苏省镇江市) the last."""
    ends = (match.end() for match in ENDS.finditer(text) if not FIRM.match(text, match.end()))
    found = [(end, place) for end in ends if (place := _ending(text[max(end - LONGEST, 0) : end], places, within))]
    for (end, place), following in zip_longest(found, found[1:]):
        if following is None or following[0] - len(following[1].stated) != end or not above(place.code, following[1].code):
            yield end, place


def _ending(text: str, places: Places, within: str | None) -> Place | None:
    """The longest name that the text ends with."""
    run = RUN.search(text)
    head = run[0] if run else ""
    names = (head[cut:] for cut in range(max(len(head) - 1, 0)))
    return next((place for name in names if (place := _found(name, places, within)) and place.stated.endswith(text[-1])), None)


def _found(name: str, places: Places, within: str | None = None) -> Place | None:
    """The place a name means, stated by the last of its parts; not for a name that merely begins with a place."""
    code = places.find(name, within)
    region = places.lookup(code) if code else None
    if not region or region.code == COUNTRY:
        return None
    own = (region.name, *sorted(short_names(region.name), key=len, reverse=True))
    return next((Place(region.code, said) for said in own if name.endswith(said)), None)

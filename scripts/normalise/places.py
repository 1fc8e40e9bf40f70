"""Places by name and by code of GB/T 2260, abolished codes included."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from scripts.model import Region
from scripts.rules.fold import fold

PEOPLES = (
    "维吾尔|哈萨克|柯尔克孜|达斡尔|鄂温克|鄂伦春|塔吉克|蒙古|朝鲜|土家|布依|哈尼|景颇|傈僳|仡佬|毛南|仫佬|拉祜|纳西|独龙|普米|布朗|撒拉|"
    "东乡|保安|裕固|锡伯|壮|回|藏|苗|侗|彝|傣|白|羌|满|瑶|黎|畲|水|佤|怒|土|各"
)
AUTONOMOUS = re.compile(rf"(?:(?:{PEOPLES})族?)*自治[区州县旗]$")
SUFFIX = re.compile(r"(?:特别行政区|地区|林区|新区|省|市|区|县|盟|州|旗)$")


class Places:
    """Every region by code and by name. Folded names, so that 臺北市 and 台北市 are one."""

    def __init__(self, regions: Iterable[Region]) -> None:
        self._regions = {region.code: region for region in regions}
        self._full: dict[str, list[str]] = defaultdict(list)
        self._short: dict[str, list[str]] = defaultdict(list)
        for code, region in sorted(self._regions.items()):
            self._full[fold(region.name)].append(code)
            for short in short_names(region.name):
                self._short[short].append(code)

    def lookup(self, code: str) -> Region | None:
        """The region of a code, also of an abolished one (its `became` says what followed)."""
        return self._regions.get(code)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name of a region, full and short, in simplified characters."""
        return frozenset((*self._full, *self._short))

    def path(self, code: str) -> tuple[Region, ...]:
        """The region and those it lies in, from the province down; empty for a code nobody knows."""
        chain: list[Region] = []
        region = self._regions.get(code)
        while region and region.level != "country":
            chain.insert(0, region)
            region = self._regions.get(region.parent or "")
        return tuple(chain)

    def find(self, text: str, within: str | None = None) -> str | None:
        """The code of the place a text names: a code, a name (贵港市, 贵港), or names from wide to narrow (广西贵港市港北区).

        A name that several places bear is looked for inside `within`; where that leaves several, None: a place is never guessed.
        """
        if re.fullmatch(r"\d{6}", text.strip()):
            return text.strip() if text.strip() in self._regions else None
        found = self._named(fold(text), within) or (self._named(fold(text), None) if within else set())
        return min(found) if len(found) == 1 else None

    def _named(self, name: str, within: str | None) -> set[str]:
        whole = self._inside(self._full.get(name, []), within) or self._inside(self._short.get(name, []), within)
        if whole or not name:
            return whole
        for cut in range(len(name) - 1, 1, -1):
            if narrower := self._narrower(name[:cut], name[cut:], within):
                return narrower
        return set()

    def _narrower(self, head: str, rest: str, within: str | None) -> set[str]:
        """Places called `rest` inside a place called `head`; `head` itself where it is a full name and the rest no place."""
        full = self._inside(self._full.get(head, []), within)
        heads = full or self._inside(self._short.get(head, []), within)
        inside = {code for outer in heads for code in self._named(rest, outer) if code != outer}
        return inside or full

    def _inside(self, codes: Iterable[str], within: str | None) -> set[str]:
        """Those inside `within`, and of one place's successive codes the last."""
        held = {code for code in codes if within is None or within in (region.code for region in self.path(code))}
        return {code for code in held if not held & set(self._successors(code))}

    def _successors(self, code: str) -> list[str]:
        followed: list[str] = []
        region = self._regions[code]
        while region.became and region.became in self._regions and region.became not in followed:
            followed.append(region.became)
            region = self._regions[region.became]
        return followed


def short_names(name: str) -> set[str]:
    """What people call a region besides its full name, folded: 贵港市 → 贵港; 延边朝鲜族自治州 → 延边, 延边州."""
    folded = fold(name)
    autonomous = AUTONOMOUS.sub("", folded)
    if autonomous != folded and len(autonomous) > 1:
        return {autonomous, autonomous + folded[-1]}
    plain = SUFFIX.sub("", folded)
    return {plain} if plain != folded and len(plain) > 1 else set()

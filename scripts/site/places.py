"""Divisions as readers walk them: from a province down, each with its page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from scripts.model import Region
from scripts.site.views.page import Link

COUNTRY = "100000"


class Atlas:
    """Divisions by code. A code that was abolished leads to the one that followed it."""

    def __init__(self, regions: Iterable[Region]) -> None:
        self._regions = {region.code: region for region in regions}
        self._children: dict[str, list[Region]] = defaultdict(list)
        for region in sorted(self._regions.values(), key=lambda region: region.code):
            if self._stands(region):
                self._children[self._parent(region)].append(region)

    def current(self, code: str) -> Region | None:
        """The division a code means today; None where no table has it."""
        region = self._regions.get(code)
        while region and region.became in self._regions:
            region = self._regions[region.became]
        return region

    def path(self, code: str) -> tuple[Region, ...]:
        """From the province to the division itself; empty for the country and for unknown codes."""
        return tuple(reversed(list(self._upwards(code))))

    def name(self, code: str) -> str:
        """As spoken alone: 贵港市; the code where no table has it."""
        region = self.current(code)
        return region.name if region else code

    def full_name(self, code: str) -> str:
        """As spoken to somebody from elsewhere: 广西壮族自治区贵港市."""
        return "".join(region.name for region in self.path(code)) or self.name(code)

    def children(self, code: str) -> tuple[Region, ...]:
        return tuple(self._children.get(code, ()))

    @property
    def provinces(self) -> tuple[Region, ...]:
        return self.children(COUNTRY)

    @property
    def divisions(self) -> Iterator[Region]:
        """Every division in force but the country, by code."""
        return (self._regions[code] for code in sorted(self._regions) if self._stands(self._regions[code]))

    def link(self, code: str, count: int | None = None) -> Link | None:
        region = self.current(code)
        if region is None or region.level == "country":
            return None
        return Link(region.name, f"/regions/{region.code}/", count=count)

    def crumbs(self, code: str) -> tuple[Link, ...]:
        return tuple(Link(region.name, f"/regions/{region.code}/") for region in self.path(code))

    @staticmethod
    def _stands(region: Region) -> bool:
        return region.to is None and region.level != "country"

    def _upwards(self, code: str) -> Iterator[Region]:
        region = self.current(code)
        while region and region.level != "country":
            yield region
            region = self._regions.get(self._parent(region))

    def _parent(self, region: Region) -> str:
        if region.parent:
            return region.parent
        wider = (region.code[:4] + "00", region.code[:2] + "0000")
        return next((code for code in wider if code != region.code and code in self._regions), COUNTRY)

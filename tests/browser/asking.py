"""Questions to the search page, and an index of any employers to ask."""

import re
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from playwright.sync_api import Page, Route
from visits import Visit

from scripts.rules.fold import fold
from scripts.site.search import index_files
from scripts.site.search.entries import Entry


class Row(NamedTuple):
    """An employer as the index knows it."""

    id: str
    name: str
    code: str
    until: str
    where: str

    @property
    def folded(self) -> str:
        return fold(self.name)


def publish(visit: Visit, *names: str, codes: tuple[str, ...] = (), years: tuple[int, ...] = (2026,)) -> None:
    """The index that this device is given: these employers and nobody else."""
    found = [
        Entry(
            id=f"e{number:013}", name=name, others=(), head="", projects=(), codes=codes[number : number + 1],
            place=("990101", "990201")[number % 2], where="示例省", until="2029-09-30", registers=1,
            years=(years[number % len(years)],), count=1,
        )
        for number, name in enumerate(names)
    ]  # fmt: skip
    places = [("990000", "示例省", True, True), ("990100", "示例市", True, True), ("990200", "演示市", True, True)]
    files = dict(index_files(found, places))

    def answer(route: Route) -> None:
        body = files.get(urlsplit(route.request.url).path)
        route.fulfill(body=body) if body is not None else route.fulfill(status=404)

    visit.page.route(re.compile("/search/(router|blocks|about|facets)"), answer)


def touched(visit: Visit) -> Page:
    """The search page, whose scripts come when its box is touched."""
    page = visit.open("/search/")
    with page.expect_response("**/theme/js/search.*"):
        page.locator("#q").focus()
    page.wait_for_load_state("networkidle")
    return page


def ask(visit: Visit, query: str) -> Page:
    return visit.open(f"/search/?q={quote(query)}")


def hits(page: Page) -> list[str]:
    return page.locator("#answer .name, #answer .listed a").all_inner_texts()

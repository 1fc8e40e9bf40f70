"""The five errands people come with, each begun at the home page, with and without scripts."""

from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

LISTED, NOT_LISTED = "示例天工钢模", "没有这样的单位"


@dataclass
class Errand:
    """A reader on the way. `taps` counts what a thumb does; typing a name is not counted."""

    page: Page
    taps: int = 0

    def follow(self, link: str, within: str = "main") -> None:
        self.tap(self.page.locator(within).get_by_role("link", name=link))

    def tap(self, what: Locator) -> None:
        what.first.click()
        self.taps += 1

    def ask(self, name: str) -> None:
        self.page.locator("#q").fill(name)
        self.tap(self.page.get_by_role("button", name="查询"))

    def sees(self, text: str, within: str = "main") -> None:
        expect(self.page.locator(within).get_by_text(text).first).to_be_visible()


def on_the_list(errand: Errand) -> None:
    errand.ask(LISTED)
    errand.follow(LISTED, "#answer")
    errand.sees("现在在公示名单上")


def on_the_list_by_browsing(errand: Errand) -> None:
    errand.tap(errand.page.get_by_role("link", name="查用人单位"))
    errand.tap(errand.page.locator("#browse").get_by_role("link", name="S", exact=True))
    errand.follow(LISTED)
    errand.sees("现在在公示名单上")


def not_on_the_list(errand: Errand) -> None:
    errand.ask(NOT_LISTED)
    errand.sees("未查到不等于没有欠薪", "#answer")


def not_on_the_list_by_browsing(errand: Errand) -> None:
    errand.tap(errand.page.get_by_role("link", name="查用人单位"))
    errand.tap(errand.page.locator("#browse").get_by_role("link", name="S", exact=True))
    expect(errand.page.get_by_role("link", name=NOT_LISTED)).to_have_count(0)
    errand.sees("这里没有的单位，不等于没有欠薪")


def whom_to_call(errand: Errand) -> None:
    errand.follow("我被欠薪了")
    for place in ("示例省", "示例市", "示东区"):
        errand.follow(place)
    errand.sees("拨打 0999-0101010")


def too_late(errand: Errand) -> None:
    errand.follow("我被欠薪了")
    errand.follow("我该走哪条路")
    errand.page.locator("input[type=date]").fill("2024-05-01")
    errand.tap(errand.page.get_by_role("button", name="算一算"))
    expect(errand.page.locator("[data-late]").get_by_role("status")).to_contain_text("可能晚了")


def too_late_by_reading(errand: Errand) -> None:
    errand.follow("我被欠薪了")
    errand.follow("我该走哪条路")
    errand.sees("一年到两年")


def print_the_poster(errand: Errand) -> None:
    errand.follow("我被欠薪了")
    for link in ("示例省", "示例市", "打印海报"):
        errand.follow(link)
    errand.sees("12333")


Journey = Callable[[Errand], None]
WITH_SCRIPTS: dict[str, Journey] = {
    "an employer on the list": on_the_list,
    "an employer not on the list": not_on_the_list,
    "whom to call in a county": whom_to_call,
    "am I too late": too_late,
    "print the poster": print_the_poster,
}
WITHOUT: dict[str, Journey] = WITH_SCRIPTS | {
    "an employer on the list": on_the_list_by_browsing,
    "an employer not on the list": not_on_the_list_by_browsing,
    "am I too late": too_late_by_reading,
}

"""The directory of channels: which numbers follow from a rule, whose numbers a place without its own shows, what may be old."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from small_portal import DAY, ROOT

from scripts.model import Channel, Citation, Region
from scripts.site import contacts, directory
from scripts.site.book import Book, open_book
from scripts.site.building import build
from scripts.site.pages import channels
from scripts.site.places import Atlas
from scripts.store import Data

OPERATOR = {"name": "示例社", "address": "示例路1号", "email": "a@example.org", "answer_days": 15, "icp": ""}


@pytest.fixture(scope="module")
def country() -> Book:
    """The repository's own data: every real place, and national channels only."""
    return open_book(Data(ROOT / "data", ROOT / "data"), DAY)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The channels of the demo as somebody who runs a portal publishes them."""
    folder = tmp_path_factory.mktemp("directory")
    data = Data(ROOT / "data/demo", ROOT / "data")
    build(
        data, output=folder, theme=ROOT / "theme", content=ROOT / "content", day=DAY,
        site_url="https://anxin.example.org", operator=OPERATOR, demo=True,
    )  # fmt: skip
    return folder


def main(folder: Path, code: str) -> html.HtmlElement:
    return html.fromstring((folder / f"channels/{code}/index.html").read_text("utf-8")).find(".//main")


def said(folder: Path, code: str) -> str:
    return " ".join(main(folder, code).text_content().split())


def channel(**more: Any) -> Channel:
    known: dict[str, Any] = {"id": "x", "kind": "labour_inspection", "name": "示例机构", "place": "990100"}
    return Channel(**{"phones": ("0999-0000001",), "source": Citation(title="示例"), **known, **more})


def test_every_prefecture_has_a_page(country: Book) -> None:
    pages = {page.url for page in channels.pages(country)}
    prefectures = [region for region in country.atlas.divisions if region.level in ("province", "prefecture")]
    assert len(prefectures) > 360
    assert {f"/channels/{region.code}/" for region in prefectures} <= pages


def test_every_prefecture_of_the_mainland_has_an_area_code(country: Book) -> None:
    without = [it.name for it in country.atlas.divisions if it.level == "prefecture" and not directory.dials(country, it.code)]
    assert without == []


@pytest.mark.parametrize(
    ("code", "numbers"),
    [
        ("450800", {"12333": "0775", "12351": "0771"}),  # the city's own code, the capital's
        ("450802", {"12333": "0775", "12351": "0771"}),  # a county has its prefecture's
        ("654003", {"12333": "0992", "12351": "0991"}),  # unless it has one of its own
        ("460200", {"12333": "0898", "12351": "0898"}),
        ("110105", {"12333": "010", "12351": "010"}),
        ("450000", {"12351": "0771"}),  # a province has no code of its own
        ("810000", {}),
        ("100000", {}),
    ],
)
def test_two_numbers_follow_from_a_rule(country: Book, code: str, numbers: dict[str, str]) -> None:
    assert directory.dials(country, code) == numbers


def test_who_shares_an_area_code_is_named(country: Book) -> None:
    assert directory.sharing(country, "450800") == ("玉林市",)
    assert directory.sharing(country, "450300") == ()


def test_the_number_dialled_in_the_place_comes_first_and_says_that_a_rule_gave_it(demo: Path) -> None:
    begin = main(demo, "990100").find_class("begin")[0]
    assert [link.get("href") for link in begin.iter("a")] == ["tel:12333", "tel:099912333"]
    assert "按规则推得，未逐一核实" in begin.text_content()


def test_no_other_short_number_gets_an_area_code(demo: Path) -> None:
    links = {link.get("href") for link in main(demo, "990100").iter("a") if link.get("href", "").startswith("tel:0999")}
    assert links == {"tel:099912333", "tel:099912351", "tel:09990100010", "tel:09990100011", "tel:09990100020", "tel:09990000010"}


def test_a_county_without_numbers_shows_those_above_and_says_so(demo: Path) -> None:
    text = said(demo, "990221")
    assert "演西县自己的投诉电话，本站还没有找到官方出处。下面是演示市的" in text
    assert "0999-0200010" in text


def test_counties_without_a_page_are_named_on_the_page_they_use(demo: Path) -> None:
    assert "演东区：本站没有那里自己的号码，用这一页的" in said(demo, "990200")
    assert not (demo / "channels/990201").exists()


def test_only_what_was_dialled_has_a_button(demo: Path) -> None:
    page = main(demo, "990100")
    buttons = {link.get("href") for link in page.find_class("button") if link.get("href", "").startswith("tel:")}
    assert buttons == {"tel:09990100010", "tel:09990100011", "tel:09990100020"}


def test_what_was_closed_is_named_without_a_number_to_dial(demo: Path) -> None:
    text = said(demo, "990221")
    assert "下面的不要再找了： 演西县劳动保障监察大队（演示）（0999-0221010）：已并入演示市" in text
    assert "tel:09990221010" not in (demo / "channels/990221/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("known", "sentence"),
    [
        ({"status": "verified", "verified_on": "2026-01-01", "recheck_by": "2026-11-20"}, None),
        ({"status": "verified", "verified_on": "2026-01-01", "recheck_by": "2026-11-19"}, "应当在2026年11月19日以前再核实"),
        ({"source": Citation(title="示例", published="2021-05-08")}, "资料是2021年5月8日公布的"),
        ({"source": Citation(title="示例", published="2026-05-08")}, None),
    ],
)
def test_what_may_no_longer_be_true_says_so_and_leaves_hours_out(country: Book, known: dict[str, str], sentence: str) -> None:
    (view,) = directory.views(country, [channel(hours="24/7", **known)], "990100")
    assert (view.stale or "").startswith(sentence or "")
    assert bool(view.stale) == bool(sentence)
    assert bool(view.hours) != bool(sentence)


def test_a_dead_number_is_reported_with_one_prefilled_message(demo: Path) -> None:
    links = [link.get("href") for link in main(demo, "990100").iter("a") if "打不通" in link.text_content()]
    assert len(links) == 3
    assert links[0].startswith("mailto:a@example.org?subject=")
    assert "0999-0100010" in links[0]
    assert "shili-city-inspection" in links[0]


def test_contacts_are_lines_of_75_octets_with_every_number_once(demo: Path) -> None:
    body = (demo / contacts.url("990100").lstrip("/")).read_bytes()
    assert body.endswith(b"END:VCARD\r\n")
    assert max(map(len, body.split(b"\r\n"))) <= contacts.FOLD
    whole = body.decode().replace("\r\n ", "")
    assert whole.count("BEGIN:VCARD") == whole.count("END:VCARD") == whole.count("\r\nFN:")
    assert "TEL;TYPE=WORK,VOICE:099912333\r\n" in whole
    assert "按规则推得" in whole


def test_contacts_escape_what_the_format_gives_a_meaning(country: Book) -> None:
    (view,) = directory.views(country, [channel(name="甲;乙,丙\\丁")], "990100")
    assert "FN:甲\\;乙\\,丙\\\\丁\r\n" in "".join(contacts.card(replace(view, accepts=None)))


def test_the_directory_can_be_taken_away_whole(demo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "channels"
    folder.mkdir()
    (folder / "all.yaml").write_bytes((demo / "downloads/channels.yaml").read_bytes())
    taken = {it.id: it for it in Data(tmp_path, tmp_path).channels()}
    assert taken == {it.id: it for it in Data(ROOT / "data/demo", ROOT / "data").channels()}


def test_pages_are_small_enough_for_a_slow_phone(demo: Path) -> None:
    rooms = (page for room in ("channels", "law", "guide", "en") for page in (demo / room).rglob("*.html"))
    sizes = {page.relative_to(demo).as_posix(): len(page.read_bytes()) for page in rooms}
    assert len(sizes) > 40
    assert {name: size for name, size in sizes.items() if size > 20_000} == {}


def test_a_division_abolished_has_no_page() -> None:
    old = Region(code="990199", name="旧县", level="county", parent="990100", dial="0999", to="2020")
    assert [it.code for it in Atlas([old]).divisions] == []

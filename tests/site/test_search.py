"""Any part of a name or code is found, spelled any way; what is not shown is not found."""

import json
from pathlib import Path

import pytest
from small_portal import GONE

from scripts.rules.fold import fold
from scripts.site import search
from scripts.site.book import Book


def find(output: Path, query: str) -> list[str]:
    """What theme/static/js/search.js does with one word."""
    index = json.loads((output / "search/index.json").read_text("utf-8"))
    return [row[3] for row in index["names"] if fold(query) in row[0] or fold(query) in fold(row[2])]


def test_any_four_characters_of_any_name_find_it(output: Path, book: Book) -> None:
    for one in book.employers.values():
        for at in range(len(one.name) - 3):
            assert one.url in find(output, one.name[at : at + 4])


@pytest.mark.parametrize(
    "query", ["示例甲建築勞務", "示例 甲建筑", "91990101MA0DEM0011", "ma0dem0011", "９１９９０１０１ＭＡ０ＤＥＭ００１１"]
)
def test_other_spellings_and_parts_of_codes_find_it(output: Path, query: str, book: Book) -> None:
    assert any(book.employers[url.split("/")[2]].name.startswith("示例甲") for url in find(output, query))


@pytest.mark.parametrize("name", [*GONE, "某餐饮", "覃示例"])
def test_nobody_else_is_found(output: Path, name: str) -> None:
    assert find(output, name) == []


def test_folding_in_the_browser_needs_only_single_characters(output: Path) -> None:
    table = json.loads((output / "search/fold.json").read_text("utf-8"))["t"]
    assert table["臺"] == "台"
    assert all(len(one) == 1 and fold(one) == folded for one, folded in table.items())


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("劳动保障监察", ["劳动", "动保", "保障", "障监", "监察"]),
        ("打12333问清楚", ["打", "12333", "问清", "清楚"]),
        ("Wage arrears，歡迎", ["wage", "arrears", "欢迎"]),
        ("", []),
    ],
)
def test_prose_is_cut_into_pairs_and_words(text: str, tokens: list[str]) -> None:
    assert search.cut(text) == tokens


def test_prose_is_ranked_by_lunr_and_leads_to_pages(output: Path) -> None:
    prose = json.loads((output / "search/prose.json").read_text("utf-8"))
    assert {name.split("/", 1)[1] for name, _ in prose["index"]["fieldVectors"]} == set(prose["pages"])
    assert all((output / url.lstrip("/") / "index.html").is_file() for url in prose["pages"])


def test_regions_say_whether_a_source_covers_them(output: Path) -> None:
    regions = json.loads((output / "search/index.json").read_text("utf-8"))["regions"]
    assert ["演示", "演示市", True, "/channels/990200/"] in regions

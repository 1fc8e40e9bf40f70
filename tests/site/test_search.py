"""What the index holds: every part of a name under its text, nobody who is not shown, and blocks that stay when others change."""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_portal import GONE
from traces import traces

from scripts.rules.fold import fold
from scripts.site import search
from scripts.site.book import Book
from scripts.site.search import blocks, form, grams, numbers, places, sounds
from scripts.site.search.entries import Entry, Kind, entries, flat


def employer(number: int, name: str, **more: Any) -> Entry:
    known: dict[str, Any] = {
        "others": (),
        "head": "",
        "projects": (),
        "codes": (),
        "place": "990101",
        "where": "示例省",
        **more,
    }
    known = {"until": "2029-09-30", "registers": 1, "years": (2026,), "count": 1, **known}
    return Entry(id=f"e{number:013}", name=name, **known)


def find(found: Sequence[Entry], query: str) -> set[str]:
    """Ids of those of whom some text holds what was asked, as theme/static/js/parts.js finds them."""
    known = dict(numbers.numbered(found))
    return {known[who].id for index in ("names", "codes") for who in standing(found, index, flat(query))}


def standing(found: Sequence[Entry], index: str, word: str) -> set[int]:
    size, lines = grams.SIZES[index], postings(found, index)
    pieces = [(at, word[at : at + size]) for at in range(max(1, len(word) - size + 1))]
    begins = [
        {(who, place - at) for gram, some in lines.items() if gram.startswith(piece) for who, place, _ in some}
        for at, piece in pieces
    ]
    return {who for who, _ in set.intersection(*begins)}


def postings(found: Sequence[Entry], index: str) -> Mapping[str, Sequence[tuple[int, ...]]]:
    """Number, place and kind of all that stands under each gram."""
    known = search.INDEXES[index](list(numbers.numbered(found)))
    rows, ends = list(zip(*(column.tolist() for column in known.rows), strict=True)), known.ends.tolist()
    return {gram: rows[begin:end] for gram, begin, end in zip(known.grams, [0, *ends], ends, strict=False)}


def test_any_part_of_any_name_finds_it(book: Book) -> None:
    found = entries(book)
    for one in found:
        name = fold(one.name)
        parts = {name[at : at + length] for at in range(len(name)) for length in (1, 2, 4, 8)}
        assert all(find([one], part) == {one.id} for part in parts)


@pytest.mark.parametrize("length", [1, 3, 9, 18])
def test_any_part_of_any_code_finds_it(length: int) -> None:
    code = "91990101ma0dem0011"
    found = [employer(1, "示例公司", codes=(code.upper(), "450899600000015"))]
    parts = {text[at : at + length] for text in (code, "450899600000015") for at in range(len(text))}
    assert all(find(found, part) == {found[0].id} for part in parts)


@pytest.mark.parametrize(
    "query",
    [
        "示例甲建築勞務",
        "示例 甲建筑",
        "91990101MA0DEM0011",
        "ma0dem0011",
        "９１９９０１０１ＭＡ０ＤＥＭ００１１",
        "示例花园",
        "0011",
    ],
)
def test_other_spellings_codes_and_projects_find_it(query: str, book: Book) -> None:
    names = {one.id: one.name for one in entries(book)}
    assert any(names[id].startswith("示例甲") for id in find(entries(book), query))


def test_a_head_office_is_found_by_its_branch(book: Book) -> None:
    heads = [one.head for one in entries(book) if one.name.endswith("演示分公司")]
    assert heads == ["示例甲建筑劳务有限公司"]


@pytest.mark.parametrize("name", [*GONE, "某餐饮", "覃示例"])
def test_nobody_else_is_in_any_byte(output: Path, name: str) -> None:
    assert not traces(output / "search", [name, fold(name)])


def test_brackets_and_legal_forms_are_left_out() -> None:
    (one,) = [employer(1, "示例(南)白鹭有限公司北分公司")]
    assert one.texts == ((0, "示例南白鹭有限公司北分公司"), (5, "示例南白鹭北分"))


def test_no_word_is_found_across_two_texts() -> None:
    one = employer(1, "示例公司", others=("演示公司",), projects=("花园",), codes=("9199", "ma01"))
    assert find([one], "公司") == {one.id}
    assert not any(find([one], word) for word in ("公司演示", "司演", "公司花园", "99ma", "9199ma01"))


NAMES = st.lists(st.text(alphabet="示例建筑劳务公司(𬭎\uf900\ue000ａ", min_size=1, max_size=12), min_size=1, max_size=30)


@given(NAMES)
def test_a_block_is_read_back_as_it_was_written(names: Sequence[str]) -> None:
    keys = sorted(set(filter(None, map(fold, names))), key=form.order)
    body = form.texts(keys)
    assert read_texts(body, len(keys)) == keys


def read_texts(body: bytes, count: int) -> list[str]:
    """As theme/static/js/shelf.js reads them, which counts in UTF-16."""
    at, shared, keys, before = 0, [], [], b""
    for _ in range(count):
        shared.append(body[at])
        at += 1
    at += 1 if body[at] < 128 else 2
    for length, rest in zip(shared, body[at:].decode().split("\n"), strict=False):
        before = before[: 2 * length] + rest.encode("utf-16-be")
        keys.append(before.decode("utf-16-be"))
    return keys


def many(count: int, **more: object) -> list[Entry]:
    return [
        employer(number, f"示例{chr(0x4E00 + number % 900)}{chr(0x5200 + number % 701)}建筑有限公司", **more)
        for number in range(count)
    ]


def block_names(found: Sequence[Entry]) -> set[str]:
    return {block.name for index in search.INDEXES for block in cut(found, index)}


def cut(found: Sequence[Entry], index: str) -> list[blocks.Block]:
    return list(blocks.cut(search.INDEXES[index](list(numbers.numbered(found))), numbers.bits(len(found))))


def test_a_changed_name_touches_few_blocks() -> None:
    before = many(2000)
    name = before[700].name
    after = [*before[:700], employer(700, f"{name[:3]}丙{name[4:]}"), *before[701:]]
    assert len(block_names(before)) > 10
    assert 0 < len(block_names(after) - block_names(before)) <= 6


def test_who_comes_or_goes_moves_hardly_anybody() -> None:
    everybody = many(1800)
    before = {one.id: number for number, one in numbers.numbered(everybody)}
    after = {one.id: number for number, one in numbers.numbered(everybody[:-1])}
    assert len(set(before.values())) == len(everybody)
    assert sum(before[id] != number for id, number in after.items()) <= 3


def test_a_separator_is_after_the_block_before_and_not_after_its_own() -> None:
    begins = [block.begins for block in cut(many(2000), "names")]
    assert len(begins) > 5
    assert all(form.order(one) < form.order(other) for one, other in pairwise(begins))


def test_a_gram_with_many_postings_is_dealt_out_by_number() -> None:
    everybody = many(2500)
    bits = numbers.bits(len(everybody))
    lines, rows = blocks.dealt(grams.of_names(list(numbers.numbered(everybody))), bits)
    company = [line for line in lines if line.text.startswith("公司")]
    assert len(company) > 2
    for text, begin, end in company:
        assert {f"{who:0{bits}b}"[: len(text) - 4] for who in rows.who[begin:end].tolist()} == {text[4:]}
    assert sum(line.end - line.begin for line in company) == len(everybody)


def test_what_begins_a_name_stands_before_the_others_of_a_gram_that_is_dealt_out() -> None:
    begins = [employer(9000 + number, f"建筑{chr(0x4E00 + number)}公司") for number in range(3)]
    lines, rows = blocks.dealt(grams.of_names(list(numbers.numbered([*many(1500), *begins]))), 13)
    first, *others = [line for line in lines if line.text.startswith("建筑")]
    assert first.text == "建筑\u00010" and (rows.kind[first.begin : first.end] & grams.FIRST).all()
    assert first.end - first.begin == len(begins)
    assert others and not any((rows.kind[line.begin : line.end] & grams.FIRST).any() for line in others)


def test_every_way_a_pair_is_read_in_words_is_listed_at_its_place() -> None:
    known = postings([employer(1, "示例(重庆)建筑")], "sounds")
    assert {gram for gram, some in known.items() if any(place == 2 for _, place, _ in some)} == {"cq", "zq"}
    assert {gram for gram, some in known.items() if any(place == 0 and kind & grams.FIRST for _, place, kind in some)} == {"sl"}
    assert [kind >> sounds.ENDING for _, _, kind in known["cq"]] == [sounds.ending("chong")]


@pytest.mark.parametrize("texts", [("",), ("a",), ("\ue000甲", "𬭎\uf900", "𬭎甲", "甲𬭎")])
def test_grams_stand_in_the_order_of_javascript(texts: Sequence[str]) -> None:
    laid = grams.laid_out([(1, [(Kind.NAME, text) for text in texts])], 2)
    found, ends, order = grams.cut(laid, 2)
    assert list(found) == sorted({text[at : at + 2] for text in texts for at in range(len(text))}, key=form.order)
    assert len(order) == sum(map(len, texts)) == (ends.tolist() or [0])[-1]


def test_the_same_data_gives_the_same_files(book: Book) -> None:
    def written() -> Mapping[str, bytes]:
        return dict(search.index_files(entries(book), places.table(book)))

    assert written() == written()


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("劳动保障监察", ["劳动", "动保", "保障", "障监", "监察"]),
        ("打12333问清楚", ["打", "12333", "问清", "清楚"]),
        ("Wage arrears，歡迎", ["wage", "arrears", "欢迎"]),
        ("𬭎达建材〇", ["𬭎达", "达建", "建材", "材〇"]),
        ("", []),
    ],
)
def test_prose_is_cut_into_pairs_and_words(text: str, tokens: list[str]) -> None:
    assert search.cut(text) == tokens


def test_prose_is_ranked_by_lunr_and_leads_to_pages(output: Path) -> None:
    prose = json.loads((output / "search/prose.json").read_text("utf-8"))
    assert {name.split("/", 1)[1] for name, _ in prose["index"]["fieldVectors"]} == set(prose["pages"])
    assert all((output / url.lstrip("/") / "index.html").is_file() for url in prose["pages"])


def test_places_say_whether_a_source_covers_them(book: Book) -> None:
    assert ("990200", "演示市", True, True) in places.table(book)

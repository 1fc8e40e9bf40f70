"""Charts: every number is written beside its shape, the picture has words, and unknown places draw nothing wrong."""

from decimal import Decimal

from lxml import html

from scripts.site.charts import TILES, bars, line, tiles


def texts(svg: str) -> list[str]:
    return [text.text for text in html.fragment_fromstring(svg).iter("text")]


def test_bars_are_as_long_as_their_numbers_and_say_them() -> None:
    chart = html.fragment_fromstring(bars((("示例市", 40), ("演示市", 10), ("样例市", 0)), "各地的条数"))
    assert [float(bar.get("width")) for bar in chart.iter("rect")] == [160, 40, 2]
    assert texts(bars((("示例市", 1234),), "x")) == ["示例市", "1,234"]
    assert chart.get("aria-label") == "各地的条数"


def test_a_long_name_does_not_run_into_its_bar() -> None:
    assert texts(bars((("克孜勒苏柯尔克孜自治州", 1), ("大兴安岭地区", 1)), "x"))[::2] == ["克孜勒苏柯尔…", "大兴安岭地区"]


def test_names_are_escaped() -> None:
    assert "<b>" not in bars((("<b>", 1),), '"x"')


def test_no_two_provinces_share_a_tile_and_all_34_have_one() -> None:
    places = [(column, row) for column, row, _ in TILES.values()]
    assert len(set(places)) == len(places) == 34


def test_the_map_says_every_number_and_leaves_out_what_is_no_province() -> None:
    said = texts(tiles({"450000": 12, "990000": 5}, "x"))
    assert said[said.index("桂") + 1] == "12"
    assert "5" not in said
    assert len(said) == 68


def test_without_a_province_there_is_no_map() -> None:
    assert tiles({"990000": 5}, "x") == ""


def test_the_darkest_tile_has_the_greatest_number() -> None:
    chart = html.fragment_fromstring(tiles({"450000": 8, "440000": 1}, "x"))
    dark = {float(tile.get("fill-opacity")) for tile in chart.iter("rect")}
    assert dark == {0.0, 0.06, 0.25}


YEARS = [(2021, Decimal("318")), (2022, Decimal("402")), (2023, Decimal("377.5")), (2025, Decimal("265"))]


def test_a_year_that_nobody_reported_is_not_bridged() -> None:
    chart = html.fragment_fromstring(line(YEARS, "x"))
    joins = chart.xpath("./path[@class='join']/@d")
    across = [float(spot.get("cx")) for spot in chart.iter("circle")]
    assert len(joins) == 2
    assert across[3] - across[2] == 2 * (across[1] - across[0])
    assert texts(line(YEARS, "x"))[:4] == ["318", "2021", "402", "2022"]


def test_of_many_years_the_first_the_last_and_the_greatest_say_their_numbers() -> None:
    many = [(year, Decimal(9 if year == 2018 else 5)) for year in range(2016, 2026)]
    assert texts(line(many, "x")) == ["5", "2016", "9", "2018", "5", "2025"]

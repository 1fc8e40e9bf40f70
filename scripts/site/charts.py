"""Charts as SVG made at build: numbers stand beside the shapes, colour is never alone, and a table says the same.

Sizes are those of a phone's column, so that letters are as large as the text around them.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from html import escape
from itertools import accumulate, pairwise

WIDTH, ROW, LABEL, VALUE = 328, 36, 112, 56
"""Of a bar chart: the whole, a row, the room for a label, the room for a number; in CSS pixels."""
TALL, ABOVE, BELOW, ASIDE = 180, 28, 28, 32
"""Of a line chart: the whole height, the room for numbers above, for years below, and at both sides."""
LETTERS, NARROW = 7, 0.55
"""Chinese characters of a label, at most, and how wide a Latin letter is beside one."""
WIDE = 0x2E80
"""Code points above stand for characters as wide as they are high."""
CROWD = 5
"""Points that have room for a number each; of more only the first, the last and the greatest say theirs."""
TILE = 41
STEPS = (0.06, 0.12, 0.18, 0.25)
"""How dark a tile is, by quarter of the greatest value: text on the darkest still has 7:1."""

TILES: Mapping[str, tuple[int, int, str]] = {
    "230000": (7, 0, "黑"), "150000": (4, 1, "蒙"), "220000": (7, 1, "吉"),
    "650000": (0, 2, "新"), "620000": (1, 2, "甘"), "640000": (2, 2, "宁"), "140000": (3, 2, "晋"), "130000": (4, 2, "冀"),
    "110000": (5, 2, "京"), "120000": (6, 2, "津"), "210000": (7, 2, "辽"),
    "540000": (0, 3, "藏"), "630000": (1, 3, "青"), "610000": (2, 3, "陕"), "410000": (3, 3, "豫"), "370000": (4, 3, "鲁"),
    "510000": (1, 4, "川"), "500000": (2, 4, "渝"), "420000": (3, 4, "鄂"), "340000": (4, 4, "皖"), "320000": (5, 4, "苏"),
    "310000": (6, 4, "沪"),
    "530000": (1, 5, "云"), "520000": (2, 5, "贵"), "430000": (3, 5, "湘"), "360000": (4, 5, "赣"), "330000": (5, 5, "浙"),
    "450000": (2, 6, "桂"), "440000": (3, 6, "粤"), "350000": (4, 6, "闽"), "710000": (5, 6, "台"),
    "460000": (2, 7, "琼"), "820000": (3, 7, "澳"), "810000": (4, 7, "港"),
}  # fmt: skip
"""Code of a province → column and row of its tile, and its short name. A tile has no borders that could be wrong."""


def bars(rows: Sequence[tuple[str, int | Decimal]], label: str) -> str:
    """A bar for each row, in the order given. `label` is what is heard instead of the picture."""
    most = max((value for _, value in rows), default=0) or 1
    room = WIDTH - LABEL - VALUE
    drawn = (_bar(at, name, value, round(room * value / most)) for at, (name, value) in enumerate(rows))
    return _svg(WIDTH, ROW * len(rows), label, "".join(drawn))


def line(points: Sequence[tuple[int, Decimal]], label: str) -> str:
    """A number a year, oldest first. Only years that follow each other are joined: what nobody reported is not drawn."""
    first, years = points[0][0], max(points[-1][0] - points[0][0], 1)
    most = max(value for _, value in points) or 1
    deep, wide = TALL - ABOVE - BELOW, WIDTH - 2 * ASIDE
    spots = [(year, ASIDE + wide * (year - first) // years, ABOVE + deep - round(deep * value / most), value)
             for year, value in points]  # fmt: skip
    base = f'<path class="base" d="M0 {ABOVE + deep}H{WIDTH}"/>'
    loud = {first, points[-1][0], max(points, key=lambda point: point[1])[0]}
    drawn = (_spot(spot, loud=len(spots) <= CROWD or spot[0] in loud) for spot in spots)
    return _svg(WIDTH, TALL, label, base + "".join((*_joins(spots), *drawn)))


def _joins(spots: Sequence[tuple[int, int, int, Decimal]]) -> Iterator[str]:
    for (year, x, y, _), (next_year, next_x, next_y, _) in pairwise(spots):
        if next_year == year + 1:
            yield f'<path class="join" d="M{x} {y}L{next_x} {next_y}"/>'


def _spot(spot: tuple[int, int, int, Decimal], *, loud: bool) -> str:
    year, x, y, value = spot
    said = f'<text class="mid" x="{x}" y="{y - 12}">{value:,}</text><text class="mid" x="{x}" y="{TALL - 6}">{year}</text>'
    return f'<circle cx="{x}" cy="{y}" r="5"/>{said if loud else ""}'


def tiles(values: Mapping[str, int], label: str) -> str:
    """The provinces as tiles, each with its number; empty where none of the codes is a province's."""
    known = {code: value for code, value in values.items() if code in TILES}
    if not known:
        return ""
    most = max(known.values()) or 1
    drawn = (_tile(code, known.get(code, 0), most) for code in TILES)
    return _svg(8 * TILE, 8 * TILE, label, "".join(drawn))


def _bar(at: int, name: str, value: int | Decimal, length: int) -> str:
    top = ROW * at
    middle = top + ROW // 2 + 6
    return (
        f'<text x="0" y="{middle}">{escape(_short(name))}</text>'
        f'<rect x="{LABEL}" y="{top + 6}" width="{max(length, 2)}" height="{ROW - 12}"/>'
        f'<text x="{LABEL + max(length, 2) + 8}" y="{middle}">{value:,}</text>'
    )


def _short(name: str) -> str:
    """As much of a name as its room holds; the table beside has all of it."""
    wide = [1 if ord(letter) > WIDE else NARROW for letter in name]
    if sum(wide) <= LETTERS:
        return name
    kept = sum(so_far <= LETTERS - 1 for so_far in accumulate(wide))
    return f"{name[:kept]}…"


def _tile(code: str, value: int, most: int) -> str:
    column, row, name = TILES[code]
    left, top = column * TILE, row * TILE
    dark = STEPS[min(3, 4 * value // most)] if value else 0
    return (
        f'<rect class="tile" x="{left + 1}" y="{top + 1}" width="{TILE - 2}" height="{TILE - 2}" fill-opacity="{dark}"/>'
        f'<text class="mid" x="{left + TILE // 2}" y="{top + 17}">{name}</text>'
        f'<text class="mid" x="{left + TILE // 2}" y="{top + 35}">{value or "·"}</text>'
    )


def _svg(width: int, height: int, label: str, drawn: str) -> str:
    return f'<svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(label)}">{drawn}</svg>'

"""fold.js and prose.js give what Python gives, by fixtures both are held to."""

import json
from pathlib import Path
from typing import Any

from asking import touched
from lunr.index import Index
from visits import Device

from scripts.rules.fold import fold
from scripts.site.search import cut

FIXTURES = Path(__file__).parent.parent / "fixtures"
CUT = """async texts => Promise.all(texts.map(async text => {
  const parts = await Promise.all(text.split(/[\\s\\u3000]+/).map(anxin.shelf.folded));
  return anxin.cut(parts.join(" "), {});
}))"""
FOLD = "async texts => Promise.all(texts.map(text => anxin.shelf.folded(text)))"


def cases(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((FIXTURES / name).read_text(encoding="utf-8"))
    return found


def test_folding_is_the_same_in_both(device: Device) -> None:
    texts = [case["text"] for case in cases("fold.json")]
    wanted = [case["folded"] for case in cases("fold.json")]
    in_browser = touched(device()).evaluate(FOLD, texts)
    assert [fold(text) for text in texts] == wanted
    assert in_browser == wanted


def test_cutting_is_the_same_in_both(device: Device) -> None:
    texts = [case["text"] for case in cases("tokens.json")]
    wanted = [case["tokens"] for case in cases("tokens.json")]
    in_browser = touched(device()).evaluate(CUT, texts)
    assert [cut(text) for text in texts] == wanted
    assert in_browser == wanted


def test_every_character_folds_the_same(device: Device) -> None:
    text = "".join(map(chr, (*range(0x20, 0x2FF), *range(0x2000, 0xA000), *range(0x2B820, 0x2CEB0))))
    (in_browser,) = touched(device()).evaluate(FOLD, [text])
    assert in_browser == fold(text)


def test_guides_are_found_among_those_lunr_finds(device: Device, site: Path) -> None:
    prose = json.loads((site / "search/prose.json").read_text(encoding="utf-8"))
    query = "劳动仲裁期限"
    by_lunr = {hit["ref"] for hit in Index.load(prose["index"]).search(" ".join(cut(query)))}
    ranked = touched(device()).evaluate("async query => (await anxin.related(query)).map(page => page.url)", query)
    assert ranked
    assert set(ranked) <= by_lunr

"""Whether everybody is found, and what it costs: `python -m tests.bench.finding [EMPLOYERS …]` asks in real Chromium.

Pagefind stands beside where it is installed (`pip install -e .[bench]`), and lunr as it comes; at 100,000 only Pagefind's bytes.
"""

import argparse
import gc
import sys
import tempfile
import time
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median

from playwright.sync_api import Page
from pypinyin import lazy_pinyin

from scripts.__main__ import MADE
from scripts.rules.fold import fold
from scripts.site.search import INDEXES, index_files
from scripts.site.search.blocks import cut
from scripts.site.search.entries import Entry, Kind, flat
from scripts.site.search.numbers import bits, numbered
from scripts.site.search.sounds import UNHEARD
from tests.bench import corpus, peers, searching

SIZES = (1_000, 10_000, 100_000)
EDITS, CHANGES, VISITS = 500, 20, 400
WIDE = {"(": "（", ")": "）", "劳": "勞", "务": "務", "达": "達", "东": "東", "设": "設", "饰": "飾", "网": "網", "团": "團"}

ALL = """async queries => {
  const out = [];
  for (const query of queries) out.push((await anxin.search(query, {all: true})).hits.map(hit => hit.ref).join(" "));
  return out;
}"""
TOP = """async queries => {
  const out = [];
  for (const query of queries) {
    const {hits} = await anxin.search(query);
    out.push((hits.length ? hits : (await anxin.close(query)).hits).slice(0, 10).map(hit => hit.ref));
  }
  return out;
}"""
VISIT = """async query => {
  anxin.shelf.forget();
  const fetched = window.fetch;
  let bytes = 0, files = 0, done = 0;
  window.fetch = async (...asked) => {
    const depth = done + 1;
    const answer = await fetched(...asked);
    const length = (await answer.clone().arrayBuffer()).byteLength;
    bytes += length;
    files += 1;
    done = Math.max(done, depth);
    return answer;
  };
  const {hits, words} = await anxin.search(query);
  await anxin.describe(hits.slice(0, 10), words);
  window.fetch = fetched;
  return [bytes, files, done];
}"""


def main() -> None:
    asked = argparse.ArgumentParser(prog="python -m tests.bench.finding")
    asked.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="EMPLOYERS")
    asked.add_argument("--questions", type=int, default=5_000)
    given = asked.parse_args()
    gc.set_threshold(MADE)
    for size in given.sizes:
        print(f"\n{size:,} employers", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            for what, figure in measured(Path(folder), size, given.questions):
                print(f"  {what:<50}{figure}", flush=True)


def measured(folder: Path, size: int, questions: int) -> Iterator[tuple[str, str]]:
    found = corpus.entries(size)
    begun = time.process_time()
    files = [(address, len(body)) for address, body in index_files(found, [])]
    spent, total = time.process_time() - begun, sum(length for _, length in files)
    yield (
        "index, one core",
        f"{spent:.1f} s of processor, {total / 1e6:.1f} MB in {len(files):,} files, {total / size:.0f} bytes each",
    )
    if size <= 10_000:
        yield "blocks that a changed character touches", touched(found)
    searching.write(folder, found)
    with searching.opened(folder) as page:
        yield from asked_everything(page, found, questions)
        if size <= 100_000:
            yield from second_tries(page, found)
    if size <= 100_000:
        yield from peers.beside(found, total, questions_of(found, 500, part) if size <= 10_000 else [])


def asked_everything(page: Page, found: Sequence[Entry], questions: int) -> Iterator[tuple[str, str]]:
    """Recall and precision against a plain look through all texts."""
    ways: Sequence[tuple[str, Callable[[Random, Entry], str]]] = (
        ("substrings of 1 to 8 characters", part),
        ("full names", lambda _, one: one.name),
        ("codes", lambda _, one: one.codes[0]),
        ("parts of codes", part_of_code),
        ("other spellings", spelled),
    )
    everything = Everything((ref, written(one)) for ref, one in numbered(found))
    for name, way in ways:
        some = questions_of(found, questions // len(ways), way)
        wanted = [everything.holding(query) for query in some]
        got = [set(map(int, refs.split())) for batch in batches(some, 50) for refs in page.evaluate(ALL, batch)]
        hit = sum(len(one & other) for one, other in zip(wanted, got, strict=True))
        recall, precision = hit / max(1, sum(map(len, wanted))), hit / max(1, sum(map(len, got)))
        yield f"recall, precision: {name}", f"{recall:.2%}, {precision:.2%} of {len(some):,} questions"
    visits = [page.evaluate(VISIT, query) for query in questions_of(found, VISITS, part)]
    sizes = sorted(bytes for bytes, _, _ in visits)
    trips = [depth - 1 for _, _, depth in visits]
    yield "bytes of a first question", f"median {median(sizes):,.0f}, 95 % {sizes[int(0.95 * len(sizes))]:,}, most {sizes[-1]:,}"
    yield (
        "round trips, the router with the page",
        f"at most 3 after it for {sum(one <= 3 for one in trips) / len(trips):.0%}, at most {max(trips)} for all",
    )


def second_tries(page: Page, found: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """How often the right employer is among the first ten, and how often of the questions that fit no more than ten."""
    known = list(numbered(found))
    heard = Everything((ref, read(one)) for ref, one in known)
    for name, way in (("one character wrong, missing or extra", edited), ("pinyin", letters), ("initials", initials)):
        chance = Random(name)
        some = [(ref, way(chance, one)) for ref, one in chance.choices(known, k=EDITS)]
        got = [refs for batch in batches([query for _, query in some], 20) for refs in page.evaluate(TOP, batch)]
        right = [ref in refs for (ref, _), refs in zip(some, got, strict=True)]
        fair = [hit for hit, (_, query) in zip(right, some, strict=True) if len(heard.holding(query)) <= 10]
        yield f"first ten: {name}", f"{sum(right) / len(right):.1%} of {EDITS}, {sum(fair) / len(fair):.1%} of the {len(fair)}"


def touched(found: Sequence[Entry]) -> str:
    chance, before = Random(CHANGES), blocks(found)
    counts = []
    for _ in range(CHANGES):
        at, one = (number := chance.randrange(len(found))), found[number]
        place = chance.randrange(len(one.name) // 2)
        changed = replace(one, name=one.name[:place] + chance.choice(corpus.COMMON) + one.name[place + 1 :])
        counts.append(len(blocks([*found[:at], changed, *found[at + 1 :]]) - before))
    return f"median {median(counts):.0f}, most {max(counts)} of {len(before):,} ({CHANGES} changes)"


def blocks(found: Sequence[Entry]) -> set[str]:
    known = list(numbered(found))
    return {block.name for of in INDEXES.values() for block in cut(of(known), bits(len(found)))}


# Questions.


def questions_of(found: Sequence[Entry], count: int, way: Callable[[Random, Entry], str]) -> list[str]:
    chance = Random(count)
    return [way(chance, one) for one in chance.choices(found, k=count)]


def part(chance: Random, one: Entry) -> str:
    return within(chance, chance.choice([fold(one.name), *map(fold, one.projects)]), 8)


def part_of_code(chance: Random, one: Entry) -> str:
    return within(chance, one.codes[0], 17)


def within(chance: Random, text: str, most: int) -> str:
    """From any character on, at most so many."""
    length = chance.randint(1, most)
    at = chance.randrange(max(1, len(text) - length + 1))
    return text[at : at + length]


def spelled(chance: Random, one: Entry) -> str:
    """Full width, traditional, with spaces."""
    name = "".join(WIDE.get(character, character) for character in fold(one.name))
    return chance.choice((name, "　".join(name), "".join(chr(ord(c) + 0xFEE0) for c in one.codes[0])))


def edited(chance: Random, one: Entry) -> str:
    name, at, other = fold(one.name), 0, chance.choice(corpus.COMMON)
    at = chance.randrange(len(name))
    return chance.choice((name[:at] + other + name[at + 1 :], name[:at] + name[at + 1 :], name[:at] + other + name[at:]))


def letters(chance: Random, one: Entry) -> str:
    return "".join(_read(chance, one, 4))


def initials(chance: Random, one: Entry) -> str:
    return "".join(sound[0] for sound in _read(chance, one, 8))


def _read(chance: Random, one: Entry, least: int) -> list[str]:
    name = UNHEARD.sub("", fold(one.name))
    begins = chance.choice((0, 3))
    return lazy_pinyin(name[begins : begins + chance.randint(least, 12)])


# What must be found.


class Everything:
    """All texts of all employers in one, to be read from beginning to end."""

    def __init__(self, texts: Iterable[tuple[int, str]]) -> None:
        refs, lines = zip(*texts, strict=True)
        self.refs, self.begins = refs, list(accumulate((len(line) + 1 for line in lines), initial=0))
        self.text = "\n".join(lines) + "\n"

    def holding(self, query: str) -> set[int]:
        """The numbers of those one of whose texts holds the question; brackets do not count."""
        asked, found, at = flat(query), set(), -1
        while asked and (at := self.text.find(asked, at + 1)) >= 0:
            who = bisect_right(self.begins, at) - 1
            found.add(self.refs[who])
            at = self.begins[who + 1] - 1
        return found


def written(one: Entry) -> str:
    return "\n".join(text for kind, text in one.texts if kind is not Kind.FORMS)


def read(one: Entry) -> str:
    """Its name in letters, and in initials alone."""
    sounds = lazy_pinyin(UNHEARD.sub("", fold(one.name)))
    return "".join(sounds) + "\n" + "".join(sound[0] for sound in sounds)


def batches(things: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    for at in range(0, len(things), size):
        yield things[at : at + size]


if __name__ == "__main__":
    sys.exit(main())

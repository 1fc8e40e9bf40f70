"""Other searches over the same employers: lunr as it comes, in Python; Pagefind extended, in Chromium, where it is installed."""

import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from lunr import lunr

from scripts.rules.fold import fold
from scripts.site.search.entries import Entry
from tests.bench import searching

PAGE = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>{name}</title></head><body>
<main data-pagefind-body><h1>{name}</h1><p>{code}</p><p>{where}</p><p>{projects}</p><p>{head}</p>
<p data-pagefind-meta="until">{until}</p>{filters}</main></body></html>"""
"""What our own summaries and filters hold."""
FILTER = '<span data-pagefind-filter="{}:{}"></span>'
ASK = """async queries => {
  const pagefind = await import("/pagefind/pagefind.js");
  const out = [];
  for (const query of queries) {
    const {results} = await pagefind.search(query);
    out.push(await Promise.all(results.slice(0, 200).map(async one => (await one.data()).url)));
  }
  return out;
}"""


def beside(found: Sequence[Entry], own: int, questions: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Without questions only bytes: among very many Pagefind takes up to a minute for some."""
    if questions:
        yield from by_lunr(found, questions)
    if importlib.util.find_spec("pagefind"):
        yield from by_pagefind(found, own, questions)
    else:
        yield "Pagefind", "is not installed: pip install 'pagefind[extended]==1.5.2'"


def by_lunr(found: Sequence[Entry], questions: Sequence[str]) -> Iterator[tuple[str, str]]:
    begun = time.process_time()
    index = lunr(ref="id", fields=("name",), documents=[{"id": one.id, "name": one.name} for one in found])
    spent, size = time.process_time() - begun, len(json.dumps(index.serialize(), ensure_ascii=False).encode())
    asked = [query for query in questions if query.isalnum()]
    got = [{hit["ref"] for hit in index.search(query)} for query in asked]
    yield "lunr: recall of substrings", f"{recall(found, asked, got):.2%}, {spent:.1f} s of processor, {size / 1e6:.1f} MB"


def by_pagefind(found: Sequence[Entry], own: int, questions: Sequence[str]) -> Iterator[tuple[str, str]]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "index.html").write_text(searching.BLANK.format(""), "utf-8")
        for one in found:
            file = folder / "e" / f"{one.id}.html"
            file.parent.mkdir(exist_ok=True)
            file.write_text(page_of(one), "utf-8")
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-m", "pagefind", "--site", folder, "--quiet"], check=True, stdout=subprocess.DEVNULL)
        spent = time.perf_counter() - begun
        size = sum(file.stat().st_size for file in (folder / "pagefind").rglob("*") if file.is_file())
        if questions:
            with searching.opened(folder) as page:
                got = [{url[3:-5] for url in urls} for urls in page.evaluate(ASK, list(questions))]
            yield "Pagefind: recall of substrings", f"{recall(found, questions, got):.2%} (of at most 200 a question)"
    yield "Pagefind: time of the index", f"{spent:.1f} s"
    yield "bytes of the index against Pagefind's", f"{own / 1e6:.2f} MB, {size / 1e6:.2f} MB: {own / size:.2f}×"


def page_of(one: Entry) -> str:
    words = {"name": one.name, "code": one.codes[0], "where": one.where, "head": one.head, "until": one.until}
    registers = [str(bit) for bit in range(8) if one.registers >> bit & 1]
    filters = {"place": [one.place[:length] for length in (2, 4, 6)], "register": registers, "year": map(str, one.years)}
    marked = "".join(FILTER.format(name, value) for name, values in filters.items() for value in values)
    texts = {key: escape(value) for key, value in words.items()}
    return PAGE.format(**texts, projects=escape("、".join(one.projects)), filters=marked)


def recall(found: Sequence[Entry], questions: Sequence[str], got: Sequence[set[str]]) -> float:
    """Of questions that few employers fit, the share of employers found."""
    wanted = hit = 0
    for query, refs in zip(questions, got, strict=True):
        fits = {one.id for one in found if query in fold(one.name) or any(query in fold(project) for project in one.projects)}
        if len(fits) <= 200:
            wanted, hit = wanted + len(fits), hit + len(fits & refs)
    return hit / max(1, wanted)

"""What must hold of every site we publish, whatever it shows. A gate looks at a folder and says what is wrong, line by line."""

import csv
import gzip
import hashlib
import io
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import feedparser
from lxml import html

Gate = Callable[[Path], Iterator[str]]

TEXT = frozenset({".html", ".css", ".js", ".json", ".csv", ".xml", ".rss", ".atom", ".svg", ".txt", ""})
HOME = "/index.html"
ENDED = "这一页不再显示"
LIMIT = 100_000
LARGE = frozenset({"/search/prose.json"})
"""Read only by who asks for guides, and cached; it grows with the prose, not with the lists."""
PRINTED = 400_000
"""Of a PDF, which holds the font it is set in, and is fetched once by who wants to print it or pass it on."""


def files(site: Path, *suffixes: str) -> Iterator[tuple[str, bytes]]:
    """Address and bytes of every file, or of those with one of the suffixes, in the order of their addresses."""
    for file in sorted(site.rglob("*")):
        if file.is_file() and (not suffixes or file.suffix in suffixes):
            yield f"/{file.relative_to(site).as_posix()}", file.read_bytes()


def pages(site: Path) -> Iterator[tuple[str, html.HtmlElement]]:
    for address, body in files(site, ".html"):
        yield address, parsed(body)


@cache
def parsed(body: bytes) -> html.HtmlElement:
    """A page to look at, which no gate changes: what is read once serves all."""
    return html.document_fromstring(body.decode("utf-8", "replace"))


def target(site: Path, address: str, link: str) -> tuple[Path, str] | None:
    """The file and fragment that a link on a page means; None where it leads away from the site."""
    whole, fragment = urldefrag(urljoin(address.removesuffix("index.html"), link))
    if urlsplit(whole).scheme or link.startswith("//"):
        return None
    file = site / unquote(urlsplit(whole).path).lstrip("/")
    return (file / "index.html" if file.is_dir() else file), unquote(fragment)


def links(site: Path) -> Iterator[str]:
    """Every internal link, asset and fragment leads somewhere."""
    known = {site / address.lstrip("/"): set(page.xpath("//@id")) for address, page in pages(site)}
    for address, page in pages(site):
        for element, attribute, link, _ in page.iterlinks():
            found = target(site, address, link)
            if found and not found[0].is_file():
                yield f"{address}: {element.tag} {attribute} leads to {link}, which is not there"
            elif found and found[1] and found[1] not in known.get(found[0], ()):
                yield f"{address}: {element.tag} {attribute} leads to {link}, where nothing has that id"


def strangers(site: Path) -> Iterator[str]:
    """Nothing is loaded from, or sent to, anybody else (invariant 10). Links a reader may follow are no loads."""
    for address, page in pages(site):
        for element, attribute, link, _ in page.iterlinks():
            followed = element.tag == "a" or (element.tag == "link" and element.get("rel") in ("canonical", "alternate"))
            if not followed and (urlsplit(link).scheme or link.startswith("//")):
                yield f"{address}: {element.tag} {attribute} asks {link}"
    for address, body in files(site, ".css", ".svg", ".js"):
        for found in re.findall(rb"""(?:url\(|@import|fetch\(|xlink:href=)\s*["']?((?:https?:)?//[^"')\s]+)""", body):
            yield f"{address}: asks {found.decode()}"


def inline(site: Path) -> Iterator[str]:
    """No script, style or handler inside a page: the content security policy would stop it."""
    for address, page in pages(site):
        for element in page.iter("script", "style"):
            if element.tag == "style" or not element.get("src"):
                yield f"{address}: {element.tag} inside the page"
        for element in page.iter("*"):
            for name, value in element.items():
                if name == "style" or name.startswith("on") or value.strip().lower().startswith("javascript:"):
                    yield f"{address}: {element.tag} carries {name}"


def heads(site: Path) -> Iterator[str]:
    """Every page says its language, title, width and policy, in UTF-8, and has one heading of the first rank."""
    for address, page in pages(site):
        for wanted, path in HEAD.items():
            if not page.xpath(path):
                yield f"{address}: has no {wanted}"


HEAD = {
    "language": "/html[@lang='zh-CN' or @lang='zh-Hant' or @lang='en']",
    "charset": "/html/head/meta[@charset='utf-8'][not(preceding-sibling::*)]",
    "policy before what it governs": (
        "/html/head/meta[@http-equiv='Content-Security-Policy'][@content=\"default-src 'self'\"]"
        "[not(preceding-sibling::link or preceding-sibling::script)]"
    ),
    "width": "/html/head/meta[@name='viewport'][@content='width=device-width, initial-scale=1']",
    "title": "/html/head/title[normalize-space()]",
    "single h1": "/html[count(.//h1[not(ancestor::template)]) = 1]",
}

INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
MOJIBAKE = re.compile("\ufffd|锟斤拷|烫烫烫|屯屯屯|Ã[\u0080-\u00bf]|â€")
LEFTOVER = re.compile(r"\{\{|\{%|>\s*None\s*<|\bUndefined\b|/(?:root|home|tmp|work)/")


def texts(site: Path) -> Iterator[str]:
    """UTF-8 throughout, without invisible characters, damaged text, or what a template or machine left behind."""
    for address, body in files(site):
        if Path(address).suffix not in TEXT:
            continue
        try:
            text = body.decode("utf-8-sig" if address.endswith(".csv") else "utf-8")
        except UnicodeDecodeError:
            yield f"{address}: is not UTF-8"
            continue
        for what, pattern in (("invisible", INVISIBLE), ("damaged", MOJIBAKE), ("left over", LEFTOVER)):
            if found := pattern.search(text):
                yield f"{address}: {what}: {found[0]!a} after {text[max(0, found.start() - 10) : found.start()]!r}"


def reachable(site: Path) -> Iterator[str]:
    """Every page is led to from the home page, over however many links; but for those that say that something has ended."""
    led = {HOME, "/404.html"}
    waiting = [HOME]
    while waiting:
        address = waiting.pop()
        page = parsed((site / address.lstrip("/")).read_bytes())
        for link in page.iter("a"):
            found = target(site, address, link.get("href", ""))
            to = f"/{found[0].relative_to(site).as_posix()}" if found and found[0].is_file() else None
            if to and to.endswith(".html") and to not in led:
                led.add(to)
                waiting.append(to)
    for address, page in pages(site):
        if address not in led and page.findtext(".//h1") != ENDED:
            yield f"{address}: no page leads there"


INVENTED = {"zh-CN": "演示数据", "zh-Hant": "演示數據", "en": "Invented data", "": "演示数据"}


def hidden_demo(site: Path) -> Iterator[str]:
    """No page of the demo is taken into a search engine, and every page says that it is the demo."""
    for address, page in pages(site):
        if not page.xpath("/html/head/meta[@name='robots'][contains(@content, 'noindex')]"):
            yield f"{address}: may be indexed"
        if INVENTED[page.get("lang", "")] not in page.text_content():
            yield f"{address}: does not say that it is invented"


SPOKEN = ("aria-label", "alt", "placeholder", "title", "data-label")
HAN = re.compile("[\u3400-\u9fff]+")


def untranslated(site: Path) -> Iterator[str]:
    """No Chinese is left over on an English page but what says that it is Chinese; a title may repeat a name from there."""
    for address, page in pages(site):
        if page.get("lang") != "en":
            continue
        names = "".join(element.text_content() for element in page.xpath("//body//*[@lang='zh-CN']"))
        heads = page.xpath("/html/head/title/text() | /html/head/meta[@name='description']/@content")
        said = page.xpath("//body//text()[ancestor::*[@lang][1]/@lang = 'en']")
        heard = " | ".join(f"//body//*[ancestor-or-self::*[@lang][1]/@lang = 'en']/@{name}" for name in SPOKEN)
        said += page.xpath(heard)
        for text in (*(run for head in heads for run in HAN.findall(head) if run not in names), *filter(HAN.search, said)):
            yield f"{address}: {text.strip()!r} is not translated"


def switches(site: Path) -> Iterator[str]:
    """A link that says in what language the other page is says so truly."""
    for address, page in pages(site):
        for link in page.xpath("//a[@hreflang] | //link[@rel='alternate'][@hreflang]"):
            found = target(site, address, link.get("href", ""))
            if found and found[0].is_file():
                lang = parsed(found[0].read_bytes()).get("lang")
                inside = found[1] and found[0] == site / address.lstrip("/")
                if not inside and lang != link.get("hreflang"):
                    yield f"{address}: {link.get('href')} is in {lang}, not in {link.get('hreflang')}"


def small(site: Path) -> Iterator[str]:
    """Nothing is larger than a slow phone can wait for."""
    for address, body in files(site):
        limit = PRINTED if address.endswith(".pdf") else LIMIT
        if len(body) > limit and address not in LARGE:
            yield f"{address}: has {len(body)} bytes, more than {limit}"


def budgets(site: Path) -> Iterator[str]:
    """What a first visit to a page costs before anybody touches anything. The last request is for /status.json."""
    for address, body in files(site, ".html"):
        loaded = loads(site, address, parsed(body))
        costs = {
            "bytes of HTML": len(body),
            "bytes of HTML, compressed": len(gzip.compress(body)),
            "bytes of CSS": sum(file.stat().st_size for file in loaded if file.suffix == ".css"),
            "bytes of JS": sum(file.stat().st_size for file in loaded if file.suffix == ".js"),
            "requests": 1 + len(loaded) + 1,
        }
        yield from (f"{address}: more than {BUDGETS[what]:,} {what}" for what, cost in costs.items() if cost > BUDGETS[what])


BUDGETS = {
    "bytes of HTML": 20_000,
    "bytes of HTML, compressed": 8_000,
    "bytes of CSS": 12_000,
    "bytes of JS": 6_000,
    "requests": 6,
}
LOADED = "//link[@rel='stylesheet' or @rel='icon' or @rel='preload']/@href | //script/@src | //img[not(ancestor::template)]/@src"


def loads(site: Path, address: str, page: html.HtmlElement) -> list[Path]:
    """The files a browser asks for by itself."""
    found = (target(site, address, link) for link in sorted(set(page.xpath(LOADED))))
    return [it[0] for it in found if it and it[0].is_file()]


def feeds(site: Path) -> Iterator[str]:
    """Every feed is read by a feed reader, and RSS and Atom tell the same under the same ids of ours, each once."""
    for address, body in files(site, ".rss", ".atom"):
        feed = feedparser.parse(io.BytesIO(body))
        ids = [entry.get("id", "") for entry in feed.entries]
        if feed.bozo:
            yield f"{address}: cannot be read: {feed.bozo_exception}"
        if len(set(ids)) < len(ids):
            yield f"{address}: tells something twice"
        yield from (f"{address}: {id!r} is no id of ours" for id in ids if not re.fullmatch(r"urn:anxin:\S+:\d{4}-\d\d-\d\d", id))
        twin = site / address.lstrip("/")
        twin = twin.with_suffix(".atom" if twin.suffix == ".rss" else ".rss")
        if not twin.is_file() or [one.get("id") for one in feedparser.parse(io.BytesIO(twin.read_bytes())).entries] != ids:
            yield f"{address}: {twin.name} does not tell the same"


FORMULA = tuple("=+-@\t\r＝＋－＠")


def spreadsheets(site: Path) -> Iterator[str]:
    """Every CSV opens in a spreadsheet: marked as UTF-8, rows of one width, no cell that would be run."""
    for address, body in files(site, ".csv"):
        if not body.startswith(b"\xef\xbb\xbf"):
            yield f"{address}: is not marked as UTF-8"
        rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline=""), strict=True))
        widths = {len(row) for row in rows}
        if len(widths) != 1:
            yield f"{address}: rows have {sorted(widths)} cells"
        cells = (cell for row in rows for cell in row)
        yield from (f"{address}: {cell!r} would be run" for cell in cells if cell.lstrip(" \u3000\u00a0").startswith(FORMULA))


def sums(site: Path) -> Iterator[str]:
    """downloads/SHA256SUMS lists every download with its digest."""
    lines = (site / "downloads/SHA256SUMS").read_text("utf-8").splitlines()
    listed = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    found = {name.rpartition("/")[2]: body for name, body in files(site / "downloads") if Path(name).suffix not in (".html", "")}
    for name in sorted(listed.keys() | found.keys()):
        if listed.get(name) != (hashlib.sha256(found[name]).hexdigest() if name in found else None):
            yield f"/downloads/{name}: is not what SHA256SUMS says"


GATES: Mapping[str, Gate] = {
    gate.__name__: gate
    for gate in (
        links,
        strangers,
        inline,
        heads,
        texts,
        reachable,
        hidden_demo,
        untranslated,
        switches,
        small,
        budgets,
        feeds,
        spreadsheets,
        sums,
    )
}

"""One page a template, found in the built site: the demo's ids are not known beforehand."""

import re
from pathlib import Path

TEMPLATES = {
    "home": r"/",
    "search": r"/search/",
    "employer": r"/employers/[^/]+/",
    "notice": r"/notices/[^/]*blacklist/[^/]+/",
    "act": r"/notices/[^/]*removals/[^/]+/",
    "batch": r"/search/batch/",
    "browse": r"/employers/",
    "letter": r"/employers/s/",
    "share": r"/share/",
    "registers": r"/registers/",
    "register": r"/registers/blacklist/",
    "slice": r"/registers/blacklist/\d{6}/",
    "regions": r"/regions/",
    "region": r"/regions/\d{6}/",
    "channels": r"/channels/",
    "place": r"/channels/990100/",
    "poster": r"/channels/990100/poster/",
    "board": r"/channels/990100/board/",
    "question": r"/channels/which/",
    "next question": r"/channels/which/site-papers/",
    "door": r"/channels/which/site-inspection/",
    "figures": r"/figures/",
    "report": r"/figures/990100-shili-2025/",
    "campaign": r"/campaigns/demo-winter-2025/",
    "sources": r"/sources/",
    "source": r"/sources/[^/]+/",
    "feeds": r"/feeds/",
    "downloads": r"/downloads/",
    "laws": r"/law/",
    "law": r"/law/wage-payment/",
    "words": r"/guide/words/",
    "guide": r"/guide/deadlines/",
    "english": r"/en/channels/990100/",
    "traditional": r"/zh-hant/",
    "transparency": r"/about/transparency/",
    "design": r"/about/design/",
    "offline": r"/offline/",
    "missing": r"/404\.html",
}


def addresses(site: Path) -> list[str]:
    """Every page of the site, root-relative, sorted."""
    found = (f"/{path.relative_to(site).as_posix()}" for path in site.rglob("*.html"))
    return sorted(path.removesuffix("index.html") for path in found)


def address_of(site: Path, template: str) -> str:
    """The first page made by a template."""
    fitting = [path for path in addresses(site) if re.fullmatch(TEMPLATES[template], path)]
    assert fitting, f"no page of the template {template!r} in the built site"
    return fitting[0]

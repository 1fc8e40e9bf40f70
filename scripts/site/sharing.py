"""For other sites and for browsers: a small file about each organisation, a badge that only leads here, OpenSearch."""

import json
from collections.abc import Iterator
from xml.sax.saxutils import escape

from scripts.site import cards
from scripts.site.book import Book, Employer
from scripts.site.views.listing import ListingView

NOTE = "转载自主管部门公开的内容，以作出决定的部门公布的为准。过了 hide_after 的那一天请删除。"
OPENSEARCH = """\
<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>{name}</ShortName>
<Description>查用人单位现在是否在欠薪公示名单上。查询只在您的设备上进行。</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>zh-CN</Language>
<Url type="text/html" rel="results" template="{site}/search/?q={{searchTerms}}"/>
</OpenSearchDescription>
"""


def files(book: Book, site: str, name: str, badge: bytes) -> Iterator[tuple[str, bytes]]:
    """Sole traders have a page that is kept out of indexes, and no file."""
    for employer in book.employers.values():
        if employer.party.kind == "organisation":
            yield f"{employer.url}employer.json", _json(about(book, employer, site))
    yield "/opensearch.xml", OPENSEARCH.format(name=escape(name), site=escape(site)).encode()
    yield "/badge.svg", badge


def about(book: Book, employer: Employer, site: str) -> dict[str, object]:
    """What the employer's page says, without representative, address and facts."""
    return {
        "id": employer.id,
        "name": employer.name,
        "code": employer.code,
        "url": f"{site}{employer.url}",
        "hide_after": employer.until or None,
        "listings": [_listing(line, site) for line in cards.lines(book, employer.listings)],
        "note": NOTE,
    }


def _listing(line: ListingView, site: str) -> dict[str, object]:
    return {
        "id": line.id,
        "register": line.register.text,
        "authority": line.authority,
        "decided": line.decided,
        "hide_after": line.hide_after or None,
        "place": line.place.text if line.place else None,
        "source": f"{site}{line.source.url}",
        "original": line.source.original,
    }


def _json(tree: object) -> bytes:
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode()

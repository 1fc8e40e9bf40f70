"""What crawlers may read: every page that is not kept out of indexes."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from scripts.site.views import Page


def sitemap(pages: Iterable[Page], site: str) -> bytes:
    urls = "".join(f"<url><loc>{escape(site + page.url)}</loc></url>\n" for page in pages if page.index)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{urls}</urlset>\n".encode()


def robots(site: str) -> bytes:
    return f"User-agent: *\nDisallow:\nSitemap: {site}/sitemap.xml\n".encode()

"""What crawlers may read: every page that is not kept out of indexes."""

from collections.abc import Iterable
from xml.sax.saxutils import escape


def sitemap(addresses: Iterable[str], site: str) -> bytes:
    urls = "".join(f"<url><loc>{escape(site + address)}</loc></url>\n" for address in addresses)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{urls}</urlset>\n".encode()


def robots(site: str) -> bytes:
    return f"User-agent: *\nDisallow:\nSitemap: {site}/sitemap.xml\n".encode()

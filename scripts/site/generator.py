"""The one generator of the site: data and prose in, files out."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from jinja2 import Template
from pelican.contents import Page as Prose
from pelican.generators import Generator

from scripts.site import contacts, downloads, paper, search, sharing, sitemap, words
from scripts.site.assets import Assets
from scripts.site.book import open_book
from scripts.site.feeds import Feeds
from scripts.site.linking import linked
from scripts.site.offline import Kept
from scripts.site.output import Output
from scripts.site.pages import laws, which
from scripts.site.pages.all import all_pages
from scripts.site.status import hide_after, status
from scripts.site.views import Link, Page

TITLE, TAGLINE = "安薪公示", "欠薪名单一查便知"
NAV = (
    Link("查单位", "/search/"),
    Link("我被欠薪了", "/channels/"),
    Link("看名单", "/registers/"),
    Link("按地区", "/regions/"),
    Link("数据来源", "/sources/"),
    Link("关于", "/about/"),
)


class PortalGenerator(Generator):  # type: ignore[misc]  # Pelican is not typed
    """Settings of ours: DATA, a store.Data; TODAY, a date; DEMO; OPERATOR; OUTPUT, which tells afterwards what was written."""

    def generate_context(self) -> None:
        """Reads everything. What cannot be read stops the build here, before a byte is written."""
        self.book = open_book(self.settings["DATA"], self.settings["TODAY"])
        self.prose = tuple(self._prose())
        self.env.globals["asset"] = self.assets.asset
        self.env.filters.update(day_words=words.day_words, thousands=words.thousands)

    def generate_output(self, writer: object) -> None:
        """Writes pages and files, then removes what an earlier build left. Pelican's writer would rewrite every file."""
        output: Output = self.settings["OUTPUT"] or Output(Path(self.output_path))
        files = downloads.files(self.book)
        pages = [*all_pages(self.book, files, self.settings["SITEURL"]), *(page for page, _ in self.prose)]
        kept = Kept()
        for path, body in (*self._files(pages), *((file.url, file.body) for file in files)):
            output.emit(path, body)
            kept.file(path, body)
        for page in pages:
            body = self._render(page)
            output.emit(_path(page.url), body)
            kept.page(page, body)
        for path, body in self._kept(kept):
            output.emit(path, body)
        self._print(pages, output)
        output.finish(self._status())

    def _kept(self, kept: Kept) -> Iterator[tuple[str, bytes]]:
        """What the service worker reads, and the worker."""
        scripts = tuple(self.assets.asset(f"js/{name}.js") for name in ("inflate", "worker"))
        return kept.files(hide_after=hide_after(self.book), data_until=self.book.data_until, scripts=scripts)

    def _print(self, pages: Iterable[Page], output: Output) -> None:
        """The pages that people print or pass on, as PDF."""
        if isinstance(self.press, str):
            output.notes.append(self.press)
            return
        guides = paper.guides((page, prose.content) for page, prose in self.prose)
        seal = self.assets.body("img/seal.svg").decode()
        for one in paper.papers(pages, guides, {**self._site, "seal": seal}):
            output.emit(one.url, self.press.printed(one, output.held(one.url)))

    def _status(self) -> bytes:
        settings = self.settings
        return status(self.book, demo=settings["DEMO"], site_url=settings["SITEURL"], operator=bool(settings["OPERATOR"]))

    def _files(self, pages: Iterable[Page]) -> Iterator[tuple[str, bytes]]:
        """Everything that is not a page."""
        site = self.settings["SITEURL"]
        yield from sorted(self.assets.bodies.items())
        yield from Feeds(self.book, site).files()
        yield from contacts.files(self.book)
        yield from which.files(self.book)
        yield from search.files(self.book, (search.of_page(page, prose.content) for page, prose in self.prose))
        yield from sharing.files(self.book, site, TITLE, self.assets.body("img/badge.svg"))
        yield "/sitemap.xml", sitemap.sitemap(pages, site)
        yield "/robots.txt", sitemap.robots(site)

    def _prose(self) -> Iterator[tuple[Page, Prose]]:
        """The pages people write, in the order of their paths."""
        meanings = laws.meanings(self.book)
        for path in sorted(Path(self.path).rglob("*.md")):
            prose = self.readers.read_file(
                base_path=self.path, path=path.relative_to(self.path).as_posix(), content_class=Prose, context=self.context
            )
            url = f"/{prose.url}"
            crumbs = (Link("首页", "/"), Link(prose.title, url))
            context = {"prose": prose, "body": linked(prose.content, meanings)}
            yield Page(url, "page", prose.title, prose.metadata.get("summary", ""), context, crumbs), prose

    def _render(self, page: Page) -> bytes:
        text: str = self._template(page.template).render({**self.context, **self._common, **page.context, "page": page})
        return text.encode()

    def _template(self, name: str) -> Template:
        """A template of our theme. Pelican falls back on a theme of its own, where a misspelt name would find something."""
        template: Template = self.get_template(name)
        if not Path(str(template.filename)).is_relative_to(Path(self.theme).resolve()):
            raise LookupError(f"theme/templates/{name}.html: no such template")
        return template

    @cached_property
    def assets(self) -> Assets:
        return Assets(Path(self.theme) / "static")

    @cached_property
    def press(self) -> paper.Press | str:
        return paper.open_press(Path(self.theme) / "paper")

    @cached_property
    def _site(self) -> dict[str, object]:
        return {"title": TITLE, "url": self.settings["SITEURL"], "demo": self.settings["DEMO"]}

    @cached_property
    def _common(self) -> dict[str, object]:
        site = {
            **self._site,
            "tagline": TAGLINE,
            "data_until": self.book.data_until,
            "operator": self.settings["OPERATOR"],
            "pdf": isinstance(self.press, paper.Press),
        }
        return {"site": site, "nav": NAV}


def _path(url: str) -> str:
    return f"{url}index.html" if url.endswith("/") else url

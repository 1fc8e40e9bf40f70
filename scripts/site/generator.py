"""The one generator of the site: data and prose in, files out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup, escape
from pelican.contents import Page as Prose
from pelican.generators import Generator

from scripts.site import contacts, downloads, paper, search, sharing, sitemap
from scripts.site.assets import Assets
from scripts.site.book import open_book
from scripts.site.downloads import File
from scripts.site.editions import SIMPLIFIED, Edition, editions, named, published, quoted, said, say, spoken, told
from scripts.site.feeds import Feeds
from scripts.site.linking import linked
from scripts.site.offline import Kept
from scripts.site.output import Output
from scripts.site.pages import design, laws, which
from scripts.site.pages.all import all_pages, pages_in
from scripts.site.status import hide_after, status
from scripts.site.views.page import Link, Page
from scripts.site.words.days import day_words
from scripts.site.words.laws import article
from scripts.site.words.numbers import thousands

TITLE = "安薪公示"
NAV = (
    Link("查单位", "/search/"),
    Link("我被欠薪了", "/channels/"),
    Link("看名单", "/registers/"),
    Link("按地区", "/regions/"),
    Link("数据来源", "/sources/"),
    Link("关于", "/about/"),
)
NAV_ELSEWHERE = (
    Link("查单位", "/search/"),
    Link("我被欠薪了", "/channels/"),
    Link("指南", "/guide/"),
    Link("法律", "/law/"),
    Link("数字", "/figures/"),
    Link("关于", "/about/"),
)
"""The ways in of the other editions, which have no pages of lists."""


class PortalGenerator(Generator):  # type: ignore[misc]  # Pelican is not typed
    """Settings of ours: DATA, a store.Data; TODAY, a date; DEMO; OPERATOR; OUTPUT, which tells afterwards what was written."""

    def generate_context(self) -> None:
        """Reads everything. What cannot be read stops the build here, before a byte is written."""
        self.book = open_book(self.settings["DATA"], self.settings["TODAY"])
        self.editions = editions(Path(self.path))
        self.prose = tuple(self._prose())
        self.env.globals["english"] = next((dict(it.strings) for it in self.editions if it.strings), {})
        self.env.filters.update(day_words=day_words, thousands=thousands, article=article)
        self.env.filters.update(told=told, said=said, named=named, published=published, explained=self._explained)
        self.env.policies["ext.i18n.trimmed"] = True
        self.env.install_gettext_callables(say, _no_plural, newstyle=True)

    def generate_output(self, writer: object) -> None:
        """Writes pages and files, then removes what an earlier build left. Pelican's writer would rewrite every file."""
        output: Output = self.settings["OUTPUT"] or Output(Path(self.output_path))
        files = downloads.files(self.book)
        made = {edition.lang: self._pages(edition, files) for edition in self.editions}
        whole = [replace(edition, urls=frozenset(page.url for page in made[edition.lang])) for edition in self.editions]
        indexed = [f"{edition.prefix}{page.url}" for edition in whole for page in made[edition.lang] if page.index]
        kept = Kept()
        for path, body in (*self._files(indexed), *((file.url, file.body) for file in files)):
            output.emit(path, body)
            kept.file(path, body)
        for edition in whole:
            for page in made[edition.lang]:
                body = self._render(page, edition, whole)
                output.emit(f"{edition.prefix}{_path(page.url)}", body)
                kept.page(page, edition.prefix, body)
        for path, body in self._kept(kept):
            output.emit(path, body)
        self._print(made[SIMPLIFIED.lang], output)
        output.finish(self._status())

    def _pages(self, edition: Edition, files: tuple[File, ...]) -> tuple[Page, ...]:
        """The pages of an edition. Their addresses are those of the house's own: the prefix comes before them when written."""
        with spoken(edition):
            made = pages_in(self.book) if edition.prefix else self._portal(files)
            return (*made, *(page for page, _, lang in self.prose if lang == self._written_in(edition)))

    def _portal(self, files: tuple[File, ...]) -> Iterator[Page]:
        yield from all_pages(self.book, files, self.settings["SITEURL"])
        yield design.page((Path(self.theme) / "static/css/tokens.css").read_text("utf-8"))

    def _written_in(self, edition: Edition) -> str:
        return SIMPLIFIED.lang if edition.is_chinese else edition.lang

    def _kept(self, kept: Kept) -> Iterator[tuple[str, bytes]]:
        """What the service worker reads, and the worker."""
        return kept.files(
            hide_after=hide_after(self.book), data_until=self.book.data_until, worker=self.assets.asset("js/worker.js")
        )

    def _print(self, pages: Iterable[Page], output: Output) -> None:
        """The pages that people print or pass on, as PDF."""
        if isinstance(self.press, str):
            output.notes.append(self.press)
            return
        guides = paper.guides((page, prose.content) for page, prose, lang in self.prose if lang == SIMPLIFIED.lang)
        seal = (Path(self.theme) / "templates/seal.svg").read_text("utf-8")
        for one in paper.papers(pages, guides, {**self._site, "seal": seal}):
            output.emit(one.url, self.press.printed(one, output.held(one.url)))

    def _status(self) -> bytes:
        settings = self.settings
        return status(self.book, demo=settings["DEMO"], site_url=settings["SITEURL"], operator=bool(settings["OPERATOR"]))

    def _files(self, indexed: Sequence[str]) -> Iterator[tuple[str, bytes]]:
        """Everything that is not a page. `indexed` are the addresses that crawlers may read."""
        site = self.settings["SITEURL"]
        yield from sorted({path: body for assets in self.bundled.values() for path, body in assets.bodies.items()}.items())
        yield from Feeds(self.book, site).files()
        yield from contacts.files(self.book)
        yield from which.files(self.book)
        yield from search.files(self.book, self._searched())
        yield from sharing.files(self.book, site, TITLE, self.assets.body("img/badge.svg"))
        yield "/sitemap.xml", sitemap.sitemap(indexed, site)
        yield "/robots.txt", sitemap.robots(site)

    def _prose(self) -> Iterator[tuple[Page, Prose, str]]:
        """The pages people write, in the order of their paths, and the language of each."""
        for path in sorted(Path(self.path).rglob("*.md")):
            prose = self.readers.read_file(
                base_path=self.path, path=path.relative_to(self.path).as_posix(), content_class=Prose, context=self.context
            )
            edition = next((it for it in self.editions if it.lang == prose.metadata.get("lang")), SIMPLIFIED)
            with spoken(edition):
                yield self._page_of(prose, f"/{prose.url}".removeprefix(edition.prefix)), prose, edition.lang

    def _page_of(self, prose: Prose, url: str) -> Page:
        crumbs = (Link(say("首页"), "/"), Link(prose.title, url))
        context = {"prose": prose, "body": linked(quoted(prose.content), laws.meanings(self.book))}
        return Page(url, "page", prose.title, prose.metadata.get("summary", ""), context, crumbs)

    def _explained(self, text: str) -> Markup:
        """What a report says, its words leading to what they mean."""
        return Markup(linked(str(escape(text)), laws.meanings(self.book)))  # noqa: S704 — escaped, and links of ours

    def _searched(self) -> Iterator[search.Prose]:
        prefixes = {edition.lang: edition.prefix for edition in self.editions}
        for page, prose, lang in self.prose:
            yield search.of_page(replace(page, url=f"{prefixes[lang]}{page.url}"), prose.content)

    def _render(self, page: Page, edition: Edition, whole: Sequence[Edition]) -> bytes:
        with spoken(edition):
            others = [other for other in whole if page.url in other.urls]
            here = {"edition": edition, "editions": whole, "written": others if len(others) > 1 else [], "nav": _nav(edition)}
            self.env.globals["asset"] = self.bundled[edition.lang].asset
            context = {**self.context, **self._common, **here, **page.context, "page": page}
            return edition.finished(self._template(page.template).render(context)).encode()

    def _template(self, name: str) -> Template:
        """A template of our theme. Pelican falls back on a theme of its own, where a misspelt name would find something."""
        template: Template = self.get_template(name)
        if not Path(str(template.filename)).is_relative_to(Path(self.theme).resolve()):
            raise LookupError(f"theme/templates/{name}.html: no such template")
        return template

    @cached_property
    def bundled(self) -> Mapping[str, Assets]:
        """By language: scripts speak it."""
        return {edition.lang: Assets(Path(self.theme), edition) for edition in self.editions}

    @property
    def assets(self) -> Assets:
        return self.bundled[SIMPLIFIED.lang]

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
            "data_until": self.book.data_until,
            "operator": self.settings["OPERATOR"],
            "pdf": isinstance(self.press, paper.Press),
        }
        return {"site": site}


def _no_plural(one: str, many: str, count: int) -> str:
    """Chinese has no plural, and the English of the tables says what is right for any number."""
    return say(one)


def _nav(edition: Edition) -> tuple[Link, ...]:
    return tuple(Link(say(link.text), link.url) for link in (NAV_ELSEWHERE if edition.prefix else NAV))


def _path(url: str) -> str:
    return f"{url}index.html" if url.endswith("/") else url

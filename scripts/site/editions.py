"""What the pages are written in: Chinese as the house writes it, the same in traditional script, and English from tables.

A sentence is looked up by its Chinese. When the Chinese changes, its English is missing and the build says so: what is
translated never lags behind what it translates.
"""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from markupsafe import Markup
from opencc import OpenCC

from scripts.rules.han import HAN
from scripts.store import load

CHINESE = re.compile(f"[{HAN}]")
AS_PUBLISHED = re.compile(r'(<(\w+)\b[^>]* lang="zh-CN"[^>]*>.*?</\2>)', re.DOTALL)
"""Names keep the characters they were published in. Such an element holds none of its own kind."""
TAG = re.compile(r"(<[^>]*>)")
RUN = re.compile(f"[《〈]*[{HAN}][{HAN}，。、：；（）〈〉《》“”\\d]*")
HEARD = re.compile(r'\b(title|alt|aria-label|placeholder|content|data-label)="([^"]*)"')
SEPARATOR = "\x1f"
"""ASCII's own, which no page holds."""
MENDED = {"籤": "簽", "羣": "群", "複議": "復議", "瞭解": "了解"}
"""What OpenCC makes of 签合同, 群众, 行政复议, 了解 → what a reader of traditional script writes."""
LINK = re.compile(r'<(a|form)\b((?:(?!hreflang)[^>])*?) (href|action)="(/[^"#?]*)([^"]*)"(?![^>]*hreflang)')


class Untranslated(LookupError):
    """A page would have been half in Chinese."""


@dataclass(frozen=True)
class Edition:
    lang: str
    """BCP 47."""
    prefix: str
    """What its addresses begin with: nothing, /en, /zh-hant."""
    name: str
    """In its own words."""
    short: str
    """The same where a phone's header has room for it."""
    strings: Mapping[str, str] | None = None
    """Chinese sentence → this edition's; None where Chinese is said as it is."""
    scripts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The same for what scripts say, by bundle."""
    urls: frozenset[str] = frozenset()
    """Addresses it has pages for, without the prefix."""

    @property
    def is_chinese(self) -> bool:
        return self.strings is None

    @property
    def is_traditional(self) -> bool:
        return self.lang == "zh-Hant"

    def finished(self, html: str) -> str:
        """A rendered page, its links kept in the edition as far as that goes, its characters those of the edition."""
        led = LINK.sub(self._led, html) if self.prefix else html
        return traditional(led) if self.is_traditional else led

    def prelude(self, bundle: str) -> str:
        """What a bundle of scripts begins with: the sentences that it says; nothing where it says none, or says them as it is."""
        if not self.prefix or bundle not in self.scripts:
            return ""
        said = self.scripts[bundle]
        words = {it: traditional(it) for it in said if traditional(it) != it} if self.is_traditional else said
        begun = _json({"prefix": self.prefix, "words": {}})
        return f"window.anxin = window.anxin || {begun};\nObject.assign(window.anxin.words, {_json(words)});\n"

    def _led(self, link: re.Match[str]) -> str:
        tag, before, attribute, path, rest = link.groups()
        if path in self.urls:
            return f'<{tag}{before} {attribute}="{self.prefix}{path}{rest}"'
        elsewhere = tag == "a" and path.endswith("/") and not path.startswith(f"{self.prefix}/")
        away = ' hreflang="zh-CN"' if elsewhere and not self.is_chinese else ""
        return f'<{tag}{before} {attribute}="{path}{rest}"{away}'


SIMPLIFIED = Edition("zh-CN", "", "简体", "简")
_spoken: ContextVar[Edition] = ContextVar("edition", default=SIMPLIFIED)


@contextmanager
def spoken(edition: Edition) -> Iterator[None]:
    """Within it, everything is said in this edition."""
    before = _spoken.set(edition)
    try:
        yield
    finally:
        _spoken.reset(before)


def editions(content: Path) -> tuple[Edition, ...]:
    """All there are, the house's own first; the others where `content`/en/*.yaml say their words."""
    files = {file.stem: file for file in sorted((content / "en").glob("*.yaml"))}
    if not files:
        return (SIMPLIFIED,)
    scripts = load(files.pop("scripts"), "content/en/scripts.yaml", dict[str, dict[str, str]])
    tables = [load(file, f"content/en/{file.name}", dict[str, str]) for file in files.values()]
    strings = {chinese: english for table in tables for chinese, english in table.items()}
    return (
        SIMPLIFIED,
        Edition("zh-Hant", "/zh-hant", "繁體", "繁", scripts=scripts),
        Edition("en", "/en", "English", "EN", strings, scripts),
    )


def _json(tree: object) -> str:
    return json.dumps(tree, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def edition() -> Edition:
    """The one being made."""
    return _spoken.get()


def say(sentence: str, /, **values: object) -> str:
    """A sentence of ours in the edition being made, with its values. Raises Untranslated where the edition has none."""
    strings = _spoken.get().strings
    if strings is not None and sentence not in strings:
        raise Untranslated(_lacks(sentence, _spoken.get()))
    found = sentence if strings is None else strings[sentence]
    if any(isinstance(value, Markup) for value in values.values()):
        return Markup(found) % values  # noqa: S704 — the tables are ours
    return found % values if values else found


def _lacks(sentence: str, edition: Edition) -> str:
    where, name = f"content/{edition.lang}/interface.yaml", edition.name
    return f"{where}: '{sentence}' has no {name}: add a line with the sentence, a colon and its {name}"


def told(text: str) -> str:
    """What the data says in prose: translated where somebody has done so, else Chinese that says it is Chinese."""
    strings = _spoken.get().strings
    if strings is None or text not in strings:
        return named(text)
    return Markup(strings[text])  # noqa: S704 — the tables are ours


def said(text: str) -> str:
    """The same for a text that another sentence or a title is made with: without the mark."""
    strings = _spoken.get().strings
    return text if strings is None else strings.get(text, text)


def named(text: str) -> str:
    """A name, which nobody translates: an edition that is not Chinese says what language it is in."""
    foreign = not _spoken.get().is_chinese and CHINESE.search(text)
    return Markup('<span lang="zh-CN">{}</span>').format(text) if foreign else text


def quoted(html: str) -> str:
    """Prose that is not Chinese, with the Chinese in it saying so."""
    if _spoken.get().is_chinese:
        return html
    parts = TAG.split(html)
    return "".join(part if at % 2 else RUN.sub(r'<span lang="zh-CN">\g<0></span>', part) for at, part in enumerate(parts))


def published(text: str) -> str:
    """A party's name or a title, in the very characters it was published in."""
    foreign = _spoken.get().prefix and CHINESE.search(text)
    return Markup('<span lang="zh-CN">{}</span>').format(text) if foreign else text


def traditional(html: str) -> str:
    """The text in traditional characters, but for what stands as it was published; addresses and ids are the same in both."""
    parts = AS_PUBLISHED.split(html)
    # Each match adds two parts: the element, and its tag's name, which is in it already.
    return "".join(part if at % 3 else _read(part) for at, part in enumerate(parts) if at % 3 < 2)


def _read(html: str) -> str:
    """Converts what is read or heard: text, and those attributes that hold words."""
    parts = [part if at % 2 == 0 else HEARD.sub(_heard, part) for at, part in enumerate(TAG.split(html))]
    parts[::2] = _converted(SEPARATOR.join(parts[::2])).split(SEPARATOR)
    return "".join(parts)


def _heard(attribute: re.Match[str]) -> str:
    return f'{attribute[1]}="{_converted(attribute[2])}"'


def _converted(text: str) -> str:
    """OpenCC's Hong Kong characters, whose words of law are nearest to ours; mended where its phrases go wrong."""
    text = _converter().convert(text)
    for wrong, right in MENDED.items():
        text = text.replace(wrong, right)
    return text


@cache
def _converter() -> OpenCC:
    return OpenCC("s2hk")

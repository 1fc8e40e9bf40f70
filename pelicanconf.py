"""Settings of the site. `python -m scripts build` gives data, day and folders; `python -m pelican` takes those below."""

from datetime import date, datetime
from os import environ
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import FileSystemBytecodeCache, StrictUndefined

from scripts.site.tables import LabelledTables
from scripts.store import Data

ROOT = Path(__file__).parent

# Who answers for the portal: name, address, email, answer_days, icp. Without it nothing can be published.
OPERATOR: dict[str, str] | None = None

# Addresses in feeds, canonical links and the sitemap begin with this; all others begin at the root.
SITEURL = environ.get("ANXIN_SITE_URL", "")
DEMO = environ.get("ANXIN_DEMO") == "1"
TODAY = date.fromisoformat(environ.get("ANXIN_TODAY", datetime.now(ZoneInfo("Asia/Shanghai")).date().isoformat()))
DATA = Data(Path(environ.get("ANXIN_DATA", ROOT / "data")), ROOT / "data")

PATH = str(ROOT / "content")
THEME = str(ROOT / "theme")
OUTPUT_PATH = environ.get("ANXIN_OUTPUT", str(ROOT / "output"))
OUTPUT = None

PLUGINS = ["scripts.site.plugin"]
SITENAME = "安薪公示"
TIMEZONE = "Asia/Shanghai"
DEFAULT_LANG = "zh-CN"
LOCALE = ("C.UTF-8", "C")
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n"],
    # Compiling the templates takes two fifths of a small build.
    "bytecode_cache": FileSystemBytecodeCache(),
}

# Prose is read by our generator, which writes everything: Pelican's own have nothing to do.
ARTICLE_PATHS: list[str] = []
PAGE_PATHS: list[str] = []
STATIC_PATHS: list[str] = []
THEME_STATIC_PATHS: list[str] = []
DIRECT_TEMPLATES: list[str] = []
DELETE_OUTPUT_DIRECTORY = False
PAGE_URL = PAGE_LANG_URL = "{slug}/"
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = "{slug}/index.html"
FORMATTED_FIELDS: list[str] = []
FEED_ALL_ATOM = FEED_ALL_RSS = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
MARKDOWN = {
    "extensions": [LabelledTables()],
    "extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.toc": {}},
    "output_format": "html5",
}

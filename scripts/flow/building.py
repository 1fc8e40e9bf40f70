"""Building: data → output/, as it must be read on one day."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from scripts import site
from scripts.store import Data

ROOT = Path(__file__).parents[2]
THEME, CONTENT = ROOT / "theme", ROOT / "content"


def build(
    data: Data, output: Path, *, day: date, site_url: str = "", operator: Mapping[str, object] | None = None, demo: bool = False
) -> site.Built:
    """Builds the site. What cannot be read in `data` stops it before anything is written."""
    return site.build(data, output=output, theme=THEME, content=CONTENT, day=day, site_url=site_url, operator=operator, demo=demo)

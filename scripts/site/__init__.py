"""data → the site. A Pelican plugin with one generator, and `build`, which runs Pelican with it.

book.py groups what stands on the day · cards.py and notices.py put it into words · pages/ says which pages there are ·
feeds.py, downloads.py, search/, sitemap.py and status.py make the other files · paper/ prints ·
offline.py says what devices keep · output.py writes only what changed.
"""

from pelican import signals

from scripts.site.building import BuildFailed, Built, build
from scripts.site.generator import PortalGenerator
from scripts.site.output import NotOurs

__all__ = ["BuildFailed", "Built", "NotOurs", "build", "register"]


def register() -> None:
    """Called by Pelican for each build. blinker keeps only a weak reference, hence a function of the module."""
    signals.get_generators.connect(_generators)


def _generators(pelican: object) -> type[PortalGenerator]:
    return PortalGenerator

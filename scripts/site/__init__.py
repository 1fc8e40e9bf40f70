"""data → the site: `build` runs Pelican with one generator of ours, plugin.py.

book.py groups what stands on the day · cards.py and notices.py put it into words · pages/ says which pages there are ·
feeds.py, downloads.py, search/, sitemap.py and status.py make the other files · paper/ prints ·
offline.py says what devices keep · output.py writes only what changed.
"""

from scripts.site.building import BuildFailed, Built, build
from scripts.site.output import NotOurs

__all__ = ["BuildFailed", "Built", "NotOurs", "build"]

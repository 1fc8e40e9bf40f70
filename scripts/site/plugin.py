"""The Pelican plugin: one generator. Only a build loads it, since what it stands on takes a second to load."""

from pelican import signals

from scripts.site.generator import PortalGenerator


def register() -> None:
    """Called by Pelican for each build. blinker keeps only a weak reference, hence a function of the module."""
    signals.get_generators.connect(_generators)


def _generators(pelican: object) -> type[PortalGenerator]:
    return PortalGenerator

"""Rows → records: meanings, not formats. What cannot be understood is held for a person, never guessed."""

from scripts.normalise.effect import of_title as effect_of
from scripts.normalise.places import Places
from scripts.normalise.taking import Taken, notice

__all__ = ["Places", "Taken", "effect_of", "notice"]

"""What authorities report in numbers: a number is a figure only where verb, noun and unit fit one of the indicators."""

from scripts.normalise.figures.indicators import INDICATORS
from scripts.normalise.figures.reading import read
from scripts.normalise.figures.reported import Reported

__all__ = ["INDICATORS", "Reported", "read"]

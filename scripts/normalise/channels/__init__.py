"""Complaint channels as pages publish them: who answers, for which place, and the numbers, each complete.

A number is taken only where words ask people to call it about wages: beside it, in its heading, or in its table's head.
A person's number is never taken.
"""

from scripts.normalise.channels.found import Found
from scripts.normalise.channels.reading import read

__all__ = ["Found", "read"]

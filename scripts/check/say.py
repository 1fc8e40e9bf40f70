"""Short ways to state a problem."""

from scripts.model import Problem


def fatal(where: str, field: str | None, sentence: str) -> Problem:
    """Stops the write or the build."""
    return Problem(level="fatal", where=where, field=field, sentence=sentence)


def warning(where: str, field: str | None, sentence: str) -> Problem:
    """Is said, and stops nothing."""
    return Problem(level="warning", where=where, field=field, sentence=sentence)

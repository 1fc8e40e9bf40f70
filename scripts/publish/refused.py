"""Why there is no release: one sentence, for the admin."""


class Refused(Exception):
    """The release was not made or not switched to; the one in use stays."""

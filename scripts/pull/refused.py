"""Why there is no answer to work with: one sentence, for the admin."""


class Refused(Exception):
    """A url gave nothing that may be used. `status` is the HTTP status that says so, 0 where none does."""

    def __init__(self, url: str, sentence: str, status: int = 0) -> None:
        super().__init__(f"{url}: {sentence}")
        self.url = url
        self.sentence = sentence
        self.status = status


class Passing(Refused):
    """A failure that may pass within the run. `after` is how many seconds the server asked us to wait, if it did."""

    def __init__(self, url: str, sentence: str, status: int = 0, after: float | None = None) -> None:
        super().__init__(url, sentence, status)
        self.after = after


class Misdeclared(Exception):
    """A source's own YAML cannot be followed: `field` says which key."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(f"{field}: {sentence}")
        self.field = field
        self.sentence = sentence

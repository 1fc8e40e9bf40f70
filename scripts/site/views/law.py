"""The law a page cites, and what it attaches to a listing."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LawView:
    title: str
    article: str | None
    url: str | None
    sure: bool
    """False where the text itself has not been read: the page then says 待核对原文."""


@dataclass(frozen=True)
class MeasureView:
    title: str
    plain: str
    until: str | None = None

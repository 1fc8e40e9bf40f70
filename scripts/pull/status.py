"""What an HTTP status means for us: a document, another address, try again, or a sentence for the admin."""

from datetime import datetime
from email.utils import parsedate_to_datetime

from scripts.pull import look
from scripts.pull.refused import Passing, Refused
from scripts.pull.wire import Answer

REDIRECTS = (301, 302, 303, 307, 308)
PASSING = (429, 500, 502, 503, 504)


def judge(answer: Answer, *, conditional: bool, now: datetime) -> None:
    """Raises Passing or Refused for a status that brings neither a document nor another address."""
    status = answer.status
    if status == 200 or status in REDIRECTS or (status == 304 and conditional):
        return
    if status in PASSING:
        after = seconds(answer.headers.get("Retry-After"), now)
        raise Passing(answer.url, f"the server is busy or broken (HTTP {status})", status, after)
    raise Refused(answer.url, _sentence(status), status)


def seconds(retry_after: str | None, now: datetime) -> float | None:
    """How long Retry-After asks to wait: seconds or a date (RFC 9110, 10.2.3). None where it says neither."""
    text = (retry_after or "").strip()
    if text.isascii() and text.isdecimal():
        return float(text)
    try:
        return max(0.0, (parsedate_to_datetime(text) - now).total_seconds())
    except (ValueError, TypeError):
        return None


def _sentence(status: int) -> str:
    if status in look.CHALLENGE_STATUS:
        return f"{look.BLOCKED} (HTTP {status})"
    if status in (404, 410):
        return f"the page is gone (HTTP {status})"
    if status in (401, 403):
        return f"the server does not let us in (HTTP {status}); ask the publisher for leave or use `path:`"
    return f"the server answered HTTP {status}, which brings no document"

"""Running text nobody declared: firms, figures and channels, sentence by sentence; or the reason why it gives none."""

from scripts import parse
from scripts.flow.undeclared.document import Document
from scripts.flow.undeclared.flat import TARGETS, flat, stated
from scripts.flow.undeclared.found import Found, held, record
from scripts.flow.undeclared.quoting import tidy
from scripts.flow.undeclared.tables import sentences, take
from scripts.model import Content, Day, Row
from scripts.normalise import Places, Taken, guess


def read(name: str, given: Document, places: Places, day: Day, *, why: str) -> Found:
    """What the document's sentences say. `why` is the reason why its tables, if any, were not taken. Raises Unreadable."""
    content = parse.told(given.snapshot, places.names, published=given.published)
    title = content.title or ""
    source = guess.told(content, title, name, places)
    taken = take(given, content, source, places, day)
    values: dict[str, object] = {"file": name, "kind": "notice"} | _notice(content, taken, places)
    if not values.get("records"):
        values = {"file": name, "kind": "none", "reason": why}
    return Found(stated(values), content.text)


def _notice(content: Content, taken: Taken, places: Places) -> dict[str, object]:
    notice = taken.notice
    if notice is None:
        return {}
    rows = {row.at: row for row in content.rows}
    doubted = held(taken)
    return {
        "register": notice.register,
        "published": notice.published,
        "authority": tidy(notice.authority),
        "records": [_record(flat(it, notice, places), rows[it.at or ""], sure=it.id not in doubted) for it in notice.records],
        "problems": sentences(content.problems, taken),
    }


def _record(values: dict[str, object], row: Row, *, sure: bool) -> dict[str, object]:
    spans = {key: row.spans[target] for key, target in TARGETS.items() if key in values and target in row.spans}
    return record(values, spans, sure=sure, rules=row.rules)

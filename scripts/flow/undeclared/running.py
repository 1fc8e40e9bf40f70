"""Running text nobody declared: firms, figures and channels, sentence by sentence; or the reason why it gives none."""

from scripts import parse
from scripts.flow.undeclared.document import Document
from scripts.flow.undeclared.flat import TARGETS, flat, stated
from scripts.flow.undeclared.found import Found, held, record
from scripts.flow.undeclared.quoting import tidy
from scripts.flow.undeclared.tables import sentences, take
from scripts.model import Content, Day, Row, encode
from scripts.normalise import Places, Taken, channels, figures, forms, guess, header
from scripts.normalise.privacy import blot


def read(name: str, given: Document, places: Places, day: Day, *, why: str) -> Found:
    """What the document's sentences say. `why` is the reason why its tables, if any, were not taken. Raises Unreadable."""
    content = parse.told(given.snapshot, places.names, published=given.published)
    title = content.title or ""
    source = guess.told(content, title, name, places)
    taken = take(given, content, source, places, day)
    told = _notice(content, taken, places)
    ways = [_channel(it) for it in channels.read(content.text, title=title, places=places)]
    published = header.published(((given.snapshot, content),), source, day)[0]
    reported = [_figure(it, places) for it in figures.read(content.text, title=title, published=published, places=places)]
    kind = next((kind for kind, found in (("notice", told), ("channels", ways), ("report", reported)) if found), "none")
    values: dict[str, object] = {
        "file": name,
        "kind": kind,
        "reason": None if kind != "none" else _reason(content, taken, why),
        **told,
    }
    return Found(stated(values | {"figures": reported or None, "channels": ways or None}), blot(content.text))


def _channel(found: channels.Found) -> dict[str, object]:
    values: dict[str, object] = {
        "place": found.place,
        "phones": list(found.phones),
        "kind": found.kind,
        "name": found.name,
        "hours": found.hours,
        "address": found.address,
        "web": found.web,
        "problems": list(found.doubts) or None,
    }
    return stated(values) | {"evidence": {"phones": list(found.spans)}}


def _figure(found: figures.Reported, places: Places) -> dict[str, object]:
    values: dict[str, object] = {
        "indicator": found.indicator,
        "value": found.value,
        "unit": found.unit,
        "region": _place(found, places),
        "period": found.period and found.period.stated,
        "verb": found.verb,
        "precision": found.precision,
        "change": found.change and encode(found.change),
        "of": list(found.of) or None,
        "within": found.within,
        "set": found.set,
        "quote": found.quote,
        "problems": [found.doubt] if found.doubt else None,
    }
    return stated(values) | {"evidence": {"value": found.span}}


def _place(found: figures.Reported, places: Places) -> str | None:
    region = places.lookup(found.place) if found.place else None
    return region.name if region else found.place_stated


def _reason(content: Content, taken: Taken, why: str) -> str:
    """Why nothing is taken: what its tables lack, if it has any, and what its sentences do."""
    said = (problem.sentence for problem in (*content.problems, *taken.problems) if problem.level != "warning")
    return "; ".join(filter(None, (why, *said)))


def _notice(content: Content, taken: Taken, places: Places) -> dict[str, object]:
    notice = taken.notice
    if notice is None:
        return {}
    rows = {row.at: row for row in forms.rows(content)}
    doubted = held(taken)
    return {
        "register": notice.register,
        "published": notice.published,
        "authority": tidy(notice.authority),
        "records": [_record(flat(it, notice, places), rows[it.at or ""], sure=it.id not in doubted) for it in notice.records],
        "problems": sentences(() if notice.records else content.problems, taken),
    }


def _record(values: dict[str, object], row: Row, *, sure: bool) -> dict[str, object]:
    spans = {key: row.spans[target] for key, target in TARGETS.items() if key in values and target in row.spans}
    return record(values, spans, sure=sure, rules=row.rules)

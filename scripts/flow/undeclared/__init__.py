"""Reading a page that no source declares: what would be taken from it, as plain values for JSON. Nothing is written."""

from scripts import parse
from scripts.flow.undeclared import running, tables
from scripts.flow.undeclared.document import bytes_of, document
from scripts.flow.undeclared.found import Found
from scripts.model import Day
from scripts.normalise import Places, guess

__all__ = ["Found", "bytes_of", "read"]


def read(name: str, body: bytes, *, url: str | None, places: Places, day: Day) -> Found:
    """What would be taken from the document `name` that holds `body`. `url` says where it was published.

    A list is read by its table, everything else sentence by sentence. A document that gives nothing has the kind `none` and a
    reason; whatever a document holds, nothing is raised.
    """
    try:
        given = document(name, body, url, day)
        try:
            return tables.read(name, given, places, day)
        except (guess.NotAList, parse.NoTable) as why:
            return running.read(name, given, places, day, why="" if given.snapshot.media == "text/plain" else str(why))
    except (parse.Unreadable, guess.NotAList) as why:
        return Found({"file": name, "kind": "none", "reason": str(why)})

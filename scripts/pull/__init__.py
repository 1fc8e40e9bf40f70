"""Source to snapshots: what a publisher shows today, as bytes. The only room that touches the network."""

from collections.abc import Iterator
from pathlib import Path

from scripts.model import Capture, Day, Publication, Pulled, Source
from scripts.pull.client import Client
from scripts.pull.forms import batches, dropped, listed
from scripts.pull.refused import Misdeclared, Refused
from scripts.pull.visit import Visit

__all__ = ["Client", "Misdeclared", "Refused", "fetch"]


def fetch(source: Source, client: Client, *, root: Path, day: Day, known: Capture, live: tuple[str, ...]) -> Pulled:
    """What `source` publishes on `day`, as far as it is due. Never raises for what a site or a declaration does wrong.

    `root` is the data folder below which `pull.path` matches. `known` says when each url was last seen: a notice page
    is read again after `pull.recheck`. `live` are the urls that shown records rest on: they are looked at again even
    where the index no longer leads to them. A fatal problem means that nothing may be concluded from this run.
    """
    visit = Visit(source, client, day)
    try:
        publications = tuple(_publications(visit, root, known, live))
    except Misdeclared as fault:
        visit.problem("fatal", f"sources/{source.id}", fault.field, fault.sentence)
        publications = ()
    return visit.pulled(publications)


def _publications(visit: Visit, root: Path, known: Capture, live: tuple[str, ...]) -> Iterator[Publication]:
    pull = visit.source.pull
    if bool(pull.url) == bool(pull.path):
        raise Misdeclared("pull", "give either `url` or `path`")
    if not pull.url:
        return dropped(visit, root, known)
    leads_on = pull.follow and (pull.follow.links or pull.follow.matching)
    if visit.source.form == "batch" and leads_on:
        return batches(visit, pull.url, known, live)
    return listed(visit, pull.url)

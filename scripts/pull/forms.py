"""The three ways a source publishes, each giving the publications of one run: dropped files, one list, batches."""

from collections.abc import Iterator
from pathlib import Path

from scripts.model import Capture, Follow, Publication, Snapshot
from scripts.pull import follow, local, media
from scripts.pull.follow import Link
from scripts.pull.refused import Misdeclared
from scripts.pull.visit import Visit, due

PAGES = 200
"""Pages of one list; a list that leads on for ever is a fault of the site."""

NOTICES = 500
"""Notice pages read in one run; a long past is read over several runs."""


def dropped(visit: Visit, root: Path, known: Capture) -> Iterator[Publication]:
    """The files below the data folder that match `pull.path`: of a running list together, of batches each for itself.

    A file that was read before and is not there any more is written down as gone.
    """
    pattern = visit.source.pull.path or ""
    forgotten = {seen.url for seen in known.urls if seen.forgotten}
    names = [name for name in local.files(root, pattern) if local.url(name) not in forgotten]
    if not names and not forgotten and not visit.source.expect.may_be_empty:
        visit.problem("fatal", f"sources/{visit.source.id}", "pull.path", f"no file below the data folder matches {pattern}")
    snapshots = tuple(snapshot for name in names if (snapshot := visit.take(root, name)))
    if visit.source.form == "running":
        if len(names) > 1:
            sentence = f"{len(names)} files match, and the list is all of them together: move away what is out of date"
            visit.problem("note", f"sources/{visit.source.id}", "pull.path", sentence)
        yield _publication(local.url(pattern), snapshots)
        return
    for gone in {seen.url for seen in known.urls} - forgotten - {local.url(name) for name in names}:
        visit.gone(gone)
    for snapshot in snapshots:
        yield _publication(snapshot.url, (snapshot,))


def listed(visit: Visit, url: str) -> Iterator[Publication]:
    """The url with its next pages, or a document itself, is the one publication."""
    pages = _pages(visit, url)
    files = tuple(file for page in pages for file in _attachments(visit, page) if file)
    if pages:
        yield _publication(url, pages + files)


def batches(visit: Visit, url: str, known: Capture, live: tuple[str, ...]) -> Iterator[Publication]:
    """Each notice that the index leads to and that is due, then each live one it does not lead to."""
    pages = _pages(visit, url)
    if not pages:
        return
    links = _notices(visit, pages)
    if not links and not visit.source.expect.may_be_empty:
        visit.problem("fatal", url, "pull.follow", "no link on the index is one to follow; its layout may have changed")
        return
    led = {link.url for link in links} | {page.url for page in pages}
    unled = [Link(address, led=False) for address in sorted(set(live) - led) if not address.startswith("file:")]
    today = [link for link in (*links, *unled) if due(link.url, known, visit.source, visit.day, live=link.url in live)]
    if len(today) > NOTICES:
        visit.problem("warning", url, None, f"{len(today)} notices are due; the first {NOTICES} are read in this run")
    for link in today[:NOTICES]:
        yield from _notice(visit, link)


def _pages(visit: Visit, url: str) -> tuple[Snapshot, ...]:
    """The list's pages in order, as far as they can be read; none where the first cannot."""
    pages: dict[str, Snapshot] = {}
    here: str | None = url
    while here and here not in pages:
        if len(pages) == PAGES:
            visit.problem("warning", url, "pull.follow.pages", f"the list has more than {PAGES} pages; the rest is not read")
            break
        page = visit.ask(Link(here), "warning" if pages else "fatal")
        if not page:
            break
        pages[here] = page
        here = follow.next_page(page, visit.client.landed(here), visit.source.pull.follow or Follow())
    return tuple(pages.values())


def _notices(visit: Visit, pages: tuple[Snapshot, ...]) -> tuple[Link, ...]:
    """Links to notices over all pages, each once; a page of the index is no notice."""
    if not visit.source.pull.follow:
        raise Misdeclared("pull.follow", "say which links lead to the notices")
    own = {address for page in pages for address in (page.url, visit.client.landed(page.url))}
    links: dict[str, Link] = {}
    for page in pages:
        for link in follow.notices(page, visit.client.landed(page.url), visit.source.pull.follow):
            if link.url not in own:
                links.setdefault(link.url, link)
    return tuple(links.values())


def _notice(visit: Visit, link: Link) -> Iterator[Publication]:
    """A notice with all its attachments; with one missing it would be half a notice, and is left for the next run."""
    page = visit.ask(link)
    if not page:
        return
    files = tuple(_attachments(visit, page))
    if all(files):
        yield _publication(link.url, (page, *(file for file in files if file)))
    else:
        visit.forget(link.url)


def _attachments(visit: Visit, page: Snapshot) -> Iterator[Snapshot | None]:
    if page.media == media.HTML:
        for link in follow.attachments(page, visit.client.landed(page.url), visit.source.pull.attachments):
            yield visit.ask(link)


def _publication(url: str, snapshots: tuple[Snapshot, ...]) -> Publication:
    return Publication(
        url=url,
        pages=tuple(snapshot for snapshot in snapshots if snapshot.media == media.HTML),
        attachments=tuple(snapshot for snapshot in snapshots if snapshot.media != media.HTML),
    )

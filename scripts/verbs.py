"""What each verb does with what was typed, and what it says; the work itself is in `flow` and `publish`."""

import json
import os
import sys
import time
from argparse import Namespace
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from pelicanconf import OPERATOR, SITEURL
from scripts import flow, publish, telling
from scripts.model import CHANNELS, Source
from scripts.normalise import Places
from scripts.pull import Client
from scripts.pull.client import SHANGHAI
from scripts.store import BadData, Data

GOOD, NOTHING, DEGRADED, BAD_DATA, LOCKED = 0, 1, 2, 65, 75

ANSWER_KEYS = ("decided", "outcome", "reason", "hides")
LEDGER_KEYS = ("received", "due", "basis", "fields", "text", *ANSWER_KEYS)
"""What is typed of a request, under the names it has in ledger.yaml."""

PUBLIC = Path(__file__).parent.parent / "data"
DELAY = 2.0
"""Seconds between two questions to one public host; a host of our own (`local: true`) needs no pause."""


class Stop(Exception):
    """A sentence for the person who typed, and the exit code."""

    def __init__(self, sentence: str, code: int = NOTHING) -> None:
        super().__init__(sentence)
        self.code = code


def pull(asked: Namespace) -> int:
    data = data_of(asked)
    with data.lock():
        data.id_key(create=True)
        named = bool(asked.source)
        sources = [it for it in chosen(data, asked.source) if named or flow.due(it, data.capture(it.id), asked.today)]
        outcomes = flow.pull_all(data, sources, lambda source: tools(data, source, asked.today), asked.today, again=named)
    telling.tell(outcomes, command(asked, "review"))
    return exit_code(outcomes)


def read(asked: Namespace) -> int:
    """One line of JSON for each file, or its cleaned text. A file that cannot be opened leaves the others."""
    if asked.url and len(asked.file) > 1:
        raise Stop("--url is the address of one page: give one file with it")
    places = Places(data_of(asked).regions())
    code = GOOD
    for file in asked.file:
        try:
            body = flow.bytes_of(file)
        except OSError as error:
            print(f"{file}: cannot be opened: {error.strerror}", file=sys.stderr)
            code = BAD_DATA
            continue
        found = flow.read(str(file), body, url=asked.url, places=places, day=asked.today.isoformat())
        print(found.text if asked.text else json.dumps(found.values, ensure_ascii=False), end="" if asked.text else "\n")
    return code


def attempt(asked: Namespace) -> int:
    data = data_of(asked)
    source = one(data, asked.source)
    if source.register == CHANNELS:
        return attempt_channels(asked, data, source)
    with data.lock():
        reading, problems = flow.attempt(data, source, tools(data, source, asked.today))
    telling.say(problems)
    if any(problem.level == "fatal" for problem in problems):
        print(f"Mend what is said above in the source's file, then type again: {command(asked, 'try', source.id)}")
        return NOTHING
    telling.show(source, reading)
    print(f"If this is what the page says, type: {command(asked, 'accept', source.id)}")
    return GOOD


def attempt_channels(asked: Namespace, data: Data, source: Source) -> int:
    with data.lock():
        found = flow.read_channels(data, source, tools(data, source, asked.today))
    telling.say(found.problems)
    telling.show_channels(source, found)
    print(f"If this is what the page says, type: {command(asked, 'pull', source.id)}")
    return NOTHING if any(problem.level == "fatal" for problem in found.problems) else GOOD


def accept(asked: Namespace) -> int:
    data = data_of(asked)
    source = one(data, asked.source)
    with data.lock():
        data.id_key(create=True)
        outcome, files = flow.accept(data, source, tools(data, source, asked.today))
    telling.tell([outcome], command(asked, "review"))
    if files:
        print(f"{len(files)} notices kept in golden/{source.id}/: `try` says when the same bytes are read otherwise.")
    return exit_code([outcome])


def review(asked: Namespace) -> int:
    data = data_of(asked)
    if asked.list:
        print(*flow.listed_questions(data, asked.today), sep="\n\n")
    else:
        flow.review(data, flow.Terminal(sys.stdin, sys.stdout, os.environ), asked.today)
    return GOOD


def ledger_find(asked: Namespace) -> int:
    found = list(flow.ledger.find(data_of(asked), asked.words, asked.today))
    print(*found or [f"no record names {asked.words}: what has ended is forgotten after 180 days"], sep="\n")
    return GOOD if found else NOTHING


def ledger_add(asked: Namespace) -> int:
    data, days = data_of(asked), int((OPERATOR or {}).get("answer_days") or flow.ledger.ANSWER_DAYS)
    said = {key: getattr(asked, key) for key in ("kind", "record", *LEDGER_KEYS)}
    with data.lock():
        entry = flow.ledger.add(data, said, asked.today, days)
    print(flow.ledger.line(entry))
    if entry.text:
        print(f"Personal data is masked; read it once more: {entry.text}")
    if not entry.decided:
        print(f"When it is decided, type: {command(asked, 'ledger answer', entry.id)} --outcome granted")
    return GOOD


def ledger_answer(asked: Namespace) -> int:
    data = data_of(asked)
    with data.lock():
        entry = flow.ledger.answer(data, asked.id, {key: getattr(asked, key) for key in ANSWER_KEYS}, asked.today)
    print(flow.ledger.line(entry))
    return GOOD


def ledger_list(asked: Namespace) -> int:
    waiting = flow.ledger.waiting(data_of(asked))
    print(*map(flow.ledger.line, waiting) if waiting else ["No request waits for an answer."], sep="\n")
    return GOOD


def check(asked: Namespace) -> int:
    problems = flow.problems(data_of(asked), asked.today)
    telling.say(problems)
    fatal = sum(problem.level == "fatal" for problem in problems)
    print(f"{fatal} to mend, {len(problems) - fatal} to know about." if problems else "All data is in order.")
    if not fatal and (waiting := len(flow.open_questions(data_of(asked)))):
        print(f"{waiting} questions wait for a person: {command(asked, 'review')}")
    return BAD_DATA if fatal else GOOD


def build(asked: Namespace) -> int:
    data = data_of(asked)
    built = flow.build(data, asked.output, day=asked.today, site_url=asked.url or SITEURL, operator=operator())
    telling.lacks(built.notes)
    print(f"{built.pages} pages and {built.files} files for {asked.today}: {built.written} written, {built.removed} removed.")
    return GOOD


def demo(asked: Namespace) -> int:
    try:
        outcomes, built = flow.demo(PUBLIC, asked.data, asked.output, day=asked.today, tools=demo_tools(asked.today))
    except OSError as error:
        raise Stop(f"the pretend bureau cannot start: {error.strerror}; end what uses port {flow.PORT}") from error
    telling.tell(outcomes, command(asked, "review"))
    telling.lacks(built.notes)
    print(f"{built.pages} pages and {built.files} files in {asked.output.name}/, with invented data. Look at them: make serve")
    return exit_code(outcomes)


def release(asked: Namespace) -> int:
    try:
        listed = flow.listed(data_of(asked), asked.today)
        made = publish.publish(asked.output, asked.to, day=asked.today, key=asked.key, listed=listed)
    except publish.Refused as refused:
        raise Stop(str(refused)) from refused
    print(f"{asked.to}/current now shows {made.name}.")
    return GOOD


def rollback(asked: Namespace) -> int:
    try:
        older = publish.rollback(asked.to, day=asked.today, key=asked.key)
    except publish.Refused as refused:
        raise Stop(str(refused)) from refused
    print(f"{asked.to}/current now shows {older.name} again.")
    return GOOD


def verify(asked: Namespace) -> int:
    problems = publish.verify(asked.release, day=asked.today, signers=asked.signers)
    telling.say(problems)
    print(f"{asked.release.name} is whole." if not problems else f"{len(problems)} things are wrong with it.")
    return NOTHING if problems else GOOD


def operator() -> dict[str, str] | None:
    """Who answers for the portal, as pelicanconf.py says; None where it says nothing yet. An ICP number is not everybody's."""
    if OPERATOR is None:
        return None
    if missing := [key for key in ("name", "address", "email", "answer_days") if not OPERATOR.get(key)]:
        raise Stop(
            f"pelicanconf.py: OPERATOR lacks {', '.join(missing)}: the law asks who runs the site and how to reach them", BAD_DATA
        )
    return {"icp": "", **OPERATOR}


def exit_code(outcomes: Sequence[flow.Outcome]) -> int:
    """What a run came to, for whoever called it."""
    if outcomes and all(outcome.failed for outcome in outcomes):
        return NOTHING
    return DEGRADED if any(outcome.failed or outcome.degraded for outcome in outcomes) else GOOD


def command(asked: Namespace, *words: str) -> str:
    """What to type next, for the same data folder."""
    folder = [] if asked.data == PUBLIC else ["--data", str(asked.data)]
    return " ".join((".venv/bin/python -m scripts", *words, *folder))


def data_of(asked: Namespace) -> Data:
    if not asked.data.is_dir():
        raise Stop(f"{asked.data}: there is no such folder; make it, or correct --data", BAD_DATA)
    return Data(asked.data, PUBLIC)


def chosen(data: Data, names: list[str]) -> tuple[Source, ...]:
    """The named sources, else all enabled ones. Raises BadData where one of them cannot mean what it says."""
    known = {source.id: source for source in data.sources()}
    if unknown := sorted(set(names) - known.keys()):
        raise Stop(f"no source is called {', '.join(unknown)}; there are: {', '.join(known) or 'none'}", BAD_DATA)
    found = tuple(known[name] for name in names) if names else tuple(it for it in known.values() if it.enabled)
    if not found:
        raise Stop(f"there is no source to pull: write one in {data.root.name}/sources/ (README: add a source in ten minutes)")
    if wrong := flow.misdeclared(data, found):
        raise BadData(wrong)
    return found


def one(data: Data, name: str) -> Source:
    return chosen(data, [name])[0]


def tools(data: Data, source: Source, day: date) -> flow.Tools:
    def now() -> datetime:
        return datetime.now(SHANGHAI)

    contact = str((OPERATOR or {}).get("email") or "operator not set")
    delay = 0.0 if source.pull.local else DELAY
    client = Client(contact, clock=time.monotonic, wait=time.sleep, now=now, shelf=data.snapshots, delay=delay)
    return flow.Tools(client, Places(data.regions()), data.id_key(), day)


def demo_tools(day: date) -> flow.ToolsOf:
    """Tools whose clock stands at noon of the demo's day, so that the demo is the same whenever it is made."""

    def make(data: Data, source: Source) -> flow.Tools:
        def now() -> datetime:
            return datetime(day.year, day.month, day.day, 12, tzinfo=SHANGHAI)

        client = Client("demo", clock=time.monotonic, wait=time.sleep, now=now, shelf=data.snapshots, delay=0.0)
        return flow.Tools(client, Places(data.regions()), data.id_key(), day)

    return make

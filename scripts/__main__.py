"""The verbs on the command line. Dates and paths are made here and passed down; the client and its clock in `verbs`.

Exit codes: 0 all good · 2 some sources degraded, the rest kept · 1 nothing could be done · 65 bad data or configuration ·
75 another run holds the lock.
"""

import argparse
import gc
import sys
import typing
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

from scripts import verbs
from scripts.model import LedgerKind, Outcome
from scripts.pull.client import SHANGHAI
from scripts.rules.ledger import REASONS
from scripts.site import BuildFailed, NotOurs
from scripts.store import BadData, Locked

MADE = 100_000
"""Objects between two looks for garbage. A batch keeps its own to the end: to look at all so often takes a fifth of its time."""


def main(arguments: Sequence[str] | None = None) -> int:
    gc.set_threshold(MADE)
    asked = parser().parse_args(arguments)
    try:
        return int(asked.run(asked))
    except BadData as bad:
        print(*bad.problems, sep="\n", file=sys.stderr)
        return verbs.BAD_DATA
    except Locked as locked:
        print(locked, file=sys.stderr)
        return verbs.LOCKED
    except (BuildFailed, NotOurs) as failed:
        print(failed, file=sys.stderr)
        return verbs.NOTHING
    except verbs.Stop as stop:
        print(stop, file=sys.stderr)
        return stop.code


class Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """What was typed is configuration too: 65, as 2 would say that a run was degraded and may go on."""
        self.print_usage(sys.stderr)
        self.exit(verbs.BAD_DATA, f"{self.prog}: {message}\n")


def parser() -> argparse.ArgumentParser:
    top = Parser(prog="python -m scripts", description="安薪公示: pull, check, build, publish.")
    add = top.add_subparsers(required=True, metavar="VERB").add_parser
    pull = _verb(add("pull", help="read sources into the data folder"), verbs.pull)
    pull.add_argument(
        "source",
        nargs="*",
        metavar="SOURCE",
        help="read whole again; without names, all sources as far as due",
    )
    for name, run, help in (
        ("try", verbs.attempt, "read one source and say what would be taken, writing nothing"),
        ("accept", verbs.accept, "take what a source gives today, and keep it as its golden pair"),
    ):
        _verb(add(name, help=help), run).add_argument("source", metavar="SOURCE")
    read = _verb(add("read", help="say what would be taken from a page, as JSON; writes nothing"), verbs.read)
    read.add_argument("file", nargs="+", type=Path, metavar="FILE")
    read.add_argument("--url", help="where the page was published")
    read.add_argument("--text", action="store_true", help="print the cleaned text that the spans of the JSON index")
    review = _verb(add("review", help="answer what a machine could not decide"), verbs.review)
    review.add_argument("--list", action="store_true", help="only show the questions")
    _ledger(add("ledger", help="enter and answer requests about records: corrections, replies, takedowns"))
    _verb(add("check", help="say what is wrong with the data, by file and line"), verbs.check)
    build = _verb(add("build", help="make the site"), verbs.build, output=True)
    build.add_argument("--url", default="", help="address of the site, for feeds and canonical links")
    _verb(add("demo", help="pull the pretend bureau and make its site"), verbs.demo, output=True)
    publish = _verb(add("publish", help="release output/ and switch to it at once"), verbs.release, output=True)
    rollback = _verb(add("rollback", help="switch to the release before"), verbs.rollback)
    for sub in (publish, rollback):
        sub.add_argument("to", type=Path, metavar="TO", help="folder of the releases; a web server serves TO/current")
        sub.add_argument("--key", type=Path, help="OpenSSH private key to sign with")
    verify = _verb(add("verify", help="prove that a release is what was published"), verbs.verify)
    verify.add_argument("release", type=Path, metavar="DIR")
    verify.add_argument("--signers", type=Path, help="OpenSSH allowed_signers file")
    return top


def _ledger(sub: argparse.ArgumentParser) -> None:
    add = sub.add_subparsers(required=True, metavar="STEP").add_parser
    find = _verb(add("find", help="find records by part of a name or code"), verbs.ledger_find)
    find.add_argument("words", metavar="WORDS")
    enter = _verb(add("add", help="enter a request"), verbs.ledger_add)
    enter.add_argument("--kind", required=True, choices=typing.get_args(LedgerKind))
    enter.add_argument("--record", required=True, help="the record's id: `ledger find` says it")
    enter.add_argument("--received", type=_day, help="day it came (default: today)")
    enter.add_argument("--due", type=_day, help="day to answer by (default: as the operator promises)")
    for name, help in (
        ("basis", "law or paper it rests on"),
        ("text", "what it says; of a reply, what is shown beside the record"),
    ):
        enter.add_argument(f"--{name}", help=help)
    enter.add_argument("--fields", type=_words, help="what is said to be wrong: amount,workers")
    answer = _verb(add("answer", help="write how a request was answered"), verbs.ledger_answer)
    answer.add_argument("id", metavar="ID")
    for step in (enter, answer):
        step.add_argument("--decided", type=_day, help="day of the answer")
        step.add_argument("--outcome", choices=typing.get_args(Outcome), required=step is answer)
        step.add_argument("--reason", choices=REASONS, help="printed for everybody")
        step.add_argument("--hides", type=_hides, help="of a takedown: record, or fields such as representative,address")
    _verb(add("list", help="requests that wait for an answer"), verbs.ledger_list)


def _day(typed: str) -> str:
    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{typed} is no day: write YYYY-MM-DD") from None


def _words(typed: str) -> tuple[str, ...]:
    return tuple(filter(None, typed.replace("，", ",").split(",")))


def _hides(typed: str) -> str | tuple[str, ...]:
    return typed if typed == "record" else _words(typed)


def _verb(
    sub: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int], *, output: bool = False
) -> argparse.ArgumentParser:
    """Every verb takes --data and --today, also those that need only the day."""
    sub.set_defaults(run=run)
    sub.add_argument("--data", type=Path, default=verbs.PUBLIC, metavar="DIR", help="the data folder (default: data/)")
    sub.add_argument("--today", type=date.fromisoformat, default=_today(), metavar="DATE", help="YYYY-MM-DD")
    if output:
        sub.add_argument("--output", type=Path, default=Path("output"), metavar="DIR", help="where the site goes")
    return sub


def _today() -> date:
    return datetime.now(SHANGHAI).date()


if __name__ == "__main__":
    sys.exit(main())

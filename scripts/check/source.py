"""Whether a declared source can mean what it says."""

import re
from collections.abc import Iterator, Mapping

from scripts.check.say import fatal, warning
from scripts.model import CHANNELS, READERS, TARGETS, Column, Problem, Source

KINDS = ("organisation", "sole_trader", "person")
MONEY = ("amount", "fine")
SUBJECTS = ("name", "project")
ONCE = ("name", "number", "decided")
"""What a record has one of, and what its identity is made of."""


def source_problems(source: Source, *, registers: frozenset[str], places: frozenset[str]) -> Iterator[Problem]:
    """Problems of one source, at `sources/<id>`. `places` are the codes of all regions, also abolished ones."""
    where = f"sources/{source.id}"
    if source.register not in registers | {CHANNELS}:
        yield fatal(where, "register", f"`{source.register}` has no file in registers/: add one, or correct the name")
    if source.publisher.region not in places:
        yield fatal(
            where,
            "publisher.region",
            f"`{source.publisher.region}` is not in regions.yaml: correct the code, or add the place there",
        )
    if source.parse.with_ not in READERS:
        yield fatal(where, "parse.with", f"no reader `{source.parse.with_}` stands yet: write one of {', '.join(READERS)}")
    yield from _pull(source, where)
    if source.register == CHANNELS:
        yield from _directory(source, where)
    elif source.parse.with_ == "prose":
        yield from _sentences(source, where)
    else:
        yield from _columns(source, where)
        yield from _ignored(source, where)
        yield from _where(source, where)
        yield from _identity(source, where)
    yield from _expectations(source, where)


def _pull(source: Source, where: str) -> Iterator[Problem]:
    pull, follow = source.pull, source.pull.follow
    if (pull.url is None) == (pull.path is None):
        yield fatal(where, "pull", "write either `url` or `path`, and not both")
    if pull.path is not None and (pull.path.startswith("/") or ".." in pull.path.split("/")):
        yield fatal(where, "pull.path", "leads out of the data folder: write a path below it such as inbox/*.xlsx")
    if follow is None:
        return
    if pull.path is not None:
        yield warning(where, "pull.follow", "means nothing for files: remove it")
    if source.form == "running" and follow.links is not None:
        yield fatal(where, "pull.follow.links", "a running list has no notices to follow: remove it, or write form: batch")
    if follow.matching is not None:
        yield from _expression(follow.matching, where, "pull.follow.matching")


def _directory(source: Source, where: str) -> Iterator[Problem]:
    """Channels are found by what stands around a number, in tables and in sentences alike."""
    for field in ("columns", "ignore", "where", "identity"):
        if getattr(source, field):
            yield fatal(where, field, "means nothing for channels, which are found by their numbers: remove it")


def _sentences(source: Source, where: str) -> Iterator[Problem]:
    """Running text has no columns: its rows are keyed by target."""
    if source.columns or source.ignore:
        yield fatal(where, "columns", "means nothing for running text, whose rows are keyed by target: remove it, and `ignore`")
    for field, named in (("where", tuple(source.where)), ("identity", source.identity)):
        for target in sorted(set(named) - set(TARGETS)):
            yield fatal(where, field, f"`{target}` is no target: write one of {', '.join(TARGETS)}")


def _columns(source: Source, where: str) -> Iterator[Problem]:
    for name, column in source.columns.items():
        yield from _column(column, where, f"columns.{name}")
    taken = [target_of(column) for column in source.columns.values()]
    for target in sorted({target for target in taken if target in ONCE and taken.count(target) > 1}):
        yield fatal(where, "columns", f"several columns are taken as `{target}`: keep one, and map or ignore the others")
    if not set(taken).intersection(SUBJECTS):
        yield fatal(where, "columns", "no column is taken as name or project, so nobody is listed: map one")


def _column(column: Column, where: str, field: str) -> Iterator[Problem]:
    if not isinstance(column, str) and len(column) != 1:
        yield fatal(where, field, "must have one target: write one word, or one key with a unit or a map of values")
        return
    target = target_of(column)
    if target not in TARGETS:
        yield fatal(where, field, f"`{target}` is no target: write one of {', '.join(TARGETS)}, or ignore the column")
    elif not isinstance(column, str):
        yield from _meaning(target, column[target], where, f"{field}.{target}")


def _meaning(target: str, meaning: str | Mapping[str, str], where: str, field: str) -> Iterator[Problem]:
    if isinstance(meaning, str):
        if target not in MONEY:
            yield fatal(where, field, f"only {' and '.join(MONEY)} have a unit: write `{target}` alone")
        return
    for value, kind in meaning.items():
        if target == "kind" and kind not in KINDS:
            yield fatal(where, f"{field}.{value}", f"`{kind}` is no kind: write one of {', '.join(KINDS)}")


def target_of(column: Column) -> str:
    """What a column is taken as, without its unit or map."""
    return column if isinstance(column, str) else next(iter(column), "")


def _ignored(source: Source, where: str) -> Iterator[Problem]:
    for name, reason in source.ignore.items():
        if name in source.columns:
            yield fatal(where, f"ignore.{name}", "is also in columns: keep one of them")
        if not reason.strip():
            yield fatal(where, f"ignore.{name}", "gives no reason: say why the column may be ignored")


def _where(source: Source, where: str) -> Iterator[Problem]:
    for name, expression in source.where.items():
        if name not in source.columns and name not in source.ignore:
            yield fatal(where, f"where.{name}", "is neither in columns nor in ignore: declare the column there")
        yield from _expression(expression, where, f"where.{name}")


def _expression(expression: str, where: str, field: str) -> Iterator[Problem]:
    try:
        re.compile(expression)
    except re.error as error:
        yield fatal(where, field, f"is no regular expression ({error}): correct it")


def _identity(source: Source, where: str) -> Iterator[Problem]:
    mapped = {target_of(column) for column in source.columns.values()}
    for target in source.identity:
        if target not in mapped:
            yield fatal(where, "identity", f"no column is taken as `{target}`: map one, or leave it out of the identity")


def _expectations(source: Source, where: str) -> Iterator[Problem]:
    expect = source.expect
    if expect.min < 0 or (expect.max is not None and expect.max < expect.min):
        yield fatal(where, "expect", "`min` must be 0 or more, and `max` no less than `min`")
    if expect.min == 0 and not expect.may_be_empty:
        yield warning(where, "expect.min", "0 has no effect: write `may_be_empty: true` if an empty list is normal")
    if source.hold_after < 1:
        yield fatal(where, "hold_after", "must be a number of days, 1 or more")

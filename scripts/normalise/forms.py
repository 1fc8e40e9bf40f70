"""Labelled decisions: a form's values join what the sentences say of the same firm; a form alone is a row of its own."""

from collections.abc import Iterable
from typing import TypeVar

from scripts.model import Content, Row, replace
from scripts.normalise import aliases
from scripts.rules.fold import fold

JOINED = ("uscc", "organisation_code", "registration_no", "representative", "address", "number", "decided", "authority", "fine")
"""What a form says better than the sentences around it."""
ADDED = ("kind", "role", "place", "project", "workers", "amount", "violation", "until")
"""What it says where the sentences say nothing."""
METADATA = frozenset(("索引号", "主题词", "主题分类", "发文机关", "成文日期", "信息索引号"))
"""Labels of the card of a document, whose 名称 is the document's."""
T = TypeVar("T")
LONGEST = 60
"""Characters of the longest value that can be a name."""


def rows(content: Content) -> tuple[Row, ...]:
    """The rows of running text, its forms joined to them."""
    joined = list(content.rows)
    for form in (_by_target(it) for it in content.forms if METADATA.isdisjoint(it.cells)):
        name = form.cells.get("name", "")
        if not 1 < len(name) <= LONGEST:
            continue
        at = next((place for place, row in enumerate(joined) if _same(row.cells.get("name", ""), name)), None)
        if at is None:
            joined.append(form)
        else:
            joined[at] = _with(joined[at], form)
    return tuple(joined)


def _by_target(form: Row) -> Row:
    """The form keyed by target; of several labels with one target the first that has a value."""
    cells: dict[str, str] = {}
    spans: dict[str, tuple[int, int]] = {}
    doubts: dict[str, str] = {}
    for label, value in form.cells.items():
        target = aliases.target(label)
        if target and value and target not in cells:
            cells[target] = value
            spans |= {target: form.spans[label]} if label in form.spans else {}
            doubts |= {target: form.doubts[label]} if label in form.doubts else {}
    return Row(cells=cells, at=form.at, spans=spans, doubts=doubts, rules=("form",))


def _same(name: str, other: str) -> bool:
    a, b = fold(name), fold(other)
    return bool(a and b) and (a in b or b in a)


def _with(row: Row, form: Row) -> Row:
    wanted = [*(it for it in JOINED if it in form.cells), *(it for it in ADDED if it in form.cells and it not in row.cells)]
    return replace(
        row,
        cells=row.cells | _only(form.cells, wanted),
        spans={target: span for target, span in row.spans.items() if target not in wanted} | _only(form.spans, wanted),
        doubts=row.doubts | _only(form.doubts, wanted),
        rules=(*row.rules, *form.rules),
    )


def _only(values: dict[str, T], wanted: Iterable[str]) -> dict[str, T]:
    return {target: values[target] for target in wanted if target in values}

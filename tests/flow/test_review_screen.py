"""How a question looks: golden screens, and what holds of every screen whatever the cells say.

`REGOLD=1 pytest tests/flow/test_review_screen.py` writes the screens anew; read the difference before you keep it.
"""

import os
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from review_inputs import (
    AMBIGUOUS,
    BAD_CODE,
    CHANGED,
    CHANGED_RECORD,
    MANY,
    MANY_SOURCE,
    PROSE,
    PROSE_RECORD,
    PROSE_SOURCE,
    RECORD,
    ROW,
    SAME_FIRM,
    desk,
)

from scripts.flow.reviewing.desk import Desk
from scripts.flow.reviewing.evidence import Said, evidence, window
from scripts.flow.reviewing.ink import Ink, clipped, legible, padded, plain, width, wrapped
from scripts.flow.reviewing.keys import keys, prompt
from scripts.flow.reviewing.screen import Paper, rule, screen
from scripts.flow.reviewing.wording import confirming

GOLDEN = Path(__file__).parent / "review_screens"
HOSTILE = "\x1b]0;owned\x07\x1b[2J示例\x9b31m戊\u202e公司\r\n\u200b有限\x00"
CROWDED = ROW | {f"附加栏{number}": "示例值" * 20 for number in range(30)}
DESKS = {
    "bad-code": desk(BAD_CODE, records=(RECORD,)),
    "prose": desk(PROSE, records=(PROSE_RECORD,), source=PROSE_SOURCE),
    "ambiguous": desk(AMBIGUOUS, records=tuple(SAME_FIRM)),
    "changed": desk(CHANGED, records=(CHANGED_RECORD,)),
    "many": desk(MANY, records=(*SAME_FIRM, RECORD), source=MANY_SOURCE),
    "crowded": desk(BAD_CODE | {"row": CROWDED}, records=(RECORD,)),
    "hostile": desk(BAD_CODE | {"row": ROW | {"单位名称": HOSTILE}, "asks": HOSTILE}, records=(RECORD,)),
    "source-gone": desk(BAD_CODE | {"source": "gone"}, records=(RECORD,)),
}


def shown(it: Desk, *, inverse: bool, columns: int = 80, lines: int = 24) -> str:
    """What stands on the terminal when the question is asked."""
    (review,) = it.open
    would = (f"a: {rule(it, review, lookup)}" for lookup in confirming(it, review, None))
    return "\n".join(
        (
            screen(it, review, "[1/1]", Paper(Ink(inverse=inverse), columns, lines)),
            *(Ink(inverse=False).line(clipped(plain(line), columns)) for line in would),
            prompt(keys(it, review, undo=True)),
        )
    )


@pytest.mark.parametrize("inverse", [False, True])
@pytest.mark.parametrize("case", DESKS)
def test_a_question_looks_like_this(case: str, inverse: bool) -> None:
    path = GOLDEN / f"{case}{'.inverse' if inverse else ''}.txt"
    got = shown(DESKS[case], inverse=inverse).replace("\x1b", "␛") + "\n"
    if os.environ.get("REGOLD"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(got, "utf-8")
    assert got == path.read_text("utf-8")


@pytest.mark.parametrize("case", DESKS)
def test_a_screen_fits_a_plain_terminal(case: str) -> None:
    lines = shown(DESKS[case], inverse=False).splitlines()
    assert len(lines) <= 23
    assert [line for line in lines if width(plain(line)) > 80] == []


@given(st.dictionaries(st.sampled_from([*ROW]), st.text(), min_size=1), st.text(), st.integers(20, 120))
def test_nothing_in_the_data_steers_the_terminal(cells: dict[str, str], asks: str, columns: int) -> None:
    told: dict[str, Any] = BAD_CODE | {"row": ROW | cells, "asks": asks}
    said = shown(desk(told, records=(RECORD,)), inverse=True, columns=columns)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", re.sub("\x1b\\[2?7m", "", said))


@given(st.text(), st.integers(4, 40))
def test_lines_are_as_wide_as_they_say(text: str, columns: int) -> None:
    signs = plain(text)
    lines = list(wrapped(signs, columns))
    assert tuple(sign for line in lines for sign in line) == signs
    assert all(width(line) <= columns for line in (*lines, clipped(signs, columns)))
    assert width(padded(signs, columns)) == columns


@given(st.text(alphabet="示例公司拖欠50元，"), st.integers(1, 30), st.integers(1, 40))
def test_a_window_keeps_the_first_value(text: str, length: int, room: int) -> None:
    quote = f"{text}甲乙{text}"
    begins = len(text)
    cut = window(Said(quote, ((begins, begins + 2),)), max(room, 6))
    ((a, b),) = cut.spans
    assert cut.quote[a:b] == "甲乙"
    assert len(cut.quote) <= max(room, 6) + 2 or cut.quote == quote


@pytest.mark.parametrize(
    ("quote", "value", "inside"),
    [("涉及150人，拖欠50人工资", "50", (9, 11)), ("拖欠5.50元，共50元", "50", (9, 11)), ("拖欠五十人工资", "50", (0, 7))],
)
def test_a_number_is_marked_only_as_a_whole_number(quote: str, value: str, inside: tuple[int, int]) -> None:
    record = PROSE_RECORD | {"evidence": {"workers": {"quote": quote}}, "workers": 50}
    asked = PROSE | {"fields": ["workers"], "row": {"workers": value}}
    it = desk(asked, records=(record,), source=PROSE_SOURCE)
    (said,) = evidence(it, it.open[0])
    assert (said.quote, said.spans) == (legible(quote), (inside,))

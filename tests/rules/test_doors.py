"""A router that would leave a reader standing is refused, with a sentence that names the place."""

from pathlib import Path

import pytest

from scripts.model import Answer, Door, Doors, Question
from scripts.rules.doors import faults
from scripts.store import BadData, Data


def question(id: str, *to: str) -> Question:
    return Question(id=id, asks="示例？", answers=tuple(Answer(text="示例", to=one) for one in to))


def door(id: str) -> Door:
    return Door(id=id, title="示例", plain="示例", kinds=("court",), steps=(), bring=(), then=(), fails=())


def router(*parts: Question | Door) -> Doors:
    questions = tuple(part for part in parts if isinstance(part, Question))
    return Doors(questions=questions, doors=tuple(part for part in parts if isinstance(part, Door)))


def test_paths_may_meet_again() -> None:
    sound = router(question("a", "b", "c"), question("b", "end"), question("c", "b", "end"), door("end"))
    assert list(faults(sound)) == []


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (router(question("a", "nowhere")), ("a", "leads to `nowhere`, which is no question and no door")),
        (router(question("a")), ("a", "has no answers, so that the path ends there: add one")),
        (
            router(question("a", "b", "end"), question("b", "a"), door("end")),
            ("a", "leads back to itself: a reader would be asked for ever"),
        ),
        (
            router(question("a", "end"), door("end"), door("lost")),
            ("lost", "is led to by no answer: remove it, or let one lead there"),
        ),
        (
            router(question("a", "end"), question("second", "end"), door("end")),
            ("second", "is led to by no answer: remove it, or let one lead there"),
        ),
        (router(door("end")), ("end", "is led to by no answer: remove it, or let one lead there")),
        (router(question("a", "a"), door("a")), ("a", "is used twice: rename one of them")),
    ],
)
def test_a_path_that_leads_nowhere_is_named(bad: Doors, said: tuple[str, str]) -> None:
    assert said in list(faults(bad))


def test_a_bad_router_is_refused_when_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "doors.yaml").write_text(
        "questions:\n- {id: a, asks: 示例？, answers: [{text: 示例, to: b}]}\ndoors: []\n", "utf-8"
    )
    with pytest.raises(BadData, match=r"doors\.yaml: a: leads to `b`"):
        Data(tmp_path, tmp_path).doors()

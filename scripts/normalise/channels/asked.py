"""Whether a page asks people to call a number about wages: beside it, over it, or by the list it stands in."""

import re
from collections.abc import Iterable, Iterator

from scripts.normalise.channels.mentions import Mention
from scripts.normalise.channels.subject import named, names_a_person, only_offices, subject
from scripts.normalise.channels.words import (
    CALLED,
    COMPLAINT,
    COUNTED,
    EMPLOYER,
    FRAME,
    INVITATION,
    LISTING,
    NOT_A_PHONE,
    OBJECTION,
    OFFICE,
)
from scripts.rules.han import HAN

INTRODUCED = re.compile(r"(?:[:\"'=(]|电\s*话|热\s*线|号\s*码|拨打|拔打|致电|[是为打])\s*$")
"""What stands before a local number without an area code, which else may be any seven or eight digits."""

TOLD = re.compile(r"(?:[打拨电](?:了|过)|接到|收到|接|来自|根据)[^,。]{0,8}$")
PASSED_ON = re.compile(r"[^,。]{0,8}(?:转办|交办|转来|派单|工单)")
"""Somebody has called: a story, no invitation."""

COMPLAINT_OFFICE = re.compile(r"监察|仲裁|援助|清欠|维权|投诉|信访")
BARE = re.compile(rf"[;；、,，\s]*(?P<place>[{HAN}]{{2,8}})[:：]?\s*$")
"""The next item of a list begun before: 渝中63719994;江北67860267."""
TITLE = re.compile(
    r"(?:投诉|举报|维权|讨薪|求助|援助|仲裁|监察|欠薪).*(?:电话|热线|方式|渠道|号码)|电话.*(?:投诉|举报|维权|欠薪)"
)


def callable_numbers(all_: Iterable[Mention], title: str) -> Iterator[Mention]:
    """The mentions one may call about wages. A landline joined to one that may be called goes with it."""
    made = tuple(all_)
    listed = len({one.unit for one in made if lists_complaint_office(one)}) > 1
    taken = False
    for one in made:
        follows = taken and one.number.kind == "landline" and (one.joined or bool(BARE.match(one.own)))
        taken = follows or may_be_called(one, title=title, listed=listed)
        if taken:
            yield one


def may_be_called(one: Mention, *, title: str, listed: bool) -> bool:
    """Whether a mention is a complaint phone. `listed`: the page lists several offices that take complaints."""
    if (
        NOT_A_PHONE.search(one.own)
        or NOT_A_PHONE.search(one.label)
        or FRAME.search(one.sentence)
        or OBJECTION.search(one.sentence)
    ):
        return False
    if TOLD.search(one.own) or PASSED_ON.match(one.after):
        return False
    if one.number.kind == "short":
        return _hotline(one)
    if one.number.kind == "mobile" and not _of_office_alone(one):
        return False
    if one.number.kind == "landline" and one.number.area is None and not _introduced(one):
        return False
    return _invited(one) or (one.number.kind != "service" and _in_list(one, title, listed))


def _hotline(one: Mention) -> bool:
    """A nation-wide number needs words that make it one, and no report of what it has done."""
    words = " ".join((one.sentence, one.label, one.context.heading))
    return bool(CALLED.search(words) or INVITATION.search(words) or _announces(words)) and not COUNTED.search(one.sentence)


def _of_office_alone(one: Mention) -> bool:
    """Whether a mobile number is an office's own: the office is named, the words before it end there, and nobody is near."""
    near = (one.own, one.after, one.row, one.label, *one.context.head)
    office = bool(OFFICE.search(one.unit)) and only_offices(one.own)
    return office and not one.context.person and not any(names_a_person(words) for words in near)


def _introduced(one: Mention) -> bool:
    return one.joined or not one.own.strip() or bool(INTRODUCED.search(one.own)) or bool(subject(one.own) and one.unit)


def _invited(one: Mention) -> bool:
    """Whether the words before the number, or its sentence, ask to call it."""
    clause = re.split(r"[,;]", one.own)[-1]
    if EMPLOYER.search(clause) or (EMPLOYER.search(one.own) and not (COMPLAINT.search(clause) or INVITATION.search(clause))):
        return False
    if COMPLAINT.search(clause + one.label) and CALLED.search(clause + one.label):
        return True
    return bool(COMPLAINT.search(one.sentence) and INVITATION.search(one.own) and CALLED.search(one.own))


def _in_list(one: Mention, title: str, listed: bool) -> bool:
    """Whether the number stands in a list of where to complain."""
    if EMPLOYER.search(one.unit):
        return False
    announced = _announces(" ".join((one.context.heading, *one.context.head))) or bool(TITLE.search(title))
    if not one.unit:
        return announced and bool(CALLED.search(one.own))
    return announced or (listed and bool(OFFICE.search(one.unit))) or (named(subject(one.own)) and _announces(one.sentence))


def _announces(words: str) -> bool:
    return bool(COMPLAINT.search(words) and LISTING.search(words))


def lists_complaint_office(one: Mention) -> bool:
    """Whether the number's unit is an office whose work is to take complaints."""
    return bool(COMPLAINT_OFFICE.search(one.unit) and OFFICE.search(one.unit))

"""Which door is mine? A page for each question, whose answers are links, and one for each door they lead to."""

from collections.abc import Iterator
from datetime import date

from scripts.model import Answer, Door, Limit, Question, Said
from scripts.site import directory
from scripts.site.book import Book
from scripts.site.editions import say
from scripts.site.pages import laws
from scripts.site.pages.channels import CRUMBS
from scripts.site.places import COUNTRY
from scripts.site.search.form import json_bytes
from scripts.site.views.channel import AdviceView, LimitView
from scripts.site.views.page import Link, Page
from scripts.site.words.days import UNIT, day_words

BASE = "/channels/which/"
TITLE = "我该走哪条路？"
DESCRIPTION = "答几个问题，就知道被欠薪该找谁、带什么、多久有答复、不行怎么办。不用填写任何信息。"


def pages(book: Book) -> Iterator[Page]:
    for number, question in enumerate(book.doors.questions):
        yield _question(book, question, first=number == 0)
    for door in book.doors.doors:
        yield _door(book, door)


def files(book: Book) -> Iterator[tuple[str, bytes]]:
    """What the script reads when a reader asks it to find a place."""
    places = [[code, book.atlas.full_name(code)] for code in directory.listed(book)]
    yield f"{BASE}places.json", json_bytes(places)


def address(id: str) -> str:
    return f"{BASE}{id}/"


def _question(book: Book, question: Question, *, first: bool) -> Page:
    answers = tuple(_answer(book, answer) for answer in question.answers)
    context = {"asks": question.asks, "hint": question.hint, "answers": answers, "first": first}
    url = BASE if first else address(question.id)
    crumbs = CRUMBS if first else (*CRUMBS, Link(TITLE, BASE))
    return Page(url, "question", TITLE if first else question.asks, DESCRIPTION, context, (*crumbs, Link(question.asks, url)))


def _answer(book: Book, answer: Answer) -> Link:
    first = book.doors.questions[0].id
    return Link(answer.text, BASE if answer.to == first else address(answer.to), note=answer.note)


def _door(book: Book, door: Door) -> Page:
    national = directory.views(book, book.channels_in.get(COUNTRY, ()), COUNTRY)
    context = {
        "title": door.title,
        "plain": door.plain,
        "channels": tuple(view for kind in door.kinds for view in national if view.kind == kind),
        "kinds": door.kinds,
        "steps": tuple(_advice(book, it) for it in door.steps),
        "bring": door.bring,
        "limits": tuple(_limit(book, limit) for limit in door.limits),
        "calendar": _calendar(book),
        "then": tuple(_advice(book, it) for it in door.then),
        "fails": tuple(_advice(book, it) for it in door.fails),
    }
    url = address(door.id)
    return Page(url, "door", door.title, door.plain, context, (*CRUMBS, Link(TITLE, BASE), Link(door.title, url)))


def _advice(book: Book, said: Said) -> AdviceView:
    return AdviceView(said.text, laws.cited(book, said.law), said.to)


def _limit(book: Book, limit: Limit) -> LimitView:
    span = say(UNIT[limit.unit], number=limit.number)
    counted = limit.unit if limit.counted else None
    law, example = laws.cited(book, limit.law), _example(book, limit)
    return LimitView(limit.what, span, limit.from_, limit.more, law, limit.number, counted, example)


def _calendar(book: Book) -> dict[str, str]:
    """The holidays from this year on, for the script that counts working days from the reader's day."""
    years = sorted(year for year in book.calendar.years if year >= book.day.year)
    rest, work = (
        sorted(day.isoformat() for day in days if day.year in years) for days in (book.calendar.rest, book.calendar.work)
    )
    return {"years": " ".join(map(str, years)), "rest": " ".join(rest), "work": " ".join(work)}


def _example(book: Book, limit: Limit) -> str | None:
    """Counted over the longest holidays of the last year that is known: what a reader would count wrong."""
    if not limit.counted or limit.unit != "working_days" or not book.calendar.years:
        return None
    start = date(max(book.calendar.years), 9, 28)
    end = book.calendar.later(start, limit.number)
    if end is None:
        return None
    first, last = day_words(start.isoformat()), day_words(end.isoformat())
    return say("例如%(first)s交上，中间有国庆假期，到%(last)s为止。", first=first, last=last)

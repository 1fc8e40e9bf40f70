"""A place's numbers as a vCard file, for the address book of a telephone (version 3.0, RFC 2426)."""

from collections.abc import Iterator

from scripts.site import directory
from scripts.site.book import Book
from scripts.site.views.channel import ChannelView

FOLD = 75
"""Octets of a line, at most (RFC 2426, 2.6)."""


def url(code: str) -> str:
    return f"/channels/{code}/contacts.vcf"


def files(book: Book) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each place's contacts."""
    for code in directory.listed(book):
        callable_here = (it for it in directory.views(book, directory.near(book, code), code) if it.phones)
        yield url(code), "".join(line for view in callable_here for line in card(view)).encode()


def card(view: ChannelView) -> Iterator[str]:
    """The lines of one contact. Telephones show the note, so it says what is known of the numbers."""
    numbers = [f"TEL;TYPE=WORK,VOICE:{link.url.removeprefix('tel:')}" for link in view.phones]
    address = [f"ADR;TYPE=WORK:;;{text(view.address)};;;;"] if view.address else []
    page = [f"URL:{view.web}"] if view.web else []
    note = "；".join(filter(None, (view.ruled, view.hours, view.accepts, view.checked)))
    lines = ("BEGIN:VCARD", "VERSION:3.0", f"N:{text(view.name)};;;;", f"FN:{text(view.name)}",
             f"CATEGORIES:{text(view.kind_words)}", *numbers, *address, *page, f"NOTE:{text(note)}", "END:VCARD")  # fmt: skip
    return (f"{folded(line)}\r\n" for line in lines)


def text(value: str) -> str:
    r"""A value with what the format gives a meaning: \ , ; and line ends."""
    for sign, written in (("\\", "\\\\"), (",", "\\,"), (";", "\\;"), ("\n", "\\n")):
        value = value.replace(sign, written)
    return value


def folded(line: str) -> str:
    """A line cut into lines of 75 octets, never inside a character; those after the first begin with a space."""
    parts, octets = [""], 0
    for character in line:
        octets += len(character.encode())
        if octets > FOLD:
            parts.append(" ")
            octets = 1 + len(character.encode())
        parts[-1] += character
    return "\r\n".join(parts)

"""The one way machine files are written: block style, keys in their fields' order, one line a value, never folded."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any

from scripts.model import Struct, encode
from scripts.store.scalars import other_than_text

# Codes, days, hashes, document numbers, grades, money: quoted always, so that one kind of value looks one way.
CODE = re.compile(r"\d.*|[0-9A-Fa-f]{6,}|[0-9A-Z]{9,18}|[A-Z]|.*〔\d{4}〕.*", re.ASCII | re.DOTALL)
# What YAML gives a meaning of its own: a first character, a colon or a hash beside a space, spaces at an end.
SIGNS = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`.=<~ ]|.*(?::(?: |$)|\s#| $)")
# What a person reading a diff cannot see, and what YAML does not take as it stands.
UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u0600-\u0605\u061c\u06dd\u070f\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    "\u3000\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff0-\uffff\U000e0000-\U000e0fff]"
)
ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
LONGEST_KEY = 1000  # libyaml gives up on a key whose colon is more than 1024 characters away.


def dump(thing: Struct | Sequence[Struct]) -> bytes:
    """The bytes of a machine file. Raises TypeError for what the files cannot hold (null, bytes, nan)."""
    values = encode(thing)
    lines = _block(values, "") if values else iter([_scalar(values)])
    return "".join(f"{line}\n" for line in lines).encode()


def _block(value: Any, pad: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _entry(_text(key), item, pad)
    else:
        for item in value:
            yield from _item(item, pad)


def _entry(key: str, value: Any, pad: str) -> Iterator[str]:
    head = f"{pad}{key}:"
    if len(key) > LONGEST_KEY:
        yield f"{pad}? {key}"
        head = f"{pad}:"
    if not _nested(value):
        yield f"{head} {_scalar(value)}"
    else:
        yield head
        yield from _block(value, pad + "  " if isinstance(value, Mapping) else pad)


def _item(value: Any, pad: str) -> Iterator[str]:
    if not _nested(value):
        yield f"{pad}- {_scalar(value)}"
        return
    lines = _block(value, pad + "  ")
    yield f"{pad}- {next(lines)[len(pad) + 2 :]}"
    yield from lines


def _nested(value: Any) -> bool:
    return isinstance(value, (Mapping, list, tuple)) and len(value) > 0


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _decimal(value)
    if isinstance(value, (Mapping, list, tuple)):
        return "{}" if isinstance(value, Mapping) else "[]"
    raise TypeError(f"{value!r} cannot be written: leave the key out")


def _decimal(value: float) -> str:
    digits = format(Decimal(repr(value)), "f")
    if not digits[-1].isdigit():
        raise TypeError(f"{value!r} cannot be written: it is not a number")
    return digits if "." in digits else f"{digits}.0"


@lru_cache(maxsize=10_000)
def _text(text: str) -> str:
    if not text or CODE.fullmatch(text) or SIGNS.match(text) or UNSEEN.search(text) or other_than_text(text):
        return '"' + "".join(map(_character, text)) + '"'
    return text


def _character(character: str) -> str:
    if character in ESCAPED:
        return ESCAPED[character]
    if not UNSEEN.match(character):
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

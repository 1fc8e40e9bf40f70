"""Bytes → text. No parser decodes for us: lxml, told gb2312, silently drops all that follows a rarer character."""

import codecs
import re

from scripts.parse.limits import Unreadable

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))

# A page that says gb2312 is written on a machine that speaks gbk or gb18030: the smaller sets lack 珺 and 䶮, and give
# ・― for ·—. Other labels (iso-8859-1 above all) are a server's default and say nothing about a Chinese text.
_CODECS = {
    "utf-8": "utf-8", "utf8": "utf-8",
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030",
    "cp936": "gb18030", "ms936": "gb18030", "windows-936": "gb18030",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "cp950": "big5hkscs", "x-x-big5": "big5hkscs",
}  # fmt: skip

_META = re.compile(rb"""<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_META_WITHIN = 4096

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff]")

# Text decoded as Latin-1 along the way. Left out are the signs that Chinese pages repeat: blanks, ×××, ···, °, ¥, §, ±.
_LATIN_RUN = r"[\x80-\x9f\xa1-\xa4\xa6\xa8\xaa-\xaf\xb2-\xb6\xb8-\xd6\xd8-\xff]{3,}"
_DAMAGE = re.compile(rf"\ufffd|锟斤拷|{_LATIN_RUN}")


def text(body: bytes, charset: str | None) -> str:
    """The text of `body`, with `charset` as the HTTP header names it: line ends are \\n, other control characters gone.

    Order: byte order mark, evident UTF-8, the page's own label, the header's, UTF-8, GB 18030; all of them strict.
    Raises Unreadable where none fits, or where the text was already damaged at its publisher's.
    """
    for codec in _candidates(body, charset):
        try:
            decoded = body.decode(codec)
        except UnicodeDecodeError:
            continue
        return _sound(_CONTROLS.sub("", decoded.replace("\r\n", "\n").replace("\r", "\n")), decoded)
    raise Unreadable("the text is neither UTF-8 nor GB 18030 throughout: see whether the document is cut off")


def _candidates(body: bytes, charset: str | None) -> list[str]:
    by_mark = [codec for mark, codec in _BOMS if body.startswith(mark)]
    if by_mark:
        return by_mark
    label = _META.search(body[:_META_WITHIN])
    labels = [label[1].decode("ascii", "replace") if label else "", charset or ""]
    labelled = [_CODECS[name] for name in (name.strip().lower() for name in labels) if name in _CODECS]
    return [*(["utf-8"] if _evidently_utf8(body) else []), *labelled, "utf-8", "gb18030"]


def _evidently_utf8(body: bytes) -> bool:
    """Valid UTF-8 with Chinese in it is no accident, whatever a label says; read as GB 18030 it would pass as 涓浗."""
    try:
        return any("一" <= character <= "鿿" for character in body.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _sound(kept: str, decoded: str) -> str:
    damage = _DAMAGE.search(decoded)
    if damage is None:
        return kept
    around = decoded[max(0, damage.start() - 12) : damage.end() + 12]
    line = decoded.count("\n", 0, damage.start()) + 1
    raise Unreadable(f"line {line} holds damaged characters ({' '.join(around.split())!r}): they were lost before us")

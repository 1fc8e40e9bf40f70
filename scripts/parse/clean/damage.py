"""Text whose characters were lost before it came to us: refused, since what is missing can only be guessed."""

import re

from scripts.parse.limits import Unreadable

_LATIN = r"\x80-\x9f\xa1-\xa4\xa6\xa8\xaa-\xaf\xb2-\xb6\xb8-\xd6\xd8-\xff"
_WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_BEGINS = rf"\ufffd锟烫屯\ue000-\uf8ff{_LATIN}\uff61-\uff9f?？"
_ODD = re.compile(
    rf"(?=[{_BEGINS}])(?:\ufffd+|(?:锟斤拷)+|烫{{3,}}|屯{{3,}}|[\ue000-\uf8ff]+|"
    rf"[{_LATIN}][{_LATIN}{_WINDOWS}]{{2,}}|[\uff61-\uff9f]{{3,}}|[?？]{{3,}})"
)
"""Signs of a wrong encoding; a pinyin gloss never has three accented letters in a row."""
_FEWEST = 6
_SHARE = 0.05
_SAMPLE = 500
"""Characters that are read again: enough to tell, and soon done."""
_MISREAD_SHARE = 0.3


def refuse_damaged(text: str) -> None:
    """Raises Unreadable where odd glyphs make up a twentieth of the text, or UTF-8 was read as GBK (涓浗)."""
    said = len("".join(text.split())) or 1
    runs = list(_ODD.finditer(text))
    odd = sum(len(run[0]) for run in runs)
    if odd >= _FEWEST and odd / said > _SHARE:
        line = text.count("\n", 0, runs[0].start()) + 1
        raise Unreadable(
            f"{odd} of {said} characters are damaged, the first in line {line} ({runs[0][0][:12]!r}): they were lost before "
            "us, so save the page again at its publisher's"
        )
    if _misread(text[:_SAMPLE]) > _MISREAD_SHARE * min(said, _SAMPLE):
        raise Unreadable("the text is UTF-8 that was read as GBK before us: save the page again at its publisher's")


def _misread(text: str) -> int:
    """How many Chinese characters come to light once the text's GBK bytes are read as UTF-8."""
    again = text.encode("gb18030", "ignore").decode("utf-8", "ignore")
    return sum("一" <= character <= "鿿" for character in again)

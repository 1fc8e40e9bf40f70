"""QR codes as inline SVG: black on white whatever the page's colours, with the four modules of quiet around (ISO/IEC 18004)."""

import segno

QUIET = 4


def qr(text: str, mask: int | None = None) -> str:
    """An SVG element that scales with its box; nothing for no text. Its words stand beside it, so nobody need hear it.

    `mask`: one of the eight patterns of ISO/IEC 18004, each of which every reader reads. The best one takes six times as long.
    """
    if not text:
        return ""
    code = segno.make(text, error="m", micro=False, mask=mask)
    drawn: str = code.svg_inline(border=QUIET, omitsize=True, dark="#000", light="#fff", svgclass="qr")
    return drawn.replace("<svg ", '<svg aria-hidden="true" ', 1)

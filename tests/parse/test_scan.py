import importlib.util
import io
from dataclasses import dataclass

import pytest
from pdf_inputs import Sheet, pdf

from scripts.parse import scan
from scripts.parse.limits import Unreadable
from scripts.parse.pdf.document import Scanned

installed = importlib.util.find_spec("rapidocr") is not None


@dataclass
class Answer:
    """What the reader for scans answers: lines, and the corners of each."""

    txts: tuple[str, ...] | None
    boxes: tuple[tuple[tuple[int, int], ...], ...] = ()


def at(x: int, y: int) -> tuple[tuple[int, int], ...]:
    return ((x, y), (x + 80, y), (x + 80, y + 20), (x, y + 20))


def test_pieces_of_a_picture_are_put_together_line_by_line() -> None:
    answer = Answer(("1号", "文号", "示例甲", "名称"), (at(200, 53), at(200, 12), at(10, 50), at(10, 10)))
    assert scan.text(b"", "image/png", lambda picture: answer) == "名称 文号\n示例甲 1号"


def test_a_picture_without_text_says_nothing() -> None:
    assert scan.text(b"", "image/jpeg", lambda picture: Answer(None)) == ""


def test_other_kinds_of_documents_are_refused() -> None:
    with pytest.raises(Unreadable, match="image/gif isn't a kind of picture"):
        scan.text(b"GIF89a", "image/gif")


@pytest.mark.skipif(installed, reason="the reader for scans is installed")
def test_without_the_reader_the_sentence_says_what_to_install() -> None:
    with pytest.raises(Scanned, match="as README says"):
        scan.text(b"", "image/png")


@pytest.mark.skipif(not installed, reason="the reader for scans is not installed")
def test_every_page_of_a_scan_is_shown_to_the_reader() -> None:
    seen: list[bytes] = []

    def engine(picture: bytes) -> Answer:
        seen.append(picture)
        return Answer((f"第{len(seen)}张",), (at(0, 0),))

    assert scan.text(pdf(Sheet(picture=True), Sheet(picture=True)), "application/pdf", engine) == "第1张\n第2张"
    assert [picture[:8] for picture in seen] == [b"\x89PNG\r\n\x1a\n"] * 2


@pytest.mark.skipif(not installed, reason="the reader for scans is not installed")
def test_a_printed_notice_is_read() -> None:
    from PIL import Image, ImageDraw, ImageFont

    lines = ["示例市拖欠工资单位名单", "单位名称：示例市样例建筑工程有限公司", "统一社会信用代码：91990100MA0DEM0017"]
    font = ImageFont.truetype("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 36, index=2)
    picture = Image.new("RGB", (1240, 400), "white")
    for number, said in enumerate(lines):
        ImageDraw.Draw(picture).text((100, 60 + 90 * number), said, font=font, fill="black")
    shown = io.BytesIO()
    picture.save(shown, "PNG")
    assert scan.text(shown.getvalue(), "image/png") == "\n".join(lines)

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.parse import decode
from scripts.parse.limits import Unreadable

RARE = "前文珺䶮·—建筑劳务有限公司后文"
META = '<meta http-equiv="Content-Type" content="text/html; charset={}"><p>' + RARE
UTF8, GB, BIG5 = "utf-8", "gb18030", "big5hkscs"


@pytest.mark.parametrize(
    ("written", "meta", "header"),
    [
        (UTF8, "utf-8", "utf-8"),
        (UTF8, "utf-8", None),
        (UTF8, "gb2312", "gbk"),
        (UTF8, "big5", None),
        (UTF8, "iso-8859-1", "ISO-8859-1"),
        (GB, "gb2312", None),
        (GB, "GBK", "ISO-8859-1"),
        (GB, "gb18030", "utf-8"),
        (GB, "utf-8", "gb2312"),
        (GB, "utf-8", "utf-8"),
        (GB, "iso-8859-1", None),
        (GB, "no-such-charset", "none"),
    ],
)
def test_rare_characters_survive_every_label(written: str, meta: str, header: str | None) -> None:
    page = META.format(meta)
    assert decode.text(page.encode(written), header) == page


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_byte_order_mark_outranks_labels_and_is_removed(mark: bytes) -> None:
    codec = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}[mark]
    assert decode.text(mark + META.format("gb2312").encode(codec), "gbk") == META.format("gb2312")


def test_traditional_page_is_read_by_its_big5_label() -> None:
    page = '<meta charset="big5"><p>拖欠工資之事業單位：示例營造有限公司'
    assert decode.text(page.encode(BIG5), None) == page


def test_short_gbk_file_that_happens_to_be_valid_utf8_follows_its_label() -> None:
    assert "隆".encode("gbk").decode("utf-8") != "隆"
    assert decode.text("隆".encode("gbk"), "gbk") == "隆"


def test_utf8_that_would_pass_for_gbk_is_not_mistaken_for_it() -> None:
    assert "示例".encode().decode("gb18030") != "示例"
    assert decode.text("示例".encode(), "gbk") == "示例"


def test_control_characters_go_and_line_ends_are_one() -> None:
    assert decode.text("甲\x00\x0b\x85\r\n乙\r丙\t丁\ufeff".encode(), None) == "甲\n乙\n丙\t丁"


@pytest.mark.parametrize("text", ["示例\ufffd公司", "锟斤拷锟斤拷", "ç¤ºä¾‹å…¬å¸", "示例\xe5\x85\xac\xe5\x8f\xb8公司"])
def test_text_damaged_before_us_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(Unreadable, match="line 2 holds damaged characters"):
        decode.text(f"第一行\n{text}".encode(), None)


def test_repeated_signs_of_chinese_pages_are_not_damage() -> None:
    text = "李×××\u00a0\u00a0\u00a0······§§§°°°"
    assert decode.text(text.encode(), None) == text


def test_bytes_of_no_chinese_encoding_are_refused() -> None:
    with pytest.raises(Unreadable, match="neither UTF-8 nor GB 18030"):
        decode.text("示例".encode() + b"\xff\xff\x80", None)


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1), st.sampled_from([UTF8, GB]))
def test_what_was_written_under_its_own_label_is_read(text: str, codec: str) -> None:
    # A few rare characters in GB 18030 can be valid UTF-8 by chance; a document with an ordinary word in it can't.
    document = f"示例公司：{text}"
    assert decode.text(document.encode(codec), codec) == document


@given(st.binary(max_size=200), st.sampled_from([None, "gb2312", "utf-8", "big5", "latin-1", "\x00", "x" * 50]))
def test_any_bytes_give_clean_text_or_a_sentence(body: bytes, charset: str | None) -> None:
    try:
        text = decode.text(body, charset)
    except Unreadable:
        return
    assert not set(text) & {chr(code) for code in (*range(9), *range(11, 32), *range(127, 160), 0xFEFF, 0xFFFD)}

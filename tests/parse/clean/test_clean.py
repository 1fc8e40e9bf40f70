"""Pages made of one noise each, in and out: golden/<noise>.noisy.txt and golden/<noise>.clean.txt, all of them synthetic."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.model import Cleaned
from scripts.normalise import names
from scripts.parse.clean import clean
from scripts.parse.limits import Unreadable
from scripts.rules.fold import simplified

GOLDEN = Path(__file__).parent / "golden"
PAGES = {path.name.removesuffix(".noisy.txt"): path.read_text("utf-8") for path in sorted(GOLDEN.glob("*.noisy.txt"))}

NOISES = {
    "blanks": ["white space"],
    "columns": ["ruled lines", "white space"],
    "doubled-heading": ["doubled heading"],
    "doubled-title": ["doubled title", "white space"],
    "link-farm": ["tail"],
    "menu-and-tail": ["menu", "tail", "widget", "white space"],
    "page-cuts": ["page cuts"],
    "page-numbers": ["page cuts"],
    "pinyin": ["pinyin"],
    "pinyin-toneless": ["pinyin"],
    "preview": ["menu", "preview", "page cuts", "white space"],
    "repeated-passage": ["white space", "repeated passage"],
    "repeated-title": ["doubled title"],
    "slogans": ["slogans"],
    "tail-with-facts": ["tail"],
    "wrapped-lines": ["wrapped lines", "white space"],
}
"""What each page's cleaning is told to have been, in order; a page not named here has no noise."""


@pytest.mark.parametrize("page", PAGES)
def test_page_gives_its_golden_text(page: str) -> None:
    cleaned = clean(PAGES[page].rstrip("\n"))
    assert cleaned.text == (GOLDEN / f"{page}.clean.txt").read_text("utf-8").rstrip("\n")
    assert list(cleaned.noise) == NOISES.get(page, [])


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("演示\u200b样例\u202e有限\ufe01公司\U000e0041", "演示样例有限公司"),
        ("农⺠⼯⼯资，⻓期拖欠", "农民工工资，长期拖欠"),
        ("拖欠３１名勞動者工資１２．５萬元（約）", "拖欠31名劳动者工资12.5万元（约）"),
        ("示建发﹝2020﹞12号、〔2021〕3号～", "示建发﹝2020﹞12号、〔2021〕3号～"),
        ("①2023年 ②2024年", "①2023年②2024年"),
        ("第一行\\r\\n第二行\\n第三行", "第一行\n第二行\n第三行"),
        ("第一页\f第二页\r\n第三页\u2028尾", "第一页\n第二页\n第三页\n尾"),
        ("演示&nbsp;样例&amp;nbsp;公司&#160;甲&middot;乙", "演示样例公司甲·乙"),
        ("演示\\xa0样例\\u3000公司", "演示样例公司"),
        ("欠薪100㎡", "欠薪100m2"),
    ],
)
def test_characters(published: str, expected: str) -> None:
    assert clean(published).text == expected


@pytest.mark.parametrize(
    "name",
    [
        "示例建設（集團）有限公司",
        "演示 样例(北京) 有限公司",
        "Ｄｅｍｏ示例＆Ｃｏ公司",
        "示\u200b例〔2020〕公司",
        "㈱演示",
        "Demo Example Co., Ltd.",
    ],
)
def test_a_name_reads_as_it_would_in_a_table(name: str) -> None:
    assert clean(name).text == simplified(names.clean(name))


@pytest.mark.parametrize(
    "damaged",
    [
        "ÖÐ»ªÈËÃñ¹²ºÍ¹úÈËÁ¦×ÊÔ´",
        "浜哄姏璧勬簮鍜岀ぞ浼氫繚闅滃眬锛屾嫋娆犲伐璧勩€備腑鍥界殑",
        "示例市锟斤拷锟斤拷局公布锟斤拷锟斤拷名单",
        "示例市\ufffd\ufffd\ufffd局公布\ufffd\ufffd\ufffd名单",
        "演示公司拖欠????名工人工资????元????",
        "ｶﾞﾌﾗｶﾞﾌﾗｶﾞﾌﾗ示例",
    ],
)
def test_damaged_text_is_refused(damaged: str) -> None:
    with pytest.raises(Unreadable, match="before us"):
        clean(damaged)


@pytest.mark.parametrize("eaten", ["\ufffd", "\ue123\ue124", "ÖÐ»"])
def test_a_few_damaged_characters_in_a_page_are_left_for_whoever_reads_the_values(eaten: str) -> None:
    page = f"示例{eaten}局公布" + "演示样例建设有限公司拖欠工资一万元，已责令其限期改正。" * 9
    assert eaten in clean(page).text


def test_title_the_page_is_known_by_is_kept_once() -> None:
    title = "示例县公布第一批拖欠工资案件"
    page = f"首页\n示例县\n2020年5月\n示例网\n{title}\n{title}\n演示样例公司拖欠工资。\n{title}"
    assert clean(page, title).text.count(title) == 1


FRAGMENTS = [
    "演示样例建设有限公司", "拖欠31名农民工工资12.5万元", "有限公司", "。", "，", "\n", "\n\n", " ", "　　", "\t", "|", "----",
    "設(shè)", "企(qi)", "(A)", "（北京）", "①", "1、", "2、", "- 3 -", "第3页/共7页",
    "\\r\\n", "&nbsp;", "&amp;", "\u200b", "⼯", "０", "㎡", "ﾊﾞ",
    "首页 > 新闻 > 正文", "推荐阅读", "上一篇：示例", "责任编辑：示例", "分享到", "【打印】", "扫一扫", "电话：0999 -1234567",
    "示例县人社局依法下达限期改正指令书，责令其支付工资，逾期未履行的移送公安机关",
]  # fmt: skip
pages = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=3), max_size=40).map("".join)


def fold(character: str) -> str:
    return simplified(unicodedata.normalize("NFKC", character))


@given(pages)
def test_cleaning_what_is_clean_changes_nothing(page: str) -> None:
    if once := accepted(page):
        assert clean(once.text).text == once.text


@given(pages)
def test_origin_never_falls_and_points_at_what_was_published(page: str) -> None:
    cleaned = accepted(page)
    if cleaned is None:
        return
    assert len(cleaned.origin) == len(cleaned.text)
    assert list(cleaned.origin) == sorted(cleaned.origin)
    for character, at in zip(cleaned.text, cleaned.origin, strict=True):
        made = character in "\n " or page[at] in "\\&⺠"
        assert made or character in fold(page[at]) or character == page[at]


@given(st.lists(st.sampled_from("示例演样建設勞動工資欠薪ＡＢ１２"), min_size=1, max_size=200).map("".join))
def test_text_without_noise_changes_its_width_and_script_only(text: str) -> None:
    cleaned = clean(text)
    assert (cleaned.text, cleaned.noise) == ("".join(map(fold, text)), ())


def accepted(page: str) -> Cleaned | None:
    try:
        return clean(page)
    except Unreadable:
        return None
